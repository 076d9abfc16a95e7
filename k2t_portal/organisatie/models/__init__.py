"""Who: people with their dated hats, schools, boards, and the one samenwerkingsverband."""

from k2t_portal.organisatie.models.mensen import ROLLEN_MET_SCHOOL, ROLLEN_VAN_DE_POULE, Aanstelling, Gebruiker, Rol
from k2t_portal.organisatie.models.school import Adres, Samenwerkingsverband, School, Schoolbestuur

__all__ = [
    "ROLLEN_MET_SCHOOL",
    "ROLLEN_VAN_DE_POULE",
    "Aanstelling",
    "Adres",
    "Gebruiker",
    "Rol",
    "Samenwerkingsverband",
    "School",
    "Schoolbestuur",
]
