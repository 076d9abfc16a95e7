"""How a case moves: its events, who read its narrative, and the counters that numbers come from."""

from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.db import models

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.zicht import gebeurtenissen_voor


class GebeurtenisQuerySet(models.QuerySet["Gebeurtenis"]):
    def visible_to(self, user: Gebruiker) -> "GebeurtenisQuerySet":
        return self.filter(gebeurtenissen_voor(user))


class Gebeurtenis(models.Model):
    """One step of a case: who, in which hat, what, when. Never narrative, so it may outlive the dossier."""

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


class Inzage(models.Model):
    """One reading of narrative about a child or a teacher (art. 5 lid 1 f and 32 AVG: who saw what, when)."""

    zaak = models.ForeignKey("aanvragen.Aanvraag", on_delete=models.PROTECT, related_name="inzages")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20)
    wanneer = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "inzages"
        ordering: ClassVar[list[str]] = ["-wanneer"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["zaak", "wanneer"])]

    def __str__(self) -> str:
        return f"{self.door}: {self.soort}"


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
