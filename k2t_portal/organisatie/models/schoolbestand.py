"""A file of DUO between the moment that it was chosen and the moment that it was read in."""

from typing import Any, ClassVar

from django.db import models

from k2t_portal.organisatie.models.mensen import Gebruiker


class Schoolbestand(models.Model):
    """The files themselves while they wait; afterwards only what came of them. They hold no personal data."""

    naam = models.CharField(max_length=120)
    vestigingen = models.BinaryField(null=True)
    besturen = models.BinaryField(null=True)
    gemeenten = models.JSONField(default=list)
    gekozen_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="schoolbestanden")
    gekozen_op = models.DateTimeField(auto_now_add=True)
    ingelezen_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    ingelezen_op = models.DateTimeField(null=True)
    uitkomst = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "schoolbestanden"
        ordering: ClassVar[list[str]] = ["-gekozen_op"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=models.Q(ingelezen_op__isnull=True)
                | models.Q(vestigingen__isnull=True, besturen__isnull=True),
                name="schoolbestand_leeg_na_inlezen",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
