"""The poule of trained Key2Teach coaches."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Rol


class CoachQuerySet(models.QuerySet["Coach"]):
    def in_poule(self) -> "CoachQuerySet":
        """Coaches whose aanstelling as coach is in force today."""
        nu_coach = Aanstelling.objects.geldig().filter(rol=Rol.COACH).values("gebruiker")
        return self.filter(gebruiker__in=nu_coach).select_related("gebruiker")

    def met_bezetting(self) -> "CoachQuerySet":
        """Adds `lopend`: the trajecten that are offered to this coach or run with her."""
        bezet = Q(
            koppelingen__tot__isnull=True, koppelingen__traject__status__in=["aangeboden", "lopend", "gepauzeerd"]
        )
        return self.annotate(lopend=Count("koppelingen", filter=bezet))

    def met_einde(self) -> "CoachQuerySet":
        """Adds `coach_tot`: her last day in the poule, or None."""
        hoed = Aanstelling.objects.geldig().filter(rol=Rol.COACH, gebruiker=OuterRef("gebruiker"))
        return self.annotate(coach_tot=Subquery(hoed.values("tot")[:1]))


class Coach(models.Model):
    """A person of the poule and how many trajecten she can run at once."""

    # Only there after met_bezetting().
    lopend: int

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="coach")
    max_trajecten = models.PositiveSmallIntegerField(
        "trajecten tegelijk", default=2, validators=[MaxValueValidator(20)]
    )
    opgeleid_op = models.DateField("opgeleid sinds", null=True, blank=True)
    # Part of the secret link to her calendar: one more, and the old link shows nothing.
    agenda_versie = models.PositiveIntegerField(default=0, editable=False)

    objects = CoachQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "coaches"
        ordering: ClassVar[list[str]] = ["gebruiker__naam"]

    def __str__(self) -> str:
        return self.gebruiker.naam


class Afwezigheid(models.Model):
    """Days that a coach cannot work, both included."""

    coach = models.ForeignKey(Coach, on_delete=models.CASCADE, related_name="afwezigheden")
    van = models.DateField("eerste dag")
    tot = models.DateField("laatste dag")
    # Since when it is known: a long absence waits for the OC from then on, until it is arranged.
    status_sinds = models.DateField(default=timezone.localdate, editable=False)
    klok_vanaf = models.DateField(default=timezone.localdate, editable=False)
    geregeld_op = models.DateField(null=True, editable=False)
    geregeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name_plural = "afwezigheden"
        ordering: ClassVar[list[str]] = ["van"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="afwezigheid_eindigt_niet_voor_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coach} van {self.van:%d-%m-%Y} tot en met {self.tot:%d-%m-%Y}"

    def geldt_op(self, dag: datetime.date | None = None) -> bool:
        return self.van <= (dag or timezone.localdate()) <= self.tot
