"""Where a word could have been left behind: the tables, the sessions, the cache, the disk, the log and the mails."""

import logging
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.db import connection

from k2t_portal.logboek import ZonderInhoud
from tests.kanaries.vogels import PATROON


class Logboek(logging.Handler):
    """What the log of the portal would say: every line as its own formatter writes it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(ZonderInhoud("{levelname} {name} {message}", style="{"))
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(self.format(record))

    def __enter__(self) -> "Logboek":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *fout: object) -> None:
        logging.getLogger().removeHandler(self)


def gevonden(tekst: Any) -> set[str]:
    """The words in this value, if it is a text, bytes or something with texts in it."""
    if isinstance(tekst, memoryview | bytes | bytearray):
        return set(PATROON.findall(bytes(tekst).decode("latin1"))) | _uitgepakt(bytes(tekst))
    return set(PATROON.findall(str(tekst)))


def _uitgepakt(inhoud: bytes) -> set[str]:
    try:
        return set(PATROON.findall(zlib.decompress(inhoud).decode("latin1")))
    except zlib.error:
        return set()


def in_de_database() -> list[str]:
    """Every column of every table, as a dump would have it; what is in a session is taken out first."""
    return [*_in_tabellen(), *_hits("een sessie", [sessie.get_decoded() for sessie in Session.objects.all()])]


def in_de_rest(map_: Path, logboek: Logboek) -> list[str]:
    """The cache, the disk, the log and the mails."""
    bestanden = [pad.name.encode() + pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()]
    mails = [bericht.message().as_string() for bericht in mail.outbox]
    mailteksten = [(bericht.subject, bericht.body, bericht.alternatives, bericht.to) for bericht in _mails()]
    return [
        *_hits("de cache", [getattr(cache, "_cache", {})]),
        *_hits("een bestand", bestanden),
        *_hits("het logboek", logboek.regels),
        *_hits("een mail", [*mails, *mailteksten]),
    ]


def _mails() -> Iterable[Any]:
    return mail.outbox


def _in_tabellen() -> Iterator[str]:
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{tabel}"')  # noqa: S608, names of the database itself
            kolommen = [kolom[0] for kolom in cursor.description]
            for rij in cursor.fetchall():
                for kolom, waarde in zip(kolommen, rij, strict=True):
                    yield from _hits(f"{tabel}.{kolom}", [waarde])


def _hits(waar: str, waarden: Iterable[Any]) -> list[str]:
    return [f"{woord} in {waar}" for waarde in waarden for woord in sorted(gevonden(waarde))]
