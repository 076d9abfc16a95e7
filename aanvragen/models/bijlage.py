"""A file with an aanvraag. Its name may hold a child's name, so it is narrative too and never a path or a URL."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.velden import vrije_regel
from k2t_portal.organisatie.models import Gebruiker


def opslagpad(bijlage: "Bijlage", naam: str) -> str:
    """Where the file lies: nothing of what the user called it."""
    return f"bijlagen/{uuid.uuid4().hex}"


class BijlageQuerySet(models.QuerySet["Bijlage"]):
    def visible_to(self, user: Gebruiker) -> "BijlageQuerySet":
        """Files of the aanvragen that she may see; reading one asks aanvragen.lees_verhaal on top of that."""
        return self.filter(aanvraag__in=Aanvraag.objects.visible_to(user))


class Bijlage(models.Model):
    class Soort(models.TextChoices):
        PDF = "application/pdf", "PDF"
        DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"
        JPEG = "image/jpeg", "JPEG"
        PNG = "image/png", "PNG"

    DOSSIER = "aanvraag_id"
    MAX_BYTES = 10 * 1024 * 1024
    MAX_AANTAL = 10
    MAX_NAAM = 150

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="bijlagen")
    bestand = models.FileField(upload_to=opslagpad)
    naam = vrije_regel(blank=False, max_length=MAX_NAAM)
    soort = models.CharField(max_length=100, choices=Soort)
    grootte = models.PositiveIntegerField("grootte in bytes")
    toegevoegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField(auto_now_add=True)

    objects = BijlageQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bijlagen"
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=models.Q(grootte__gt=0, grootte__lte=10 * 1024 * 1024), name="bijlage_hoogstens_10_mb"
            ),
        ]

    def __str__(self) -> str:
        return f"Bijlage {self.pk}"
