"""A zip of many facturen: asked for, made by the worker, and thrown away after a day."""

import datetime
import os
import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from facturatie.models import Factuur, Pakket
from facturatie.taken import maak_pakket_straks
from facturatie.uitvoer.zip import zip_van
from k2t_portal.organisatie.models import Gebruiker

BEWAARD = datetime.timedelta(days=1)
# Longer than a making of thousands of stored documents takes. After this it is taken for killed, and made again.
GEDULD = datetime.timedelta(minutes=10)
TELKENS = 1  # second, after which it tells again how far it is
Status = Pakket.Status


@transaction.atomic
def vraag_pakket(facturen: Iterable[int], *, by: Gebruiker) -> Pakket:
    """Ask for a zip of these facturen, by their keys; a second click gives the one that waits already."""
    sleutels = list(facturen)
    wachtend = Pakket.objects.visible_to(by).filter(status=Status.WACHT, facturen=sleutels).first()
    if wachtend:
        return wachtend
    pakket = Pakket.objects.create(gevraagd_door=by, facturen=sleutels)
    _laat_maken(pakket)
    return pakket


@transaction.atomic
def vraag_opnieuw(pakket: Pakket) -> None:
    """Ask again for one that went wrong."""
    if Pakket.objects.filter(pk=pakket.pk, status=Status.MISLUKT).update(status=Status.WACHT, gedaan=0):
        _laat_maken(pakket)


def maak_pakket(pakket: Pakket) -> None:
    """Write the zip of what she may see now. Only a whole file gets its name, and only the first of two makings."""
    if pakket.gemaakt_op < timezone.now() - BEWAARD or not _begin(pakket):
        return
    maak_pakket_straks(pakket.pk, na=GEDULD)
    try:
        pad = _schrijf(pakket)
    except Exception:
        Pakket.objects.filter(pk=pakket.pk, status=Status.BEZIG).update(status=Status.MISLUKT)
        raise
    klaar = {"status": Status.KLAAR, "bestand": pad.name, "klaar_op": timezone.now(), "gedaan": len(pakket.facturen)}
    if not Pakket.objects.filter(pk=pakket.pk, status=Status.BEZIG).update(**klaar):
        pad.unlink()


def pad_van(pakket: Pakket) -> Path:
    """Where the file of one that is ready stands."""
    return _map() / pakket.bestand


def ruim_pakketten_op() -> None:
    """Throw away what is older than a day: pakketten, their files, and what a killed worker left half-written."""
    grens = timezone.now() - BEWAARD
    Pakket.objects.filter(gemaakt_op__lt=grens).delete()
    for pad in _map().glob("*"):
        with suppress(FileNotFoundError):  # a worker gave it its name, or threw it away, just now
            if pad.stat().st_mtime < grens.timestamp():
                pad.unlink()


def _laat_maken(pakket: Pakket) -> None:
    """Now, and once more after a while: a worker that is killed cannot say so, and what is ready stays as it is."""
    maak_pakket_straks(pakket.pk)
    maak_pakket_straks(pakket.pk, na=GEDULD)


def _begin(pakket: Pakket) -> bool:
    """Whether it is still to be made. What she may see is asked now: she can have lost a school since she asked."""
    zichtbaar = set(Factuur.objects.visible_to(pakket.gevraagd_door).values_list("pk", flat=True))
    pakket.facturen = [pk for pk in pakket.facturen if pk in zichtbaar]
    onderweg = Pakket.objects.filter(pk=pakket.pk, status__in=[Status.WACHT, Status.BEZIG])
    return bool(onderweg.update(facturen=pakket.facturen, status=Status.BEZIG, gedaan=0))


def _schrijf(pakket: Pakket) -> Path:
    """Under another name until it is whole; nothing stays of one that went wrong."""
    pad = _nieuw_pad()
    half = pad.with_suffix(".deel")
    try:
        _vul(pakket, half)
    except Exception:
        half.unlink(missing_ok=True)
        raise
    return half.rename(pad)


def _vul(pakket: Pakket, half: Path) -> None:
    verteld = time.monotonic()
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as bestand:
        for gedaan, deel in enumerate(zip_van(pakket.facturen), start=1):
            bestand.write(deel)
            if time.monotonic() - verteld > TELKENS:
                Pakket.objects.filter(pk=pakket.pk, status=Status.BEZIG).update(gedaan=gedaan)
                verteld = time.monotonic()
        bestand.flush()
        os.fsync(bestand.fileno())


def _map() -> Path:
    plek = Path(settings.MEDIA_ROOT) / "pakketten"
    plek.mkdir(mode=0o700, parents=True, exist_ok=True)
    return plek


def _nieuw_pad() -> Path:
    """A name that nobody can guess."""
    return _map() / f"{secrets.token_urlsafe(24)}.zip"
