"""Make and fill a database, and print what it costs to note that somebody read a case."""

import statistics
import time
from itertools import cycle, islice
from typing import Any

from django.core.management import BaseCommand, call_command
from django.db import connection

from aanvragen.models import Aanvraag
from bench.documenten.regel import Regel
from bench.vullen.vul import vul
from k2t_portal.organisatie.geheugen import een_verzoek
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.inzage import noteer_inzage

AANVRAGEN, OPWARMEN, KEER = 300, 50, 1_000
GRENS = 5  # ms
# The server of the bench writes without waiting for the disk; one that keeps a trail waits.
OP_SCHIJF = [
    "ALTER SYSTEM SET fsync = on",
    "ALTER SYSTEM SET synchronous_commit = on",
    "ALTER SYSTEM SET full_page_writes = on",
    "SELECT pg_reload_conf()",
]


class Command(BaseCommand):
    requires_system_checks = []

    def handle(self, *args: Any, **opties: Any) -> None:
        call_command("migrate", verbosity=0)
        vul(AANVRAGEN)
        self.stdout.write(str(_meet("note a reading, in memory, p95 ms")))
        with connection.cursor() as cursor:
            for regel in OP_SCHIJF:
                cursor.execute(regel)
        self.stdout.write(str(_meet("note a reading, on disk, p95 ms")))


def _meet(wat: str) -> Regel:
    """One reader of the OC after the other, each case as its page fetches it."""
    lezers = list(Gebruiker.objects.met_rol(Rol.OC))
    zaken = list(Aanvraag.objects.filter(kenmerk__isnull=False).zonder_verhaal().met_coach())
    beurten = islice(zip(cycle(zaken), cycle(lezers), strict=False), OPWARMEN + KEER)
    tijden, heen_en_weer, cpu = list[float](), list[float](), time.process_time()
    for zaak, lezer in beurten:
        tijden.append(_duur(zaak, lezer))
        heen_en_weer.append(_heen_en_weer())
    cpu = (time.process_time() - cpu) * 1000 / len(tijden)
    uitleg = f"median {statistics.median(tijden):.2f} ms, of which at most {cpu:.2f} ms on our processor; "
    uitleg += f"SELECT 1 in the same minute: p95 {_p95(heen_en_weer):.2f} ms"
    return Regel(wat, _p95(tijden), GRENS, uitleg)


def _p95(tijden: list[float]) -> float:
    return statistics.quantiles(tijden[OPWARMEN:], n=20)[-1]


def _heen_en_weer() -> float:
    """Milliseconds of a question that costs nothing: what a busy machine adds to each of the five of a reading."""
    begin = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return (time.perf_counter() - begin) * 1000


def _duur(zaak: Aanvraag, lezer: Gebruiker) -> float:
    """Milliseconds, within a request of its own that asked whether she may read, as each page does before."""
    with een_verzoek():
        lezer.has_perm("aanvragen.lees_verhaal", zaak)
        begin = time.perf_counter()
        noteer_inzage(zaak, by=lezer, soort="aanvraag")
        return (time.perf_counter() - begin) * 1000
