"""What each case is: its state, its days and its people, decided by its number alone."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bench.vullen.mensen import SCHOLEN, Mensen
from facturatie.models import Vorm
from k2t_portal.organisatie.models import Gebruiker, School
from trajecten.models import Coach
from trajecten.programma import AANTAL


class Toestand(NamedTuple):
    """A kind of case: how many of every hundred, the status of aanvraag and traject, and the sessions so far."""

    aantal: int
    aanvraag: str
    traject: str = ""
    sessies: int = 0


# Eleven of every hundred wait in the queue, so that it fills several pages with a thousand cases too.
PER_HONDERD = [
    Toestand(1, "concept"),
    Toestand(10, "ingediend"),
    Toestand(1, "aanvulling"),
    Toestand(1, "goedgekeurd"),
    Toestand(1, "gekoppeld", "aangeboden"),
    Toestand(3, "gekoppeld", "lopend", 3),
    Toestand(1, "gekoppeld", "gepauzeerd", 2),
    Toestand(72, "gekoppeld", "afgerond", 8),
    Toestand(2, "gekoppeld", "gestopt", 1),
    Toestand(5, "afgewezen"),
    Toestand(3, "ingetrokken"),
]
# How long ago a case was submitted, in days: closed ones over three schooljaren, the others as long as they take.
OUD = {
    "concept": (0, 30),
    "ingediend": (0, 15),
    "aanvulling": (3, 20),
    "goedgekeurd": (10, 20),
    "aangeboden": (15, 25),
    "lopend": (46, 53),
    "gepauzeerd": (60, 120),
}
OUD_GESLOTEN = (150, 1100)
ZAAD = 20261121


@dataclass(frozen=True)
class Zaak:
    """One case. `dag` is the day of indienen; everything that comes later is counted in days from there."""

    nummer: int
    status: str
    traject_status: str
    sessies: int
    dag: datetime.date
    school: School
    aanvrager: Gebruiker
    oc: Gebruiker
    coach: Coach

    @property
    def route(self) -> int:
        return self.nummer % 2 + 1

    @property
    def vorm(self) -> str:
        return "volledig" if self.nummer % 4 else "verkort"

    @property
    def kenmerk(self) -> str:
        return f"K2T-{self.dag.year}-{self.nummer + 1:04}"

    @property
    def gegeven(self) -> int:
        """Sessions that were given; a traject that runs still has one to go."""
        totaal = AANTAL[Vorm(self.vorm)]
        return min(self.sessies, totaal if self.traject_status == "afgerond" else totaal - 1)

    @property
    def is_besloten(self) -> bool:
        return self.status in {"goedgekeurd", "gekoppeld", "afgewezen"}

    @property
    def is_gesloten(self) -> bool:
        return self.status in {"afgewezen", "ingetrokken"} or self.traject_status in {"afgerond", "gestopt"}

    @property
    def slot(self) -> datetime.date:
        return self.op(14 + 10 * (self.gegeven + 1))

    def op(self, dagen: int) -> datetime.date:
        """So many days after indienen."""
        return self.dag + datetime.timedelta(days=dagen)


def zaken(aantal: int, mensen: Mensen, vandaag: datetime.date) -> Iterator[Zaak]:
    """In order of indienen, so that what still runs is the newest, as in a portal that grew."""
    toeval = random.Random(ZAAD)
    for nummer, (dagen, toestand) in enumerate(_oudste_eerst(aantal, toeval)):
        dag = vandaag - datetime.timedelta(days=dagen)
        school = toeval.randrange(SCHOLEN)
        yield Zaak(
            nummer=nummer,
            status=toestand.aanvraag,
            traject_status=toestand.traject,
            sessies=toestand.sessies,
            dag=dag,
            school=mensen.scholen[school],
            aanvrager=mensen.clb(nummer // 2) if nummer % 2 else mensen.kc(school),
            oc=mensen.oc(nummer // 3),
            coach=mensen.coach(nummer // 5),
        )


def _oudste_eerst(aantal: int, toeval: random.Random) -> list[tuple[int, Toestand]]:
    toestanden = [toestand for toestand in PER_HONDERD for _ in range(toestand.aantal * aantal // 100)]
    oud = [OUD.get(toestand.traject or toestand.aanvraag, OUD_GESLOTEN) for toestand in toestanden]
    leeftijden = [toeval.randint(*grenzen) for grenzen in oud]
    return sorted(zip(leeftijden, toestanden, strict=True), reverse=True)
