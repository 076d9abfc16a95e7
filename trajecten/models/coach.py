"""The poule of trained Key2Teach coaches."""

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery

from k2t_portal.organisatie.models import Aanstelling, Rol


class CoachQuerySet(models.QuerySet["Coach"]):
    def in_poule(self) -> "CoachQuerySet":
        """Coaches whose aanstelling as coach is in force today."""
        nu_coach = Aanstelling.objects.geldig().filter(rol=Rol.COACH).values("gebruiker")
        return self.filter(gebruiker__in=nu_coach).select_related("gebruiker")

    def die_kan_werken(self) -> "CoachQuerySet":
        """In the poule, with an account that is not blocked."""
        return self.in_poule().filter(gebruiker__is_active=True)

    def vergrendel(self, coach: "Coach") -> "Coach":
        """Lock her row, after that of a case: nobody gets a traject while she leaves the poule."""
        return self.select_for_update().get(pk=coach.pk)

    def met_bezetting(self) -> "CoachQuerySet":
        """Adds `lopend`: the trajecten that are offered to this coach or run with her."""
        bezet = Q(
            koppelingen__tot__isnull=True, koppelingen__traject__status__in=["aangeboden", "lopend", "gepauzeerd"]
        )
        return self.annotate(lopend=Count("koppelingen", filter=bezet))

    def met_einde(self) -> "CoachQuerySet":
        """Adds `coach_tot`: her last day in the poule, or None."""
        hoed = Aanstelling.objects.geldig().filter(rol=Rol.COACH, gebruiker=OuterRef("gebruiker"))
        return self.annotate(coach_tot=Subquery(hoed.values("tot")[:1]))


class Coach(models.Model):
    """A person of the poule and how many trajecten she can run at once."""

    # Only there after met_bezetting().
    lopend: int

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="coach")
    max_trajecten = models.PositiveSmallIntegerField(
        "trajecten tegelijk", default=2, validators=[MaxValueValidator(20)]
    )
    opgeleid_op = models.DateField("opgeleid sinds", null=True, blank=True)
    # Part of the secret link to her calendar: one more, and the old link shows nothing.
    agenda_versie = models.PositiveIntegerField(default=0, editable=False)

    objects = CoachQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "coaches"
        ordering: ClassVar[list[str]] = ["gebruiker__naam"]

    def __str__(self) -> str:
        return self.gebruiker.naam
