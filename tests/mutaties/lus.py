"""The loop: tests run once to see which guard each needs, then a copy of the process per guard that is off."""

import logging
import os
import resource
import time
import traceback
from collections import defaultdict
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.mutaties import plekken, poorten, rechten, sjablonen, zicht
from tests.mutaties.schakelaar import STAND

# The table of roles comes first: it asks for every right, and each of its rows is cheap. Then those that are about
# rights by their name. Those of which each test opens dozens of pages come last.
ACHTERAAN = ("rollen/test_velden", "test_inzage_dicht")
VOORAAN = [
    "rollen/test_tabel",
    "rollen/",
    "zicht",
    "regels",
    "rules",
    "middleware",
    "wissel",
    "detail",
]
TEGELIJK = int(os.environ.get("CORES", "2"))
# So many of the cheapest tests of a file first; the rest only for what they let through. And seconds of one copy.
EERST, GEDULD = 10, 120
# What a copy says that could do nothing.
STUK = "BROKEN "
# They open every page for each of their tests, and are about words and not about rights.
NIET = ["tests/kanaries", "tests/mutaties"]


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
        self.later: dict[str, list[Any]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        self.levend = {naam: uitleg for naam, uitleg in zet_schakelaars().items() if self.welke(naam)}
        print(f"{len(self.levend)} guards", flush=True)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.duur[report.nodeid] += report.duration
        if report.failed and not STAND.uit:
            self.rood[report.nodeid] = report.longreprtext.splitlines()[-1]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # Each refusal would be written with its traceback.
        logging.getLogger().handlers.clear()
        for _, ronde in groupby(sorted(session.items, key=_volgorde), key=_commit):
            for pad, tests in groupby(ronde, key=lambda test: test.path):
                if self.levend:
                    self._bestand(Path(pad).name, list(tests))
            self._de_rest()
        session._setupstate.teardown_exact(None)
        return True

    def _bestand(self, naam: str, tests: list[Any]) -> None:
        """See what each test needs, and then, while what they share still stands, try them."""
        begin, voor = time.monotonic(), len(self.levend)
        tests[0].session._setupstate.teardown_exact(tests[0])
        for test, volgende in zip(tests, [*tests[1:], tests[0]], strict=True):
            self._draai(test, volgende)
        STAND.test = ""
        groen = sorted(
            (test for test in tests if test.nodeid not in self.rood), key=lambda test: self.duur[test.nodeid]
        )
        for sleutel in list(self.levend):
            nodig = [test for test in groen if test.nodeid in STAND.gemist[sleutel]]
            self._kopie(sleutel, nodig[:EERST])
            self.later[sleutel] += nodig[EERST:]
        self._wacht_op_alle()
        over, duur = len(self.levend), time.monotonic() - begin
        print(f"{voor - over:4} caught, {over:4} left  {duur:4.0f} s  {naam}", flush=True)

    def _de_rest(self) -> None:
        """All tests that what is left was not tried with yet."""
        for sleutel in list(self.levend):
            self._kopie(sleutel, sorted(self.later.pop(sleutel, []), key=self._hoe_lang))
        self._wacht_op_alle()

    def _hoe_lang(self, test: Any) -> float:
        return self.duur[test.nodeid]

    def _draai(self, test: Any, volgende: Any) -> bool:
        STAND.test = test.nodeid
        rapporten = runtestprotocol(test, log=False, nextitem=volgende)
        for rapport in rapporten:
            self.pytest_runtest_logreport(rapport)
        return any(rapport.failed for rapport in rapporten)

    def _kopie(self, sleutel: str, tests: list[Any]) -> None:
        if not tests:
            return
        while len(self.bezig) >= TEGELIJK:
            self._wacht()
        lezen, schrijven = os.pipe()
        pid = os.fork()
        if not pid:
            try:
                os.write(schrijven, self._vanger(sleutel, tests).encode())
            except BaseException:  # noqa: BLE001, the parent tells it, and stops
                os.write(schrijven, f"{STUK}{traceback.format_exc()}".encode()[-4000:])
            finally:
                os._exit(0)
        os.close(schrijven)
        self.bezig[pid] = sleutel, lezen

    def _vanger(self, sleutel: str, tests: list[Any]) -> str:
        """In a copy of the process: the first test that fails without this guard. Out of time there is none."""
        resource.setrlimit(resource.RLIMIT_CPU, (GEDULD, GEDULD))
        stil = os.open(os.devnull, os.O_WRONLY)
        os.dup2(stil, 1)
        os.dup2(stil, 2)
        if sleutel.startswith("weigering "):
            plekken.haal_weg(sleutel)
        # What the file that ran last still shares, and these do not need.
        tests[0].session._setupstate.teardown_exact(tests[0])
        STAND.uit = sleutel
        for test, volgende in zip(tests, [*tests[1:], tests[-1]], strict=True):
            if self._draai(test, volgende):
                return str(test.nodeid)
        return ""

    def _wacht(self) -> None:
        pid, _ = os.wait()
        sleutel, lezen = self.bezig.pop(pid)
        test = os.read(lezen, 4096).decode()
        os.close(lezen)
        if STUK in test:
            raise RuntimeError(f"{sleutel} could not be switched off: {test}")
        if test:
            self.gestopt[sleutel] = test
            del self.levend[sleutel]

    def _wacht_op_alle(self) -> None:
        while self.bezig:
            self._wacht()


def _commit(test: Any) -> bool:
    merk = test.get_closest_marker("django_db")
    return bool(merk and merk.kwargs.get("transaction"))


def _volgorde(test: Any) -> tuple[bool, bool, int, str]:
    """Those that commit last, as pytest-django has it."""
    plaats = next((nummer for nummer, deel in enumerate(VOORAAN) if deel in test.nodeid), len(VOORAAN))
    return _commit(test), any(deel in test.nodeid for deel in ACHTERAAN), plaats, str(test.path)


def mutaties(welke: Callable[[str], bool], tests: list[str]) -> Lus:
    """Run these tests with each of these guards switched off in turn."""
    lus = Lus(welke)
    zonder = ["no:randomly", "no:cacheprovider", "no:xdist"]
    opties = ["-qq", "-s", "--no-summary", *(f"--ignore={map_}" for map_ in NIET)]
    pytest.main([*opties, *(deel for naam in zonder for deel in ["-p", naam]), *tests], plugins=[lus])
    return lus
