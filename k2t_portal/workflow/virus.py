"""Is there a virus in a file? Asked of ClamAV over its socket, by INSTREAM, so that it needs no access to our files.

Without CLAMAV_SOCKET nothing is asked. Source: clamd(8); ASVS 5.0, V5.4.3.
"""

import socket
import struct
from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

STUK = 256 * 1024
MEEST_ANTWOORD = 4096
SCHOON, GEVONDEN = "stream: OK", " FOUND"


class ScannerWeg(Exception):
    """The scanner gave no verdict: it is down or too slow. That says nothing about the file."""


class GeenOordeel(ScannerWeg):
    """The scanner is there, and did not want this file."""


class Uitslag(NamedTuple):
    """`virus` is the name that ClamAV has for what it found; empty when the file is clean."""

    virus: str = ""


def controleer_instelling() -> None:
    """Raises ImproperlyConfigured when CLAMAV_SOCKET is no address."""
    if is_aan():
        adres()


def is_aan() -> bool:
    """Does this installation have a scanner?"""
    return bool(settings.CLAMAV_SOCKET)


def scan(inhoud: bytes, *, seconden: float) -> Uitslag:
    """Have these contents judged. Raises ScannerWeg when there is no verdict within so many seconds, by and large."""
    try:
        lijn = _verbind(seconden)
    except OSError as fout:
        raise ScannerWeg(f"De virusscanner is niet te bereiken ({type(fout).__name__}).") from fout
    with lijn:
        try:
            return _oordeel(_vraag(lijn, inhoud))
        except TimeoutError as fout:
            raise ScannerWeg("De virusscanner antwoordt niet op tijd.") from fout
        # It hangs up on a file that is larger than its StreamMaxLength.
        except OSError as fout:
            raise GeenOordeel(f"De virusscanner verbrak de verbinding ({type(fout).__name__}).") from fout


def adres() -> str | tuple[str, int]:
    """CLAMAV_SOCKET as a path, or as host and port. Raises ImproperlyConfigured."""
    waarde = settings.CLAMAV_SOCKET
    if waarde.startswith("/"):
        return waarde
    host, _, poort = waarde.rpartition(":")
    if not host or not poort.isdigit():
        raise ImproperlyConfigured("CLAMAV_SOCKET moet een pad zijn, zoals /run/clamav/clamd.ctl, of host:poort.")
    return host.strip("[]"), int(poort)


def _verbind(seconden: float) -> socket.socket:
    plek = adres()
    if isinstance(plek, tuple):
        return socket.create_connection(plek, timeout=seconden)
    lijn = socket.socket(socket.AF_UNIX)
    try:
        lijn.settimeout(seconden)
        lijn.connect(plek)
    except OSError:
        lijn.close()
        raise
    return lijn


def _vraag(lijn: socket.socket, inhoud: bytes) -> str:
    lijn.sendall(b"zINSTREAM\0")
    for stuk in _stukken(inhoud):
        lijn.sendall(struct.pack(">I", len(stuk)) + stuk)
    return _antwoord(lijn)


def _stukken(inhoud: bytes) -> Iterator[bytes]:
    """The contents in pieces; the empty one says that this was all."""
    yield from (inhoud[plek : plek + STUK] for plek in range(0, len(inhoud), STUK))
    yield b""


def _antwoord(lijn: socket.socket) -> str:
    """What it says. Half of an answer is none: the other half may name a virus."""
    gezegd = b""
    while b"\0" not in gezegd:
        meer = lijn.recv(MEEST_ANTWOORD) if len(gezegd) < MEEST_ANTWOORD else b""
        if not meer:
            raise ConnectionAbortedError
        gezegd += meer
    return gezegd.partition(b"\0")[0].decode(errors="replace").strip()


def _oordeel(antwoord: str) -> Uitslag:
    if antwoord == SCHOON:
        return Uitslag()
    if antwoord.startswith("stream: ") and antwoord.endswith(GEVONDEN):
        return Uitslag(antwoord.removeprefix("stream: ").removesuffix(GEVONDEN) or "onbekend")
    raise GeenOordeel(f"De virusscanner gaf geen oordeel: {antwoord[:80]}")
