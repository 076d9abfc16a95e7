"""The aanvraag: what a school asks, and the states that it goes through."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django_fsm import FSMField, FSMModelMixin, transition

from aanvragen.hoed import hoed_van
from aanvragen.models.bewaard import Bewaard
from aanvragen.models.clb import heeft_open_clb, key2teach_is_klaar
from aanvragen.models.inhoud import Inhoud
from aanvragen.models.overleg import Overleg
from aanvragen.models.queryset import AanvraagQuerySet
from aanvragen.models.voorwaarden import AANVRAAG_KLOPT, is_verkort
from aanvragen.post import betrokkenen, standen
from aanvragen.regie import MIJLPALEN, STIJLEN, stand
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.may import may
from k2t_portal.workflow.regie import Stand


class Aanvraag(FSMModelMixin, Overleg, Bewaard, Inhoud):
    """A request for Key2Teach coaching (policy, "Aanvragen Key2Teach coaching op school").

    A concept may have gaps; from indienen on the database refuses them.
    """

    class Status(models.TextChoices):
        CONCEPT = "concept", "Concept"
        INGEDIEND = "ingediend", "Ingediend"
        AANVULLING = "aanvulling", "Aanvulling gevraagd"
        GOEDGEKEURD = "goedgekeurd", "Goedgekeurd"
        GEKOPPELD = "gekoppeld", "Gekoppeld"
        AFGEWEZEN = "afgewezen", "Afgewezen"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    # Null and not empty, because many concepts have none and each that is given is unique.
    kenmerk = models.CharField(max_length=14, unique=True, null=True, editable=False)  # noqa: DJ001, see above
    status = FSMField(max_length=12, choices=Status, default=Status.CONCEPT, protected=True, db_index=True)

    prijs = models.DecimalField("afgesproken prijs", max_digits=8, decimal_places=2, null=True, editable=False)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    ingediend_op = models.DateTimeField(null=True, editable=False)
    # Since when this status waits, and from which day its norm counts (later, when an aanvulling stopped the clock).
    status_sinds = models.DateField(default=timezone.localdate, editable=False)
    klok_vanaf = models.DateField(default=timezone.localdate, editable=False)
    gesloten_op = models.DateField(null=True, editable=False)
    # Stays who she was when a route 2 case gets another CLB'er: she may not decide on it then either.
    ingediend_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # The lid that said "this one is mine"; others may still decide.
    opgepakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # Policy, route 2: the CLB'er closes the CLB-traject only after the Key2Teach-traject.
    clb_afgerond_op = models.DateField("CLB-traject afgerond op", null=True, editable=False)
    # The dossier that this came from by import; unique, so that a file read twice makes nothing twice.
    import_sleutel = models.CharField(max_length=60, unique=True, null=True, editable=False)  # noqa: DJ001, see kenmerk

    objects = AanvraagQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanvragen"
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["status", "-spoed", "klok_vanaf"], name="aanvraag_wachtrij"),
            models.Index(fields=["school", "status"], name="aanvraag_school_status"),
        ]
        constraints: ClassVar[list[Any]] = AANVRAAG_KLOPT

    def __str__(self) -> str:
        return self.kenmerk or "Concept"

    def get_absolute_url(self) -> str:
        return reverse("aanvragen:detail", args=[self.pk])

    @property
    def zaak(self) -> "Aanvraag":
        """The case that this is, for whoever handles aanvraag and traject alike."""
        return self

    @property
    def status_stijl(self) -> tuple[str, str]:
        """Colour and icon of the badge."""
        return STIJLEN[self.status]

    @property
    def badge(self) -> tuple[str, str, str]:
        """Words, colour and icon of how the whole case stands: once a coach is found its traject tells."""
        bron = self.traject if self.status == self.Status.GEKOPPELD else self
        return (bron.get_status_display(), *bron.status_stijl)

    @property
    def mijlpaal(self) -> tuple[int, str]:
        """How far along the whole way this case is, and its sessions in words."""
        return self.traject.mijlpaal if hasattr(self, "traject") else (MIJLPALEN[self.status], "")

    @cached_property
    def coachende_gebruikers(self) -> set[int]:
        """Keys of the people who coach here or did; empty as long as there is no traject."""
        return self.traject.coachende_gebruikers if hasattr(self, "traject") else set()

    @property
    def gekoppelde_gebruikers(self) -> set[int]:
        """The same without those who were only asked; of a case with met_coach() it asks the database nothing."""
        return self.traject.gekoppelde_gebruikers if hasattr(self, "traject") else set()

    @property
    def meelezende_gebruikers(self) -> set[int]:
        """Keys of the coaches who read on: not who handed the case over."""
        return self.traject.meelezende_gebruikers if hasattr(self, "traject") else set()

    @property
    def huidige_coach(self) -> Any:
        """Who coaches here now, or was asked to; None when nobody."""
        koppeling = self.traject.koppeling if hasattr(self, "traject") else None
        return koppeling.coach.gebruiker if koppeling else None

    @property
    def clb_moet_wachten(self) -> bool:
        """The CLB-traject stays open as long as Key2Teach goes on."""
        return self.kenmerk is not None and heeft_open_clb(self) and not key2teach_is_klaar(self)

    def hoed_van(self, user: Gebruiker) -> str:
        return hoed_van(self, user)

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        return stand(self, normen)

    def standen(self, normen: Samenwerkingsverband) -> list[Stand]:
        return standen(self, normen)

    def betrokkenen(self, op: datetime.date) -> models.QuerySet[Gebruiker]:
        return betrokkenen(self, op)

    @transition(
        field=status,
        source=Status.CONCEPT,
        target=Status.INGEDIEND,
        permission=may("aanvragen.behandelen"),
        custom={"knop": "Verder met de aanvraag", "stijl": "primair", "url": "aanvragen:verder"},
    )
    def indienen(self) -> None:
        """The clock of the OC starts."""
        self.ingediend_op = timezone.now()
        self._sinds_vandaag()

    @transition(field=status, source=Status.CONCEPT, target=None, permission=may("aanvragen.behandelen"))
    def bewerken(self) -> None:
        """Fill in a concept; the form has its own links."""

    @transition(
        field=status,
        source=Status.CONCEPT,
        target=None,
        permission=may("aanvragen.behandelen"),
        custom={"knop": "Concept weggooien", "stijl": "stil"},
    )
    def weggooien(self) -> None:
        """Only what nobody was asked to read can be thrown away."""

    @transition(
        field=status,
        source=Status.INGEDIEND,
        target=Status.AANVULLING,
        permission=may("aanvragen.beoordelen"),
    )
    def vraag_aanvulling(self) -> None:
        """The clock stops: klok_vanaf stays and moves up when the answer comes."""
        self.status_sinds = timezone.localdate()

    @transition(
        field=status,
        source=Status.AANVULLING,
        target=Status.INGEDIEND,
        permission=may("aanvragen.behandelen"),
        custom={"knop": "Vraag beantwoorden", "stijl": "primair"},
    )
    def beantwoord_aanvulling(self) -> None:
        self.status_sinds = timezone.localdate()

    @transition(
        field=status,
        source=Status.AANVULLING,
        target=Status.INGEDIEND,
        permission=may("aanvragen.beoordelen"),
        custom={"knop": "Vraag intrekken"},
    )
    def trek_vraag_in(self) -> None:
        """So that a case never waits for someone who left or cannot answer."""
        self.status_sinds = timezone.localdate()

    @transition(
        field=status,
        source=Status.INGEDIEND,
        target=Status.AANVULLING,
        permission=may("aanvragen.beoordelen"),
        conditions=[is_verkort],
    )
    def adviseer_volledig(self) -> None:
        """A question with a choice instead of an answer; the clock stops as for any other."""
        self.status_sinds = timezone.localdate()

    @transition(
        field=status,
        source=Status.AANVULLING,
        target=Status.INGEDIEND,
        permission=may("aanvragen.behandelen"),
    )
    def kies_vorm(self) -> None:
        """The answer to that advies; its screen opens from the question."""
        self.status_sinds = timezone.localdate()

    @transition(
        field=status,
        source=Status.INGEDIEND,
        target=Status.GOEDGEKEURD,
        permission=may("aanvragen.beoordelen"),
        custom={"knop": "Aanvraag beoordelen", "stijl": "primair", "url": "aanvragen:beoordelen"},
    )
    def goedkeuren(self) -> None:
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.INGEDIEND,
        target=Status.AFGEWEZEN,
        permission=may("aanvragen.beoordelen"),
    )
    def afwijzen(self) -> None:
        self._sluit()

    @transition(
        field=status,
        source=[Status.INGEDIEND, Status.AANVULLING, Status.GOEDGEKEURD],
        target=Status.INGETROKKEN,
        permission=may("aanvragen.behandelen"),
        custom={"knop": "Aanvraag intrekken", "stijl": "stil"},
    )
    def intrekken(self) -> None:
        self._sluit()

    @transition(
        field=status,
        source=Status.GOEDGEKEURD,
        target=Status.GEKOPPELD,
        permission=may("aanvragen.koppelen"),
        custom={"knop": "Coach koppelen", "url": "trajecten:koppelen", "stijl": "primair"},
    )
    def koppelen(self) -> None:
        self._sinds_vandaag()

    @transition(field=status, source=Status.GEKOPPELD, target=Status.GOEDGEKEURD)
    def ontkoppelen(self) -> None:
        """The coach handed the offer back: the OC looks for another."""
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.GEKOPPELD,
        target=None,
        conditions=[heeft_open_clb, key2teach_is_klaar],
        permission=may("aanvragen.clb_afronden"),
        custom={"knop": "CLB-traject afronden", "stijl": "primair"},
    )
    def clb_afronden(self) -> None:
        self.clb_afgerond_op = timezone.localdate()

    @transition(
        field=status,
        source=[Status.INGEDIEND, Status.AANVULLING, Status.GOEDGEKEURD, Status.GEKOPPELD],
        target=None,
        conditions=[heeft_open_clb],
        permission=may("aanvragen.wissel_clber"),
        custom={"knop": "Andere CLB'er", "stijl": "stil"},
    )
    def wissel_clber(self) -> None:
        """So that a case never waits for a CLB'er who left; a concept stays with who made it."""

    def _sinds_vandaag(self) -> None:
        self.status_sinds = self.klok_vanaf = timezone.localdate()

    def _sluit(self) -> None:
        self._sinds_vandaag()
        self.gesloten_op = timezone.localdate()
