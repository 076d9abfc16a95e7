"""Who sees which event of a case that she may see."""

from typing import Any

from django.db.models import Q, QuerySet

from k2t_portal.organisatie.models import Gebruiker, Rol

# The school asked for another coach in confidence: who coaches the case never hears of it, not even as an OC-lid.
VERTROUWELIJK = [
    "wisselverzoek_gedaan",
    "wisselverzoek_ingetrokken",
    "wisselverzoek_beantwoord",
    "opvolger_voorgesteld",
    "voorstel_teruggegeven",
]


def gebeurtenissen_voor(user: Gebruiker) -> Q:
    """Internal steps are for the OC and for who took them; the case itself is checked where it is fetched."""
    if not user.draagt(Rol.OC):
        return Q(intern=False) | Q(door=user)
    return ~Q(soort__in=VERTROUWELIJK, zaak__in=_gecoacht_door(user)) | Q(door=user)


def _gecoacht_door(user: Gebruiker) -> QuerySet[Any]:
    """Cases that were ever hers to coach, by field names alone: who coaches is not known in this room."""
    koppelingen = Gebruiker.objects.filter(pk=user.pk, coach__koppelingen__isnull=False)
    return koppelingen.values("coach__koppelingen__traject__aanvraag")


def berichten_voor(user: Gebruiker) -> Q:
    """Directie sees that mails went out; everybody else only those to herself."""
    return Q() if user.draagt(Rol.DIRECTIE) else Q(ontvanger=user)


def inzages_voor(user: Gebruiker) -> Q:
    """Who read what, and the monthly look at it, is for directie."""
    return Q() if user.draagt(Rol.DIRECTIE) else Q(pk__in=[])
