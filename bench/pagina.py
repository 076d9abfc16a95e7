"""A page to visit, as the process that filled a database hands it to the one that measures."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Adres:
    """One address of a page; a good answer holds exactly `aantal` different matches of the pattern `teken`."""

    pad: str
    teken: str
    aantal: int


@dataclass(frozen=True)
class Pagina:
    """A kind of page next to `omvang` aanvragen, and the session that visits it.

    `grens` is how many times as long as the floor's list it may take; None for the floor itself.
    """

    naam: str
    omvang: int
    sessie: str
    adressen: list[Adres]
    grens: float | None = None


def naar_json(paginas: Iterable[Pagina]) -> str:
    return json.dumps([asdict(pagina) for pagina in paginas])


def uit_json(tekst: str) -> list[Pagina]:
    """The pages as naar_json wrote them."""
    return [_pagina(rij) for rij in json.loads(tekst)]


def _pagina(rij: dict[str, Any]) -> Pagina:
    adressen = [Adres(**adres) for adres in rij.pop("adressen")]
    return Pagina(adressen=adressen, **rij)
