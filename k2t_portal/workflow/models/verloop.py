"""How a case moves: its events, who read its narrative, and the counters that numbers come from."""

from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol, Spoorregel
from k2t_portal.workflow.zicht import gebeurtenissen_voor, inzages_voor


class GebeurtenisQuerySet(models.QuerySet["Gebeurtenis"]):
    def visible_to(self, user: Gebruiker) -> "GebeurtenisQuerySet":
        return self.filter(gebeurtenissen_voor(user))


class Gebeurtenis(Spoorregel):
    """One step of a case: who, in which hat, what, when. Never narrative, so it may outlive the dossier.

    Added under the lock of its case, so its chain has the order in which things happened.
    """

    # Only there after met_namen().
    uitleg: str

    KETEN = "zaak_id"
    VERZEGELD = (
        "zaak_id",
        "soort",
        "toelichting",
        "door_id",
        "hoedanigheid",
        "wanneer",
        "intern",
        "over_model",
        "over_pk",
    )

    zaak = models.ForeignKey("aanvragen.Aanvraag", on_delete=models.PROTECT, related_name="gebeurtenissen")
    soort = models.CharField(max_length=40)
    toelichting = models.CharField(max_length=200, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    hoedanigheid = models.CharField(max_length=10, choices=Rol, blank=True)
    wanneer = models.DateTimeField(db_index=True)
    intern = models.BooleanField(default=False, help_text="Only the OC and the one who did it see this step.")
    # What the step was about, when that is a thing beside the case, such as a wissel: "app.model" and its key.
    over_model = models.CharField(max_length=60, blank=True)
    over_pk = models.BigIntegerField(null=True)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "gebeurtenissen"
        ordering: ClassVar[list[str]] = ["-wanneer", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["zaak", "nummer"], name="gebeurtenis_nummer_eens"),
        ]

    def __str__(self) -> str:
        return self.tekst

    @property
    def tekst(self) -> str:
        return self.soort.replace("_", " ").capitalize()

    @property
    def over(self) -> Any:
        """The thing beside the case that this step was about; None when it was about the case, or is there no more."""
        return apps.get_model(self.over_model).objects.filter(pk=self.over_pk).first() if self.over_model else None

    @property
    def wie(self) -> str:
        rol = f" ({self.get_hoedanigheid_display()})" if self.hoedanigheid else ""
        return f"{self.door or 'Het portaal'}{rol}"


class InzageQuerySet(models.QuerySet["Inzage"]):
    def visible_to(self, user: Gebruiker) -> "InzageQuerySet":
        return self.filter(inzages_voor(user))

    def met_namen(self) -> "InzageQuerySet":
        """Adds `naam` of the reader, and `kenmerk` and `school` of the case, None for what is there no more."""
        return self.annotate(naam=F("door__naam"), kenmerk=F("zaak__kenmerk"), school=F("zaak__school__naam"))


class Inzage(Spoorregel):
    """One reading of narrative about a child or a teacher (art. 5 lid 1 f and 32 AVG: who saw what, when).

    A chain per reader, so that readers do not wait for each other. What was read may be gone: a concept that was thrown
    away. `over_model` and `over_pk` say what it was when that belongs to no case, such as a consult.
    """

    # Only there after met_namen().
    naam: str
    kenmerk: str | None
    school: str | None

    KETEN = "door_id"
    VERZEGELD = ("zaak_id", "over_model", "over_pk", "door_id", "hoedanigheid", "soort", "wanneer")

    zaak = models.ForeignKey(
        "aanvragen.Aanvraag", on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="inzages"
    )
    over_model = models.CharField(max_length=60, blank=True)
    over_pk = models.BigIntegerField(null=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    hoedanigheid = models.CharField(max_length=10, choices=Rol, blank=True)
    soort = models.CharField(max_length=20)
    wanneer = models.DateTimeField(default=timezone.now, db_index=True)

    objects = InzageQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inzages"
        ordering: ClassVar[list[str]] = ["-wanneer"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["zaak", "wanneer"])]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["door", "nummer"], name="inzage_nummer_eens"),
            models.CheckConstraint(
                condition=Q(zaak__isnull=False, over_model="", over_pk__isnull=True)
                | (Q(zaak__isnull=True, over_pk__isnull=False) & ~Q(over_model="")),
                name="inzage_in_een_dossier",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.door}: {self.soort}"

    @property
    def waarvan(self) -> str:
        """What was read, after met_namen()."""
        if self.over_model:
            return f"{apps.get_model(self.over_model)._meta.verbose_name} {self.over_pk}".capitalize()  # noqa: SLF001, Django documents _meta
        if self.school is None:
            return "Concept dat is weggegooid"
        return self.kenmerk or "Concept"


class Nummerreeks(models.Model):
    """The last number given in a series in a calendar year."""

    reeks = models.CharField(max_length=10)
    jaar = models.PositiveSmallIntegerField()
    laatste = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "nummerreeksen"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["reeks", "jaar"], name="nummerreeks_een_per_jaar"),
        ]

    def __str__(self) -> str:
        return f"{self.reeks}-{self.jaar}: {self.laatste}"
