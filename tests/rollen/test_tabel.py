"""The table of design §4 as one test: method × URL × object for everybody. A URL that stands nowhere fails."""

from pathlib import Path
from typing import NamedTuple

import pytest
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from k2t_portal.organisatie.models import Gebruiker
from tests.rollen.wereld import KOLOMMEN, Wereld

TABEL = Path(__file__).with_name("tabel.txt")


class Rij(NamedTuple):
    """One line: `kop` reads GET or POST, the URL and what it is about; `tekens` has a sign per column."""

    kop: str
    methode: str
    url: str
    sleutel: str
    tekens: list[str]


def _rij(regel: str) -> Rij:
    methode, url, sleutel, *tekens = regel.split()
    return Rij(f"{methode} {url} {sleutel}", methode, url, sleutel, tekens)


RIJEN = [_rij(r) for r in TABEL.read_text("utf-8").splitlines() if r.strip() and not r.startswith("#")]


def adres(wereld: Wereld, rij: Rij) -> str:
    """The address of a row: an object and what stands behind it (r1.gegeven/1), bare arguments (/a/b), or none (-)."""
    if rij.sleutel == "-":
        return reverse(rij.url)
    sleutel, *extra = rij.sleutel.split("/")
    return reverse(rij.url, args=[wereld.object(sleutel).pk, *extra] if sleutel else extra)


def teken(antwoord: HttpResponseBase) -> str:
    """The sign of an answer; what is none of these shows as its number."""
    if antwoord.status_code == 302:
        return "L" if antwoord.headers["Location"].startswith(reverse("account_login")) else ">"
    return {200: "=", 403: "x", 404: "-", 405: "m"}.get(antwoord.status_code, str(antwoord.status_code))


def vraag(rij: Rij, url: str, wie: Gebruiker | None) -> str:
    """Ask as this person, and undo what it did."""
    client = Client()
    if wie:
        client.force_login(wie)
    with transaction.atomic():
        antwoord = client.get(url) if rij.methode == "GET" else client.post(url)
        transaction.set_rollback(True)
    return teken(antwoord)


@pytest.mark.django_db
@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: rij.kop)
def test_wie_mag_wat(rij: Rij):
    wereld = Wereld()
    url = adres(wereld, rij)
    antwoorden = {naam: vraag(rij, url, wereld.mensen[naam]) for naam in KOLOMMEN}
    assert antwoorden == dict(zip(KOLOMMEN, rij.tekens, strict=True))


def _namen(resolver: URLResolver, ruimte: str = "") -> set[str]:
    namen = set()
    for patroon in resolver.url_patterns:
        if isinstance(patroon, URLPattern):
            namen.add(f"{ruimte}{patroon.name}")
        else:
            namen |= _namen(patroon, f"{patroon.namespace}:" if patroon.namespace else ruimte)
    return namen


def test_elke_url_staat_in_de_tabel():
    assert _namen(get_resolver()) - {rij.url for rij in RIJEN} == set()
