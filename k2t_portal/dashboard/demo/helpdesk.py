"""Telephone calls to the OC: some come before an aanvraag, others lead to nothing more."""

import datetime
from collections.abc import Callable
from random import Random
from typing import Any

from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Consult
from k2t_portal.dashboard.demo import rollen
from k2t_portal.dashboard.demo.kalender import Kalender
from k2t_portal.dashboard.demo.teksten.consulten import CONSULTEN, ZONDER_VERVOLG, Gesprek
from k2t_portal.organisatie.models import Rol, School

# How many school days ago the others called.
GELEDEN = (4, 11, 26, 47)


def consult_voor(school: School, rng: Random, *, op: datetime.date, **velden: Any) -> Consult:
    """What the KC of this school asked some days before her aanvraag."""
    return _noteer(school, rng, rng.choice(CONSULTEN), op=op, **velden)


def losse_consulten(scholen: list[School], kalender: Kalender, zet_klok: Callable[[datetime.datetime], None]) -> None:
    """Calls that led to no aanvraag."""
    for nummer, (geleden, gesprek) in enumerate(zip(GELEDEN, ZONDER_VERVOLG, strict=True)):
        zet_klok(kalender.moment(kalender.nu - geleden, 10))
        school, rng = scholen[nummer % len(scholen)], Random(nummer)  # noqa: S311, the same every time on purpose
        _noteer(school, rng, gesprek, op=timezone.localdate(), beller=rollen.kc_van(rng, school).naam, leerkracht="")


def _noteer(school: School, rng: Random, gesprek: Gesprek, **velden: Any) -> Consult:
    return actions.noteer_consult(by=rollen.met_rol(rng, Rol.OC), school=school, **gesprek._asdict(), **velden)
