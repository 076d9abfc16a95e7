"""Whom a case concerns, and all that waits in it: what the post asks of a case (workflow.post)."""

import datetime
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.regie import Stand

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag


def betrokkenen(aanvraag: "Aanvraag", op: datetime.date) -> QuerySet[Gebruiker]:
    """The KC's of the school, the CLB'er of route 2, and who coached the case on that day or later."""
    wie = Q(pk__in=Aanstelling.objects.kcs_van(aanvraag.school_id).values("gebruiker"))
    wie = wie | Q(pk__in=_coaches(aanvraag, op))
    if aanvraag.route == aanvraag.Route.NIVEAU_2:
        wie = wie | Q(pk=aanvraag.aanvrager_id)
    return Gebruiker.objects.filter(wie)


def standen(aanvraag: "Aanvraag", normen: Samenwerkingsverband) -> list[Stand]:
    """Where the case stands, and then each wissel that waits beside it; by name, for this app does not know those."""
    wissels = aanvraag.traject.wissels.open() if hasattr(aanvraag, "traject") else []
    return [aanvraag.stand(normen), *(wissel.stand(normen) for wissel in wissels)]


def _coaches(aanvraag: "Aanvraag", op: datetime.date) -> QuerySet[Gebruiker, int]:
    """Who coaches now, was asked to, or did so until that day: she hears that her work came to an end."""
    nu = Q(coach__koppelingen__tot__isnull=True)
    toen = Q(coach__koppelingen__tot__gte=op, coach__koppelingen__aangenomen_op__isnull=False)
    coaches = Gebruiker.objects.filter(nu | toen, coach__koppelingen__traject__aanvraag=aanvraag)
    return coaches.values_list("pk", flat=True)
