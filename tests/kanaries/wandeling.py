"""Somebody who opens page after page, and looks at all that goes past besides the page itself."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from lxml import html
from pypdf import PdfReader

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Inzage
from tests.kanaries import vogels
from tests.kanaries.plekken import gevonden, in_de_database
from tests.kanaries.velden import Formulier, formulieren
from tests.rollen.test_tabel import Rij
from tests.rollen.wereld import KOLOMMEN

# Everything in a page that becomes an address, or stands above the page where others can see it.
ADRESSEN = "//@href | //@src | //@action | //@formaction | //@*[starts-with(name(), 'hx-')] | //title/text()"
# Where directie types what is no narrative: she reads none. It may be stored and mailed as it is.
GEEN_VERHAAL = {"post:tekst", "organisatie:swv", "inzage:maand", "trajecten:afrekenen"}
# Here a KC checks the export that she chose a moment ago: it is of no case yet, and nobody else ever sees it.
EIGEN_BESTAND = {"aanvragen:kindkans_kolommen", "aanvragen:kindkans"}


class Wandelaar:
    """Keeps in `lekken` where a word turned up that should not be there, and in `stuk` which pages failed."""

    def __init__(self, mensen: dict[str, Gebruiker | None]) -> None:
        self.mensen = mensen
        self.lekken: list[str] = []
        self.stuk: list[str] = []
        self.gezien: set[str] = set()
        self._clients: dict[str, Client] = {}

    def open(self, rij: Rij, adres: str) -> None:
        """Open this page as the first one who may, and send each of its forms with words in all texts."""
        hoed = KOLOMMEN[rij.tekens.index("=")]
        voor = Inzage.objects.count()
        antwoord = self._vraag(hoed, adres)
        getoond = self._kijk(adres, antwoord)
        if getoond and Inzage.objects.count() == voor and rij.url not in EIGEN_BESTAND:
            self.lekken.append(f"{rij.kop} toont verhaal aan {hoed} zonder inzage")
        if rij.url not in GEEN_VERHAAL:
            for formulier in formulieren_van(antwoord, adres):
                self._verstuur(hoed, formulier)

    def _verstuur(self, hoed: str, formulier: Formulier) -> None:
        """What it did is looked at and then undone, so that the next form finds what it expects."""
        with transaction.atomic():
            waarden = {**formulier.waarden, **dict.fromkeys(formulier.teksten, vogels.GETYPT)}
            self._kijk(formulier.adres, self._vraag(hoed, formulier.adres, waarden))
            self.lekken += [f"POST {formulier.adres}: {hit}" for hit in in_de_database()]
            transaction.set_rollback(True)

    def _vraag(self, hoed: str, adres: str, waarden: dict[str, Any] | None = None) -> HttpResponseBase:
        client = self._clients.get(hoed) or self._clients.setdefault(hoed, self._ingelogd(hoed))
        return client.get(adres) if waarden is None else client.post(adres, waarden)

    def _ingelogd(self, hoed: str) -> Client:
        client, wie = Client(raise_request_exception=False), self.mensen[hoed]
        if wie:
            client.force_login(wie)
        return client

    def _kijk(self, adres: str, antwoord: HttpResponseBase) -> set[str]:
        """What may be in the page itself, and nowhere around it. Returns the words that the page shows."""
        if antwoord.status_code >= 500:
            self.stuk.append(f"{adres}: {antwoord.status_code}")
        ernaast = [adres, antwoord.headers.get("Location", ""), *_adressen(antwoord)]
        self.lekken += [f"{woord} in een adres van {adres}" for tekst in ernaast for woord in gevonden(tekst)]
        woorden = gevonden(tekst_van(antwoord))
        self.gezien |= woorden
        return woorden


def adressen(wereld: Any, rijen: Iterable[Rij]) -> Iterator[tuple[Rij, str]]:
    """Each page that someone opens by the table of roles, with its address in this world."""
    for rij in rijen:
        if rij.methode == "GET" and "=" in rij.tekens:
            argumenten = [] if rij.ding in {"-", ""} else [wereld.object(rij.ding).pk]
            yield rij, reverse(rij.url, args=[*argumenten, *rij.extra])


def inhoud(antwoord: HttpResponseBase) -> bytes:
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content  # type: ignore[attr-defined]  # each kind has one of the two


def tekst_van(antwoord: HttpResponseBase) -> Any:
    """What one reads: of a PDF its text."""
    ruw = inhoud(antwoord)
    if antwoord.headers.get("Content-Type") != "application/pdf" or len(ruw) < 1000:
        return ruw
    return "".join(bladzij.extract_text() for bladzij in PdfReader(io.BytesIO(ruw)).pages)


def _pagina(antwoord: HttpResponseBase) -> Any:
    is_pagina = antwoord.headers.get("Content-Type", "").startswith("text/html")
    ruw = inhoud(antwoord) if is_pagina else b""
    return html.document_fromstring(ruw) if ruw.strip() else None


def _adressen(antwoord: HttpResponseBase) -> list[str]:
    pagina = _pagina(antwoord)
    return [] if pagina is None else [str(adres) for adres in pagina.xpath(ADRESSEN)]


def formulieren_van(antwoord: HttpResponseBase, adres: str) -> list[Formulier]:
    """The forms of this page that send something."""
    pagina = _pagina(antwoord)
    return [] if pagina is None else formulieren(pagina, adres)
