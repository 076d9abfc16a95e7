"""Reminding a schoolbestuur of what it did not pay in time, and putting that off."""

import datetime
import logging

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facturatie.actions.versturen import versturen
from facturatie.brieven import schrijf
from facturatie.models import Factuur, FactuurQuerySet, Herinnering
from k2t_portal.organisatie.models import Samenwerkingsverband

logger = logging.getLogger(__name__)

DAG = datetime.timedelta(days=1)
TERMIJN, MINSTENS = 14 * DAG, 7 * DAG
EERSTE, TWEEDE = 1, 2


def herinner_wat_te_laat_is() -> None:
    """Remind of every factuur whose day has come. Asked again on a day it makes nothing more."""
    for nummer in (EERSTE, TWEEDE):
        for factuur in te_herinneren(nummer).select_related("bestuur"):
            _probeer(factuur, nummer)


def te_herinneren(nummer: int) -> FactuurQuerySet:
    """What gets this reminder today: so many days late, not put off, and the time that the first one gave is over.

    Never a factuur that nobody sent or took out: the bestuur cannot know of it.
    """
    vandaag, na = timezone.localdate(), _na(nummer)
    if na is None:
        return Factuur.objects.none()
    te_laat = Factuur.objects.uitgegaan().te_laat().filter(vervaldatum__lte=vandaag - na)
    nu = te_laat.exclude(herinneringen__nummer=nummer).exclude(herinneren_vanaf__gt=vandaag).op_volgorde()
    return nu if nummer == EERSTE else nu.filter(herinneringen__nummer=EERSTE, herinneringen__uiterlijk__lt=vandaag)


def herinner(factuur: Factuur, *, nummer: int) -> Herinnering | None:
    """Write this reminder and leave it for the post; without an address for facturen it waits for directie.

    The letter is drawn outside any lock; None when something changed meanwhile, and then tomorrow asks again.
    """
    herinnering = Herinnering(factuur=factuur, nummer=nummer, bedrag=factuur.te_betalen, uiterlijk=_uiterlijk(factuur))
    schrijf(herinnering)
    with transaction.atomic():
        nu = Factuur.objects.select_for_update().get(pk=factuur.pk)
        zelfde = (nu.te_betalen, nu.herinneren_vanaf) == (factuur.te_betalen, factuur.herinneren_vanaf)
        if not zelfde or nu.herinneringen.filter(nummer=nummer).exists():
            return None
        herinnering.save(force_insert=True)
        if factuur.bestuur.factuur_email:
            versturen(factuur, by=None, herinnering=herinnering)
    return herinnering


@transaction.atomic
def stel_herinneren_uit(factuur: Factuur, *, vanaf: datetime.date | None) -> Factuur:
    """No reminder before this day; None lets them go again.

    Raises ValidationError for a day that is not to come, and for a factuur on which nothing is open.
    """
    factuur = Factuur.objects.select_for_update().get(pk=factuur.pk)
    if factuur.status != Factuur.Status.OPENSTAAND:
        raise ValidationError("Op deze factuur staat niets meer open. Er gaat geen herinnering uit.")
    if vanaf and vanaf <= timezone.localdate():
        raise ValidationError({"vanaf": "Kies een dag na vandaag, of haal het uitstel weg."})
    factuur.herinneren_vanaf = vanaf
    factuur.save(update_fields=["herinneren_vanaf"])
    return factuur


def volgende_herinnering(factuur: Factuur, eerdere: list[Herinnering]) -> datetime.date | None:
    """The first day on which the next one can go; None when there comes none."""
    na = _na(len(eerdere) + 1) if len(eerdere) < TWEEDE else None
    if na is None or factuur.status != Factuur.Status.OPENSTAAND:
        return None
    dagen = [factuur.vervaldatum + na, factuur.herinneren_vanaf, *(brief.uiterlijk + DAG for brief in eerdere)]
    return max(dag for dag in dagen if dag)


def _probeer(factuur: Factuur, nummer: int) -> None:
    try:
        herinner(factuur, nummer=nummer)
    except Exception:  # one that fails holds up no other
        logger.exception("Voor factuur %s kon geen herinnering worden gemaakt", factuur.pk)


def _na(nummer: int) -> datetime.timedelta | None:
    """So long after the due date, by the settings; None when directie wants none. A second one follows a first."""
    swv = Samenwerkingsverband.huidig()
    dagen = {EERSTE: swv.herinnering_1_na, TWEEDE: swv.herinnering_2_na}[nummer]
    return None if dagen is None else dagen * DAG


def _uiterlijk(factuur: Factuur) -> datetime.date:
    """Two weeks, or up to the day before the second reminder when that leaves a week at least."""
    vandaag, tweede = timezone.localdate(), _na(TWEEDE)
    tot = factuur.vervaldatum + tweede - DAG if tweede else vandaag
    return tot if vandaag + MINSTENS <= tot < vandaag + TERMIJN else vandaag + TERMIJN
