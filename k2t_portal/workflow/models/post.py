"""The post: steps that still have to become mail, the mails themselves, and the words that directie changed."""

import datetime
import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models.verloop import Gebeurtenis
from k2t_portal.workflow.zicht import berichten_voor


class Uitgaand(models.Model):
    """A step that still has to become mail. It is written with the step itself, and gone once the mails are made."""

    gebeurtenis = models.OneToOneField(Gebeurtenis, on_delete=models.CASCADE, related_name="uitgaand")
    sinds = models.DateTimeField(default=timezone.now)
    volgende_poging = models.DateTimeField(default=timezone.now, db_index=True)
    pogingen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "uitgaand"
        ordering: ClassVar[list[str]] = ["volgende_poging", "pk"]

    def __str__(self) -> str:
        return f"Post over {self.gebeurtenis}"


class BerichtQuerySet(models.QuerySet["Bericht"]):
    def visible_to(self, user: Gebruiker) -> "BerichtQuerySet":
        return self.filter(berichten_voor(user))

    def te_versturen(self) -> "BerichtQuerySet":
        """What is due now, with what a worker took up and did not finish within its lease: it was killed."""
        nu = timezone.now()
        verlopen = nu - datetime.timedelta(seconds=settings.POST_LEASE)
        aan_de_beurt = Q(status=Bericht.Status.WACHT, volgende_poging__lte=nu)
        blijven_liggen = Q(status=Bericht.Status.BEZIG, geclaimd_op__lte=verlopen)
        return self.filter(aan_de_beurt | blijven_liggen).order_by("volgende_poging", "pk")

    def wachtend(self) -> "BerichtQuerySet":
        """Not at the mail server yet, whether someone is busy with it or not."""
        return self.filter(status__in=[Bericht.Status.WACHT, Bericht.Status.BEZIG])


class Bericht(models.Model):
    """One mail to one person: about a step, a deadline or a day, or a one-time link for someone without an account.

    What it says is made when it is sent. `sleutel` says what it is about and for whom, and is there once: that is why
    nobody gets two mails about one step. `kenteken` becomes the Message-ID, the same at every attempt.
    """

    class Status(models.TextChoices):
        WACHT = "wacht", "Wacht op verzending"
        BEZIG = "bezig", "Wordt verstuurd"
        VERSTUURD = "verstuurd", "Verstuurd"
        MISLUKT = "mislukt", "Mislukt"
        VERVALLEN = "vervallen", "Niet meer nodig"
        BEWAARD = "bewaard", "Voor het dagoverzicht"
        GEBUNDELD = "gebundeld", "In een dagoverzicht"

    sleutel = models.CharField(max_length=200, unique=True)
    kenteken = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    soort = models.CharField(max_length=40)
    zaak = models.ForeignKey("aanvragen.Aanvraag", on_delete=models.CASCADE, null=True, related_name="berichten")
    gebeurtenis = models.ForeignKey(Gebeurtenis, on_delete=models.CASCADE, null=True, related_name="berichten")
    ontvanger = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="berichten"
    )
    # Where it goes, until it was sent: to who has no account, or to an address that was hers before. And for the first
    # what the signed link is made of at that moment.
    adres = models.EmailField(blank=True)
    link_naam = models.CharField(max_length=60, blank=True)
    link_sleutel = models.CharField(max_length=60, blank=True)
    # For a mail with documents: the model ("app.model") of which the one row with this Bericht makes the mail.
    maker = models.CharField(max_length=60, blank=True)
    intern = models.BooleanField(default=False, help_text="About a step that not everyone of the case may know of.")
    # The dagoverzicht that this stands in.
    bundel = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="regels")

    status = models.CharField(max_length=10, choices=Status, default=Status.WACHT)
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    volgende_poging = models.DateTimeField(default=timezone.now)
    geclaimd_op = models.DateTimeField(null=True)
    verstuurd_op = models.DateTimeField(null=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # Kind of error and code of the mail server; never what was sent, nor to whom.
    fout = models.CharField(max_length=120, blank=True)
    onderwerp = models.CharField(max_length=200, blank=True)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "berichten"
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["status", "volgende_poging"], name="bericht_rij")]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(ontvanger__isnull=False, link_naam="")
                | (Q(ontvanger__isnull=True) & (~Q(link_naam="") | ~Q(maker=""))),
                name="bericht_aan_persoon_of_adres",
            ),
            models.CheckConstraint(
                condition=Q(status="verstuurd", verstuurd_op__isnull=False)
                | (~Q(status="verstuurd") & Q(verstuurd_op__isnull=True)),
                name="bericht_verstuurd_met_moment",
            ),
            models.CheckConstraint(
                condition=Q(status="gebundeld", bundel__isnull=False)
                | (~Q(status="gebundeld") & Q(bundel__isnull=True)),
                name="bericht_gebundeld_in_bundel",
            ),
            models.CheckConstraint(
                condition=~Q(status="bezig") | Q(geclaimd_op__isnull=False), name="bericht_bezig_met_claim"
            ),
        ]

    def __str__(self) -> str:
        return self.sleutel

    @property
    def vrij_op(self) -> datetime.datetime:
        """When a worker may take it up: at its next attempt, or once the lease of the worker that has it is over."""
        if self.status == self.Status.BEZIG and self.geclaimd_op:
            return self.geclaimd_op + datetime.timedelta(seconds=settings.POST_LEASE)
        return self.volgende_poging


class Sjabloon(models.Model):
    """The words of directie for a kind of mail, instead of the default ones in the code."""

    soort = models.CharField(max_length=40, unique=True)
    onderwerp = models.CharField(max_length=120)
    tekst = models.TextField(max_length=2000)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    gewijzigd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "sjablonen"
        ordering: ClassVar[list[str]] = ["soort"]

    def __str__(self) -> str:
        return self.soort
