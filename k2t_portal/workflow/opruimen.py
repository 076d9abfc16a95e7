"""What of the trail may go after its term: who read what, and never the steps of a case."""

import datetime

from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.workflow.models import Inzage
from k2t_portal.workflow.sloten import MINSTENS_INZAGE


def verwijder_verlopen_inzage(voor: datetime.datetime) -> int:
    """Remove what was read before this moment, a chain at a time; returns how many rows went.

    The head of each chain remembers where it begins from now on, so the rest can still be verified. Raises ValueError
    for a moment less than MINSTENS_INZAGE days ago: the database itself keeps those rows.
    """
    if voor > timezone.now() - datetime.timedelta(days=MINSTENS_INZAGE):
        raise ValueError(f"inzage blijft minstens {MINSTENS_INZAGE} dagen bewaard")
    lezers = Inzage.objects.filter(wanneer__lt=voor).order_by("door").values_list("door", flat=True).distinct()
    return sum(_laat_gaan(lezer, voor) for lezer in list(lezers))


@transaction.atomic
def _laat_gaan(lezer: int, voor: datetime.datetime) -> int:
    """Only the oldest of the chain: two readings at the same moment may stand in it the other way round."""
    kop = Spoorkop.vergrendeld(Inzage._meta.label_lower, lezer)  # noqa: SLF001, Django documents _meta
    keten = Inzage.objects.filter(door=lezer).order_by("nummer")
    blijft = keten.filter(wanneer__gte=voor).first()
    weg = keten.filter(nummer__lt=blijft.nummer) if blijft else keten
    laatste = weg.last()
    if laatste is None:
        return 0
    kop.weg_tot, kop.weg_afdruk = laatste.nummer, laatste.afdruk
    kop.verzegel()
    return weg.delete()[0]
