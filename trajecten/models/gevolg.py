"""What happens with each traject while its coach is away."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from trajecten.models.afwezigheid import Afwezigheid
from trajecten.models.traject import Traject


class Gevolg(models.Model):
    """The choice for one traject: the school hears it, and nothing lies still unseen."""

    class Keuze(models.TextChoices):
        VERZETTEN = "verzetten", "Sessies verzetten"
        PAUZEREN = "pauzeren", "Pauzeren"
        VERVANGEN = "vervangen", "Een andere coach"

    afwezigheid = models.ForeignKey(Afwezigheid, on_delete=models.CASCADE, related_name="gevolgen")
    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="gevolgen")
    keuze = models.CharField(max_length=10, choices=Keuze)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "gevolgen"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["afwezigheid", "traject"], name="gevolg_een_per_traject"),
        ]

    def __str__(self) -> str:
        return f"{self.get_keuze_display()}: {self.traject}"
