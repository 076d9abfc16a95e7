"""The traject: what a coach does for one aanvraag, and the states that it goes through."""

from functools import partial
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMField, FSMModelMixin, transition

from aanvragen.models import Aanvraag
from aanvragen.models.velden import vrije_tekst
from facturatie.models import Vorm
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.may import may
from k2t_portal.workflow.regie import Stand
from trajecten.models.queryset import TrajectQuerySet
from trajecten.models.voortgang import Voortgang
from trajecten.models.voorwaarden import (
    geen_contact,
    had_contact,
    heeft_gegeven,
    heeft_planning,
    heeft_volgende,
    is_compleet,
    mag_extra,
    niet_afgerekend,
    niet_gefactureerd,
    past_in_verkort,
)
from trajecten.models.wisselbaar import Wisselbaar
from trajecten.programma import MAX_EXTRA
from trajecten.regie import STIJLEN, stand


class Traject(FSMModelMixin, Wisselbaar, Voortgang):
    """One coaching traject; its vorm can differ from what was asked, its prijs is what was agreed."""

    class Status(models.TextChoices):
        TE_KOPPELEN = "te_koppelen", "Wacht op een coach"
        AANGEBODEN = "aangeboden", "Aangeboden aan coach"
        LOPEND = "lopend", "Loopt"
        GEPAUZEERD = "gepauzeerd", "Gepauzeerd"
        AFGEROND = "afgerond", "Afgerond"
        GESTOPT = "gestopt", "Gestopt"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    DOSSIER = "aanvraag_id"
    PERSOONLIJK: ClassVar[dict[str, Any]] = {"reden_afrekening": ""}
    VERHAAL: ClassVar[list[str]] = [
        "werkvraag",
        "streefpunten",
        "doelgedrag",
        "keywords",
        "evaluatie",
        "reden_gestopt",
        "reden_pauze",
    ]
    ACTIEF: ClassVar[list[str]] = [Status.AANGEBODEN, Status.LOPEND, Status.GEPAUZEERD]

    aanvraag = models.OneToOneField(Aanvraag, on_delete=models.PROTECT, related_name="traject")
    status = FSMField(max_length=12, choices=Status, default=Status.TE_KOPPELEN, protected=True, db_index=True)
    vorm = models.CharField(max_length=10, choices=Vorm)
    prijs = models.DecimalField(max_digits=8, decimal_places=2)
    extra_sessies = models.PositiveSmallIntegerField(default=0)
    contact_op = models.DateField("contact opgenomen op", null=True, blank=True)

    werkvraag = vrije_tekst()
    streefpunten = vrije_tekst()
    doelgedrag = vrije_tekst()
    keywords = vrije_tekst()
    evaluatie = vrije_tekst()
    reden_gestopt = vrije_tekst(max_length=1000)
    # Why it rests and until when, as long as it does.
    reden_pauze = vrije_tekst(max_length=500)
    pauze_tot = models.DateField("naar verwachting verder op", null=True, blank=True)

    status_sinds = models.DateField(default=timezone.localdate, editable=False)
    klok_vanaf = models.DateField(default=timezone.localdate, editable=False)
    afgerond_op = models.DateField(null=True, editable=False)
    # What directie decided after stopping early: nothing, or the vorm that is invoiced.
    afgerekend_op = models.DateField(null=True, editable=False)
    reden_afrekening = models.TextField("waarom", blank=True, max_length=500)

    # What only the coach of this moment does.
    door_coach = partial(transition, field=status, permission=may("trajecten.coachen_zelf"))

    objects = TrajectQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "trajecten"
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(extra_sessies=0) | Q(vorm="volledig", extra_sessies__lte=MAX_EXTRA),
                name="traject_extra_alleen_bij_volledig",
            ),
            models.CheckConstraint(condition=Q(prijs__gt=0), name="traject_prijs_boven_nul"),
            models.CheckConstraint(
                condition=~Q(status="afgerond")
                | (Q(afgerond_op__isnull=False, contact_op__isnull=False) & ~Q(evaluatie="")),
                name="traject_afgerond_is_geevalueerd",
            ),
            models.CheckConstraint(
                condition=~Q(status="gestopt") | ~Q(reden_gestopt=""), name="traject_gestopt_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return f"Traject {self.aanvraag.kenmerk}"

    @property
    def zaak(self) -> Aanvraag:
        return self.aanvraag

    def get_absolute_url(self) -> str:
        return reverse("trajecten:detail", args=[self.pk])

    @property
    def status_stijl(self) -> tuple[str, str]:
        """Colour and icon of the badge."""
        return STIJLEN[self.status]

    @property
    def is_bezig(self) -> bool:
        """Sessions are given, or will be again after a pause."""
        return self.status in {self.Status.LOPEND, self.Status.GEPAUZEERD}

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        return stand(self, normen)

    @transition(field=status, source=Status.TE_KOPPELEN, target=Status.AANGEBODEN, permission=may("trajecten.koppelen"))
    def aanbieden(self) -> None:
        self._sinds_vandaag()

    @door_coach(
        source=Status.AANGEBODEN,
        target=Status.LOPEND,
        custom={"knop": "Traject aannemen", "stijl": "primair"},
    )
    def aannemen(self) -> None:
        """The clock for the first contact runs on from the offer."""
        self.status_sinds = timezone.localdate()

    @door_coach(
        source=Status.AANGEBODEN,
        target=Status.TE_KOPPELEN,
        custom={"knop": "Teruggeven"},
    )
    def teruggeven(self) -> None:
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.AANGEBODEN,
        target=Status.TE_KOPPELEN,
        permission=may("trajecten.koppelen"),
        custom={"knop": "Aanbod intrekken"},
    )
    def trek_aanbod_in(self) -> None:
        """So that a case never waits for a coach who is ill, left or does not answer."""
        self._sinds_vandaag()

    @transition(field=status, source=Status.TE_KOPPELEN, target=Status.INGETROKKEN)
    def intrekken(self) -> None:
        """The aanvraag was withdrawn while another coach was sought."""
        self._sinds_vandaag()

    @door_coach(
        source=Status.LOPEND,
        target=None,
        conditions=[geen_contact],
        custom={"knop": "Contact vastleggen", "stijl": "primair"},
    )
    def contact_vastleggen(self) -> None:
        self._sinds_vandaag()

    @door_coach(
        source=Status.LOPEND,
        target=None,
        conditions=[had_contact, heeft_volgende],
        custom={"knop": "Sessie vastleggen", "stijl": "primair"},
    )
    def vastleggen(self) -> None:
        self._sinds_vandaag()

    @door_coach(
        source=Status.LOPEND,
        target=None,
        conditions=[had_contact, heeft_volgende],
        custom={"knop": "Sessie plannen"},
    )
    def plannen(self) -> None:
        """Planning again moves the session that was planned."""

    @door_coach(
        source=Status.LOPEND,
        target=None,
        conditions=[had_contact, heeft_planning],
        custom={"knop": "Sessie ging niet door"},
    )
    def laten_vervallen(self) -> None:
        """The same session of the programme is still to come."""

    @door_coach(
        source=[Status.LOPEND, Status.GEPAUZEERD],
        target=None,
        conditions=[heeft_gegeven],
    )
    def corrigeren(self) -> None:
        """What was logged can be mended until afronden; each session has its own link."""

    @door_coach(
        source=Status.LOPEND,
        target=None,
        conditions=[mag_extra],
        custom={"knop": "Extra sessie toevoegen"},
    )
    def extra_sessie(self) -> None:
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.LOPEND,
        target=Status.GEPAUZEERD,
        permission=may("trajecten.pauzeren"),
        custom={"knop": "Pauzeren", "stijl": "stil"},
    )
    def pauzeren(self) -> None:
        """By the coach, or by the OC for a coach who is ill."""
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.GEPAUZEERD,
        target=None,
        permission=may("trajecten.pauzeren"),
        custom={"knop": "Pauze wijzigen", "stijl": "stil"},
    )
    def pauze_wijzigen(self) -> None:
        """Another day to go on."""

    @transition(
        field=status,
        source=Status.GEPAUZEERD,
        target=Status.LOPEND,
        permission=may("trajecten.pauzeren"),
        custom={"knop": "Hervatten", "stijl": "primair"},
    )
    def hervatten(self) -> None:
        self.reden_pauze, self.pauze_tot = "", None
        self._sinds_vandaag()

    @door_coach(
        source=Status.LOPEND,
        target=Status.AFGEROND,
        conditions=[had_contact, is_compleet],
        custom={"knop": "Traject afronden", "stijl": "primair"},
    )
    def afronden(self) -> None:
        self.afgerond_op = timezone.localdate()
        self._sinds_vandaag()

    @transition(
        field=status,
        source=[Status.AANGEBODEN, Status.LOPEND, Status.GEPAUZEERD],
        target=Status.GESTOPT,
        permission=may("trajecten.stoppen"),
        custom={"knop": "Traject stoppen", "stijl": "stil"},
    )
    def stoppen(self) -> None:
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.GESTOPT,
        target=None,
        conditions=[niet_afgerekend],
        permission=may("trajecten.afrekenen"),
        custom={"knop": "Bepalen wat gefactureerd wordt", "stijl": "primair"},
    )
    def afrekenen(self) -> None:
        """It stays gestopt since the day it stopped."""
        self.afgerekend_op = timezone.localdate()

    @transition(
        field=status,
        source=[Status.TE_KOPPELEN, Status.AANGEBODEN, Status.LOPEND, Status.GEPAUZEERD],
        target=None,
        conditions=[niet_gefactureerd, past_in_verkort],
        permission=may("trajecten.wijzig_vorm"),
        custom={"knop": "Vorm wijzigen", "stijl": "stil"},
    )
    def wijzig_vorm(self) -> None:
        """Verkort and volledig can change while nothing is invoiced, by the OC, recorded."""

    def _sinds_vandaag(self) -> None:
        self.status_sinds = self.klok_vanaf = timezone.localdate()
