"""What schools asked the helpdesk by telephone, and what the OC-lid advised."""

from typing import NamedTuple


class Gesprek(NamedTuple):
    vraag: str
    advies: str


# Before an aanvraag.
CONSULTEN = (
    Gesprek(
        "Er loopt sinds een paar weken een CLB-traject. De leerkracht voert alles trouw uit, maar het contact met de "
        "leerling blijft stroef. Past Key2Teach hier, of zijn we te vroeg?",
        "Maak het CLB-traject af tot de eerste evaluatie en kijk dan samen wat er over is. Gaat dat over de relatie, "
        "dan past Key2Teach. Zet die evaluatie kort in de aanvraag.",
    ),
    Gesprek(
        "De leerkracht twijfelt of ze de coaching aankan naast alles wat er speelt in de groep. Wat vraagt het van "
        "haar?",
        "Reken op acht gesprekken of lessen in een half jaar. Plan ze op vaste tijden en regel vervanging voor de "
        "gesprekken. Laat haar vooraf met een collega praten die het heeft gedaan.",
    ),
    Gesprek(
        "We denken aan een verkort traject vanwege de kosten. Is dat verstandig?",
        "Een verkort traject mag altijd, maar de coaching in de klas valt dan weg. Ons advies is volledig. Bespreek "
        "met de directeur of het budget voor de basisondersteuning ruimte geeft.",
    ),
    Gesprek(
        "Twee leerlingen in dezelfde groep vragen veel. Moet dat in één aanvraag?",
        "Kies de leerling bij wie de relatie het meest onder druk staat. Wat de leerkracht leert, werkt door naar de "
        "ander. Noem in de aanvraag dat er meer speelt.",
    ),
)
# That led to no aanvraag.
ZONDER_VERVOLG = (
    Gesprek(
        "Een leerling loopt vast met rekenen en wordt dan boos. Is dat iets voor Key2Teach?",
        "Hier gaat het eerst over het lesprogramma. Een CLB'er kan meekijken naar de instructie en de stof. Komt de "
        "boosheid daarna nog terug, bel dan opnieuw.",
    ),
    Gesprek(
        "De leerkracht valt over een maand uit met zwangerschapsverlof. Kunnen we nu nog starten?",
        "Beter niet: een traject met één leerkracht moet door kunnen lopen. Vraag het opnieuw aan voor de vervanger, "
        "als die de groep kent.",
    ),
    Gesprek(
        "Ouders willen een ander soort onderwijs voor hun kind. Helpt Key2Teach om dat te onderbouwen?",
        "Nee, Key2Teach alleen is niet genoeg voor een aanmelding. Organiseer een MDO en betrek een CLB'er.",
    ),
    Gesprek(
        "Het team wil scholing over gedrag. Kan een coach een studiemiddag geven?",
        "Dat valt buiten de trajecten. Ik geef de vraag door aan de werkgroep gedrag, zij heeft een aanbod voor teams.",
    ),
)
