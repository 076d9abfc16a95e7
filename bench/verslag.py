"""The table that `make bench` prints."""

from collections.abc import Iterator, Sequence

from bench.meten import Meting

GROEI = 1.15  # how many times as long a page may take with ten times as many aanvragen
KOPPEN = [
    "",
    "p50 ms",
    "p95 ms",
    "CPU ms",
    "queries",
    "bytes",
    "x floor",
    "CPU x floor",
    "target",
    "growth",
    "target",
]
BREEDTE = [26, 8, 8, 8, 9, 8, 9, 13, 17, 9, 17]


def verslag(metingen: Sequence[Meting]) -> str:
    """All metingen, per number of aanvragen, next to the floor's list (the first meting of that number)."""
    return "\n".join([_regel(KOPPEN), *_regels(metingen)])


def _regels(metingen: Sequence[Meting]) -> Iterator[str]:
    kleinste = min(meting.pagina.omvang for meting in metingen)
    for omvang in sorted({meting.pagina.omvang for meting in metingen}):
        groep = [meting for meting in metingen if meting.pagina.omvang == omvang]
        yield f"\n{omvang:,} aanvragen"
        for meting in groep:
            kleiner = _kleiner(meting, metingen) if omvang > kleinste else None
            yield _regel([*_kosten(meting), *_naast_vloer(meting, groep[0]), *_naast_kleiner(meting, kleiner)])


def _kleiner(meting: Meting, metingen: Sequence[Meting]) -> Meting:
    """The same page with the fewest aanvragen."""
    return min((m for m in metingen if m.pagina.naam == meting.pagina.naam), key=lambda m: m.pagina.omvang)


def _kosten(meting: Meting) -> list[str]:
    laag, hoog = meting.queries
    queries = str(hoog) if laag == hoog else f"{laag}-{hoog}"
    tijden = [f"{waarde:.1f}" for waarde in (meting.p50, meting.p95, meting.cpu)]
    return [f"  {meting.pagina.naam}", *tijden, queries, f"{meting.bytes:.0f}"]


def _naast_vloer(meting: Meting, vloer: Meting) -> list[str]:
    keer = meting.p50 / vloer.p50
    return [f"{keer:.2f}", f"{meting.cpu / vloer.cpu:.2f}", _oordeel(keer, meting.pagina.grens)]


def _naast_kleiner(meting: Meting, kleiner: Meting | None) -> list[str]:
    if kleiner is None:
        return []
    keer = meting.p50 / kleiner.p50
    return [f"{keer:.2f}", _oordeel(keer, GROEI if meting.pagina.grens else None)]


def _oordeel(keer: float, grens: float | None) -> str:
    if grens is None:
        return ""
    return f"{grens:.2f} {'haalt' if keer <= grens else 'haalt niet'}"


def _regel(cellen: Sequence[str]) -> str:
    naam, *getallen = cellen
    return "".join([f"{naam:<{BREEDTE[0]}}", *(f"{c:>{b}}" for c, b in zip(getallen, BREEDTE[1:], strict=False))])
