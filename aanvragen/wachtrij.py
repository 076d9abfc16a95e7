"""The queue of the OC: how long each case waits, and in which order they are taken up."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.werkdagen import werkdagen_tussen

NODIG = ["pk", "spoed", "status", "klok_vanaf", "status_sinds"]


def wachtdagen(rij: Any, vandaag: datetime.date) -> int:
    """Working days that count against the norm; an open question stops the clock on the day it was asked."""
    tot = rij.status_sinds if rij.status == Aanvraag.Status.AANVULLING else vandaag
    return werkdagen_tussen(rij.klok_vanaf, tot)


def volgorde(aanvragen: AanvraagQuerySet) -> list[int]:
    """Keys of these aanvragen, spoed first and then by waiting working days, the longest first.

    Sorted here and not by the database, which knows no holidays and no clock that stands still.
    """
    vandaag = timezone.localdate()
    rijen = [(not r.spoed, -wachtdagen(r, vandaag), r.klok_vanaf, r.pk) for r in _smal(aanvragen)]
    return [pk for *_, pk in sorted(rijen)]


def _smal(aanvragen: AanvraagQuerySet) -> Iterable[Any]:
    """Only what the order needs: the queue can be long, and the page shows 25 of it."""
    return aanvragen.order_by().values_list(*NODIG, named=True)


def volgende(aanvraag: Aanvraag, user: Gebruiker) -> int | None:
    """Key of the case after this one in the queue on which she may decide; after the last one the first again."""
    te_doen = Aanvraag.objects.wacht_op(user).filter(status=Aanvraag.Status.INGEDIEND)
    sleutels = volgorde(te_doen | Aanvraag.objects.filter(pk=aanvraag.pk))
    plek = sleutels.index(aanvraag.pk)
    return next(iter([*sleutels[plek + 1 :], *sleutels[:plek]]), None)
