"""The school holidays: they may not overlap, and a slip of the year may not stop every clock."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from k2t_portal.organisatie.models import Vakantie

# The longest holiday is six weeks; what is much longer is a wrong year, and no clock would run for that long.
HOOGSTENS_DAGEN = 70


@transaction.atomic
def bewaar_vakantie(vakantie: Vakantie, *, naam: str, van: datetime.date, tot: datetime.date) -> Vakantie:
    """Add this holiday, or change it; `tot` is its last day."""
    vakantie.naam, vakantie.van, vakantie.tot = naam, van, tot
    _vergrendel()
    _weiger_overlap(vakantie)
    _weiger_te_lang(vakantie)
    vakantie.full_clean()
    vakantie.save()
    return vakantie


@transaction.atomic
def verwijder_vakantie(vakantie: Vakantie) -> None:
    """Its days count as working days again, for the clocks that run too."""
    vakantie.delete()


def _vergrendel() -> None:
    """One at a time, so that two people cannot add days that overlap."""
    list(Vakantie.objects.select_for_update())


def _weiger_overlap(vakantie: Vakantie) -> None:
    ook_dan = Vakantie.objects.filter(van__lte=vakantie.tot, tot__gte=vakantie.van).exclude(pk=vakantie.pk).first()
    if ook_dan:
        raise ValidationError(f"Deze dagen vallen samen met de {_klein(ook_dan)}. Kies andere dagen of wijzig die.")


def _weiger_te_lang(vakantie: Vakantie) -> None:
    duur = (vakantie.tot - vakantie.van).days + 1
    if duur > HOOGSTENS_DAGEN:
        raise ValidationError(f"Deze vakantie duurt {duur} dagen. Kloppen de jaartallen?")


def _klein(vakantie: Vakantie) -> str:
    tekst = str(vakantie)
    return tekst[0].lower() + tekst[1:]
