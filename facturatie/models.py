"""What a school pays: the tarief of each vorm, and the factuur with everything it shows as a snapshot."""

import datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from facturatie.zicht import facturen_voor
from k2t_portal.organisatie.models import Gebruiker, School, Schoolbestuur


class Vorm(models.TextChoices):
    """What a school can ask for (policy, "Inhoud coaching programma" and "Bekostiging")."""

    VOLLEDIG = "volledig", "Volledig traject"
    VERKORT = "verkort", "Verkort traject"


class TariefQuerySet(models.QuerySet["Tarief"]):
    def op(self, vorm: str, dag: datetime.date) -> "Tarief":
        """The tarief of a vorm in force on a day. Raises Tarief.DoesNotExist when there is none yet."""
        return self.filter(vorm=vorm, van__lte=dag).latest("van")

    def nu(self) -> dict[str, Decimal]:
        """Today's price in euro per vorm; a vorm without a price is missing."""
        rijen = self.filter(van__lte=timezone.localdate()).order_by("van")
        return dict(rijen.values_list("vorm", "bedrag"))


class Tarief(models.Model):
    """The price of a vorm from a day on, in euro, exempt from VAT."""

    vorm = models.CharField(max_length=10, choices=Vorm)
    bedrag = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    van = models.DateField("geldig vanaf")

    objects = TariefQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tarieven"
        ordering: ClassVar[list[str]] = ["-van", "vorm"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["vorm", "van"],
                name="tarief_een_per_dag",
                violation_error_message="Voor deze vorm is er al een tarief vanaf deze dag.",
            ),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="tarief_boven_nul"),
        ]

    def __str__(self) -> str:
        return f"{self.get_vorm_display()} vanaf {self.van:%d-%m-%Y}"


class FactuurQuerySet(models.QuerySet["Factuur"]):
    def visible_to(self, user: Gebruiker) -> "FactuurQuerySet":
        return self.filter(facturen_voor(user))

    def te_laat(self) -> "FactuurQuerySet":
        """Unpaid after the due date; derived, never stored."""
        return self.filter(status=Factuur.Status.OPENSTAAND, vervaldatum__lt=timezone.localdate())


class Factuur(models.Model):
    """An issued invoice. All that the document shows is copied here at issue and never changes after that.

    The contents are those of art. 35a Wet OB 1968. No name of a teacher or pupil: it outlives the dossier (7 years).
    """

    class Status(models.TextChoices):
        OPENSTAAND = "openstaand", "Openstaand"
        BETAALD = "betaald", "Betaald"
        GECREDITEERD = "gecrediteerd", "Gecrediteerd"

    nummer = models.CharField(max_length=12, unique=True)
    jaar = models.PositiveSmallIntegerField()
    volgnummer = models.PositiveIntegerField()
    status = models.CharField(max_length=12, choices=Status, default=Status.OPENSTAAND)
    factuurdatum = models.DateField()
    vervaldatum = models.DateField()

    # What is billed, and for which school; both by key for lists and rights, as text for the document.
    traject = models.ForeignKey("trajecten.Traject", on_delete=models.PROTECT, related_name="facturen")
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="facturen")
    bestuur = models.ForeignKey(Schoolbestuur, on_delete=models.PROTECT, related_name="facturen")
    kenmerk = models.CharField("ons kenmerk", max_length=20)
    referentie = models.CharField("uw referentie", max_length=40, blank=True)
    vorm = models.CharField(max_length=10, choices=Vorm)
    omschrijving = models.CharField(max_length=200)
    periode_van = models.DateField()
    periode_tot = models.DateField()
    bedrag = models.DecimalField(max_digits=8, decimal_places=2)
    btw_vrijstelling = models.CharField(max_length=200)

    verkoper_naam = models.CharField(max_length=120)
    verkoper_adres = models.CharField(max_length=120)
    verkoper_postcode = models.CharField(max_length=7)
    verkoper_plaats = models.CharField(max_length=80)
    verkoper_kvk = models.CharField(max_length=8)
    verkoper_btw_id = models.CharField(max_length=14, blank=True)
    verkoper_rsin = models.CharField(max_length=9, blank=True)
    verkoper_iban = models.CharField(max_length=34)
    verkoper_email = models.EmailField()
    verkoper_telefoon = models.CharField(max_length=20, blank=True)

    koper_naam = models.CharField(max_length=120)
    koper_adres = models.CharField(max_length=120)
    koper_postcode = models.CharField(max_length=7)
    koper_plaats = models.CharField(max_length=80)
    koper_kvk = models.CharField(max_length=8, blank=True)
    school_naam = models.CharField(max_length=120)
    school_brin = models.CharField(max_length=6)

    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = FactuurQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "facturen"
        ordering: ClassVar[list[str]] = ["-jaar", "-volgnummer"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["jaar", "volgnummer"], name="factuur_nummer_uniek"),
            # A credited factuur frees its traject for a corrected one.
            models.UniqueConstraint(
                fields=["traject"], condition=~Q(status="gecrediteerd"), name="factuur_een_open_per_traject"
            ),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="factuur_bedrag_boven_nul"),
            models.CheckConstraint(condition=Q(vervaldatum__gte=F("factuurdatum")), name="factuur_vervalt_na_datum"),
            models.CheckConstraint(condition=Q(periode_tot__gte=F("periode_van")), name="factuur_periode_vooruit"),
            models.CheckConstraint(
                condition=~Q(verkoper_btw_id="") | ~Q(verkoper_rsin=""), name="factuur_verkoper_btw_id_of_rsin"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer

    @property
    def is_te_laat(self) -> bool:
        return self.status == self.Status.OPENSTAAND and self.vervaldatum < timezone.localdate()

    @property
    def bestandsnaam(self) -> str:
        return f"factuur-{self.nummer}.pdf"


class FactuurPdf(models.Model):
    """The document as it went out, kept in the database: one back-up, one transaction, bytes that cannot drift."""

    factuur = models.OneToOneField(Factuur, on_delete=models.PROTECT, related_name="pdf", primary_key=True)
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "factuur als PDF"
        verbose_name_plural = "facturen als PDF"

    def __str__(self) -> str:
        return self.factuur.bestandsnaam
