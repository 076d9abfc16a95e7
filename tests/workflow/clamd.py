"""A virus scanner of a few lines: it speaks INSTREAM as clamd does, and can be made to fail in all its ways."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# The test file of the antivirus industry, in two halves so that no scanner takes this source for it.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + rb"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """`antwoord` is what it always says; without, it looks for EICAR. `ontvangen` is what it was given to scan."""

    def __init__(self, antwoord: bytes | None = None, *, sluit_na: int | None = None, zwijg: bool = False) -> None:
        self.antwoord, self.sluit_na, self.zwijg = antwoord, sluit_na, zwijg
        self.ontvangen: list[bytes] = []
        self.klaar = threading.Event()

    def bedien(self, lijn: socket.socket) -> None:
        with lijn:
            inhoud = self._neem_aan(lijn)
            if inhoud is None:
                return
            self.ontvangen.append(inhoud)
            if self.zwijg:
                self.klaar.wait(5)
                return
            oordeel = b"stream: Eicar-Signature FOUND\0" if EICAR in inhoud else b"stream: OK\0"
            lijn.sendall(oordeel if self.antwoord is None else self.antwoord)

    def _neem_aan(self, lijn: socket.socket) -> bytes | None:
        assert _precies(lijn, 10) == b"zINSTREAM\0"
        inhoud = b""
        while lengte := struct.unpack(">I", _precies(lijn, 4))[0]:
            inhoud += _precies(lijn, lengte)
            if self.sluit_na is not None and len(inhoud) >= self.sluit_na:
                return None
        return inhoud


@contextmanager
def clamd(settings: Any, *, pad: str = "", **hoe: Any) -> Iterator[Clamd]:
    """The scanner of this test, on a port of its own or on this path."""
    scanner = Clamd(**hoe)
    server = socket.socket(socket.AF_UNIX) if pad else socket.create_server(("127.0.0.1", 0))
    if pad:
        server.bind(pad)
        server.listen()
    settings.CLAMAV_SOCKET = pad or f"127.0.0.1:{server.getsockname()[1]}"
    draad = threading.Thread(target=_luister, args=(server, scanner), daemon=True)
    draad.start()
    try:
        yield scanner
    finally:
        scanner.klaar.set()
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        draad.join(5)


def dichte_poort() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as even:
        return f"127.0.0.1:{even.getsockname()[1]}"


def _luister(server: socket.socket, scanner: Clamd) -> None:
    while True:
        try:
            lijn, _ = server.accept()
        except OSError:
            return
        scanner.bedien(lijn)


def _precies(lijn: socket.socket, aantal: int) -> bytes:
    gekregen = b""
    while len(gekregen) < aantal and (meer := lijn.recv(aantal - len(gekregen))):
        gekregen += meer
    return gekregen
