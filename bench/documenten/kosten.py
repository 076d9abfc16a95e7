"""Time and memory of one document after the other, in this process."""

import gc
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from weasyprint import HTML

from bench.documenten.regel import Regel
from facturatie import drukker
from facturatie.documenten import factuur_html, maak_pdf
from facturatie.models import Factuur
from facturatie.ubl import Profiel, ubl
from facturatie.uitvoer.zip import zip_van
from k2t_portal.organisatie.models import Samenwerkingsverband

OPWARMEN, RONDES = 5, 60
PDFS_GEHEUGEN, PDFS_BEGIN = 500, 50
MB = 1_000_000


def pdf(factuur: Factuur) -> Regel:
    """maak_pdf, next to WeasyPrint alone on the same HTML with the same fonts and CSS; in turn, in one run."""
    kaal = _weasyprint_alleen(factuur)
    ons, alleen = list[float](), list[float]()
    for ronde in range(-OPWARMEN, RONDES):
        tijden = _duur(partial(maak_pdf, factuur)), _duur(kaal)
        if ronde >= 0:
            ons.append(tijden[0])
            alleen.append(tijden[1])
    keer = statistics.median(ons) / statistics.median(alleen)
    uitleg = f"{statistics.median(ons) * 1000:.0f} ms, WeasyPrint alone {statistics.median(alleen) * 1000:.0f} ms"
    return Regel("PDF, warm, x WeasyPrint alone", keer, 1.3, uitleg)


def geheugen(facturen: list[Factuur]) -> Regel:
    """What 500 PDFs leave behind in this process, in MB, after the first fifty."""
    for nummer in range(PDFS_BEGIN):
        maak_pdf(facturen[nummer])
    begin = _in_gebruik()
    for nummer in range(PDFS_GEHEUGEN):
        maak_pdf(facturen[nummer % len(facturen)])
    return Regel(f"memory after {PDFS_GEHEUGEN} PDFs, MB more", (_in_gebruik() - begin) / MB, 10)


def e_factuur(facturen: list[Factuur]) -> Regel:
    tijden = [_duur(partial(ubl, factuur, Profiel.NLCIUS)) * 1000 for factuur in facturen]
    laat = statistics.quantiles(tijden, n=20)[-1]
    return Regel("UBL, ms", statistics.median(tijden), 3, f"p95 {laat:.2f} ms, {len(tijden)} facturen")


def zip_snelheid(sleutels: list[int]) -> list[Regel]:
    """A zip of stored documents: MB per second, and how much the memory grew at its highest."""
    for _ in zip_van(sleutels[:40]):
        pass
    begin = hoogste = _in_gebruik()
    start, bytes_ = time.perf_counter(), 0
    for nummer, deel in enumerate(zip_van(sleutels)):
        bytes_ += len(deel)
        if nummer % 25 == 0:
            hoogste = max(hoogste, _nu_in_gebruik())
    snelheid = bytes_ / MB / (time.perf_counter() - start)
    return [
        Regel(f"zip of {len(sleutels)} facturen, MB/s", snelheid, 50, f"{bytes_ / MB:.0f} MB", minstens=True),
        Regel("memory during that zip, MB more", (hoogste - begin) / MB, 15),
    ]


def _weasyprint_alleen(factuur: Factuur) -> Callable[[], bytes]:
    html, kleur = factuur_html(factuur), Samenwerkingsverband.huidig().primaire_kleur
    stijl = drukker._stijl(kleur, "factuur.css")  # noqa: SLF001, the floor has to use the very same CSS and fonts
    letters = drukker._lettertypen()  # noqa: SLF001

    def kaal() -> bytes:
        bron = HTML(string=html, url_fetcher=drukker.AlleenEigenBestanden())
        return bron.render(stylesheets=stijl, font_config=letters, pdf_variant=drukker.VARIANT).write_pdf(
            pdf_variant=drukker.VARIANT
        )

    return kaal


def _duur(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return time.perf_counter() - begin


def _in_gebruik() -> int:
    gc.collect()
    return _nu_in_gebruik()


def _nu_in_gebruik() -> int:
    """Bytes of this process in memory."""
    regel = next(r for r in Path("/proc/self/status").read_text().splitlines() if r.startswith("VmRSS"))
    return int(regel.split()[1]) * 1024
