"""A Kindkans export between the moment that it was chosen and the moment that its concepten are there."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from aanvragen.models.inhoud import Inhoud
from k2t_portal.organisatie.models import Gebruiker, School
from k2t_portal.organisatie.velden import VersleuteldeBytes

BEWAARTIJD = datetime.timedelta(hours=1)


class InlezingQuerySet(models.QuerySet["Inlezing"]):
    def visible_to(self, user: Gebruiker) -> "InlezingQuerySet":
        """Only her own: what stands in it belongs to no case yet, so nobody else has a reason to read it."""
        return self.filter(eigenaar=user, gemaakt_op__gt=timezone.now() - BEWAARTIJD)

    def verlopen(self) -> "InlezingQuerySet":
        return self.filter(gemaakt_op__lte=timezone.now() - BEWAARTIJD)


class Inlezing(models.Model):
    """One at a time per person, for an hour at most: it holds narrative about children (art. 5 lid 1 e AVG).

    `inhoud` is the packed table (aanvragen.kindkans.bestand) and is emptied when its rows have become concepten.
    """

    eigenaar = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="inlezing")
    route = models.PositiveSmallIntegerField(choices=Inhoud.Route)
    inhoud = VersleuteldeBytes()
    kolommen = models.JSONField(default=dict, help_text="Number of a column, as text, and the field that it fills.")
    # For the rows that name no school.
    school = models.ForeignKey(School, on_delete=models.PROTECT, null=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True, db_index=True)
    ingelezen_op = models.DateTimeField(null=True)
    uitkomst = models.JSONField(default=dict, help_text="Without narrative: how many, and which rows are still wrong.")

    objects = InlezingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inlezingen"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(ingelezen_op__isnull=True) | Q(inhoud=b""), name="inlezing_leeg_na_inlezen"
            ),
        ]

    def __str__(self) -> str:
        return f"Inlezing {self.pk}"

    @property
    def veld_per_plek(self) -> dict[int, str]:
        """The chosen columns by their place; JSON knows only texts as keys."""
        return {int(plek): veld for plek, veld in self.kolommen.items()}
