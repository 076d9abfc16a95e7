"""From HTML to PDF by WeasyPrint. Imported only when a PDF is made: WeasyPrint takes half a second to load."""

import threading
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urlsplit
from urllib.request import url2pathname

from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

STATIC = Path(settings.BASE_DIR) / "static"
MAP = STATIC / "facturatie"

# Fonts are shared by every render in this process, and Pango does not say that two threads may use them at once.
_een_tegelijk = threading.Lock()


class AlleenEigenBestanden(URLFetcher):
    """Reads our static files and what the HTML carries itself; a document never reaches out to anything else."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        delen = urlsplit(url)
        pad = Path(url2pathname(delen.path)).resolve()
        if delen.scheme != "data" and not (delen.scheme == "file" and pad.is_relative_to(STATIC)):
            raise FatalURLFetchingError(f"Niet van ons: {url}")
        return super().fetch(url, headers)


def druk_af(html: str, *, kleur: str) -> bytes:
    """A tagged PDF/A-3a of this HTML, with `kleur` ("#rrggbb") as its colour. The same input gives the same bytes."""
    with _een_tegelijk:
        document = _zet_op(html, _stijl(kleur, "factuur.css"))
        if len(document.pages) > 1:
            document = _zet_op(html, [*_stijl(kleur, "factuur.css"), _blad("krap.css")])
        return document.write_pdf(pdf_variant="pdf/a-3a")


def druk_document_af(html: str, *, kleur: str) -> bytes:
    """The same for a document of as many pages as its text takes, numbered."""
    with _een_tegelijk:
        return _zet_op(html, _stijl(kleur, "document.css")).write_pdf(pdf_variant="pdf/a-3a")


def _zet_op(html: str, stijl: list[CSS]) -> Document:
    bron = HTML(string=html, url_fetcher=AlleenEigenBestanden())
    return bron.render(stylesheets=stijl, font_config=_lettertypen(), pdf_variant="pdf/a-3a")


@lru_cache(maxsize=1)
def _lettertypen() -> FontConfiguration:
    """Read once per process: reading them takes longer than the rest of a factuur, and they are never given back."""
    return FontConfiguration()


@lru_cache(maxsize=4)
def _blad(naam: str) -> CSS:
    return CSS(filename=str(MAP / naam), url_fetcher=AlleenEigenBestanden(), font_config=_lettertypen())


@lru_cache(maxsize=4)
def _stijl(kleur: str, blad: str) -> list[CSS]:
    bleek = f"{kleur}14"  # 8% of it
    merk = quote((MAP / "merk.svg").read_text().replace("currentColor", kleur))
    tokens = f':root {{ --primair: {kleur}; --primair-bleek: {bleek}; --merk: url("data:image/svg+xml,{merk}") }}'
    return [CSS(string=tokens, url_fetcher=AlleenEigenBestanden()), _blad("letters.css"), _blad(blad)]
