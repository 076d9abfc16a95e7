"""Who coaches a traject, from when to when."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from aanvragen.models.velden import vrije_tekst
from trajecten.models.coach import Coach, CoachQuerySet
from trajecten.models.traject import Traject


class KoppelingQuerySet(models.QuerySet["Koppeling"]):
    def die_telt(self) -> "KoppelingQuerySet":
        """An open offer, or work that was accepted; what was handed back is left out."""
        return self.filter(Q(tot__isnull=True) | Q(aangenomen_op__isnull=False))

    def laatste(self) -> "KoppelingQuerySet":
        """Of each traject the koppeling of its coach of now, or of the coach who brought it to its end."""
        later = Koppeling.objects.die_telt().filter(traject=OuterRef("traject"), pk__gt=OuterRef("pk"))
        return self.die_telt().filter(~Exists(later))

    def met_werkende_coach(self) -> "KoppelingQuerySet":
        """Adds `coach_werkt`: can its coach do anything today?"""
        return self.annotate(coach_werkt=Exists(self._werkende_coach()))

    def zonder_werkende_coach(self) -> "KoppelingQuerySet":
        """Open ones whose coach can do nothing: her account is blocked, or her time in the poule is over."""
        return self.filter(~Exists(self._werkende_coach()), tot__isnull=True)

    def _werkende_coach(self) -> CoachQuerySet:
        return Coach.objects.die_kan_werken().filter(pk=OuterRef("coach"))


class KoppelingManager(models.Manager.from_queryset(KoppelingQuerySet)):  # type: ignore[misc]  # made while running
    def get_queryset(self) -> KoppelingQuerySet:
        """Always with its coach: nobody asks of a koppeling without asking whose it is."""
        koppelingen: KoppelingQuerySet = super().get_queryset().select_related("coach")
        return koppelingen


class Koppeling(models.Model):
    """A coach on a traject, dated; one open at a time. Sessions point here, so each stays with who gave it."""

    DOSSIER = "traject.aanvraag_id"
    PERSOONLIJK: ClassVar[dict[str, Any]] = {"conflicten": ""}

    # Only there after met_werkende_coach().
    coach_werkt: bool

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="koppelingen")
    coach = models.ForeignKey(Coach, on_delete=models.PROTECT, related_name="koppelingen")
    van = models.DateField()
    aangenomen_op = models.DateField(null=True)
    tot = models.DateField(null=True)
    conflicten = models.TextField(blank=True, help_text="What spoke against this match, as it was then.")
    reden = vrije_tekst("waarom toch deze coach", max_length=500)
    reden_einde = vrije_tekst("waarom teruggegeven", max_length=500)
    gekoppeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = KoppelingManager()

    class Meta:
        verbose_name_plural = "koppelingen"
        ordering: ClassVar[list[str]] = ["van", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["traject"], condition=Q(tot__isnull=True), name="koppeling_een_open"),
            models.CheckConstraint(condition=Q(conflicten="") | ~Q(reden=""), name="koppeling_conflict_met_reden"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="koppeling_eindigt_niet_voor_begin"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coach} op {self.traject}"

    @property
    def geeft_zicht(self) -> bool:
        """An open offer, or work that was accepted: a coach who handed an offer back sees the case no more."""
        return self.tot is None or self.aangenomen_op is not None
