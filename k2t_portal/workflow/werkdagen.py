"""Working days: the unit of every clock in the portal.

Weekends, Dutch public holidays and the school holidays of the region do not count.
"""

import datetime
from functools import lru_cache

import holidays
from django.utils import timezone

from k2t_portal.organisatie.geheugen import onthoud
from k2t_portal.organisatie.models import Vakantie

Dag = datetime.date
EEN_DAG = datetime.timedelta(days=1)


def is_doordeweeks(dag: Dag) -> bool:
    """A weekday that is no public holiday; the schools may be closed."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def is_werkdag(dag: Dag) -> bool:
    return _is_werkdag(dag, _vrij())


def plus_werkdagen(dag: Dag, aantal: int) -> Dag:
    """The day that lies `aantal` (0 or more) working days after `dag`."""
    return _plus(dag, aantal, _vrij())


def werkdagen_tussen(begin: Dag, eind: Dag) -> int:
    """Working days after `begin` up to and including `eind`; negative when `eind` lies before `begin`."""
    return -_tussen(eind, begin, _vrij()) if eind < begin else _tussen(begin, eind, _vrij())


def eerste_op_tijd(norm: int) -> Dag:
    """The earliest day from which a clock of `norm` working days is not yet late today."""
    dag = vandaag = timezone.localdate()
    while werkdagen_tussen(dag - EEN_DAG, vandaag) <= norm:
        dag -= EEN_DAG
    return dag


def _vrij() -> frozenset[Dag]:
    return onthoud("vrije_dagen", lambda: _een(frozenset(_vakantiedagen())))


def _vakantiedagen() -> list[Dag]:
    return [dag for vakantie in Vakantie.objects.all() for dag in vakantie.dagen]


@lru_cache(maxsize=16)
def _een(dagen: frozenset[Dag]) -> frozenset[Dag]:
    """The same object for the same days, so that the caches below compare it at a glance."""
    return dagen


@lru_cache(maxsize=16)
def _feestdagen(jaar: int) -> frozenset[Dag]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


def _is_werkdag(dag: Dag, vrij: frozenset[Dag]) -> bool:
    return is_doordeweeks(dag) and dag not in vrij


@lru_cache(maxsize=4096)
def _plus(dag: Dag, aantal: int, vrij: frozenset[Dag]) -> Dag:
    while aantal > 0:
        dag += EEN_DAG
        aantal -= _is_werkdag(dag, vrij)
    return dag


@lru_cache(maxsize=4096)
def _tussen(begin: Dag, eind: Dag, vrij: frozenset[Dag]) -> int:
    dagen = (begin + EEN_DAG * n for n in range(1, (eind - begin).days + 1))
    return sum(_is_werkdag(dag, vrij) for dag in dagen)
