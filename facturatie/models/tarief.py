"""What a school pays: the vormen that it can ask for, and their dated prices."""

import datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Vorm(models.TextChoices):
    """What a school can ask for (policy, "Inhoud coaching programma" and "Bekostiging")."""

    VOLLEDIG = "volledig", "Volledig traject"
    VERKORT = "verkort", "Verkort traject"


class TariefQuerySet(models.QuerySet["Tarief"]):
    def op(self, vorm: str, dag: datetime.date) -> "Tarief":
        """The tarief of a vorm in force on a day. Raises Tarief.DoesNotExist when there is none yet."""
        return self.filter(vorm=vorm, van__lte=dag).latest("van")

    def nu(self) -> dict[str, Decimal]:
        """Today's price in euro per vorm; a vorm without a price is missing."""
        rijen = self.filter(van__lte=timezone.localdate()).order_by("van")
        return dict(rijen.values_list("vorm", "bedrag"))

    def verloop(self, vorm: str) -> "list[Tarief]":
        """All tarieven of a vorm, the latest first, each with `tot`: its last day, None while no other follows."""
        rijen: list[Tarief] = list(self.filter(vorm=vorm).order_by("-van"))
        for rij, volgende in zip(rijen, [None, *rijen], strict=False):
            rij.tot = volgende.van - datetime.timedelta(days=1) if volgende else None
        return rijen

    def eerste_vrije_dag(self, vorm: str) -> datetime.date:
        """The first day on which a new price can start: tomorrow, because on today's price things may be agreed."""
        vandaag = timezone.localdate()
        loopt_al = self.filter(vorm=vorm, van__lte=vandaag).exists()
        return vandaag + datetime.timedelta(days=1) if loopt_al else vandaag


class Tarief(models.Model):
    """The price of a vorm from a day on, in euro, exempt from VAT."""

    # Only there after verloop().
    tot: datetime.date | None

    vorm = models.CharField(max_length=10, choices=Vorm)
    bedrag = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    van = models.DateField("geldig vanaf")

    objects = TariefQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tarieven"
        ordering: ClassVar[list[str]] = ["-van", "vorm"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["vorm", "van"],
                name="tarief_een_per_dag",
                violation_error_message="Voor deze vorm is er al een tarief vanaf deze dag.",
            ),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="tarief_boven_nul"),
        ]

    def __str__(self) -> str:
        return f"{self.get_vorm_display()} vanaf {self.van:%d-%m-%Y}"

    @property
    def komt_nog(self) -> bool:
        return self.van > timezone.localdate()

    @property
    def geldt_nu(self) -> bool:
        """Only after verloop()."""
        return not self.komt_nog and (self.tot is None or self.tot >= timezone.localdate())
