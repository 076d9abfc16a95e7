"""What happens when directie manages the organisation: people and their hats, the logo, and the school holidays.

Every action raises ValidationError with a sentence for the screen when it cannot be done.
"""

from k2t_portal.organisatie.actions.browsermeldingen import ruim_meldingen_op, tel_melding
from k2t_portal.organisatie.actions.logo import verwijder_logo, zet_logo
from k2t_portal.organisatie.actions.mensen import (
    beeindig,
    blokkeer,
    deblokkeer,
    heeft_directie,
    neem_terug,
    stel_aan,
    voeg_persoon_toe,
    wijzig_persoon,
)
from k2t_portal.organisatie.actions.uitnodigen import herstel_inloggen, neem_uitnodiging_aan, nodig_uit
from k2t_portal.organisatie.actions.vakanties import bewaar_vakantie, verwijder_vakantie

__all__ = [
    "beeindig",
    "bewaar_vakantie",
    "blokkeer",
    "deblokkeer",
    "heeft_directie",
    "herstel_inloggen",
    "neem_terug",
    "neem_uitnodiging_aan",
    "nodig_uit",
    "ruim_meldingen_op",
    "stel_aan",
    "tel_melding",
    "verwijder_logo",
    "verwijder_vakantie",
    "voeg_persoon_toe",
    "wijzig_persoon",
    "zet_logo",
]
