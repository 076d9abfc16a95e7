"""Whose term is over: cases, concepten and consulten of which nothing about a person is kept any longer."""

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from aanvragen.models import Aanvraag, Consult, Vasthouding
from aanvragen.models.queryset import AanvraagQuerySet

# By field names: a traject is a room that this app does not know.
AF_TE_REKENEN = Q(traject__status="gestopt", traject__afgerekend_op__isnull=True)
VASTGEHOUDEN = Exists(Vasthouding.objects.open().filter(aanvraag=OuterRef("pk")))


def dossiers_na_traject(tot: datetime.date) -> AanvraagQuerySet:
    """Cases whose traject ended on this day or before, and was settled."""
    return _vrij(tot).filter(status=Aanvraag.Status.GEKOPPELD).exclude(AF_TE_REKENEN)


def dossiers_zonder_traject(tot: datetime.date) -> AanvraagQuerySet:
    """Aanvragen that were rejected or withdrawn on this day or before."""
    return _vrij(tot).filter(status__in=[Aanvraag.Status.AFGEWEZEN, Aanvraag.Status.INGETROKKEN])


def concepten(tot: datetime.date) -> AanvraagQuerySet:
    """Concepten that nobody changed since this day."""
    return Aanvraag.objects.filter(status=Aanvraag.Status.CONCEPT, gewijzigd_op__date__lte=tot).order_by("gewijzigd_op")


def vastgehouden() -> AanvraagQuerySet:
    """Cases that stay until their hold is lifted, however old."""
    return Aanvraag.objects.filter(VASTGEHOUDEN)


def consulten(tot: datetime.date) -> QuerySet[Consult]:
    """Consulten of this day or before that no aanvraag refers to, or only ones that were anonymised."""
    levend = Aanvraag.objects.filter(consult=OuterRef("pk"), geanonimiseerd_op__isnull=True)
    return Consult.objects.filter(~Exists(levend), op__lte=tot, geanonimiseerd_op__isnull=True).order_by("op")


def _vrij(tot: datetime.date) -> AanvraagQuerySet:
    gesloten = Aanvraag.objects.filter(gesloten_op__lte=tot, geanonimiseerd_op__isnull=True)
    return gesloten.filter(~VASTGEHOUDEN).order_by("gesloten_op", "pk")
