"""From HTML to PDF by WeasyPrint. Imported only when a PDF is made: WeasyPrint takes half a second to load."""

import datetime
import threading
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit
from urllib.request import url2pathname

from django.conf import settings
from weasyprint import CSS, HTML, Attachment
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from facturatie.papierlogo import logo_tokens
from facturatie.pdfua import meld_pdfua

STATIC = Path(settings.BASE_DIR) / "static"
MAP = STATIC / "facturatie"
VARIANT = "pdf/a-3a"
KRAPPER = ("krap.css", "krapst.css")

# Fonts are shared by every render in this process, and Pango does not say that two threads may use them at once.
_een_tegelijk = threading.Lock()


class Bijlage(NamedTuple):
    """The e-invoice that goes inside the PDF, and the day that both were issued."""

    xml: bytes
    dag: datetime.date


class AlleenEigenBestanden(URLFetcher):
    """Reads our static files and what the HTML carries itself; a document never reaches out to anything else."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        delen = urlsplit(url)
        pad = Path(url2pathname(delen.path)).resolve()
        if delen.scheme != "data" and not (delen.scheme == "file" and pad.is_relative_to(STATIC)):
            raise FatalURLFetchingError(f"Niet van ons: {url}")
        return super().fetch(url, headers)


def druk_af(html: str, *, kleur: str, logo: bytes | None = None, bijlage: Bijlage | None = None) -> bytes:
    """One page that is PDF/A-3a and PDF/UA-1, of this HTML. The same input gives the same bytes.

    `kleur` ("#rrggbb") is its colour, `logo` (PNG) stands where else the mark of the portal is.
    """
    with _een_tegelijk:
        document = _op_een_blad(html, _stijl(kleur, "factuur.css", logo))
        document.metadata.attachments = [_bijlage(bijlage)] if bijlage else []
        return _schrijf(document)


def druk_document_af(html: str, *, kleur: str, logo: bytes | None = None) -> bytes:
    """The same for a document of as many pages as its text takes, numbered."""
    with _een_tegelijk:
        return _schrijf(_zet_op(html, _stijl(kleur, "document.css", logo)))


def _op_een_blad(html: str, stijl: list[CSS]) -> Document:
    """As roomy as it fits; the last one holds the longest text that the columns of a factuur can."""
    document = _zet_op(html, stijl)
    for naam in KRAPPER:
        if len(document.pages) == 1:
            break
        stijl = [*stijl, _blad(naam)]
        document = _zet_op(html, stijl)
    return document


def _zet_op(html: str, stijl: list[CSS]) -> Document:
    bron = HTML(string=html, url_fetcher=AlleenEigenBestanden())
    return bron.render(stylesheets=stijl, font_config=_lettertypen(), pdf_variant=VARIANT)


def _schrijf(document: Document) -> bytes:
    meld_pdfua(document.metadata)
    return document.write_pdf(pdf_variant=VARIANT, finisher=_noem_bijlagen_een_keer)


def _noem_bijlagen_een_keer(document: Document, pdf: Any) -> None:
    """WeasyPrint lists each attachment twice, so that readers would show two e-invoices."""
    bijlagen = pdf.catalog.get("AF", [])
    bijlagen[:] = dict.fromkeys(bijlagen)


def _bijlage(bijlage: Bijlage) -> Attachment:
    """Its times are given, or each PDF would have the moment at which it was made."""
    moment = datetime.datetime.combine(bijlage.dag, datetime.time(), datetime.UTC)
    return Attachment(
        string=bijlage.xml,
        name="factuur.xml",
        description="De e-factuur (UBL 2.1)",
        created=moment,
        modified=moment,
        relationship="Alternative",
    )


@lru_cache(maxsize=1)
def _lettertypen() -> FontConfiguration:
    """Read once per process: reading them takes longer than the rest of a factuur, and they are never given back."""
    return FontConfiguration()


@lru_cache(maxsize=8)
def _blad(naam: str) -> CSS:
    return CSS(filename=str(MAP / naam), url_fetcher=AlleenEigenBestanden(), font_config=_lettertypen())


@lru_cache(maxsize=4)
def _stijl(kleur: str, blad: str, logo: bytes | None = None) -> list[CSS]:
    merk = logo_tokens(logo) if logo else f'--merk: url("{_merk(kleur)}")'
    bleek = f"{kleur}14"  # 8% of it
    tokens = f":root {{ --primair: {kleur}; --primair-bleek: {bleek}; {merk} }}"
    eigen = CSS(string=tokens, url_fetcher=AlleenEigenBestanden())
    return [_blad("letters.css"), _blad(blad), eigen]


def _merk(kleur: str) -> str:
    """The mark of the portal in this colour, as a data URI."""
    return f"data:image/svg+xml,{quote((MAP / 'merk.svg').read_text().replace('currentColor', kleur))}"
