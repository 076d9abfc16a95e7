"""Who is aan zet (design §3): the parties, a step that waits for one of them, and where a case stands."""

import datetime
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import models
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.werkdagen import plus_werkdagen, werkdagen_tussen


class Partij(models.TextChoices):
    """Whom a case can wait for, in the words of the page."""

    AANVRAGER = "aanvrager", "De aanvrager"
    OC = "oc", "De Ondersteuningscommissie"
    COACH = "coach", "De coach"
    DIRECTIE = "directie", "De directie van het samenwerkingsverband"
    NIEMAND = "niemand", "Niemand"


class Stap(NamedTuple):
    """What a state waits for: by whom, what, and the button that starts it.

    `norm` names the setting with its number of working days (empty: no clock runs) and `vanaf` the day it counts from,
    or `op` is the day itself; `permissie` tells who it is for, `url` is the name of the screen, which takes the key of
    the row.
    """

    partij: Partij
    tekst: str
    norm: str = ""
    permissie: str = ""
    knop: str = ""
    url: str = ""
    vanaf: str = "klok_vanaf"
    op: datetime.date | None = None


@dataclass(frozen=True)
class Stand:
    """Where a case stands: wie is aan zet, wat is de volgende stap, vóór wanneer. Derived, never stored."""

    rij: Any
    partij: Partij
    aan_zet: str
    stap: str
    sinds: datetime.date
    klok: datetime.date
    voor: datetime.date | None
    permissie: str
    knop: str
    url: str

    @classmethod
    def van(cls, rij: Any, stap: Stap, normen: Samenwerkingsverband) -> "Stand":
        """The stand of a row (aanvraag, traject or another thing that waits) in this step."""
        return cls(
            rij=rij,
            partij=stap.partij,
            aan_zet=stap.partij.label,
            stap=stap.tekst,
            # The clock of a later step can start after the last change of status.
            sinds=max(rij.status_sinds, getattr(rij, stap.vanaf)),
            klok=stap.op or getattr(rij, stap.vanaf),
            voor=plus_werkdagen(getattr(rij, stap.vanaf), getattr(normen, stap.norm)) if stap.norm else stap.op,
            permissie=stap.permissie,
            knop=stap.knop,
            url=reverse(stap.url, args=[rij.pk]) if stap.url else "",
        )

    def is_voor(self, user: Gebruiker) -> bool:
        """Does this step wait for her?"""
        return bool(self.permissie) and user.has_perm(self.permissie, self.rij)

    @property
    def is_klaar(self) -> bool:
        return self.partij == Partij.NIEMAND

    @property
    def werkdagen(self) -> int | None:
        """Working days left; negative when late, None when no clock runs."""
        return None if self.voor is None else werkdagen_tussen(timezone.localdate(), self.voor)

    @property
    def te_laat(self) -> bool:
        return self.werkdagen is not None and self.werkdagen < 0
