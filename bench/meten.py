"""Measuring all pages in rounds: each round visits every page once, in an order of its own."""

import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.bezoek import Bezoeker, Monster
from bench.pagina import Pagina

ZAAD = 20261121
OPWARMEN = 6  # rounds that do not count: both workers read their templates and open their connection


@dataclass
class Meting:
    """A page, who visits it, and what every visit cost."""

    pagina: Pagina
    bezoeker: Bezoeker
    monsters: list[Monster] = field(default_factory=list)

    @property
    def p50(self) -> float:
        """Median time of a visit, in ms."""
        return statistics.median(m.tijd for m in self.monsters) * 1000

    @property
    def p95(self) -> float:
        """The time that one visit in twenty takes longer than, in ms."""
        return statistics.quantiles((m.tijd for m in self.monsters), n=20)[-1] * 1000

    @property
    def cpu(self) -> float:
        """Mean processor time of the workers per visit, in ms."""
        return statistics.mean(m.cpu for m in self.monsters) * 1000

    @property
    def queries(self) -> tuple[int, int]:
        """The fewest and the most queries of a visit."""
        aantallen = [m.queries for m in self.monsters]
        return min(aantallen), max(aantallen)

    @property
    def bytes(self) -> float:
        return statistics.median(m.bytes for m in self.monsters)


def meet(metingen: Sequence[Meting], rondes: int) -> None:
    """Fill the metingen. Interleaved, so that a busy moment of the machine falls on all pages alike."""
    toeval = random.Random(ZAAD)
    for ronde in range(-OPWARMEN, rondes):
        for meting in toeval.sample(metingen, len(metingen)):
            monster = _bezoek(meting, ronde)
            if ronde >= 0:
                meting.monsters.append(monster)


def _bezoek(meting: Meting, ronde: int) -> Monster:
    adressen = meting.pagina.adressen
    return meting.bezoeker.bezoek(meting.pagina, adressen[ronde % len(adressen)])
