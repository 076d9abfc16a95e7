"""The aanvraag: what a school asks, and the states that it goes through."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django_fsm import FSMField, FSMModelMixin, transition

from aanvragen.models.inhoud import Inhoud
from aanvragen.models.queryset import AanvraagQuerySet
from aanvragen.regie import MIJLPALEN, STIJLEN, stand
from facturatie.models import Vorm
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.may import may
from k2t_portal.workflow.regie import Stand


class Aanvraag(FSMModelMixin, Inhoud):
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
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(status="concept", kenmerk__isnull=True, ingediend_op__isnull=True)
                | (~Q(status="concept") & Q(kenmerk__isnull=False, ingediend_op__isnull=False)),
                name="aanvraag_kenmerk_bij_indienen",
            ),
            models.CheckConstraint(
                condition=Q(status="concept")
                | (
                    Q(ouders_geinformeerd=True, akkoord_op__isnull=False, vorm__in=Vorm.values)
                    & ~Q(leerkracht_naam="")
                    & ~Q(leerkracht_email="")
                    & ~Q(leerling_aanduiding="")
                    & ~Q(groep="")
                    & ~Q(hulpvraag="")
                    & ~Q(handelingsverlegenheid="")
                    & ~Q(al_geprobeerd="")
                    & ~Q(gewenste_verandering="")
                    & ~Q(akkoord_naam="")
                ),
                name="aanvraag_compleet_na_concept",
            ),
            models.CheckConstraint(
                condition=Q(status="concept")
                | Q(route=1, clb_gestart_op__isnull=False) & ~Q(signaal_van="") & ~Q(clb_niet_genoeg="")
                | Q(route=2, besproken_kc_op__isnull=False, besproken_leerkracht_op__isnull=False) & ~Q(begeleider=""),
                name="aanvraag_compleet_voor_route",
            ),
            models.CheckConstraint(
                condition=Q(spoed=False) | ~Q(spoed_reden="") | Q(status="concept"), name="aanvraag_spoed_met_reden"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["goedgekeurd", "gekoppeld"]) | Q(prijs__isnull=False, prijs__gt=0),
                name="aanvraag_prijs_bij_akkoord",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["afgewezen", "ingetrokken"]) | Q(gesloten_op__isnull=False),
                name="aanvraag_einde_is_gesloten",
            ),
            models.CheckConstraint(
                condition=Q(clb_afgerond_op__isnull=True) | Q(route=2, gesloten_op__isnull=False),
                name="aanvraag_clb_pas_na_key2teach",
            ),
            models.CheckConstraint(condition=Q(consult__isnull=True) | Q(route=1), name="aanvraag_consult_bij_route_1"),
        ]

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

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        return stand(self, normen)

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

    def _sinds_vandaag(self) -> None:
        self.status_sinds = self.klok_vanaf = timezone.localdate()

    def _sluit(self) -> None:
        self._sinds_vandaag()
        self.gesloten_op = timezone.localdate()
