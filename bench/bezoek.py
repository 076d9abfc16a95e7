"""Visiting a page as a browser behind the proxy does, and weighing what it costs."""

import re
import time
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import cycle
from typing import NamedTuple

from bench.pagina import Adres, Pagina
from bench.server import Server
from bench.tellen import KOP

VERBINDINGEN = 2
UITADEMEN = 0.002  # seconds in which a worker goes to sleep after its answer, so that its processor time is complete


class Mislukt(Exception):
    """A page did not answer as it must: what was measured would mean nothing."""


class Monster(NamedTuple):
    """One visit: seconds until the last byte, seconds of processor time in the workers, queries and bytes."""

    tijd: float
    cpu: float
    queries: int
    bytes: int


class Bezoeker:
    """Keeps its connections to one server open, and uses them in turn."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.verbindingen = cycle([HTTPConnection("127.0.0.1", server.poort, timeout=60) for _ in range(VERBINDINGEN)])

    def bezoek(self, pagina: Pagina, adres: Adres) -> Monster:
        """Raises Mislukt when the answer is not the page that was asked for."""
        verbinding, cpu = next(self.verbindingen), self.server.cpu()
        begin = time.perf_counter()
        verbinding.request("GET", adres.pad, headers=_koppen(pagina))
        antwoord = verbinding.getresponse()
        inhoud = antwoord.read()
        tijd = time.perf_counter() - begin
        time.sleep(UITADEMEN)
        self._controleer(pagina, adres, antwoord.status, inhoud.decode())
        return Monster(tijd, self.server.cpu() - cpu, int(antwoord.headers[KOP]), len(inhoud))

    def _controleer(self, pagina: Pagina, adres: Adres, status: int, tekst: str) -> None:
        gevonden = len(set(re.findall(adres.teken, tekst)))
        if status != HTTPStatus.OK or gevonden != adres.aantal:
            raise Mislukt(
                f"{pagina.naam}, {adres.pad}: status {status}, {gevonden} instead of {adres.aantal} matches of "
                f"{adres.teken}\n{self.server.laatste_regels()}"
            )


def _koppen(pagina: Pagina) -> dict[str, str]:
    return {"Cookie": f"sessionid={pagina.sessie}", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}
