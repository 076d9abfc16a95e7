"""Consecutive numbers per series and calendar year, one locked row each: no gap and no double."""

import datetime

from django.utils import timezone

from k2t_portal.workflow.models import Nummerreeks


def volgend_nummer(reeks: str, jaar: int) -> int:
    """Take the next number, inside the caller's transaction: when that is rolled back, the number was never given."""
    return _neem(_vergrendeld(reeks, jaar))


def volgend_nummer_vandaag(reeks: str) -> tuple[datetime.date, int]:
    """Take the next number of this calendar year, with the day on which it was taken (Europe/Amsterdam).

    The day is read under the lock, so numbers and days go up together; who waited past New Year gets a new year's.
    """
    rij = _vergrendeld(reeks, timezone.localdate().year)
    vandaag = timezone.localdate()
    if vandaag.year != rij.jaar:
        rij = _vergrendeld(reeks, vandaag.year)
    return vandaag, _neem(rij)


def _vergrendeld(reeks: str, jaar: int) -> Nummerreeks:
    Nummerreeks.objects.get_or_create(reeks=reeks, jaar=jaar)
    return Nummerreeks.objects.select_for_update().get(reeks=reeks, jaar=jaar)


def _neem(rij: Nummerreeks) -> int:
    rij.laatste += 1
    rij.save(update_fields=["laatste"])
    return rij.laatste
