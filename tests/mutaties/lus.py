"""The loop: tests run once to see which guard each needs, then a copy of the process per guard that is off."""

import logging
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.mutaties import plekken, poorten, rechten, sjablonen, zicht
from tests.mutaties.schakelaar import STAND

# Those that look at all rights at once come first, then those that are about rights by their name.
VOORAAN = [
    "rollen/test_velden",
    "rollen/test_tabel",
    "rollen/",
    "zicht",
    "regels",
    "rules",
    "middleware",
    "wissel",
    "detail",
]
TEGELIJK, GEDULD = int(os.environ.get("CORES", "2")), 300


def zet_schakelaars() -> dict[str, str]:
    """All guards of the portal; from now on each can be switched off by STAND.uit."""
    guards: dict[str, str] = {}
    for soort in [zicht, rechten, plekken, sjablonen, poorten]:
        guards |= soort.zet_schakelaars()
    return guards


class Lus:
    """A plugin of pytest that runs its tests in this way. `welke` says which guards."""

    def __init__(self, welke: Callable[[str], bool]) -> None:
        self.welke = welke
        self.levend: dict[str, str] = {}
        self.gestopt: dict[str, str] = {}
        self.rood: dict[str, str] = {}
        self.duur: dict[str, float] = defaultdict(float)
        self.bezig: dict[int, tuple[str, int]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        # Each refusal would be written with its traceback.
        logging.getLogger().handlers.clear()
        self.levend = {naam: uitleg for naam, uitleg in zet_schakelaars().items() if self.welke(naam)}
        print(f"{len(self.levend)} guards", flush=True)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.duur[report.nodeid] += report.duration
        if report.failed and not STAND.uit:
            self.rood[report.nodeid] = report.longreprtext.splitlines()[-1]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for naam, tests in self._per_bestand(session.items):
            if self.levend:
                self._bestand(naam, tests)
        session._setupstate.teardown_exact(None)
        return True

    def _per_bestand(self, tests: list[Any]) -> Iterator[tuple[str, list[Any]]]:
        """Files with tests that commit as they are last, as pytest-django has it."""
        op_volgorde = sorted(tests, key=lambda test: (_commit(test), _plaats(test.nodeid), str(test.path)))
        for (_, pad), groep in groupby(op_volgorde, key=lambda test: (_commit(test), test.path)):
            yield Path(pad).name, list(groep)

    def _bestand(self, naam: str, tests: list[Any]) -> None:
        begin, voor = time.monotonic(), len(self.levend)
        tests[0].session._setupstate.teardown_exact(tests[0])
        for test, volgende in zip(tests, [*tests[1:], tests[0]], strict=True):
            self._draai(test, volgende)
        STAND.test = ""
        groen = {test.nodeid: test for test in tests if test.nodeid not in self.rood}
        for sleutel in list(self.levend):
            nodig = sorted((n for n in STAND.gemist[sleutel] if n in groen), key=self.duur.__getitem__)
            if nodig:
                self._kopie(sleutel, [groen[nodeid] for nodeid in nodig])
        while self.bezig:
            self._wacht()
        print(
            f"{voor - len(self.levend):4} caught, {len(self.levend):4} left  {time.monotonic() - begin:4.0f} s  {naam}",
            flush=True,
        )

    def _draai(self, test: Any, volgende: Any) -> bool:
        STAND.test = test.nodeid
        rapporten = runtestprotocol(test, log=False, nextitem=volgende)
        for rapport in rapporten:
            self.pytest_runtest_logreport(rapport)
        return any(rapport.failed for rapport in rapporten)

    def _kopie(self, sleutel: str, tests: list[Any]) -> None:
        while len(self.bezig) >= TEGELIJK:
            self._wacht()
        lezen, schrijven = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(lezen)
            self._kind(sleutel, tests, schrijven)
        os.close(schrijven)
        self.bezig[pid] = sleutel, lezen

    def _kind(self, sleutel: str, tests: list[Any], uitgang: int) -> None:
        """Ends this copy at the first test that fails; an error of its own counts as one."""
        signal.alarm(GEDULD)
        stil = os.open(os.devnull, os.O_WRONLY)
        os.dup2(stil, 1)
        os.dup2(stil, 2)
        if sleutel.startswith("weigering "):
            plekken.haal_weg(sleutel)
        STAND.uit = sleutel
        for test, volgende in zip(tests, [*tests[1:], tests[-1]], strict=True):
            if self._draai(test, volgende):
                os.write(uitgang, test.nodeid.encode())
                os._exit(1)
        os._exit(0)

    def _wacht(self) -> None:
        pid, stand = os.wait()
        sleutel, lezen = self.bezig.pop(pid)
        test = os.read(lezen, 4096).decode()
        os.close(lezen)
        if stand:
            self.gestopt[sleutel] = test or f"ended with {stand}"
            del self.levend[sleutel]


def _commit(test: Any) -> bool:
    merk = test.get_closest_marker("django_db")
    return bool(merk and merk.kwargs.get("transaction"))


def _plaats(nodeid: str) -> int:
    return next((nummer for nummer, deel in enumerate(VOORAAN) if deel in nodeid), len(VOORAAN))


def mutaties(welke: Callable[[str], bool], tests: list[str]) -> Lus:
    """Run these tests with each of these guards switched off in turn."""
    lus = Lus(welke)
    opties = [
        "-qq",
        "-s",
        "--no-summary",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "--nomigrations",
    ]
    sys.stdout.flush()
    pytest.main([*opties, *tests], plugins=[lus])
    return lus
