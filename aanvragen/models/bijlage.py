"""A file with an aanvraag. Its name may hold a child's name, so it is narrative too and never a path or a URL."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.bestandsveld import Dossierbestandveld
from aanvragen.models.velden import vrije_regel
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow import virus


def opslagpad(bijlage: "Bijlage", naam: str) -> str:
    """Where the file lies: nothing of what the user called it."""
    return f"bijlagen/{uuid.uuid4().hex}"


class BijlageQuerySet(models.QuerySet["Bijlage"]):
    def visible_to(self, user: Gebruiker) -> "BijlageQuerySet":
        """Files of the aanvragen that she may see; reading one asks aanvragen.lees_verhaal on top of that."""
        return self.filter(aanvraag__in=Aanvraag.objects.visible_to(user))

    def te_scannen(self) -> "BijlageQuerySet":
        """Those that the virus scanner has not judged, also from before there was one."""
        return self.filter(staat__in=[Bijlage.Staat.WACHT, Bijlage.Staat.ONGESCAND])


class Bijlage(models.Model):
    class Soort(models.TextChoices):
        PDF = "application/pdf", "PDF"
        DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"
        JPEG = "image/jpeg", "JPEG"
        PNG = "image/png", "PNG"

    class Staat(models.TextChoices):
        ONGESCAND = "ongescand", "Niet gescand"
        WACHT = "wacht", "Wacht op de virusscanner"
        SCHOON = "schoon", "Geen virus gevonden"
        BESMET = "besmet", "Virus gevonden"

    DOSSIER = "aanvraag_id"
    VERGAAT = True
    MAX_BYTES = 10 * 1024 * 1024
    MAX_AANTAL = 10
    MAX_NAAM = 150

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="bijlagen")
    bestand = Dossierbestandveld(upload_to=opslagpad, blank=True)
    naam = vrije_regel(blank=False, max_length=MAX_NAAM)
    soort = models.CharField(max_length=100, choices=Soort)
    staat = models.CharField(max_length=10, choices=Staat, default=Staat.ONGESCAND)
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
            models.CheckConstraint(
                condition=models.Q(staat="besmet", bestand="") | (~models.Q(staat="besmet") & ~models.Q(bestand="")),
                name="bijlage_met_virus_is_leeg",
            ),
        ]

    def __str__(self) -> str:
        return f"Bijlage {self.pk}"

    @property
    def mag_open(self) -> bool:
        """Not before the virus scanner has seen it, if this installation has one."""
        return self.is_gescand or (self.staat == self.Staat.ONGESCAND and not virus.is_aan())

    @property
    def is_gescand(self) -> bool:
        """No virus was found in it."""
        return self.staat == self.Staat.SCHOON

    @property
    def is_besmet(self) -> bool:
        """Its contents are gone."""
        return self.staat == self.Staat.BESMET
