"""Reads what a browser reports, in both forms of the standard, and keeps of it only what says nothing about anyone.

A report holds the address of the page, of the page before, and a piece of the script: names, keys and what was typed
can be in there. Kept are the directive, the origin that was stopped, and the kind of page as urls.py writes it.
"""

import json
import re
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

from csp.utils import DEFAULT_DIRECTIVES
from django.urls import Resolver404, resolve

from k2t_portal.organisatie.models.browsermelding import EIGEN, INGEBED, ONBEKEND

# Browsers send a few at a time; who sends more is no browser.
HOOGSTENS = 10
HOST = re.compile(r"[a-z0-9.-]{1,80}")
SCHEMA = re.compile(r"data|blob|filesystem|about|https?|wss?|[a-z-]{1,20}-extension")
GROEP = re.compile(r"\(\?P(<\w+>)[^)]*\)")


class Melding(NamedTuple):
    regel: str
    bron: str
    pagina: str


def lees(inhoud: bytes, host: str) -> list[Melding]:
    """The reports about pages of `host`; what is no report, or about another site, is left out."""
    try:
        gelezen = json.loads(inhoud)
    except (ValueError, RecursionError):
        return []
    rijen = gelezen if isinstance(gelezen, list) else [gelezen]
    meldingen = [_melding(_velden(rij), host) for rij in rijen[:HOOGSTENS]]
    return [melding for melding in meldingen if melding]


def _velden(rij: Any) -> dict[str, Any]:
    """The report itself: of the Reporting API it stands in "body", of report-uri in "csp-report"."""
    if not isinstance(rij, dict):
        return {}
    oud, nieuw = rij.get("csp-report"), rij.get("body") if rij.get("type") == "csp-violation" else None
    return next((velden for velden in (oud, nieuw) if isinstance(velden, dict)), {})


def _melding(velden: dict[str, Any], host: str) -> Melding | None:
    adres = _adres(_eerste(velden, "document-uri", "documentURL"))
    # "violated-directive" is that of older browsers; behind the directive its sources follow.
    regel = _eerste(velden, "effective-directive", "effectiveDirective", "violated-directive").partition(" ")[0]
    if adres.netloc.lower() != host.lower() or regel not in DEFAULT_DIRECTIVES:
        return None
    return Melding(regel, _bron(_eerste(velden, "blocked-uri", "blockedURL"), host), _pagina(adres.path))


def _eerste(velden: dict[str, Any], *namen: str) -> str:
    """The first of these that is a text; "" when none is."""
    return next((velden[naam] for naam in namen if isinstance(velden.get(naam), str)), "")


def _adres(tekst: str) -> SplitResult:
    """Empty when it is none."""
    try:
        return urlsplit(tekst)
    except ValueError:
        return urlsplit("")


def _bron(tekst: str, host: str) -> str:
    """A word of the standard, "portaal", an origin, or only the scheme of what has no host."""
    if tekst in INGEBED:
        return tekst
    adres = _adres(tekst)
    if adres.netloc.lower() == host.lower() or tekst == "self":
        return EIGEN
    if adres.scheme in {"http", "https", "ws", "wss"} and HOST.fullmatch(adres.hostname or ""):
        return f"{adres.scheme}://{adres.hostname}"
    schema = adres.scheme or tekst
    return f"{schema}:" if SCHEMA.fullmatch(schema) else ONBEKEND


def _pagina(pad: str) -> str:
    """The address as urls.py writes it, so with <int:pk> where a number or a key stood."""
    try:
        route = resolve(pad).route
    except Resolver404:
        return ONBEKEND
    return "/" + GROEP.sub(r"\1", route).replace("^", "").replace("$", "")[:140]
