"""The table that `make bench` prints."""

from collections.abc import Iterator, Sequence

from bench.meten import Meting

RUIS = 0.05  # how far the control may lie from 1 before the ratios say little
GROEI = 1.15  # how many times as long a page may take with ten times as many aanvragen
KOLOMMEN = {
    "": 26,
    "p50 ms": 8,
    "p95 ms": 8,
    "CPU ms": 8,
    "queries": 9,
    "bytes": 8,
    "x floor": 9,
    "CPU x floor": 13,
    "target": 17,
    "growth": 9,
    "its target": 17,
}


def verslag(metingen: Sequence[Meting]) -> str:
    """All metingen, per number of aanvragen; the first two of each number are the floor's list and its control."""
    return "\n".join([_regel([*KOLOMMEN]), *_regels(metingen)])


def _regels(metingen: Sequence[Meting]) -> Iterator[str]:
    groepen: dict[int, list[Meting]] = {}
    for meting in metingen:
        groepen.setdefault(meting.pagina.omvang, []).append(meting)
    kleinste = min(groepen)
    for omvang, groep in sorted(groepen.items()):
        yield f"\n{omvang:,} aanvragen"
        for meting in groep:
            kleiner = _kleiner(meting, metingen) if omvang > kleinste else None
            yield _regel([*_kosten(meting), *_naast_vloer(meting, groep[0]), *_naast_kleiner(meting, kleiner)])
    yield _over_ruis([groep[1].p50 / groep[0].p50 for groep in groepen.values()])


def _over_ruis(controles: Sequence[float]) -> str:
    ruis = max(abs(keer - 1) for keer in controles)
    oordeel = "the machine was busy, so measure again" if ruis > RUIS else "that much of every ratio is noise"
    return f"\nThe control lies {ruis:.0%} from 1: {oordeel}."


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
    eerste, *breedtes = KOLOMMEN.values()
    return "".join(
        [f"{naam:<{eerste}}", *(f"{tekst:>{b}}" for tekst, b in zip(getallen, breedtes, strict=False))]
    ).rstrip()
