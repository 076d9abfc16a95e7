"""Rows of the trail and the heads of their chains; and what directie does with people, rights and data."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone

from k2t_portal.organisatie.spoor import waarmerk_van


class Spoorkop(models.Model):
    """Where a chain begins and ends now. It begins later once the oldest rows went after their term."""

    # The kind of the one row that is no head, but counts them.
    TELLING = "organisatie.spoorkop"
    VERANDERT: ClassVar[list[str]] = ["weg_tot", "weg_afdruk", "laatste", "afdruk", "zegel"]

    soort = models.CharField(max_length=60)
    sleutel = models.BigIntegerField()
    # The number and seal of the last row that went, and of the last row there is.
    weg_tot = models.PositiveIntegerField(default=0)
    weg_afdruk = models.CharField(max_length=64, blank=True)
    laatste = models.PositiveIntegerField(default=0)
    afdruk = models.CharField(max_length=64, blank=True)
    zegel = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name_plural = "spoorkoppen"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["soort", "sleutel"], name="spoorkop_een_per_keten"),
            models.CheckConstraint(condition=Q(weg_tot__lte=F("laatste")), name="spoorkop_begint_voor_einde"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}: {self.laatste}"

    @classmethod
    def vergrendeld(cls, soort: str, sleutel: int) -> Self:
        """The head of this chain, locked until the transaction ends. Not saved yet when it is the first time."""
        # There is one at most, so no order is asked: every reading of a case comes past here.
        deze = cls.objects.select_for_update().filter(soort=soort, sleutel=sleutel)
        kop = next(iter(deze), None)
        if kop is None:
            telling = cls._vergrendelde_telling()
            # Someone else may have begun this chain while we waited for the count.
            kop = next(iter(deze.all()), None)
        if kop is None:
            telling.laatste += 1
            telling.verzegel()
            kop = cls(soort=soort, sleutel=sleutel)
        return kop

    @classmethod
    def _vergrendelde_telling(cls) -> Self:
        """How many chains were ever begun, so that one that is gone with its head is missed."""
        deze = cls.objects.select_for_update().filter(soort=cls.TELLING, sleutel=0)
        kop = deze.first()
        if kop is None:
            cls.objects.bulk_create([cls(soort=cls.TELLING, sleutel=0)], ignore_conflicts=True)
            kop = deze.get()
        return kop

    def berekend_zegel(self) -> str:
        """The seal that this head should have."""
        return waarmerk_van("kop", [self.soort, self.sleutel, self.weg_tot, self.weg_afdruk, self.laatste, self.afdruk])

    def verzegel(self) -> None:
        """Save, with the seal that belongs to it; of a head that was there, only what a chain changes of it."""
        self.zegel = self.berekend_zegel()
        self.save(update_fields=None if self._state.adding else self.VERANDERT)


class Spoorregel(models.Model):
    """A row that is added to its chain and never changes; the database refuses UPDATE and DELETE (workflow.sloten)."""

    # The columns under the seal, in this order, and the one that says which chain it is in; "" when there is one chain.
    VERZEGELD: ClassVar[tuple[str, ...]]
    KETEN: ClassVar[str] = ""

    nummer = models.PositiveIntegerField(editable=False)
    vorige = models.CharField(max_length=64, blank=True, editable=False)
    afdruk = models.CharField(max_length=64, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add it at the end of its chain. Raises TypeError for a row that is there already."""
        if not self._state.adding:
            raise TypeError(f"{self._meta.label} verandert niet meer")
        with transaction.atomic(savepoint=False):
            kop = Spoorkop.vergrendeld(*self.keten)
            self.nummer, self.vorige = kop.laatste + 1, kop.afdruk
            self.afdruk = self.berekende_afdruk()
            super().save(force_insert=True)
            kop.laatste, kop.afdruk = self.nummer, self.afdruk
            kop.verzegel()

    @property
    def keten(self) -> tuple[str, int]:
        """Which chain it is in: the kind of row, and the key of what it is the chain of."""
        return self._meta.label_lower, getattr(self, self.KETEN) if self.KETEN else 0

    def berekende_afdruk(self) -> str:
        """The seal that this row should have."""
        velden = (*self.VERZEGELD, "nummer", "vorige")
        return waarmerk_van(self._meta.label_lower, [getattr(self, veld) for veld in velden])


class Beheerstap(Spoorregel):
    """Something that directie did with an account, a right, a setting or a term. Never narrative."""

    VERZEGELD = ("soort", "door_id", "over_id", "toelichting", "wanneer")

    soort = models.CharField(max_length=40)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    over = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="beheerstappen"
    )
    toelichting = models.CharField(max_length=200, blank=True)
    wanneer = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name_plural = "beheerstappen"
        ordering: ClassVar[list[str]] = ["-nummer"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["nummer"], name="beheerstap_nummer_eens"),
        ]

    def __str__(self) -> str:
        return self.soort.replace("_", " ").capitalize()


def noteer_beheer(soort: str, *, by: Any, over: Any = None, toelichting: str = "") -> Beheerstap:
    """Record what was done and by whom (None: the portal itself, or from the command line)."""
    return Beheerstap.objects.create(soort=soort, door=by, over=over, toelichting=toelichting)
