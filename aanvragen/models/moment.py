"""Dated moments around a case in one line each, so that the story is in one place."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.velden import vrije_regel
from aanvragen.zicht import verhaal_voor
from k2t_portal.organisatie.models import Gebruiker


class MomentQuerySet(models.QuerySet["Moment"]):
    def visible_to(self, user: Gebruiker) -> "MomentQuerySet":
        """Of the aanvragen that she may read: a moment is narrative."""
        return self.filter(zaak__in=Aanvraag.objects.filter(verhaal_voor(user)).order_by().values("pk"))


class Moment(models.Model):
    """A conversation or an MDO that someone noted. Narrative: shown to who reads the aanvraag."""

    class Soort(models.TextChoices):
        CONTACT = "contact", "Contact"
        CLB = "clb", "CLB-traject"
        MDO = "mdo", "MDO"

    DOSSIER = "zaak_id"
    VERGAAT = True

    zaak = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="momenten")
    soort = models.CharField("wat was het", max_length=10, choices=Soort)
    datum = models.DateField("wanneer", default=timezone.localdate)
    tekst = vrije_regel("in één regel", blank=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = MomentQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "momenten"
        ordering: ClassVar[list[str]] = ["-datum", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} bij {self.zaak}"

    @property
    def is_gepland(self) -> bool:
        return self.datum > timezone.localdate()

    @property
    def is_net_genoteerd(self) -> bool:
        """On the day itself a slip of the pen can go without a trace."""
        return timezone.localdate(self.genoteerd_op) == timezone.localdate()
