"""The monthly look at who read what, signed off by directie (art. 5 lid 2 and 32 lid 1 d AVG)."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.dateformat import format as datum_opmaken

from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.zicht import inzages_voor


class Patroon(models.TextChoices):
    """What is unusual in the readings; dashboard.inzage.patronen says exactly what each is."""

    VEEL = "veel", "Veel dossiers in een uur"
    TIJD = "tijd", "Buiten werktijd"
    SCHOOL = "school", "Buiten de eigen scholen"


class InzagebeoordelingQuerySet(models.QuerySet["Inzagebeoordeling"]):
    def visible_to(self, user: Gebruiker) -> "InzagebeoordelingQuerySet":
        return self.filter(inzages_voor(user))


class Inzagebeoordeling(models.Model):
    """A calendar month that was looked at. Once signed it never changes: the database refuses (workflow.sloten)."""

    jaar = models.PositiveSmallIntegerField()
    maand = models.PositiveSmallIntegerField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=timezone.now)
    # What was found that day, and from how many dossiers in an hour on it was found.
    gelezen = models.PositiveIntegerField()
    bevindingen = models.PositiveIntegerField()
    drempel = models.PositiveSmallIntegerField()
    toelichting = models.TextField("conclusie", blank=True, max_length=1000, validators=[geen_bsn])

    objects = InzagebeoordelingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inzagebeoordelingen"
        ordering: ClassVar[list[str]] = ["-jaar", "-maand"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["jaar", "maand"], name="inzagebeoordeling_een_per_maand"),
            models.CheckConstraint(condition=Q(maand__gte=1, maand__lte=12), name="inzagebeoordeling_bestaande_maand"),
        ]

    def __str__(self) -> str:
        return f"Inzage van {datum_opmaken(datetime.date(self.jaar, self.maand, 1), 'F Y')}"


class Inzagenoot(models.Model):
    """What directie found out about one finding. Findings without a note are only counted."""

    beoordeling = models.ForeignKey(Inzagebeoordeling, on_delete=models.PROTECT, related_name="noten")
    patroon = models.CharField(max_length=10, choices=Patroon)
    lezer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begin = models.DateTimeField()
    tekst = models.CharField(max_length=200, validators=[geen_bsn])

    class Meta:
        verbose_name_plural = "inzagenoten"
        ordering: ClassVar[list[str]] = ["begin", "pk"]

    def __str__(self) -> str:
        return f"{self.get_patroon_display()}: {self.lezer}"
