"""An aanvraag and what hangs on it."""

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.beoordeling import Aanvulling, Advies, Besluit, Terugtreding, Wijziging
from aanvragen.models.bijlage import Bijlage
from aanvragen.models.helpdesk import Consult
from aanvragen.models.inlezing import Inlezing
from aanvragen.models.kolomnaam import Kolomnaam
from aanvragen.models.moment import Moment
from aanvragen.models.vasthouding import Vasthouding

__all__ = [
    "Aanvraag",
    "Aanvulling",
    "Advies",
    "Besluit",
    "Bijlage",
    "Consult",
    "Inlezing",
    "Kolomnaam",
    "Moment",
    "Terugtreding",
    "Vasthouding",
    "Wijziging",
]
