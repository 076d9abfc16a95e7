"""The school holidays of the region: no clock runs in them."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q


class Vakantie(models.Model):
    """Days on which the schools are closed, both included. Directie keeps them."""

    naam = models.CharField(max_length=60)
    van = models.DateField("eerste dag")
    tot = models.DateField("laatste dag")

    class Meta:
        verbose_name_plural = "vakanties"
        ordering: ClassVar[list[str]] = ["van"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="vakantie_eindigt_niet_voor_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
            models.UniqueConstraint(
                fields=["van"],
                name="vakantie_begin_uniek",
                violation_error_message="Er begint al een vakantie op deze dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam} van {self.van:%d-%m-%Y} tot en met {self.tot:%d-%m-%Y}"

    @property
    def dagen(self) -> list[datetime.date]:
        return [self.van + datetime.timedelta(days=n) for n in range((self.tot - self.van).days + 1)]
