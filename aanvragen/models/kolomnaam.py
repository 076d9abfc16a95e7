"""How the columns of a Kindkans export are called here, remembered from the first time that someone mapped them."""

from typing import ClassVar

from django.db import models


class Kolomnaam(models.Model):
    """A header of a file and the field that it fills."""

    naam = models.CharField(max_length=120, unique=True, help_text="As in the file, in lower case.")
    veld = models.CharField(max_length=40)

    class Meta:
        verbose_name_plural = "kolomnamen"
        ordering: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return f"{self.naam} → {self.veld}"
