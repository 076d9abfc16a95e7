"""How far a traject is: read from its koppelingen and sessies, never stored."""

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from facturatie.models import Tarief, Vorm
from trajecten.programma import AANTAL, Onderdeel, onderdelen
from trajecten.regie import MIJLPALEN

if TYPE_CHECKING:
    from trajecten.models.koppeling import Koppeling
    from trajecten.models.sessie import Sessie


class Voortgang(models.Model):
    """The questions that page, regie and transitions ask of one traject; lists prefetch what they read."""

    if TYPE_CHECKING:
        aanvraag: Any
        status: Any
        vorm: Any
        prijs: Any
        extra_sessies: Any
        contact_op: Any
        koppelingen: Any
        sessies: Any

        @property
        def gevraagde_gebruikers(self) -> set[int]: ...

    class Meta:
        abstract = True

    @cached_property
    def getelde_koppelingen(self) -> "list[Koppeling]":
        """The offer that is open and all that was accepted, the first one first."""
        return sorted((k for k in self.koppelingen.all() if k.geeft_zicht), key=lambda k: k.pk)

    @property
    def laatste_koppeling(self) -> "Koppeling | None":
        """Of the coach of now; of a traject that came to its end, of the coach who brought it there."""
        return next(reversed(self.getelde_koppelingen), None)

    @property
    def koppeling(self) -> "Koppeling | None":
        """The open koppeling, if any."""
        laatste = self.laatste_koppeling
        return laatste if laatste and laatste.tot is None else None

    @property
    def open_koppeling(self) -> "Koppeling":
        """The open koppeling of a traject that has a coach now. Raises ValueError when nobody is matched."""
        if self.koppeling is None:
            raise ValueError(f"{self} heeft nu geen coach")
        return self.koppeling

    @property
    def meelezende_gebruikers(self) -> set[int]:
        """Who reads on as a coach: who coaches now or brought it to its end, and who was asked to take over."""
        laatste = {self.laatste_koppeling.coach.gebruiker_id} if self.laatste_koppeling else set()
        return laatste | self.gevraagde_gebruikers

    @property
    def gekoppelde_gebruikers(self) -> set[int]:
        """Whose case it is as a coach, or was."""
        return {k.coach.gebruiker_id for k in self.getelde_koppelingen}

    @property
    def coachende_gebruikers(self) -> set[int]:
        """Who sees the case as a coach: hers now or before, or proposed to her."""
        return self.gekoppelde_gebruikers | self.gevraagde_gebruikers

    @property
    def programma(self) -> tuple[Onderdeel, ...]:
        return onderdelen(self.vorm, self.extra_sessies)

    @property
    def aantal_sessies(self) -> int:
        return AANTAL[Vorm(self.vorm)] + self.extra_sessies

    @property
    def mijlpaal(self) -> tuple[int, str]:
        """How far along the whole way this case is, and its sessions in words."""
        return MIJLPALEN[self.status], f"{len(self.gegeven)} van {self.aantal_sessies}"

    @cached_property
    def gegeven(self) -> "list[Sessie]":
        """The sessions that were given, in order."""
        return sorted((s for s in self.sessies.all() if s.status == "gegeven"), key=lambda s: s.nummer)

    @cached_property
    def geplande_sessie(self) -> "Sessie | None":
        return next((s for s in self.sessies.all() if s.status == "gepland"), None)

    @property
    def volgend_onderdeel(self) -> Onderdeel | None:
        """The next session of the programme; None when all were given."""
        return next(iter(self.programma[len(self.gegeven) :]), None)

    @property
    def minuten(self) -> int:
        """All minutes of the coach so far, vervallen sessions included."""
        return sum(sessie.minuten for sessie in self.sessies.all())

    @property
    def laatste_datum(self) -> datetime.date | None:
        """The day that a next session cannot lie before."""
        return self.gegeven[-1].datum if self.gegeven else self.contact_op

    @property
    def andere_vorm(self) -> Vorm:
        return Vorm.VERKORT if self.vorm == Vorm.VOLLEDIG else Vorm.VOLLEDIG

    def prijs_van(self, vorm: str) -> Decimal | None:
        """What this traject costs as that vorm, in euro: the tarief of the day of goedkeuring stands.

        None for a vorm that had no tarief on that day.
        """
        if vorm == self.vorm:
            return Decimal(self.prijs)
        op_die_dag = Tarief.objects.filter(vorm=vorm, van__lte=timezone.localdate(self.aanvraag.besluit.op))
        return op_die_dag.order_by("-van").values_list("bedrag", flat=True).first()
