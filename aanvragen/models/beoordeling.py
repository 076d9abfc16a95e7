"""What the Ondersteuningscommissie asks and decides."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.velden import vrije_tekst

OPEN = Q(beantwoord_op__isnull=True, ingetrokken_op__isnull=True)


class AanvullingQuerySet(models.QuerySet["Aanvulling"]):
    def open(self) -> "AanvullingQuerySet":
        """Neither answered nor withdrawn."""
        return self.filter(OPEN)


class Aanvulling(models.Model):
    """A question of the OC, and its answer in the same place."""

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="aanvullingen")
    vraag = vrije_tekst(blank=False)
    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField()
    antwoord = vrije_tekst()
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    beantwoord_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    objects = AanvullingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanvullingen"
        ordering: ClassVar[list[str]] = ["gevraagd_op"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvraag"], condition=OPEN, name="aanvulling_een_open_vraag"),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True) | (~Q(antwoord="") & Q(beantwoord_door__isnull=False)),
                name="aanvulling_antwoord_is_heel",
            ),
        ]

    def __str__(self) -> str:
        return f"Aanvulling bij {self.aanvraag}"


class Besluit(models.Model):
    """Is Key2Teach passend? One besluit per aanvraag, with its criteria; an afwijzing tells why."""

    class Uitkomst(models.TextChoices):
        GOEDGEKEURD = "goedgekeurd", "Goedgekeurd"
        AFGEWEZEN = "afgewezen", "Afgewezen"

    aanvraag = models.OneToOneField(Aanvraag, on_delete=models.PROTECT, related_name="besluit")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst)
    criteria = models.JSONField(default=list, help_text="Codes of the criteria that are met.")
    motivering = vrije_tekst()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "besluiten"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(uitkomst="goedgekeurd") | ~Q(motivering=""), name="besluit_afwijzing_met_motivering"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.get_uitkomst_display()}"
