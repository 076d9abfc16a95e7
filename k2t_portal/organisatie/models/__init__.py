"""Who: people with their dated hats, schools, boards, and the one samenwerkingsverband."""

from k2t_portal.organisatie.models.bewaren import TERMIJNEN, Bewaartermijnen, Opschoning
from k2t_portal.organisatie.models.browsermelding import Browsermelding
from k2t_portal.organisatie.models.klad import Klad
from k2t_portal.organisatie.models.mensen import (
    ROLLEN_MET_SCHOOL,
    ROLLEN_VAN_DE_POULE,
    Aanstelling,
    Gebruiker,
    Postkeuze,
    Rol,
)
from k2t_portal.organisatie.models.school import Adres, EFactuur, Logo, Samenwerkingsverband, School, Schoolbestuur
from k2t_portal.organisatie.models.schoolbestand import Schoolbestand
from k2t_portal.organisatie.models.spoor import Beheerstap, Spoorkop, Spoorregel, noteer_beheer
from k2t_portal.organisatie.models.uitnodiging import Uitnodiging
from k2t_portal.organisatie.models.vakantie import Vakantie

__all__ = [
    "ROLLEN_MET_SCHOOL",
    "ROLLEN_VAN_DE_POULE",
    "TERMIJNEN",
    "Aanstelling",
    "Adres",
    "Beheerstap",
    "Bewaartermijnen",
    "Browsermelding",
    "EFactuur",
    "Gebruiker",
    "Klad",
    "Logo",
    "Opschoning",
    "Postkeuze",
    "Rol",
    "Samenwerkingsverband",
    "School",
    "Schoolbestand",
    "Schoolbestuur",
    "Spoorkop",
    "Spoorregel",
    "Uitnodiging",
    "Vakantie",
    "noteer_beheer",
]
