"""What waits for a person and what she follows. A case is one row here, whether aanvraag or traject tells its stand."""

import datetime
from typing import Any, NamedTuple

from django.db.models import Count, F, Prefetch, QuerySet, Subquery, Value, Window, prefetch_related_objects
from django.db.models.functions import Coalesce, RowNumber
from django.utils import timezone
from django_fsm import can_proceed

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from k2t_portal.dashboard.ernaast import afwezigheden, wissels, zonder_coach
from k2t_portal.dashboard.inzage.maanden import open_maanden
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.regie import Stand
from k2t_portal.workflow.templatetags.portaal import datum_lang
from trajecten.models import Sessie, Traject
from trajecten.regie import stand_zonder_coach

HOOGSTENS_AAN_ZET = 20
HOOGSTENS_GEVOLGD = 10


class Taak(NamedTuple):
    """A card on Mijn werk (partials/kaart_taak.html) or a line under it; without a case it has words instead."""

    zaak: Aanvraag | None
    stand: Stand
    kop: str = ""
    bij: str = ""

    @property
    def kaart(self) -> dict[str, Any]:
        return {
            "titel": self.stand.stap,
            "kenmerk": str(self.zaak or self.kop),
            "school": self.zaak.school if self.zaak else self.bij,
            "spoed": self.is_spoed,
            "gepland": self.gepland,
            **{veld: getattr(self.stand, veld) for veld in ["sinds", "voor", "werkdagen", "te_laat", "url", "knop"]},
        }

    @property
    def is_spoed(self) -> bool:
        return self.zaak is not None and self.zaak.spoed

    @property
    def gepland(self) -> datetime.datetime | None:
        """When the session that waits is planned; None when there is none, or when it cannot be given now."""
        sessie = getattr(self.stand.rij, "geplande_sessie", None)
        return sessie.gepland_op if sessie and can_proceed(self.stand.rij.vastleggen) else None

    @property
    def volgorde(self) -> tuple[bool, bool, datetime.date, datetime.date, int]:
        """What is late first, then spoed, then by deadline or planned day; without either the longest waiting first."""
        gepland = timezone.localdate(self.gepland) if self.gepland else datetime.date.max
        rustig = not self.stand.te_laat
        return rustig, rustig and not self.is_spoed, self.stand.voor or gepland, self.stand.sinds, self.stand.rij.pk


class MijnWerk(NamedTuple):
    """The first of what waits for her, with how many there are in all, and the newest of what she follows."""

    taken: list[Taak]
    aantal_taken: int
    gevolgd: list[Taak]

    @property
    def meer_taken(self) -> int:
        return self.aantal_taken - len(self.taken)


def mijn_werk(user: Gebruiker, normen: Samenwerkingsverband) -> MijnWerk:
    wachtend, gevolgd = list(_wachtend(user)), list(_gevolgd(user))
    prefetch_related_objects([*wachtend, *gevolgd], Prefetch("traject__sessies", Sessie.objects.zonder_verhaal()))
    ernaast = [*_wissels(user, normen), *_afwezigheden(user, normen), *_zonder_coach(user, normen)]
    ernaast += _inzage(user, normen)
    taken = sorted([*(Taak(z, z.stand(normen)) for z in wachtend), *ernaast], key=lambda taak: taak.volgorde)
    return MijnWerk(
        taken[:HOOGSTENS_AAN_ZET],
        len(ernaast) + (getattr(wachtend[0], "totaal", 0) if wachtend else 0),
        [Taak(zaak, zaak.stand(normen)) for zaak in gevolgd],
    )


def _wissels(user: Gebruiker, normen: Samenwerkingsverband) -> list[Taak]:
    """Another coach to find, or a traject to take over: beside the step that the case itself waits for."""
    return [Taak(wissel.zaak, wissel.stand(normen)) for wissel in wissels(user).wacht_op(user)]


def _zonder_coach(user: Gebruiker, normen: Samenwerkingsverband) -> list[Taak]:
    """Trajecten whose coach is blocked or left: their own step waits for her, so the OC has to look further."""
    if not user.has_perm("trajecten.koppelen"):
        return []
    return [Taak(traject.zaak, stand_zonder_coach(traject, normen)) for traject in zonder_coach(user)]


def _afwezigheden(user: Gebruiker, normen: Samenwerkingsverband) -> list[Taak]:
    return [
        Taak(None, rij.stand(normen), kop=str(rij.coach), bij=f"{datum_lang(rij.van)} tot en met {datum_lang(rij.tot)}")
        for rij in afwezigheden(user).wacht_op(user)
    ]


def _inzage(user: Gebruiker, normen: Samenwerkingsverband) -> list[Taak]:
    """The first month of which nobody looked at who read what; the next one comes when that is done."""
    return [Taak(None, rij.stand(normen), kop="Privacy", bij="Wie las wat") for rij in open_maanden(user)[:1]]


def _wachtend(user: Gebruiker) -> AanvraagQuerySet:
    """Enough of every kind of step to find the first deadlines among them, each row with the number of all.

    A deadline counts working days, which SQL cannot; but within one kind of step the first clock has the first one.
    Spoed counts as a kind of its own, since it comes before other deadlines.
    """
    wachtend = _zaken(user).filter(pk__in=_wacht(user)).order_by()
    eerst = [F("traject__contact_op").asc(nulls_first=True), Coalesce("traject__klok_vanaf", "klok_vanaf").asc()]
    plek = Window(RowNumber(), partition_by=[F("status"), F("traject__status"), F("spoed")], order_by=eerst)
    eerste = wachtend.annotate(plek=plek).filter(plek__lte=HOOGSTENS_AAN_ZET).values("pk")
    totaal = wachtend.annotate(alle=Value(1)).values("alle").annotate(totaal=Count("pk")).values("totaal")
    return _met_traject(Aanvraag.objects.filter(pk__in=eerste)).annotate(totaal=Subquery(totaal))


def _gevolgd(user: Gebruiker) -> AanvraagQuerySet:
    """Running cases that wait for someone else, the newest first."""
    anderen = _zaken(user).lopend().exclude(pk__in=_wacht(user))
    return _met_traject(anderen).order_by("-pk")[:HOOGSTENS_GEVOLGD]


def _zaken(user: Gebruiker) -> AanvraagQuerySet:
    """Those that she sees: what waits for her and what she follows are among them."""
    return Aanvraag.objects.visible_to(user)


def _wacht(user: Gebruiker) -> QuerySet[Any, Any]:
    """Keys of the cases in which she is aan zet, by their aanvraag or by their traject."""
    trajecten = Traject.objects.wacht_op(user).order_by().values("aanvraag")
    return Aanvraag.objects.wacht_op(user).order_by().values("pk").union(trajecten)


def _met_traject(zaken: AanvraagQuerySet) -> AanvraagQuerySet:
    """What a stand is told by, without narrative; the rest of the case stays in the database."""
    verhaal = [f"traject__{veld}" for veld in Traject.VERHAAL]
    return zaken.zonder_verhaal().select_related("traject").defer(*verhaal)
