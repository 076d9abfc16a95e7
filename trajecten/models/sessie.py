"""A session: planned, given or fallen through; and the coach's own note with it."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from aanvragen.models.velden import vrije_tekst
from k2t_portal.organisatie.models import Gebruiker
from trajecten.models.koppeling import Koppeling
from trajecten.models.traject import Traject
from trajecten.programma import MAX_EXTRA, PROGRAMMA, Onderdeel, onderdeel
from trajecten.zicht import notities_voor, sessies_voor

LAATSTE_NUMMER = len(PROGRAMMA) + MAX_EXTRA


class SessieQuerySet(models.QuerySet["Sessie"]):
    def visible_to(self, user: Gebruiker) -> "SessieQuerySet":
        return self.filter(sessies_voor(user))

    def zonder_verhaal(self) -> "SessieQuerySet":
        """For lists: the terugkoppeling stays in the database."""
        return self.defer("terugkoppeling", "reden_vervallen")


class Sessie(models.Model):
    """One session of the programme. Minutes are those of the coach: contact, voorbereiding, uitwerking."""

    class Status(models.TextChoices):
        GEPLAND = "gepland", "Gepland"
        GEGEVEN = "gegeven", "Gegeven"
        VERVALLEN = "vervallen", "Vervallen"

    DOSSIER = "traject.aanvraag_id"

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="sessies")
    koppeling = models.ForeignKey(Koppeling, on_delete=models.PROTECT, related_name="sessies")
    nummer = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=10, choices=Status, default=Status.GEPLAND)
    gepland_op = models.DateTimeField("gepland op", null=True, blank=True)
    datum = models.DateField("gegeven op", null=True, blank=True)
    minuten_contact = models.PositiveSmallIntegerField("contact met de leerkracht", default=0)
    minuten_voorbereiding = models.PositiveSmallIntegerField("voorbereiding", default=0)
    minuten_uitwerking = models.PositiveSmallIntegerField("uitwerking", default=0)
    terugkoppeling = vrije_tekst()
    reden_vervallen = vrije_tekst("waarom vervallen", max_length=500)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = SessieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "sessies"
        ordering: ClassVar[list[str]] = ["nummer", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["traject", "nummer"], condition=~Q(status="vervallen"), name="sessie_nummer_eens"
            ),
            models.CheckConstraint(
                condition=Q(nummer__gte=1, nummer__lte=LAATSTE_NUMMER), name="sessie_nummer_bestaat"
            ),
            models.CheckConstraint(
                condition=~Q(status="gegeven")
                | (Q(datum__isnull=False, minuten_contact__gt=0) & ~Q(terugkoppeling="")),
                name="sessie_gegeven_is_vastgelegd",
            ),
            models.CheckConstraint(
                condition=~Q(status="gepland") | Q(gepland_op__isnull=False), name="sessie_gepland_heeft_moment"
            ),
            models.CheckConstraint(
                condition=~Q(status="vervallen") | ~Q(reden_vervallen=""), name="sessie_vervallen_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return f"Sessie {self.nummer}"

    @property
    def onderdeel(self) -> Onderdeel:
        return onderdeel(self.nummer)

    @property
    def dag(self) -> datetime.date | None:
        """The day that it is planned on, here."""
        return timezone.localdate(self.gepland_op) if self.gepland_op else None

    @property
    def minuten(self) -> int:
        return self.minuten_contact + self.minuten_voorbereiding + self.minuten_uitwerking


class NotitieQuerySet(models.QuerySet["Notitie"]):
    def visible_to(self, user: Gebruiker) -> "NotitieQuerySet":
        return self.filter(notities_voor(user))


class Notitie(models.Model):
    """The coach's own note with a session; a row of its own, so that no list, export or colleague ever loads it."""

    DOSSIER = "sessie.traject.aanvraag_id"
    VERGAAT = True

    sessie = models.OneToOneField(Sessie, on_delete=models.CASCADE, related_name="notitie")
    tekst = vrije_tekst("eigen notitie", blank=False)

    objects = NotitieQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [models.CheckConstraint(condition=~Q(tekst=""), name="notitie_niet_leeg")]

    def __str__(self) -> str:
        return f"Notitie bij {self.sessie}"
