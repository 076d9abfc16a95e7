"""The queue of the OC: how long each case waits, and in which order they are taken up."""

from typing import Any

from django.utils import timezone

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.werkdagen import werkdagen_tussen

NODIG = ["pk", "spoed", "status", "klok_vanaf", "status_sinds"]


def wachtdagen(rij: Any) -> int:
    """Working days that count against the norm; an open question stops the clock on the day it was asked."""
    tot = rij.status_sinds if rij.status == Aanvraag.Status.AANVULLING else timezone.localdate()
    return werkdagen_tussen(rij.klok_vanaf, tot)


def volgorde(aanvragen: AanvraagQuerySet) -> list[int]:
    """Keys of these aanvragen, spoed first and then by waiting working days, the longest first.

    Sorted here and not by the database, which knows no holidays and no clock that stands still.
    """
    rijen = aanvragen.order_by().values_list(*NODIG, named=True)
    return [rij.pk for rij in sorted(rijen, key=lambda rij: (not rij.spoed, -wachtdagen(rij), rij.klok_vanaf, rij.pk))]


def volgende(aanvraag: Aanvraag, user: Gebruiker) -> int | None:
    """Key of the case after this one in the queue on which she may decide; after the last one the first again."""
    te_doen = Aanvraag.objects.visible_to(user).wacht_op(user).filter(status=Aanvraag.Status.INGEDIEND)
    sleutels = volgorde(te_doen | Aanvraag.objects.filter(pk=aanvraag.pk))
    plek = sleutels.index(aanvraag.pk)
    return next(iter([*sleutels[plek + 1 :], *sleutels[:plek]]), None)
