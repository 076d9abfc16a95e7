"""What the case and the whole poule tell about a match, read in as many queries for three coaches as for thirty."""

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import F, Q, Sum, Value

from aanvragen.models import Aanvraag, Advies, Besluit, Terugtreding
from k2t_portal.organisatie.models import Aanstelling, Rol, Samenwerkingsverband
from trajecten.models import Koppeling, Traject, Wissel

BESLISTE, TRAD_TERUG = "besliste", "trad terug"
SOORTEN_TIJD = ["contact", "voorbereiding", "uitwerking"]


class Eerder(NamedTuple):
    """A koppeling at the school of this case: when it was accepted and when it ended, if ever."""

    aanvraag: int
    aangenomen_op: datetime.date | None
    tot: datetime.date | None


@dataclass(frozen=True)
class Feiten:
    """What is weighed, by key of the coach; `hoeden` and `commissie` by key of her gebruiker."""

    aanvraag: Aanvraag
    hoeden: dict[int, list[Aanstelling]]
    commissie: dict[int, str]
    eerder: dict[int, list[Eerder]]
    uren: dict[int, int]
    gevraagd: Counter[int]
    gaven_terug: set[int]


def lees_feiten(aanvraag: Aanvraag) -> Feiten:
    gevraagd, gaven_terug = _overnames(aanvraag)
    return Feiten(
        aanvraag=aanvraag,
        hoeden=_hoeden(),
        commissie=_commissie(aanvraag),
        eerder=_eerder_op_school(aanvraag),
        uren=_uren_te_gaan(),
        gevraagd=gevraagd,
        gaven_terug=gaven_terug,
    )


def _hoeden() -> dict[int, list[Aanstelling]]:
    """Today's aanstellingen as a coach or at a school, per person."""
    per_persoon: dict[int, list[Aanstelling]] = {}
    hoeden = Aanstelling.objects.geldig().filter(Q(rol=Rol.COACH) | Q(school__isnull=False))
    for hoed in hoeden.select_related("school"):
        per_persoon.setdefault(hoed.gebruiker_id, []).append(hoed)
    return per_persoon


def _commissie(aanvraag: Aanvraag) -> dict[int, str]:
    """Who of the OC judged this aanvraag, and who left that to the others."""
    stil = Terugtreding.objects.filter(aanvraag=aanvraag).order_by().values_list("lid", Value(TRAD_TERUG))
    adviezen = Advies.objects.filter(aanvraag=aanvraag).order_by().values_list("lid", Value(BESLISTE))
    besluiten = Besluit.objects.filter(aanvraag=aanvraag).values_list("door", Value(BESLISTE))
    return dict(besluiten.union(adviezen, stil))


def _eerder_op_school(aanvraag: Aanvraag) -> dict[int, list[Eerder]]:
    """Every koppeling at this school, oldest first: what was coached, and what was handed back."""
    per_coach: dict[int, list[Eerder]] = {}
    rijen = Koppeling.objects.filter(traject__aanvraag__school=aanvraag.school_id).order_by("van", "pk")
    for coach, zaak, aangenomen_op, tot in rijen.values_list("coach", "traject__aanvraag", "aangenomen_op", "tot"):
        per_coach.setdefault(coach, []).append(Eerder(zaak, aangenomen_op, tot))
    return per_coach


def _uren_te_gaan() -> dict[int, int]:
    """The hours that a coach's running trajecten still ask: the norm of each, less what was logged in it."""
    swv = Samenwerkingsverband.huidig()
    norm = {"volledig": swv.uren_volledig * 60, "verkort": swv.uren_verkort * 60}
    contact, voorbereiding, uitwerking = (F(f"traject__sessies__minuten_{soort}") for soort in SOORTEN_TIJD)
    lopend = Koppeling.objects.filter(tot__isnull=True, traject__status__in=Traject.ACTIEF)
    lopend = lopend.annotate(gelogd=Sum(contact + voorbereiding + uitwerking))
    minuten: Counter[int] = Counter()
    for coach, vorm, al in lopend.values_list("coach", "traject__vorm", "gelogd"):
        minuten[coach] += max(0, norm[vorm] - (al or 0))
    return {coach: round(som / 60) for coach, som in minuten.items()}


def _overnames(aanvraag: Aanvraag) -> tuple[Counter[int], set[int]]:
    """How many overnames wait for the answer of each coach, and who gave the one of this aanvraag back."""
    open_ = Wissel.Status.VOORGESTELD
    teruggegeven = Q(status__in=[Wissel.Status.GEVRAAGD, Wissel.Status.GEWEIGERD], traject__aanvraag=aanvraag)
    rijen = list(
        Wissel.objects.filter(Q(status=open_) | teruggegeven, kandidaat__isnull=False)
        .order_by()
        .values_list("kandidaat", "status")
    )
    return Counter(coach for coach, status in rijen if status == open_), {c for c, status in rijen if status != open_}
