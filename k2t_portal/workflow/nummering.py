"""Consecutive numbers per series and calendar year, one locked row each: no gap and no double."""

from k2t_portal.workflow.models import Nummerreeks


def volgend_nummer(reeks: str, jaar: int) -> int:
    """Take the next number, inside the caller's transaction: when that is rolled back, the number was never given."""
    Nummerreeks.objects.get_or_create(reeks=reeks, jaar=jaar)
    rij = Nummerreeks.objects.select_for_update().get(reeks=reeks, jaar=jaar)
    rij.laatste += 1
    rij.save(update_fields=["laatste"])
    return rij.laatste
