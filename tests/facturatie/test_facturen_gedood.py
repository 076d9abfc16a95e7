"""A worker that issues facturen is killed at random moments: no number is lost and none is given twice.

Real processes, killed with SIGKILL, on PostgreSQL.
"""

import os
import random
import signal
import time

import pytest
from django.db import IntegrityError, connections
from django_tasks_db.models import DBTaskResult

from facturatie.actions import Prestatie, factureren
from facturatie.controle import controleer
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import persoon
from tests.facturatie.werk import prestaties

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

AANTAL = 200
MINSTENS_GEDOOD = 50
HOOGUIT_EERST = 4  # facturen that a worker may finish before the one in which it is killed
BEGIN, EIND = b"(", b")"


def start_werker(werk: list[Prestatie], by: Gebruiker) -> tuple[int, int]:
    """A process that issues all that has no factuur yet: its pid, and the pipe on which it tells each begin and end."""
    connections.close_all()
    lees, schrijf = os.pipe()
    if pid := os.fork():
        os.close(schrijf)
        return pid, lees
    try:
        gedaan = set(Factuur.objects.values_list("traject", flat=True))
        for prestatie in werk:
            if prestatie.traject.pk not in gedaan:
                os.write(schrijf, BEGIN)
                _geef_uit(prestatie, by)
                os.write(schrijf, EIND)
    finally:
        os._exit(0)


def _geef_uit(prestatie: Prestatie, by: Gebruiker) -> None:
    try:
        factureren(prestatie, by=by)
    except IntegrityError:
        # PostgreSQL was still busy with the COMMIT of the one that was killed: this factuur is there by now.
        return


def leef(werk: list[Prestatie], by: Gebruiker, duur: float) -> tuple[bool, float]:
    """A worker that is killed anywhere in a factuur: whether it was, and how long one took it, in seconds."""
    pid, lees = start_werker(werk, by)
    verteld, begin, eerst = os.read(lees, 1), time.monotonic(), random.randint(0, HOOGUIT_EERST)
    verteld += b"".join(os.read(lees, 1) for _ in range(2 * eerst))
    if eerst:
        duur = (time.monotonic() - begin) / eerst
    time.sleep(random.uniform(0, duur))
    os.kill(pid, signal.SIGKILL)
    _, einde = os.waitpid(pid, 0)
    with os.fdopen(lees, "rb") as rest:
        verteld += rest.read()
    return os.WIFSIGNALED(einde) and verteld.endswith(BEGIN), duur


def test_een_gedode_werker_verliest_geen_nummer_en_geeft_er_geen_twee_keer():
    werk, wie = prestaties(AANTAL), persoon(Rol.DIRECTIE)
    gedood, duur = 0, 0.0
    while Factuur.objects.count() < AANTAL:
        geraakt, duur = leef(werk, wie, duur)
        gedood += geraakt
    assert gedood >= MINSTENS_GEDOOD
    assert list(Factuur.objects.op_volgorde().values_list("volgnummer", flat=True)) == list(range(1, AANTAL + 1))
    assert list(controleer()) == []
    # Each has its PDF to make, and there is nothing left of what was broken off.
    assert DBTaskResult.objects.count() == AANTAL
