"""The year of a school: from 1 August up to and including 31 July (art. 1 WPO)."""

import datetime

from django.utils import timezone

AUGUSTUS = 8


def schooljaar(dag: datetime.date | None = None) -> int:
    """The calendar year in which the schooljaar of this day began, of today by default."""
    dag = dag or timezone.localdate()
    return dag.year if dag.month >= AUGUSTUS else dag.year - 1


def periode(begin: int) -> tuple[datetime.date, datetime.date]:
    """First and last day of the schooljaar that began in this calendar year."""
    return datetime.date(begin, AUGUSTUS, 1), datetime.date(begin + 1, AUGUSTUS - 1, 31)


def naam(begin: int) -> str:
    return f"{begin}-{begin + 1}"
