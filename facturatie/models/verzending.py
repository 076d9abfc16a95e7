"""What went to the schoolbestuur by mail: the factuur itself, and the reminders when it was not paid."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from facturatie.models.factuur import GELD, Factuur
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.brief import Brief


class HerinneringQuerySet(models.QuerySet["Herinnering"]):
    def visible_to(self, user: Gebruiker) -> "HerinneringQuerySet":
        """Who sees a factuur sees the letters about it."""
        return self.filter(factuur__in=Factuur.objects.visible_to(user))


class Herinnering(models.Model):
    """A letter about a factuur that was not paid in time, kept as it went out (facturatie.slot)."""

    factuur = models.ForeignKey(Factuur, on_delete=models.PROTECT, related_name="herinneringen")
    nummer = models.PositiveSmallIntegerField()
    datum = models.DateField(default=timezone.localdate)
    # What was open on that day, in euro, and until when it asks to pay.
    bedrag = models.DecimalField(**GELD)
    uiterlijk = models.DateField()
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    objects = HerinneringQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "herinneringen"
        ordering: ClassVar[list[str]] = ["factuur", "nummer"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["factuur", "nummer"], name="herinnering_elke_een_keer"),
            models.CheckConstraint(condition=Q(nummer__gte=1, nummer__lte=2), name="herinnering_een_of_twee"),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="herinnering_boven_nul"),
        ]

    def __str__(self) -> str:
        return f"Herinnering {self.nummer} van {self.factuur}"

    @property
    def bestandsnaam(self) -> str:
        return f"herinnering-{self.nummer}-{self.factuur.nummer}.pdf"


class Zending(models.Model):
    """One mail with documents to a schoolbestuur. Whether it arrived at the mail server is told by its Bericht."""

    factuur = models.ForeignKey(Factuur, on_delete=models.PROTECT, related_name="zendingen")
    # None: the factuur itself.
    herinnering = models.ForeignKey(Herinnering, on_delete=models.PROTECT, null=True, related_name="zendingen")
    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, related_name="+")
    aan = models.EmailField()
    kopie = models.JSONField(default=list)
    # None: the portal itself.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "zendingen"
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return f"{self.herinnering or self.factuur} aan {self.aan}"

    def get_absolute_url(self) -> str:
        return reverse("facturatie:detail", args=[self.factuur_id])

    def als_brief(self) -> Brief | None:
        """The mail as the post sends it (workflow.post.documenten); None when it has become needless."""
        from facturatie.post import brief_van

        return brief_van(self)
