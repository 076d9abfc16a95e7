"""What was paid: by hand, or read from the statement of the bank (CAMT.053)."""

from decimal import Decimal
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from facturatie.models.factuur import GELD, Factuur
from facturatie.zicht import bank_voor
from k2t_portal.organisatie.models import Gebruiker


class AfschriftQuerySet(models.QuerySet["Afschrift"]):
    def visible_to(self, user: Gebruiker) -> "AfschriftQuerySet":
        return self.filter(bank_voor(user))


class Afschrift(models.Model):
    """A bank statement between the moment that it was chosen and the moment that it was read in; then what came of it.

    Only money that came in is taken from it: what went out can be about people (salaries), and is no business here.
    """

    naam = models.CharField(max_length=120)
    inhoud = models.BinaryField(null=True)
    gekozen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gekozen_op = models.DateTimeField(auto_now_add=True)
    ingelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    ingelezen_op = models.DateTimeField(null=True)
    uitkomst = models.JSONField(default=dict)

    objects = AfschriftQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "afschriften"
        ordering: ClassVar[list[str]] = ["-gekozen_op", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(ingelezen_op__isnull=True) | Q(inhoud__isnull=True), name="afschrift_leeg_na_inlezen"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("facturatie:afschrift", args=[self.pk])


class BijschrijvingQuerySet(models.QuerySet["Bijschrijving"]):
    def visible_to(self, user: Gebruiker) -> "BijschrijvingQuerySet":
        return self.filter(bank_voor(user))

    def open(self) -> "BijschrijvingQuerySet":
        """Not for facturen as a whole yet, and nobody said that it is for none."""
        return self.filter(verdeeld__lt=F("bedrag"), terzijde_op__isnull=True)


class Bijschrijving(models.Model):
    """Money that came in on the account, as the bank tells it. Thanks to `sleutel` it comes in once."""

    afschrift = models.ForeignKey(Afschrift, on_delete=models.PROTECT, related_name="bijschrijvingen")
    sleutel = models.CharField(max_length=64, unique=True)
    datum = models.DateField()
    bedrag = models.DecimalField(max_digits=12, decimal_places=2)
    naam = models.CharField(max_length=140, blank=True)
    tegenrekening = models.CharField(max_length=34, blank=True)
    omschrijving = models.CharField(max_length=500, blank=True)
    # The sum of its betalingen that were not withdrawn.
    verdeeld = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))
    # No factuur of ours: someone said so, and why.
    terzijde_op = models.DateTimeField(null=True)
    terzijde_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    terzijde_reden = models.CharField(max_length=200, blank=True)

    objects = BijschrijvingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bijschrijvingen"
        ordering: ClassVar[list[str]] = ["-datum", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="bijschrijving_boven_nul"),
            models.CheckConstraint(
                condition=Q(verdeeld__gte=0, verdeeld__lte=F("bedrag")), name="bijschrijving_hooguit_verdeeld"
            ),
            models.CheckConstraint(
                condition=Q(terzijde_op__isnull=True, terzijde_door__isnull=True, terzijde_reden="")
                | (Q(terzijde_op__isnull=False, terzijde_door__isnull=False) & ~Q(terzijde_reden="")),
                name="bijschrijving_terzijde_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bedrag} op {self.datum:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return reverse("facturatie:bijschrijving", args=[self.pk])

    @property
    def rest(self) -> Decimal:
        """What is not for a factuur yet, in euro."""
        return self.bedrag - self.verdeeld

    @property
    def is_open(self) -> bool:
        return self.rest > 0 and self.terzijde_op is None


class Betaling(models.Model):
    """A payment on one factuur, in euro; below zero when it was paid back. A wrong one is withdrawn, not deleted."""

    factuur = models.ForeignKey(Factuur, on_delete=models.PROTECT, related_name="betalingen")
    datum = models.DateField(default=timezone.localdate)
    bedrag = models.DecimalField(**GELD)
    bijschrijving = models.ForeignKey(
        Bijschrijving, on_delete=models.PROTECT, null=True, blank=True, related_name="betalingen"
    )
    opmerking = models.CharField(max_length=200, blank=True)
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField(auto_now_add=True)
    ingetrokken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "betalingen"
        ordering: ClassVar[list[str]] = ["datum", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=~Q(bedrag=0), name="betaling_niet_nul"),
            models.CheckConstraint(
                condition=Q(bijschrijving__isnull=True) | Q(bedrag__gt=0), name="betaling_van_de_bank_boven_nul"
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="betaling_ingetrokken_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bedrag} voor {self.factuur}"

    @property
    def is_terug(self) -> bool:
        return self.bedrag < 0

    @property
    def hoeveel(self) -> Decimal:
        """In euro, whichever way it went."""
        return abs(self.bedrag)
