"""What a school pays: the tarief of each vorm, and the factuur with everything it shows as a snapshot."""

import datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from stdnum import iban

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

    def verloop(self, vorm: str) -> "list[Tarief]":
        """All tarieven of a vorm, the latest first, each with `tot`: its last day, None while no other follows."""
        rijen: list[Tarief] = list(self.filter(vorm=vorm).order_by("-van"))
        for rij, volgende in zip(rijen, [None, *rijen], strict=False):
            rij.tot = volgende.van - datetime.timedelta(days=1) if volgende else None
        return rijen

    def eerste_vrije_dag(self, vorm: str) -> datetime.date:
        """The first day on which a new price can start: tomorrow, because on today's price things may be agreed."""
        vandaag = timezone.localdate()
        loopt_al = self.filter(vorm=vorm, van__lte=vandaag).exists()
        return vandaag + datetime.timedelta(days=1) if loopt_al else vandaag


class Tarief(models.Model):
    """The price of a vorm from a day on, in euro, exempt from VAT."""

    # Only there after verloop().
    tot: datetime.date | None

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

    @property
    def komt_nog(self) -> bool:
        return self.van > timezone.localdate()

    @property
    def geldt_nu(self) -> bool:
        """Only after verloop()."""
        return not self.komt_nog and (self.tot is None or self.tot >= timezone.localdate())


TE_LAAT = ("Te laat", "rood", "waarschuwing")
STIJLEN = {"openstaand": ("blauw", "klok"), "betaald": ("groen", "vink"), "gecrediteerd": ("grijs", "herstel")}


class FactuurQuerySet(models.QuerySet["Factuur"]):
    def visible_to(self, user: Gebruiker) -> "FactuurQuerySet":
        return self.filter(facturen_voor(user))

    def te_laat(self) -> "FactuurQuerySet":
        return self.filter(te_laat())

    def totalen(self) -> dict[str, Any]:
        """Number and amounts, in euro, of this whole selection."""
        return self.aggregate(
            aantal=Count("pk"),
            totaal=_som(Q()),
            openstaand=_som(Q(status=Factuur.Status.OPENSTAAND)),
            te_laat=_som(te_laat()),
            aantal_te_laat=Count("pk", filter=te_laat()),
        )


def te_laat() -> Q:
    """Unpaid after the due date; derived, never stored."""
    return Q(status="openstaand", vervaldatum__lt=timezone.localdate())


def _som(welke: Q) -> Coalesce:
    return Coalesce(Sum("bedrag", filter=welke), Decimal(0), output_field=models.DecimalField())


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

    def get_absolute_url(self) -> str:
        return reverse("facturatie:detail", args=[self.pk])

    @property
    def is_te_laat(self) -> bool:
        return self.status == self.Status.OPENSTAAND and self.vervaldatum < timezone.localdate()

    @property
    def badge(self) -> tuple[str, str, str]:
        """The state as the screens show it: words, colour, icon."""
        return TE_LAAT if self.is_te_laat else (self.get_status_display(), *STIJLEN[self.status])

    @property
    def iban(self) -> str:
        """Of the seller, in groups of four, as people read it."""
        return iban.format(self.verkoper_iban)

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
