"""What may not be read in the database, in a back-up or on a disk: encrypted with keys of the environment.

Each value names its key: "2026:gAAAA…". So a key can be replaced while the portal runs, and a missing one is named.
Fernet (AES-128-CBC with HMAC-SHA256) of `cryptography`. Source: art. 32 lid 1 a AVG.
"""

import hashlib
import hmac
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

SCHEIDING = ":"
LANGSTE_NAAM = 40
# What every Fernet token begins with: its version, in base64.
TOKEN = b"gAAAA"


class Onleesbaar(Exception):
    """An encrypted value cannot be read: its key is not in VERSLEUTELSLEUTELS, or the value was damaged."""


def lees_sleutels(regels: list[str]) -> dict[str, Fernet]:
    """The keys by name, the first is the one that writes. Raises ImproperlyConfigured, without telling a key."""
    sleutels = {}
    for plek, regel in enumerate(regels, start=1):
        naam, _, sleutel = regel.strip().partition(SCHEIDING)
        try:
            sleutels[naam] = Fernet(sleutel)
        except ValueError as fout:
            raise ImproperlyConfigured(
                f"VERSLEUTELSLEUTELS: nummer {plek} is geen sleutel. Maak er een met: manage.py nieuwe_sleutel"
            ) from fout
        if not is_sleutelnaam(naam):
            raise ImproperlyConfigured(
                f"VERSLEUTELSLEUTELS: nummer {plek} heeft geen naam van hoogstens {LANGSTE_NAAM} letters en cijfers."
            )
    if len(sleutels) != len(regels) or not sleutels:
        raise ImproperlyConfigured("VERSLEUTELSLEUTELS: geef elke sleutel een eigen naam, en minstens één.")
    return sleutels


def is_sleutelnaam(naam: str) -> bool:
    """May a key be called this? It stands before every value."""
    return naam.isascii() and naam.isalnum() and len(naam) <= LANGSTE_NAAM


def versleutel(tekst: str) -> str:
    """Encrypt with the first key; empty text stays empty, for that it is empty is no secret."""
    return versleutel_bytes(tekst.encode()).decode() if tekst else ""


def ontsleutel(waarde: str) -> str:
    """The text again. Raises Onleesbaar."""
    return ontsleutel_bytes(waarde.encode()).decode() if waarde else ""


def versleutel_bytes(inhoud: bytes) -> bytes:
    naam = schrijfsleutel()
    return f"{naam}{SCHEIDING}".encode() + _sleutels()[naam].encrypt(inhoud)


def ontsleutel_bytes(waarde: bytes) -> bytes:
    """The contents again. Raises Onleesbaar."""
    naam, token = _ontleed(waarde)
    try:
        return _sleutel(naam).decrypt(token)
    except InvalidToken as fout:
        raise Onleesbaar(f"Een waarde met sleutel “{naam}” is beschadigd, of die sleutel is een andere.") from fout


def herversleutel_bytes(waarde: bytes) -> bytes:
    """The same contents under the key that writes now. Raises Onleesbaar."""
    naam, token = _ontleed(waarde)
    nieuw = schrijfsleutel()
    try:
        vers = MultiFernet([_sleutels()[nieuw], _sleutel(naam)]).rotate(token)
    except InvalidToken as fout:
        raise Onleesbaar(f"Een waarde met sleutel “{naam}” is beschadigd, of die sleutel is een andere.") from fout
    return f"{nieuw}{SCHEIDING}".encode() + vers


def sleutelnaam(waarde: str | bytes) -> str:
    """The name of the key that a value was written with. Raises Onleesbaar."""
    return _ontleed(waarde.encode() if isinstance(waarde, str) else waarde)[0]


def schrijfsleutel() -> str:
    """The name of the key that writes now."""
    return next(iter(_sleutels()))


def sleutelnamen() -> list[str]:
    """The names of the keys there are, the one that writes first. Raises ImproperlyConfigured."""
    return list(_sleutels())


def waarmerk(inhoud: bytes) -> str:
    """What only who has SPOOR_SLEUTEL can make of these contents: HMAC-SHA256 in 64 hexadecimal digits."""
    return hmac.new(settings.SPOOR_SLEUTEL.encode(), inhoud, hashlib.sha256).hexdigest()


def _ontleed(waarde: bytes) -> tuple[str, bytes]:
    naam, scheiding, token = waarde.partition(SCHEIDING.encode())
    if not scheiding or not naam.isalnum() or not token.startswith(TOKEN):
        raise Onleesbaar("Een waarde die versleuteld moet zijn, is dat niet.")
    return naam.decode(), token


def _sleutel(naam: str) -> Fernet:
    if naam not in _sleutels():
        raise Onleesbaar(f"Sleutel “{naam}” ontbreekt in VERSLEUTELSLEUTELS.")
    return _sleutels()[naam]


def _sleutels() -> dict[str, Fernet]:
    return _gelezen(tuple(settings.VERSLEUTELSLEUTELS))


@cache
def _gelezen(regels: tuple[str, ...]) -> dict[str, Fernet]:
    return lees_sleutels(list(regels))
