"""One kind of row, in a table of each size."""

from typing import Any, ClassVar

from django.db import models


class Rij(models.Model):
    """What a row of the portal's lists shows, without anything behind it."""

    kenmerk = models.CharField(max_length=14)
    school = models.CharField(max_length=120)
    status = models.CharField(max_length=12, choices=[("open", "Open"), ("klaar", "Klaar")])
    route = models.PositiveSmallIntegerField()
    vorm = models.CharField(max_length=10)
    sinds = models.DateField()
    bedrag = models.DecimalField(max_digits=8, decimal_places=2)
    verhaal = models.TextField()

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        abstract = True
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.kenmerk


class Klein(Rij):
    """The table with as many rows as the smaller portal has aanvragen."""

    class Meta(Rij.Meta):
        app_label = "vloer"


class Groot(Rij):
    """The table with as many rows as the larger portal has aanvragen."""

    class Meta(Rij.Meta):
        app_label = "vloer"
