"""What someone typed while her session had ended: hers alone, for a day."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from k2t_portal.organisatie.models.mensen import Gebruiker
from k2t_portal.organisatie.velden import VersleuteldeTekst

HOUDBAAR = datetime.timedelta(hours=24)


class KladQuerySet(models.QuerySet["Klad"]):
    def van(self, gebruiker: Gebruiker) -> "KladQuerySet":
        """Hers, as far as they are not too old."""
        return self.filter(gebruiker=gebruiker, gemaakt_op__gt=timezone.now() - HOUDBAAR)

    def te_oud(self) -> "KladQuerySet":
        return self.filter(gemaakt_op__lte=timezone.now() - HOUDBAAR)


class Klad(models.Model):
    """The fields of one form (JSON), where it was to be sent and on which page it stood."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="kladden")
    pad = models.CharField(max_length=300)
    pagina = models.CharField(max_length=300)
    inhoud = VersleuteldeTekst()
    gemaakt_op = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = KladQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "kladden"
        ordering: ClassVar[list[str]] = ["-gemaakt_op"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["gebruiker", "pad"], name="klad_een_per_formulier"),
        ]

    def __str__(self) -> str:
        return self.pad
