"""A file with an aanvraag. Its name may hold a child's name, so it is narrative too and never a path or a URL."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from aanvragen.models.aanvraag import Aanvraag


def opslagpad(bijlage: "Bijlage", naam: str) -> str:
    """Where the file lies: nothing of what the user called it."""
    return f"bijlagen/{uuid.uuid4().hex}"


class Bijlage(models.Model):
    class Soort(models.TextChoices):
        PDF = "application/pdf", "PDF"
        DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"
        JPEG = "image/jpeg", "JPEG"
        PNG = "image/png", "PNG"

    MAX_BYTES = 10 * 1024 * 1024

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="bijlagen")
    bestand = models.FileField(upload_to=opslagpad)
    naam = models.CharField(max_length=150)
    soort = models.CharField(max_length=100, choices=Soort)
    grootte = models.PositiveIntegerField("grootte in bytes")
    toegevoegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField(auto_now_add=True)

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
