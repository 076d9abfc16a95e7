"""Counting what browsers report, in no more rows than directie can look through."""

import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from k2t_portal.organisatie.browsermeldingen import Melding
from k2t_portal.organisatie.models import Browsermelding
from k2t_portal.organisatie.models.browsermelding import OVERIG

HOOGSTENS_RIJEN = 300
BEWAARD = datetime.timedelta(days=90)


def tel_melding(melding: Melding) -> None:
    """One more of this kind. Of very many kinds, which nobody causes by accident, the rest counts as one."""
    if _tel(melding):
        return
    if Browsermelding.objects.count() < HOOGSTENS_RIJEN:
        _maak(melding)
    elif not _tel(overig := Melding(melding.regel, OVERIG, OVERIG)):
        _maak(overig)


def ruim_meldingen_op() -> None:
    """What was not seen for 90 days is over."""
    Browsermelding.objects.filter(laatst__lte=timezone.now() - BEWAARD).delete()


def _tel(melding: Melding) -> bool:
    rijen = Browsermelding.objects.filter(**melding._asdict())
    return bool(rijen.update(aantal=F("aantal") + 1, laatst=timezone.now()))


def _maak(melding: Melding) -> None:
    try:
        with transaction.atomic():
            Browsermelding.objects.create(**melding._asdict())
    except IntegrityError:
        # Another browser was just before.
        _tel(melding)
