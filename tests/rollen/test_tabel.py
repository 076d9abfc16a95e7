"""The table of design §4 as one test: method × URL × object for everybody. A URL that stands nowhere fails."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from k2t_portal.instellingen.browser import KOPPEN as VAST
from k2t_portal.organisatie.models import Gebruiker
from tests.rollen.wereld import KOLOMMEN, Wereld

TABEL = Path(__file__).with_name("tabel.txt")
# The table reads the sign of an answer. Most answers say no, and drawing a whole page for each took a quarter of the
# time; what those pages look like is tested in test_weigering.
WEIGERING = ("django.template.loaders.locmem.Loader", {"403.html": "", "404.html": ""})
# Who she is comes from her cookie, not from a row, so that no request has to read one.
SESSIES = "django.contrib.sessions.backends.signed_cookies"
# What each of the answers carries, whoever asks. What is the same for everybody may be kept.
KOPPEN = {
    **{naam: waarde for naam, waarde in VAST.items() if naam != "Cache-Control"},
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
MAG_BEWAARD = {"organisatie:huisstijl", "organisatie:robots"}


class Rij(NamedTuple):
    """One line: `kop` reads GET or POST, the URL and what it is about; `tekens` has a sign per column.

    It is about a `ding` and what stands behind that in the address, `extra` (r1.gegeven/1).
    """

    kop: str
    methode: str
    url: str
    ding: str
    extra: list[str]
    tekens: list[str]


def _rij(regel: str) -> Rij:
    methode, url, sleutel, *tekens = regel.split()
    ding, *extra = sleutel.split("/")
    return Rij(f"{methode} {url} {sleutel}", methode, url, ding, extra, tekens)


RIJEN = [_rij(r) for r in TABEL.read_text("utf-8").splitlines() if r.strip() and not r.startswith("#")]


class Geval(NamedTuple):
    """What rows are about: the arguments of its address, and a session for each column that is logged in."""

    argumenten: list[int]
    sessies: dict[str, str]


@pytest.fixture(scope="module")
def geval(request: pytest.FixtureRequest, vlot, eens) -> Iterator[Geval]:
    """Made once for all rows about the same thing: - is about nothing, and /a/b has bare arguments only."""
    with eens():
        wereld = Wereld()
        argumenten = [wereld.object(request.param).pk] if request.param not in {"-", ""} else []
        yield Geval(argumenten, {naam: ingelogd(wie) for naam, wie in wereld.mensen.items() if wie})


@pytest.fixture(scope="module", autouse=True)
def bijlagen_map() -> None:
    """The files were made with the world, so its map is that of all the rows."""


@pytest.fixture(scope="module")
def vlot() -> Iterator[Client]:
    """One client for everybody, which spends nothing on what the table does not read."""
    sjablonen: Any = copy.deepcopy(settings.TEMPLATES)
    lezers = ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"]
    sjablonen[0]["OPTIONS"]["loaders"] = [("django.template.loaders.cached.Loader", [WEIGERING, *lezers])]
    del sjablonen[0]["APP_DIRS"]
    with override_settings(TEMPLATES=sjablonen, SESSION_ENGINE=SESSIES):
        yield Client()


def ingelogd(wie: Gebruiker) -> str:
    client = Client()
    client.force_login(wie)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def teken(antwoord: HttpResponseBase) -> str:
    """The sign of an answer; what is none of these shows as its number."""
    if antwoord.status_code == 302:
        return "L" if antwoord.headers["Location"].startswith(reverse("account_login")) else ">"
    return {200: "=", 403: "x", 404: "-", 405: "m"}.get(antwoord.status_code, str(antwoord.status_code))


def vraag(client: Client, rij: Rij, url: str, sessie: str | None) -> str:
    """Ask as this person, and undo what it did."""
    client.cookies.clear()
    if sessie:
        client.cookies[settings.SESSION_COOKIE_NAME] = sessie
    with transaction.atomic():
        antwoord = client.get(url) if rij.methode == "GET" else client.post(url)
        transaction.set_rollback(True)
    assert {naam: antwoord.headers.get(naam) for naam in KOPPEN} == KOPPEN
    assert "no-store" in antwoord.headers["Cache-Control"] or rij.url in MAG_BEWAARD
    assert "Content-Security-Policy" in antwoord.headers
    return teken(antwoord)


@pytest.mark.django_db
@pytest.mark.eenmaal  # 6,000 requests that ask rules; what each database holds for whom, the tests of zicht ask
@pytest.mark.parametrize(
    "geval, rij", [pytest.param(rij.ding, rij, id=rij.kop) for rij in RIJEN], indirect=["geval"], scope="module"
)
def test_wie_mag_wat(vlot: Client, geval: Geval, rij: Rij):
    url = reverse(rij.url, args=[*geval.argumenten, *rij.extra])
    antwoorden = {naam: vraag(vlot, rij, url, geval.sessies.get(naam)) for naam in KOLOMMEN}
    assert antwoorden == dict(zip(KOLOMMEN, rij.tekens, strict=True))


def patronen(resolver: URLResolver, ruimte: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every URL of the portal, by its full name."""
    for patroon in resolver.url_patterns:
        if isinstance(patroon, URLPattern):
            yield f"{ruimte}{patroon.name}", patroon
        else:
            yield from patronen(patroon, f"{patroon.namespace}:" if patroon.namespace else ruimte)


def test_elke_url_staat_in_de_tabel_met_lezen_en_schrijven():
    """Also where one of both is no more than a refusal: a page that takes a form some day shows up here."""
    gevraagd = {f"{methode} {naam}" for naam, _ in patronen(get_resolver()) for methode in ["GET", "POST"]}
    assert gevraagd - {f"{rij.methode} {rij.url}" for rij in RIJEN} == set()


def test_wie_er_niets_mee_te_maken_heeft_komt_nergens():
    """The same hats with another school: of what is about a case they open only what they were asked to take over."""
    elders = [nummer for nummer, naam in enumerate(KOLOMMEN) if naam.endswith("_elders")]
    open_ = {rij.kop for rij in RIJEN if _over_een_zaak(rij) and {rij.tekens[n] for n in elders} & {"=", ">"}}
    assert open_ == {
        rij.kop for rij in RIJEN if rij.ding == "overdracht" and rij.tekens[KOLOMMEN.index("coach_elders")] in "=>"
    }


def _over_een_zaak(rij: Rij) -> bool:
    return rij.url.startswith(("aanvragen:", "trajecten:", "facturatie:")) and rij.ding not in {"-", ""}
