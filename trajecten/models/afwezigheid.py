"""Days that a coach is away, and what waits because of them."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.regie import Stand
from trajecten.models.coach import Coach
from trajecten.models.queryset import TrajectQuerySet
from trajecten.models.sessie import Sessie
from trajecten.models.traject import Traject
from trajecten.regie import stand_van_afwezigheid
from trajecten.zicht import afwezigheden_voor, afwezigheid_wacht_op


class AfwezigheidQuerySet(models.QuerySet["Afwezigheid"]):
    def visible_to(self, user: Gebruiker) -> "AfwezigheidQuerySet":
        return self.filter(afwezigheden_voor(user))

    def wacht_op(self, user: Gebruiker) -> "AfwezigheidQuerySet":
        """Those in which she is aan zet."""
        return self.filter(afwezigheid_wacht_op(user))

    def open(self) -> "AfwezigheidQuerySet":
        """Not yet arranged."""
        return self.filter(geregeld_op__isnull=True)


class Afwezigheid(models.Model):
    """Days that a coach cannot work, both included. Why is nobody's business here."""

    coach = models.ForeignKey(Coach, on_delete=models.CASCADE, related_name="afwezigheden")
    van = models.DateField("eerste dag")
    tot = models.DateField("laatste dag")
    # Longer than the norm when it was noted or changed: then the OC looks at it too.
    lang = models.BooleanField(default=False, editable=False)
    # Since when it is known: it waits from then on, until it is arranged.
    status_sinds = models.DateField(default=timezone.localdate, editable=False)
    klok_vanaf = models.DateField(default=timezone.localdate, editable=False)
    geregeld_op = models.DateField(null=True, editable=False)
    geregeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = AfwezigheidQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "afwezigheden"
        ordering: ClassVar[list[str]] = ["van"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="afwezigheid_eindigt_niet_voor_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coach} van {self.van:%d-%m-%Y} tot en met {self.tot:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return reverse("trajecten:afwezigheid", args=[self.pk])

    @property
    def wacht_op_commissie(self) -> bool:
        return self.lang and self.is_open

    @property
    def is_open(self) -> bool:
        return self.geregeld_op is None

    @property
    def is_voorbij(self) -> bool:
        return self.tot < timezone.localdate()

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        return stand_van_afwezigheid(self, normen)

    def geldt_op(self, dag: datetime.date | None = None) -> bool:
        return self.van <= (dag or timezone.localdate()) <= self.tot

    def betreft(self) -> TrajectQuerySet:
        """The trajecten that run with this coach now."""
        bezig = [Traject.Status.LOPEND, Traject.Status.GEPAUZEERD]
        return Traject.objects.van_coach(self.coach.gebruiker).filter(status__in=bezig)

    def te_regelen(self) -> list[Traject]:
        """Those for which nothing is chosen yet, with all that the page shows of them."""
        gekozen = self.gevolgen.values("traject")
        return list(self.betreft().exclude(pk__in=gekozen).met_voortgang().order_by("pk"))

    def raakt(self, traject: Traject) -> Sessie | None:
        """Its planned session, when that lies in these days."""
        gepland = traject.geplande_sessie
        return gepland if gepland and gepland.dag and self.geldt_op(gepland.dag) else None
