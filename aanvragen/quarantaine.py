"""A bijlage stays behind a closed door until the virus scanner has seen it; one with a virus loses its contents.

A scanner that is down keeps nobody from adding a file: the worker has it scanned later.
"""

import datetime
import logging
from time import monotonic
from typing import NamedTuple

from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from aanvragen.models import Bijlage
from k2t_portal.organisatie.geheim import Onleesbaar
from k2t_portal.organisatie.models import noteer_beheer
from k2t_portal.workflow import virus
from k2t_portal.workflow.taak import taak

logger = logging.getLogger(__name__)
Staat = Bijlage.Staat

# Seconds for all files of one upload together: less than a web server lets somebody wait.
BIJ_UPLOAD = 15
DOOR_WORKER = 120
LATER = datetime.timedelta(minutes=5)


class Oordeel(NamedTuple):
    """What became of a scan; `virus` is the scanner's name for what it found."""

    staat: Staat
    virus: str = ""


class Poort:
    """Has the files of one upload judged before they are kept. A scanner that is down costs one wait, not ten."""

    def __init__(self) -> None:
        self._tot = monotonic() + BIJ_UPLOAD

    def oordeel(self, bestand: File) -> Oordeel:
        if not virus.is_aan():
            return Oordeel(Staat.ONGESCAND)
        rest = self._tot - monotonic()
        try:
            return _scan(bestand, rest) if rest > 0 else Oordeel(Staat.WACHT)
        except virus.GeenOordeel as fout:
            logger.warning("Een bijlage wacht: %s", fout)
        except virus.ScannerWeg as fout:
            self._tot = 0
            logger.warning("Een bijlage wacht: %s", fout)
        return Oordeel(Staat.WACHT)


# Before the papers that the worker makes: somebody waits to open this.
@taak(priority=10)
def scan_wachtende() -> None:
    """Judge what nobody has judged. What the scanner does not want is asked again tomorrow (`manage.py dagelijks`)."""
    try:
        for bijlage in Bijlage.objects.te_scannen().order_by("pk") if virus.is_aan() else []:
            scan_alsnog(bijlage)
    except virus.ScannerWeg as fout:
        logger.warning("Bijlagen wachten: %s", fout)
        plan_scan(over=LATER)


def scan_alsnog(bijlage: Bijlage) -> None:
    """Judge a file that was kept. No transaction is open while the scanner thinks. Raises ScannerWeg."""
    try:
        with bijlage.bestand.open() as bestand:
            oordeel = _scan(bestand, DOOR_WORKER)
    except (virus.GeenOordeel, Onleesbaar, FileNotFoundError) as fout:
        logger.warning("Bijlage %s kan niet gescand worden: %s", bijlage.pk, type(fout).__name__)
        return
    with transaction.atomic():
        rij = Bijlage.objects.te_scannen().select_for_update().filter(pk=bijlage.pk).first()
        if rij:
            _leg_vast(rij, oordeel)


def meld_virus(bijlage: Bijlage, naam: str) -> None:
    """In the trail of directie: who brought it, and what it was. Nothing of the file itself, nor its name."""
    logger.warning("Bijlage %s had een virus: %s", bijlage.pk, naam)
    noteer_beheer(
        "virus_gevonden", by=None, over=bijlage.toegevoegd_door, toelichting=f"Bijlage {bijlage.pk}: {naam}"[:200]
    )


def plan_scan(over: datetime.timedelta | None = None) -> None:
    """Have the worker look, once, at what waits; in the transaction of the caller."""
    wachtend = DBTaskResult.objects.filter(task_path=scan_wachtende.module_path, status="READY")
    moment = timezone.now() + over if over else None
    if virus.is_aan() and not (wachtend.filter(run_after__lte=moment) if moment else wachtend.ready()).exists():
        scan_wachtende.using(run_after=moment).enqueue()


def _scan(bestand: File, seconden: float) -> Oordeel:
    bestand.seek(0)
    uitslag = virus.scan(bestand.read(), seconden=seconden)
    bestand.seek(0)
    return Oordeel(Staat.BESMET, uitslag.virus) if uitslag.virus else Oordeel(Staat.SCHOON)


def _leg_vast(bijlage: Bijlage, oordeel: Oordeel) -> None:
    bijlage.staat = oordeel.staat
    if bijlage.is_besmet:
        opslag, pad = bijlage.bestand.storage, str(bijlage.bestand.name)
        bijlage.bestand = ""
        transaction.on_commit(lambda: opslag.delete(pad))
        meld_virus(bijlage, oordeel.virus)
    bijlage.save(update_fields=["staat", "bestand"])
