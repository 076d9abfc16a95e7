"""The school days of the demo, and a clock that can be moved along them."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.utils import timezone

from k2t_portal.workflow.schooljaar import periode, schooljaar
from k2t_portal.workflow.werkdagen import is_doordeweeks

Dag = datetime.date
EEN_DAG = datetime.timedelta(days=1)
# About the school holidays of every year, as first and last (month, day).
VAKANTIES = (
    ((1, 1), (1, 4)),
    ((2, 14), (2, 22)),
    ((4, 25), (5, 5)),
    ((7, 10), (8, 24)),
    ((10, 17), (10, 25)),
    ((12, 20), (12, 31)),
)
RUIMTE_VOOR_PLANNEN = 90 * EEN_DAG


def is_schooldag(dag: Dag) -> bool:
    vrij = any(eerste <= (dag.month, dag.day) <= laatste for eerste, laatste in VAKANTIES)
    return is_doordeweeks(dag) and not vrij


class Kalender:
    """Every school day from the start of the previous schooljaar on, known by its place; `nu` is the place of today.

    All steps of the story are counted in these days back from today, so that the demo is as alive next year.
    """

    def __init__(self, vandaag: Dag) -> None:
        self.vandaag = vandaag
        schooljaar = vandaag.year if vandaag.month >= 8 else vandaag.year - 1
        dag, self.dagen = Dag(schooljaar - 1, 9, 1), list[Dag]()
        while dag <= vandaag + RUIMTE_VOOR_PLANNEN:
            self.dagen += [dag] if is_schooldag(dag) else []
            dag += EEN_DAG
        self.nu = sum(dag < vandaag for dag in self.dagen)

    @property
    def middernacht(self) -> datetime.datetime:
        """Where today begins."""
        return timezone.make_aware(datetime.datetime.combine(self.vandaag, datetime.time()))

    @property
    def volgend_schooljaar(self) -> Dag:
        """The day on which it begins."""
        return periode(schooljaar(self.vandaag))[1] + EEN_DAG

    def moment(self, plaats: int, uur: float) -> datetime.datetime:
        """A local time on a school day; 15.5 is half past three."""
        middernacht = datetime.datetime.combine(self.dagen[plaats], datetime.time())
        return timezone.make_aware(middernacht + datetime.timedelta(minutes=round(uur * 60)))


@contextmanager
def verzette_klok() -> Iterator[Callable[[datetime.datetime], None]]:
    """Inside this block time stands still where it was put last. Needs the development requirements."""
    import time_machine

    with time_machine.travel(timezone.now(), tick=False) as reis:
        yield reis.move_to
