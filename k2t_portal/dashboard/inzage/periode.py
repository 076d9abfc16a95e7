"""Local days and calendar months, as moments that a query can compare with."""

import datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.dateformat import format as datum_opmaken

EEN_DAG = datetime.timedelta(days=1)
DAGEN_TERUG = 30
# No day outside these has readings, and around the first and the last day that exist there are no moments.
VROEGST, LAATST = datetime.date(2000, 1, 1), datetime.date(2999, 12, 31)


class Periode(NamedTuple):
    """From the first day up to and including the last."""

    van: datetime.date
    tot: datetime.date

    @classmethod
    def laatste_tijd(cls) -> "Periode":
        """The last thirty days, and today."""
        vandaag = timezone.localdate()
        return cls(vandaag - DAGEN_TERUG * EEN_DAG, vandaag)

    @property
    def begin(self) -> datetime.datetime:
        return begin_van(self.van)

    @property
    def einde(self) -> datetime.datetime:
        """The first moment that is not in it."""
        return einde_van(self.tot)


class Maand(NamedTuple):
    """A calendar month."""

    jaar: int
    maand: int

    def __str__(self) -> str:
        return datum_opmaken(self.eerste_dag, "F Y")

    @classmethod
    def van(cls, dag: datetime.date) -> "Maand":
        return cls(dag.year, dag.month)

    @classmethod
    def van_pk(cls, pk: int) -> "Maand":
        """Raises ValueError when there is no such month."""
        maand = cls(*divmod(pk, 100))
        if not (VROEGST.year <= maand.jaar <= LAATST.year and 1 <= maand.maand <= 12):
            raise ValueError(f"geen maand: {pk}")
        return maand

    @property
    def pk(self) -> int:
        """As an address has it: 202610."""
        return self.jaar * 100 + self.maand

    @property
    def eerste_dag(self) -> datetime.date:
        return datetime.date(self.jaar, self.maand, 1)

    @property
    def periode(self) -> Periode:
        return Periode(self.eerste_dag, self.volgende.eerste_dag - EEN_DAG)

    @property
    def volgende(self) -> "Maand":
        return Maand(self.jaar + self.maand // 12, self.maand % 12 + 1)

    @property
    def is_voorbij(self) -> bool:
        return self.volgende.eerste_dag <= timezone.localdate()


def begin_van(dag: datetime.date) -> datetime.datetime:
    """Midnight, local time, where this day begins."""
    binnen = min(max(dag, VROEGST), LAATST)
    return timezone.make_aware(datetime.datetime.combine(binnen, datetime.time()))


def einde_van(dag: datetime.date) -> datetime.datetime:
    """Midnight, local time, where the day after it begins."""
    return begin_van(min(dag, LAATST) + EEN_DAG)
