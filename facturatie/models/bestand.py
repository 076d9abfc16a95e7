"""The documents of a factuur, kept as they went out."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from facturatie.models.factuur import Factuur
from k2t_portal.organisatie.models import Gebruiker


class Factuurbestand(models.Model):
    """One document, in the database: one back-up, one transaction, bytes that cannot drift (facturatie.slot)."""

    class Soort(models.TextChoices):
        PDF = "pdf", "PDF"
        NLCIUS = "nlcius", "E-factuur (NLCIUS)"
        PEPPOL = "peppol", "E-factuur (Peppol BIS 3.0)"

    factuur = models.ForeignKey(Factuur, on_delete=models.PROTECT, related_name="bestanden")
    soort = models.CharField(max_length=6, choices=Soort)
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "factuurbestanden"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["factuur", "soort"], name="factuurbestand_een_per_soort"),
        ]

    def __str__(self) -> str:
        return f"{self.factuur} als {self.get_soort_display()}"


class Download(models.Model):
    """Someone took a document out. What directie took is "al gedownload" for all of directie."""

    factuur = models.ForeignKey(Factuur, on_delete=models.PROTECT, related_name="downloads")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    voor_administratie = models.BooleanField(default=False)
    wanneer = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "downloads"
        ordering: ClassVar[list[str]] = ["-wanneer", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["factuur", "voor_administratie"], name="download_per_factuur")
        ]

    def __str__(self) -> str:
        return f"{self.factuur} door {self.door}"


class PakketQuerySet(models.QuerySet["Pakket"]):
    def visible_to(self, user: Gebruiker) -> "PakketQuerySet":
        """Only her own; whether she may have it is asked once more when she takes it (facturatie.rules)."""
        return self.filter(gevraagd_door=user)


class Pakket(models.Model):
    """A zip of many facturen that the worker makes, and how far it is. Gone after a day."""

    class Status(models.TextChoices):
        WACHT = "wacht", "Wacht"
        BEZIG = "bezig", "Wordt gemaakt"
        KLAAR = "klaar", "Klaar"
        MISLUKT = "mislukt", "Mislukt"

    ONDERWEG: ClassVar[tuple[str, ...]] = (Status.WACHT, Status.BEZIG)

    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="pakketten")
    # Keys of the facturen, in their order; whether she may see them is asked again when it is made.
    facturen = models.JSONField()
    status = models.CharField(max_length=8, choices=Status, default=Status.WACHT)
    gedaan = models.PositiveIntegerField(default=0)
    # The name of the file in the private files; never part of a URL.
    bestand = models.CharField(max_length=100, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    klaar_op = models.DateTimeField(null=True)

    objects = PakketQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "pakketten"
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=~models.Q(status="klaar") | (models.Q(klaar_op__isnull=False) & ~models.Q(bestand="")),
                name="pakket_klaar_met_bestand",
            ),
        ]

    def __str__(self) -> str:
        return f"{len(self.facturen)} facturen voor {self.gevraagd_door}"

    @property
    def is_onderweg(self) -> bool:
        return self.status in self.ONDERWEG

    @property
    def is_klaar(self) -> bool:
        return self.status == self.Status.KLAAR


class Lijstkeuze(models.Model):
    """How someone left her list of facturen: its filters and order, as they stand in the URL."""

    gebruiker = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="lijstkeuze"
    )
    vraag = models.CharField(max_length=500)

    class Meta:
        verbose_name_plural = "lijstkeuzes"

    def __str__(self) -> str:
        return f"Lijst van {self.gebruiker}"
