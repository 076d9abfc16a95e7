"""The factuur and the creditfactuur, with everything that they show as a snapshot."""

from decimal import Decimal
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Round
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils import timezone
from stdnum import iban

from facturatie.models.queryset import FactuurQuerySet
from facturatie.models.tarief import Vorm
from k2t_portal.organisatie.models import School, Schoolbestuur

TE_LAAT = ("Te laat", "rood", "waarschuwing")
TERUG = ("Terug te betalen", "rood", "waarschuwing")
STIJLEN = {
    "openstaand": ("blauw", "klok"),
    "betaald": ("groen", "vink"),
    "gecrediteerd": ("grijs", "herstel"),
    "verrekend": ("grijs", "herstel"),
}
IS_CREDIT = Q(soort="credit")
# Rounded, because SQLite counts in floats and a third of a cent must not keep a factuur open.
REST = Round(F("bedrag") - F("gecrediteerd") - F("betaald"), precision=2)
GELD: dict[str, Any] = {"max_digits": 8, "decimal_places": 2}


class Factuur(models.Model):
    """An issued invoice, or a credit note on one, in the same series of numbers.

    All that the document shows is copied here at issue and never changes after that: the database refuses it
    (facturatie.slot). What happens to it later is told by `gecrediteerd` and `betaald`; its status follows from these.
    The contents are those of art. 35a Wet OB 1968. No name of a teacher or pupil: it outlives the dossier (7 years,
    art. 52 AWR). Amounts are in euro and above zero, those of a creditfactuur too.
    """

    class Soort(models.TextChoices):
        FACTUUR = "factuur", "Factuur"
        CREDIT = "credit", "Creditfactuur"

    class Status(models.TextChoices):
        OPENSTAAND = "openstaand", "Openstaand"
        BETAALD = "betaald", "Betaald"
        GECREDITEERD = "gecrediteerd", "Gecrediteerd"
        VERREKEND = "verrekend", "Creditfactuur"

    # What may change after issue; all else is frozen.
    VERANDERLIJK: ClassVar[frozenset[str]] = frozenset({"gecrediteerd", "betaald", "herinneren_vanaf"})

    soort = models.CharField(max_length=8, choices=Soort, default=Soort.FACTUUR)
    nummer = models.CharField(max_length=12, unique=True)
    jaar = models.PositiveSmallIntegerField()
    volgnummer = models.PositiveIntegerField()
    factuurdatum = models.DateField()
    vervaldatum = models.DateField()
    # The factuur that this creditfactuur takes back, as a whole or for a part, and why; the reason is on the document.
    crediteert = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="creditfacturen"
    )
    reden = models.CharField(max_length=200, blank=True)

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
    bedrag = models.DecimalField(**GELD)
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
    # Fingerprint of all that is frozen (facturatie.afdruk); `controleer_facturen` counts it again.
    afdruk = models.CharField(max_length=64)

    # Sums of its creditfacturen and of its betalingen; a refund is a betaling below zero.
    gecrediteerd = models.DecimalField(default=Decimal(0), **GELD)
    betaald = models.DecimalField(default=Decimal(0), **GELD)
    # A promise or a dispute: no reminder goes out before this day.
    herinneren_vanaf = models.DateField("niet herinneren voor", null=True, blank=True)

    # What is still to be paid; below zero is to be paid back.
    te_betalen = models.GeneratedField(
        expression=Case(When(IS_CREDIT, then=Value(Decimal("0.00"))), default=REST),
        output_field=models.DecimalField(**GELD),
        db_persist=True,
    )
    status = models.GeneratedField(
        expression=Case(
            When(IS_CREDIT, then=Value(Status.VERREKEND.value)),
            When(gecrediteerd=F("bedrag"), then=Value(Status.GECREDITEERD.value)),
            When(LessThanOrEqual(REST, Value(0)), then=Value(Status.BETAALD.value)),
            default=Value(Status.OPENSTAAND.value),
        ),
        output_field=models.CharField(max_length=12, choices=Status),
        db_persist=True,
    )

    objects = FactuurQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "facturen"
        ordering: ClassVar[list[str]] = ["-jaar", "-volgnummer"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["jaar", "volgnummer"], name="factuur_nummer_uniek"),
            # A factuur that was credited as a whole frees its traject for a corrected one.
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(soort="factuur", gecrediteerd__lt=F("bedrag")),
                name="factuur_een_open_per_traject",
            ),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="factuur_bedrag_boven_nul"),
            models.CheckConstraint(condition=Q(vervaldatum__gte=F("factuurdatum")), name="factuur_vervalt_na_datum"),
            models.CheckConstraint(condition=Q(periode_tot__gte=F("periode_van")), name="factuur_periode_vooruit"),
            models.CheckConstraint(
                condition=~Q(verkoper_btw_id="") | ~Q(verkoper_rsin=""), name="factuur_verkoper_btw_id_of_rsin"
            ),
            models.CheckConstraint(
                condition=(IS_CREDIT & Q(crediteert__isnull=False) & ~Q(reden=""))
                | (Q(soort="factuur", crediteert__isnull=True, reden="")),
                name="factuur_credit_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(gecrediteerd__gte=0, gecrediteerd__lte=F("bedrag")), name="factuur_credit_hooguit_bedrag"
            ),
            models.CheckConstraint(
                condition=~IS_CREDIT | Q(gecrediteerd=0, betaald=0, herinneren_vanaf__isnull=True),
                name="factuur_credit_staat_nooit_open",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer

    def get_absolute_url(self) -> str:
        return reverse("facturatie:detail", args=[self.pk])

    @property
    def is_credit(self) -> bool:
        return self.soort == self.Soort.CREDIT

    @property
    def bedrag_met_teken(self) -> Decimal:
        """In the books: a creditfactuur takes away."""
        return -self.bedrag if self.is_credit else self.bedrag

    @property
    def te_crediteren(self) -> Decimal:
        """What was not credited yet, in euro."""
        return Decimal(0) if self.is_credit else self.bedrag - self.gecrediteerd

    @property
    def terug_te_betalen(self) -> Decimal:
        """What the school paid too much, in euro: it paid before the factuur was credited, or it paid twice."""
        return max(-self.te_betalen, Decimal(0))

    @property
    def is_te_laat(self) -> bool:
        return self.status == self.Status.OPENSTAAND and self.vervaldatum < timezone.localdate()

    @property
    def dagen_te_laat(self) -> int:
        """Days since the due date; 0 when it is not late."""
        return (timezone.localdate() - self.vervaldatum).days if self.is_te_laat else 0

    @property
    def badge(self) -> tuple[str, str, str]:
        """The state as the screens show it: words, colour, icon."""
        if self.terug_te_betalen:
            return TERUG
        return TE_LAAT if self.is_te_laat else (self.Status(self.status).label, *STIJLEN[self.status])

    @property
    def iban(self) -> str:
        """Of the seller, in groups of four, as people read it."""
        return iban.format(self.verkoper_iban)
