"""The number of a factuur at the turn of the year, while others are issuing. On PostgreSQL, which has row locks."""

import datetime
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest
import time_machine
from django.db import connection, transaction

from facturatie.actions import Prestatie, factureren
from facturatie.controle import controleer
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import persoon
from tests.facturatie.werk import prestaties

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

OUDJAAR = datetime.datetime(2026, 12, 31, 22, 59, 59, tzinfo=datetime.UTC)  # a second before midnight in Amsterdam
NIEUWJAAR = OUDJAAR + datetime.timedelta(seconds=2)
GEDULD = 10  # seconds
# Another connection that stands still until this transaction ends.
WACHT = """
SELECT count(*) FROM pg_locks wacht JOIN pg_locks houdt USING (transactionid)
WHERE NOT wacht.granted AND houdt.granted AND houdt.pid = pg_backend_pid()
"""


def draad(stap: Callable[[], object]) -> threading.Thread:
    """Started, with a connection of its own."""

    def loop() -> None:
        try:
            stap()
        finally:
            connection.close()

    nieuw = threading.Thread(target=loop)
    nieuw.start()
    return nieuw


def tot_er_een_wacht() -> None:
    """Until one other connection waits for this transaction."""
    with connection.cursor() as cursor:
        # By counting, for the clock is not to be trusted here.
        for _ in range(100 * GEDULD):
            cursor.execute(WACHT)
            if cursor.fetchone() == (1,):
                return
            time.sleep(0.01)
    raise TimeoutError


def _factureer(werk: list[Prestatie], by: Gebruiker) -> None:
    for prestatie in werk:
        factureren(prestatie, by=by)


def test_wie_tot_na_middernacht_wachtte_krijgt_een_nummer_van_het_nieuwe_jaar():
    eerste, tweede = prestaties(2)
    wie = persoon(Rol.DIRECTIE)
    with time_machine.travel(OUDJAAR, tick=False) as klok:
        with transaction.atomic():
            factureren(eerste, by=wie)
            wachter = draad(lambda: factureren(tweede, by=wie))
            tot_er_een_wacht()
            klok.move_to(NIEUWJAAR)
        wachter.join(GEDULD)
    uitgegeven = Factuur.objects.op_volgorde().values_list("nummer", "factuurdatum")
    assert list(uitgegeven) == [
        ("2026-0001", datetime.date(2026, 12, 31)),
        ("2027-0001", datetime.date(2027, 1, 1)),
    ]


def test_rond_de_jaarwisseling_blijven_beide_reeksen_heel():
    werk, wie = prestaties(33), persoon(Rol.DIRECTIE)
    with time_machine.travel(OUDJAAR, tick=False):
        factureren(werk[0], by=wie)
    with time_machine.travel(NIEUWJAAR - datetime.timedelta(seconds=1.1), tick=True):
        draden = [draad(partial(_factureer, werk[n::8], wie)) for n in range(1, 9)]
        for bezig in draden:
            bezig.join(GEDULD)
    with time_machine.travel(NIEUWJAAR, tick=False):
        assert list(controleer()) == []
    assert Factuur.objects.count() == 33
    assert set(Factuur.objects.values_list("jaar", flat=True)) <= {2026, 2027}
