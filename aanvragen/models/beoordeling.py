"""What the Ondersteuningscommissie asks and decides."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.velden import vrije_regel, vrije_tekst
from facturatie.models import Vorm

OPEN = Q(beantwoord_op__isnull=True, ingetrokken_op__isnull=True)


class AanvullingQuerySet(models.QuerySet["Aanvulling"]):
    def open(self) -> "AanvullingQuerySet":
        """Neither answered nor withdrawn."""
        return self.filter(OPEN)


class Aanvulling(models.Model):
    """A question of the OC, and its answer in the same place.

    Advising a volledig traject where verkort was asked is such a question too: the aanvrager decides (policy: "een
    aanvraag van een verkort traject mag altijd"), and `keuze` is the vorm that she chose.
    """

    class Soort(models.TextChoices):
        VRAAG = "vraag", "Vraag"
        ADVIES_VOLLEDIG = "volledig", "Advies: een volledig traject"

    DOSSIER = "aanvraag_id"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="aanvullingen")
    soort = models.CharField(max_length=10, choices=Soort, default=Soort.VRAAG)
    vraag = vrije_tekst(blank=False)
    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField()
    antwoord = vrije_tekst()
    keuze = models.CharField(max_length=10, choices=Vorm, blank=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    beantwoord_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    objects = AanvullingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanvullingen"
        ordering: ClassVar[list[str]] = ["gevraagd_op"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvraag"], condition=OPEN, name="aanvulling_een_open_vraag"),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True) | (~Q(antwoord="") & Q(beantwoord_door__isnull=False)),
                name="aanvulling_antwoord_is_heel",
            ),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True)
                | Q(soort="vraag", keuze="")
                | Q(soort="volledig") & ~Q(keuze=""),
                name="aanvulling_keuze_bij_advies",
            ),
        ]

    def __str__(self) -> str:
        return f"Aanvulling bij {self.aanvraag}"


class Wijziging(models.Model):
    """One answer of the aanvraag that changed along with an answer to the OC: narrative, before and after."""

    DOSSIER = "aanvulling.aanvraag_id"
    VERGAAT = True

    aanvulling = models.ForeignKey(Aanvulling, on_delete=models.CASCADE, related_name="wijzigingen")
    veld = models.CharField(max_length=40)
    oud = vrije_tekst(validators=[])
    nieuw = vrije_tekst(validators=[])

    class Meta:
        verbose_name_plural = "wijzigingen"
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvulling", "veld"], name="wijziging_een_per_veld"),
        ]

    def __str__(self) -> str:
        return f"{self.veld} bij {self.aanvulling}"


class Advies(models.Model):
    """What one lid thinks of an aanvraag; only the OC reads it (design §4)."""

    class Uitkomst(models.TextChoices):
        PASSEND = "passend", "Key2Teach is passend"
        NIET_PASSEND = "niet_passend", "Key2Teach is niet passend"

    DOSSIER = "aanvraag_id"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="adviezen")
    lid = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst)
    toelichting = vrije_tekst()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "adviezen"
        ordering: ClassVar[list[str]] = ["op"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvraag", "lid"], name="advies_een_per_lid"),
        ]

    def __str__(self) -> str:
        return f"{self.lid}: {self.get_uitkomst_display()}"


class Terugtreding(models.Model):
    """A lid who does not judge this aanvraag, for example because she knows the leerkracht; the others suffice."""

    DOSSIER = "aanvraag_id"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="terugtredingen")
    lid = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reden = vrije_regel(blank=False, max_length=300)
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "terugtredingen"
        ordering: ClassVar[list[str]] = ["op"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvraag", "lid"], name="terugtreding_een_per_lid"),
            models.CheckConstraint(condition=~Q(reden=""), name="terugtreding_met_reden"),
        ]

    def __str__(self) -> str:
        return f"{self.lid} bij {self.aanvraag}"


class Besluit(models.Model):
    """Is Key2Teach passend? One besluit per aanvraag, with its criteria; an afwijzing tells why."""

    class Uitkomst(models.TextChoices):
        GOEDGEKEURD = "goedgekeurd", "Goedgekeurd"
        AFGEWEZEN = "afgewezen", "Afgewezen"

    DOSSIER = "aanvraag_id"

    aanvraag = models.OneToOneField(Aanvraag, on_delete=models.PROTECT, related_name="besluit")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst)
    criteria = models.JSONField(default=list, help_text="Codes of the criteria that are met.")
    motivering = vrije_tekst()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "besluiten"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(uitkomst="goedgekeurd") | ~Q(motivering=""), name="besluit_afwijzing_met_motivering"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.get_uitkomst_display()}"
