"""From a step to its mails: the outbox that is written with the step, and what the worker makes of it."""

import datetime
import logging

from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.geheugen import een_verzoek
from k2t_portal.organisatie.models import Postkeuze
from k2t_portal.workflow.models import Bericht, Gebeurtenis, Uitgaand
from k2t_portal.workflow.post.ontvangers import Ontvangst, ontvangers
from k2t_portal.workflow.post.sleutels import sleutel_van_stap
from k2t_portal.workflow.post.taken import vergeet_wekkers, wek

logger = logging.getLogger(__name__)

PAUZE = datetime.timedelta(minutes=5)


def zet_uit(gebeurtenis: Gebeurtenis) -> None:
    """Leave a step for the worker, in the transaction of the step: either both are there or neither."""
    Uitgaand.objects.create(gebeurtenis=gebeurtenis)
    wek()


def vergeet() -> None:
    """Nobody is mailed about the steps so far: for data that tell of the past, such as the demo."""
    Uitgaand.objects.all().delete()
    Bericht.objects.wachtend().filter(maker="").delete()
    Bericht.objects.wachtend().update(status=Bericht.Status.VERVALLEN, adres="")
    vergeet_wekkers()


def verwerk() -> None:
    """Turn every step that is due into mails."""
    while verwerk_een():
        pass


def verwerk_een() -> bool:
    """Turn the first step that is due into mails; False when there is none. One that fails holds up no other."""
    with een_verzoek(), transaction.atomic():
        rijen = Uitgaand.objects.select_for_update(skip_locked=True)
        uitgaand = rijen.filter(volgende_poging__lte=timezone.now()).first()
        if uitgaand is not None:
            _probeer(uitgaand)
        return uitgaand is not None


def maak_berichten(gebeurtenis: Gebeurtenis) -> None:
    """A Bericht for everyone who gets mail about this step; done again it makes nothing twice."""
    berichten = [_bericht(gebeurtenis, ontvangst) for ontvangst in ontvangers(gebeurtenis) if _wil(ontvangst)]
    Bericht.objects.bulk_create(berichten, ignore_conflicts=True)


def _probeer(uitgaand: Uitgaand) -> None:
    try:
        with transaction.atomic():
            maak_berichten(uitgaand.gebeurtenis)
            uitgaand.delete()
    except Exception:
        logger.exception("Van gebeurtenis %s kon geen post worden gemaakt", uitgaand.gebeurtenis_id)
        uitgaand.pogingen += 1
        uitgaand.volgende_poging = timezone.now() + uitgaand.pogingen * PAUZE
        uitgaand.save()


def _wil(ontvangst: Ontvangst) -> bool:
    """Does she want mail about this, by her own choice on Mijn gegevens?"""
    return ontvangst.aan_zet or ontvangst.persoon.post != Postkeuze.AAN_ZET


def _bericht(gebeurtenis: Gebeurtenis, ontvangst: Ontvangst) -> Bericht:
    persoon, dag = ontvangst.persoon, ontvangst.persoon.post == Postkeuze.DAG
    return Bericht(
        sleutel=sleutel_van_stap(gebeurtenis, persoon),
        soort=gebeurtenis.soort,
        zaak_id=gebeurtenis.zaak_id,
        gebeurtenis=gebeurtenis,
        ontvanger=persoon,
        intern=gebeurtenis.intern,
        status=Bericht.Status.BEWAARD if dag else Bericht.Status.WACHT,
    )
