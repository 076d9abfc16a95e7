"""A traject changes coach: overdracht, vervanging or a request of the school (design §2)."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, When
from django.urls import reverse
from django.utils import timezone
from django_fsm import RETURN_VALUE, FSMField, FSMModelMixin, transition

from aanvragen.models import Aanvraag
from aanvragen.models.velden import vrije_tekst
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.may import may
from k2t_portal.workflow.regie import Stand
from trajecten.models.coach import Coach
from trajecten.models.koppeling import Koppeling
from trajecten.models.traject import Traject
from trajecten.regie import stand_van_wissel
from trajecten.zicht import wissel_wacht_op, wissels_voor

OPEN = Q(status__in=["gevraagd", "voorgesteld"])
STIJLEN = {
    "gevraagd": ("amber", "zandloper"),
    "voorgesteld": ("blauw", "hand"),
    "aangenomen": ("groen", "vink"),
    "geweigerd": ("grijs", "stop"),
    "afgewezen": ("grijs", "stop"),
    "ingetrokken": ("grijs", "stop"),
}
IN_WOORDEN = {
    "gevraagd": "De Ondersteuningscommissie zoekt een andere coach.",
    "voorgesteld": "Een coach is gevraagd om dit traject over te nemen.",
    "aangenomen": "Een andere coach nam dit traject over.",
    "geweigerd": "De gevraagde collega neemt dit traject niet over. De coach blijft.",
    "afgewezen": "De coach blijft. De Ondersteuningscommissie liet weten waarom.",
    "ingetrokken": "De vraag om een andere coach is niet meer nodig.",
}
# An answer stands on top of the page of the traject for so long.
NIEUWS = datetime.timedelta(days=14)


def oc_zoekt(wissel: "Wissel") -> bool:
    return not wissel.is_onder_coaches


class WisselQuerySet(models.QuerySet["Wissel"]):
    def visible_to(self, user: Gebruiker) -> "WisselQuerySet":
        """The request itself; that a coach is sought is told to the case in neutral words."""
        return self.filter(wissels_voor(user))

    def wacht_op(self, user: Gebruiker) -> "WisselQuerySet":
        """Those in which she is aan zet."""
        return self.filter(wissel_wacht_op(user))

    def open(self) -> "WisselQuerySet":
        return self.filter(OPEN)

    def voorgesteld_aan(self, user: Gebruiker) -> "WisselQuerySet":
        """What this coach was asked to take over."""
        return self.filter(status="voorgesteld", kandidaat__gebruiker=user)

    def met_zicht(self, user: Gebruiker) -> "WisselQuerySet":
        """Adds `zichtbaar`: would visible_to show it? For a page that also has to know that others are there."""
        return self.annotate(zichtbaar=Case(When(wissels_voor(user), then=True), default=False))

    def voor_lijst(self) -> "WisselQuerySet":
        """With case, school and coaches, without narrative."""
        verhaal = [*self.model.VERHAAL, *(f"traject__{veld}" for veld in Traject.VERHAAL)]
        verhaal += [f"traject__aanvraag__{veld}" for veld in Aanvraag.VERHAAL]
        coaches = ["van_koppeling__coach__gebruiker", "kandidaat__gebruiker"]
        return self.select_related("traject__aanvraag__school", *coaches).defer(*verhaal)


class WisselManager(models.Manager.from_queryset(WisselQuerySet)):  # type: ignore[misc]  # made while running
    def get_queryset(self) -> WisselQuerySet:
        """Each with `kandidaat_werkt`: can the coach who was asked do anything today? Else it waits for the OC."""
        werkend = Coach.objects.die_kan_werken().filter(pk=OuterRef("kandidaat"))
        wissels: WisselQuerySet = super().get_queryset().annotate(kandidaat_werkt=Exists(werkend))
        return wissels


class Wissel(FSMModelMixin, models.Model):
    """Looking for another coach while the present one keeps the lead, until the next accepts.

    A wisselverzoek is confidential: its author and the OC read `reden`, the coach never knows that it was there.
    """

    class Soort(models.TextChoices):
        OVERDRACHT = "overdracht", "Overdracht"
        VERVANGING = "vervanging", "Vervanging"
        WISSELVERZOEK = "wisselverzoek", "Verzoek om een andere coach"

    class Status(models.TextChoices):
        GEVRAAGD = "gevraagd", "Wacht op de commissie"
        VOORGESTELD = "voorgesteld", "Wacht op de nieuwe coach"
        AANGENOMEN = "aangenomen", "Overgenomen"
        GEWEIGERD = "geweigerd", "Niet overgenomen"
        AFGEWEZEN = "afgewezen", "Niet gewisseld"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    # Only there after met_zicht(), and as it was when the row was read.
    zichtbaar: bool
    kandidaat_werkt: bool = True

    DOSSIER = "traject.aanvraag_id"
    PERSOONLIJK: ClassVar[dict[str, Any]] = {"conflicten": ""}
    VERHAAL: ClassVar[list[str]] = ["reden", "open_afspraken", "wat_school_weet", "antwoord"]

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="wissels")
    soort = models.CharField(max_length=14, choices=Soort)
    status = FSMField(max_length=12, choices=Status, protected=True, db_index=True)
    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reden = vrije_tekst(max_length=1000)
    # From whom, and to whom once it is done.
    van_koppeling = models.ForeignKey(Koppeling, on_delete=models.PROTECT, related_name="wissels")
    naar_koppeling = models.OneToOneField(Koppeling, on_delete=models.PROTECT, null=True, related_name="wissel")
    # Who was asked last, and by whom.
    kandidaat = models.ForeignKey(Coach, on_delete=models.PROTECT, null=True, related_name="voorgestelde_wissels")
    voorgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    conflicten = models.TextField(blank=True, help_text="What spoke against this match, as it was then.")
    reden_toch = vrije_tekst("waarom toch deze coach", max_length=500)
    # The handover, for who comes next; what was given and the werkvraag are on the traject already.
    open_afspraken = vrije_tekst("open afspraken")
    wat_school_weet = vrije_tekst("wat weet de school")
    # Why a candidate said no, or what the OC answers its author.
    antwoord = vrije_tekst(max_length=1000)
    status_sinds = models.DateField(default=timezone.localdate, editable=False)
    klok_vanaf = models.DateField(default=timezone.localdate, editable=False)

    objects = WisselManager()

    class Meta:
        verbose_name_plural = "wissels"
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[Any]] = [
            # Nobody stumbles on a request that she may not know of: the coach who hands over, a colleague who asks too.
            models.UniqueConstraint(
                fields=["traject", "gevraagd_door"],
                condition=OPEN & Q(soort="wisselverzoek"),
                name="wissel_een_open_verzoek",
            ),
            models.UniqueConstraint(
                fields=["traject"], condition=OPEN & ~Q(soort="wisselverzoek"), name="wissel_een_open_overdracht"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["voorgesteld", "aangenomen"])
                | Q(kandidaat__isnull=False, voorgesteld_door__isnull=False),
                name="wissel_voorstel_met_kandidaat",
            ),
            models.CheckConstraint(
                condition=Q(status="aangenomen", naar_koppeling__isnull=False)
                | (~Q(status="aangenomen") & Q(naar_koppeling__isnull=True)),
                name="wissel_koppeling_na_aannemen",
            ),
            models.CheckConstraint(condition=Q(conflicten="") | ~Q(reden_toch=""), name="wissel_conflict_met_reden"),
            models.CheckConstraint(condition=~Q(soort="wisselverzoek") | ~Q(reden=""), name="wissel_verzoek_met_reden"),
        ]

    def __str__(self) -> str:
        """In words that tell nobody who asked."""
        return f"Andere coach voor {self.traject}"

    def get_absolute_url(self) -> str:
        return reverse("trajecten:wissel", args=[self.pk])

    @property
    def zaak(self) -> Aanvraag:
        return self.traject.zaak

    @property
    def status_stijl(self) -> tuple[str, str]:
        """Colour and icon of the badge."""
        return STIJLEN[self.status]

    def get_vorm_display(self) -> str:
        return str(self.traject.get_vorm_display())

    @property
    def is_vertrouwelijk(self) -> bool:
        return self.soort == self.Soort.WISSELVERZOEK

    @property
    def is_onder_coaches(self) -> bool:
        """The coach asked a colleague herself; otherwise the OC looks for someone."""
        return self.soort == self.Soort.OVERDRACHT

    @property
    def is_open(self) -> bool:
        return self.status in {self.Status.GEVRAAGD, self.Status.VOORGESTELD}

    @property
    def is_voorgesteld(self) -> bool:
        """It waits for the coach who was asked."""
        return self.status == self.Status.VOORGESTELD

    @property
    def wacht_op_kandidaat(self) -> bool:
        """She was asked and can answer; who was blocked or left the poule since cannot."""
        return self.is_voorgesteld and self.kandidaat_werkt

    @property
    def in_woorden(self) -> str:
        return IN_WOORDEN[self.status]

    @property
    def is_nieuws(self) -> bool:
        """It waits, or its answer came lately and the coach is still the same."""
        return self.is_open or (self.naar_koppeling_id is None and self.status_sinds > timezone.localdate() - NIEUWS)

    def stand(self, normen: Samenwerkingsverband) -> Stand:
        return stand_van_wissel(self, normen)

    @transition(
        field=status,
        source=[Status.GEVRAAGD, Status.VOORGESTELD],
        target=Status.VOORGESTELD,
        permission=may("trajecten.wissel_regelen"),
        custom={"knop": "Coach voorstellen", "stijl": "primair", "url": "trajecten:wissel_voorstellen"},
    )
    def voorstellen(self) -> None:
        """The OC proposes a coach, or another one than before."""
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.VOORGESTELD,
        target=Status.AANGENOMEN,
        permission=may("trajecten.wissel_antwoorden"),
        custom={"knop": "Overnemen", "stijl": "primair", "url": "trajecten:wissel_overnemen"},
    )
    def overnemen(self) -> None:
        """The candidate takes over; only now the present koppeling ends."""
        self._sinds_vandaag()

    @transition(
        field=status,
        source=Status.VOORGESTELD,
        target=RETURN_VALUE(Status.GEWEIGERD, Status.GEVRAAGD),
        permission=may("trajecten.wissel_antwoorden"),
        custom={"knop": "Teruggeven", "url": "trajecten:wissel_teruggeven"},
    )
    def teruggeven(self) -> str:
        """She cannot. A coach who asked keeps the traject and can ask another; else the OC looks further."""
        self._sinds_vandaag()
        return self.Status.GEWEIGERD if self.is_onder_coaches else self.Status.GEVRAAGD

    @transition(
        field=status,
        source=[Status.GEVRAAGD, Status.VOORGESTELD],
        target=Status.AFGEWEZEN,
        conditions=[oc_zoekt],
        permission=may("trajecten.wissel_regelen"),
        custom={"knop": "Niet wisselen", "url": "trajecten:wissel_afwijzen"},
    )
    def afwijzen(self) -> None:
        """The OC sees another way; its author reads why."""
        self._sinds_vandaag()

    @transition(
        field=status,
        source=[Status.GEVRAAGD, Status.VOORGESTELD],
        target=Status.INGETROKKEN,
        permission=may("trajecten.wissel_intrekken"),
        custom={"knop": "Vraag intrekken", "url": "trajecten:wissel_intrekken"},
    )
    def intrekken(self) -> None:
        """Not needed any more."""
        self._sinds_vandaag()

    @transition(field=status, source=[Status.GEVRAAGD, Status.VOORGESTELD], target=Status.INGETROKKEN)
    def vervallen(self) -> None:
        """The traject ended, or changed coach in another way."""
        self._sinds_vandaag()

    def _sinds_vandaag(self) -> None:
        self.status_sinds = self.klok_vanaf = timezone.localdate()
