"""`manage.py dagelijks`: what the portal does once a day by itself. A second run on a day does nothing more."""

import logging
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from django.core.management.base import BaseCommand
from django.db.models import Model, Prefetch, Q, QuerySet
from django.utils import timezone

from aanvragen.commissie import bereid_voor
from aanvragen.models import Aanvraag
from aanvragen.quarantaine import plan_scan
from aanvragen.zicht import CLB_AFRONDEN
from facturatie.actions import herinner_wat_te_laat_is
from facturatie.actions.pakketten import ruim_pakketten_op
from k2t_portal.dashboard.bewaren.nacht import ruim_op
from k2t_portal.organisatie.actions import ruim_meldingen_op
from k2t_portal.organisatie.geheugen import een_verzoek
from k2t_portal.organisatie.klad import ruim_kladden_op
from k2t_portal.organisatie.limieten import ruim_tellers_op
from k2t_portal.workflow.controle.stand import stand
from k2t_portal.workflow.post.dagoverzicht import bundel
from k2t_portal.workflow.post.herinneringen import Mensen, herinner
from k2t_portal.workflow.post.taken import ruim_wekkers_op, wek
from k2t_portal.workflow.werkdagen import is_doordeweeks, is_werkdag
from trajecten.models import Koppeling, Wissel

PER_KEER = 500
R = TypeVar("R", bound=Model)
logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Herinnert wie aan zet is aan een termijn en besturen aan een factuur, maakt de dagoverzichten, ruimt op."

    def handle(self, *args: Any, **opties: Any) -> None:
        ruim_op()
        with een_verzoek():
            # Nobody does anything about a deadline on a Sunday, and the day after is soon enough.
            if is_werkdag(timezone.localdate()):
                herinner_allen()
            # A schoolbestuur pays in the school holidays too.
            if is_doordeweeks(timezone.localdate()):
                herinner_wat_te_laat_is()
            bundel()
            ruim_wekkers_op()
            plan_scan()
            ruim_pakketten_op()
            ruim_meldingen_op()
            ruim_kladden_op()
            ruim_tellers_op()
            wek()
            noem_zegel()


def noem_zegel() -> None:
    """A log is kept elsewhere than the database, so what it says of the trail cannot be put back with it."""
    (zegel,) = deque(stand(), maxlen=1)
    logger.info("Het zegel van het spoor is %s", zegel)


def herinner_allen() -> None:
    """A few hundred rows at a time, in as many queries for each time."""
    mensen = Mensen()
    for zaken in _per_keer(wachtende_zaken()):
        bereid_voor(zaken)
        herinner(zaken, mensen)
    for wissels in _per_keer(wachtende_wissels()):
        herinner(wissels, mensen)


def wachtende_zaken() -> QuerySet[Aanvraag]:
    """Cases in which someone may be aan zet, with what their stand and its permission ask, without the narrative."""
    open_zaak = Q(kenmerk__isnull=False, gesloten_op__isnull=True)
    af_te_rekenen = Q(traject__status="gestopt", traject__afgerekend_op__isnull=True)
    zaken = Aanvraag.objects.filter(open_zaak | CLB_AFRONDEN | af_te_rekenen).zonder_verhaal().met_traject()
    return zaken.prefetch_related(_koppelingen()).order_by("pk")


def wachtende_wissels() -> QuerySet[Wissel]:
    wissels = Wissel.objects.open().select_related("traject__aanvraag", "kandidaat", "van_koppeling__coach")
    return wissels.prefetch_related(_koppelingen()).order_by("pk")


def _koppelingen() -> "Prefetch[Any]":
    return Prefetch("traject__koppelingen", Koppeling.objects.select_related("coach"))


def _per_keer(rijen: QuerySet[R]) -> Iterator[list[R]]:
    rest = rijen.iterator(chunk_size=PER_KEER)
    while groep := list(islice(rest, PER_KEER)):
        yield groep
