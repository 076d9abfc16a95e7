"""Narrative of the length that people write: it is read and escaped on the portal's pages and on the floor's."""

VERHAAL = (
    "Dit is een verzonnen verhaal om mee te meten. De leerkracht & de leerling zitten elke dag in dezelfde strijd: "
    "na de pauze, bij de overgang naar rekenen en aan het eind van de ochtend.\n\n"
    "Er is al veel geprobeerd: een vaste plek, een time-out, een beloningskaart en gesprekken met de ouders. Dat hielp "
    "steeds een week. Wat de leerkracht wil is weer contact, en zelf rustig blijven als het spannend wordt. "
)
