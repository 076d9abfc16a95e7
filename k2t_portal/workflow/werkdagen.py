"""Working days: the unit of every clock in the portal. Weekends and Dutch public holidays do not count."""

import datetime
from functools import lru_cache

import holidays


@lru_cache(maxsize=16)
def _feestdagen(jaar: int) -> frozenset[datetime.date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


def is_werkdag(dag: datetime.date) -> bool:
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def plus_werkdagen(dag: datetime.date, aantal: int) -> datetime.date:
    """The day that lies `aantal` (0 or more) working days after `dag`."""
    while aantal > 0:
        dag += datetime.timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


@lru_cache(maxsize=4096)
def werkdagen_tussen(begin: datetime.date, eind: datetime.date) -> int:
    """Working days after `begin` up to and including `eind`; negative when `eind` lies before `begin`."""
    if eind < begin:
        return -werkdagen_tussen(eind, begin)
    dagen = (begin + datetime.timedelta(days=n) for n in range(1, (eind - begin).days + 1))
    return sum(map(is_werkdag, dagen))
