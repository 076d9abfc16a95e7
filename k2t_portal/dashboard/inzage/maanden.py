"""The months that were looked at, those that wait for it, and what is said of one."""

import datetime
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from k2t_portal.dashboard.inzage.periode import Maand
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.models import Inzage, Inzagebeoordeling
from k2t_portal.workflow.regie import Partij, Stand, Stap
from k2t_portal.workflow.werkdagen import plus_werkdagen

# Who reads a log long after nobody remembers; two weeks are enough to find an hour for it.
TERMIJN_WERKDAGEN = 10


class OpenMaand(NamedTuple):
    """A month that ended and was not looked at, as a row that a step waits for (workflow.regie)."""

    maand: Maand

    def __str__(self) -> str:
        return str(self.maand)

    @property
    def pk(self) -> int:
        return self.maand.pk

    @property
    def status_sinds(self) -> datetime.date:
        return self.maand.volgende.eerste_dag

    @property
    def klok_vanaf(self) -> datetime.date:
        return self.status_sinds

    @property
    def uiterlijk(self) -> datetime.date:
        return plus_werkdagen(self.klok_vanaf, TERMIJN_WERKDAGEN)

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        stap = Stap(
            partij=Partij.DIRECTIE,
            tekst=f"Inzage van {self.maand} beoordelen",
            permissie="workflow.inzage",
            knop="Beoordelen",
            url="inzage:maand",
            op=self.uiterlijk,
        )
        return Stand.van(self, stap, normen)


def open_maanden(user: Gebruiker) -> list[OpenMaand]:
    """The months since the first reading that ended and are not signed, the oldest first; two queries."""
    eerste = Inzage.objects.visible_to(user).order_by("wanneer").values_list("wanneer", flat=True).first()
    if eerste is None:
        return []
    getekend = set(getekende_maanden(user).values_list("jaar", "maand"))
    return [OpenMaand(maand) for maand in _voorbij_sinds(timezone.localdate(eerste)) if maand not in getekend]


def getekende_maanden(user: Gebruiker) -> "QuerySet[Inzagebeoordeling]":
    """Those that somebody looked at and signed."""
    return Inzagebeoordeling.objects.visible_to(user)


def _voorbij_sinds(dag: datetime.date) -> list[Maand]:
    maanden, maand = list[Maand](), Maand.van(dag)
    while maand.is_voorbij:
        maanden.append(maand)
        maand = maand.volgende
    return maanden
