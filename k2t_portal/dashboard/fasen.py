"""The stages that running cases go through, as conditions on the database: counted in one query at any number of cases.

They say the same as the stand of each case says one by one; a test holds the two against each other.
"""

import datetime
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from aanvragen.models.queryset import AanvraagQuerySet
from facturatie.models import Vorm
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.werkdagen import eerste_op_tijd
from trajecten.models import Koppeling, Sessie
from trajecten.programma import AANTAL

BIJ_COACH = Q(status="gekoppeld")
LOOPT = BIJ_COACH & Q(traject__status="lopend")


class Fase(NamedTuple):
    """A stage: which cases are in it, which of those are late, and since when each waits."""

    naam: str
    titel: str
    waar: Q
    laat: Q
    klok: str


class Stand(NamedTuple):
    """How many cases are in a stage."""

    fase: Fase
    aantal: int
    laat: int


def fasen(normen: Samenwerkingsverband) -> list[Fase]:
    """In the order of the way; `met_fasevelden` gives the fields that the conditions ask for."""
    traject = "traject__klok_vanaf"
    gedaan, gepland = Q(gegeven__gte=F("nodig")), Q(gepland__isnull=False)
    met_contact = LOOPT & Q(traject__contact_op__isnull=False)
    sessie_laat = Q(gepland__lt=_vandaag()) | ~gepland & _over(traject, normen.norm_sessie)
    contact = Q(traject__contact_op__isnull=True)
    return [
        _fase("beoordelen", "Beoordelen", Q(status="ingediend"), "klok_vanaf", normen.norm_beoordelen),
        _fase("antwoord", "Wacht op antwoord", Q(status="aanvulling"), "status_sinds", normen.norm_antwoord),
        _fase("koppelen", "Coach zoeken", Q(status="goedgekeurd"), "klok_vanaf", normen.norm_koppelen),
        _fase("aanbod", "Aangeboden", BIJ_COACH & Q(traject__status="aangeboden"), traject, normen.norm_contact),
        _fase("contact", "Contact opnemen", LOOPT & contact, traject, normen.norm_contact),
        Fase("sessies", "Sessies", met_contact & ~gedaan, sessie_laat, traject),
        _fase("afronden", "Afronden", met_contact & gedaan, traject, normen.norm_afronden),
        Fase("pauze", "Gepauzeerd", BIJ_COACH & Q(traject__status="gepauzeerd"), _pauze_voorbij(), traject),
        _fase("afrekenen", "Gestopt, nog afrekenen", _gestopt(), traject, normen.norm_afrekenen),
        _fase("clb", "CLB-traject afronden", _clb_open(), traject, normen.norm_clb),
    ]


def tel(aanvragen: AanvraagQuerySet, fasen: list[Fase]) -> list[Stand]:
    """The cases per stage and how many of them are late, in one query."""
    telling = met_fasevelden(aanvragen).aggregate(
        **{f"{fase.naam}_alle": Count("pk", filter=fase.waar) for fase in fasen},
        **{f"{fase.naam}_laat": Count("pk", filter=fase.waar & fase.laat) for fase in fasen},
    )
    return [Stand(fase, telling[f"{fase.naam}_alle"], telling[f"{fase.naam}_laat"]) for fase in fasen]


def in_fase(aanvragen: AanvraagQuerySet, fase: Fase) -> AanvraagQuerySet:
    """The cases of one stage, late ones first and then the longest waiting, each with `is_laat` and `coach_naam`."""
    laat = Case(When(fase.laat, then=Value(1)), default=Value(0), output_field=IntegerField())
    rijen = met_fasevelden(aanvragen).filter(fase.waar).annotate(is_laat=laat, coach_naam=_coach_naam())
    return rijen.order_by("-is_laat", fase.klok, "pk")


def te_laat(aanvragen: AanvraagQuerySet, fasen: list[Fase]) -> AanvraagQuerySet:
    """All that is late in any stage, the longest waiting first."""
    laat = reduce(or_, (fase.waar & fase.laat for fase in fasen))
    rijen = met_fasevelden(aanvragen).filter(laat).annotate(coach_naam=_coach_naam())
    return rijen.order_by(Coalesce("traject__klok_vanaf", "klok_vanaf"), "pk")


def met_fasevelden(aanvragen: AanvraagQuerySet) -> AanvraagQuerySet:
    """Adds `gegeven` and `nodig` (numbers of sessions) and `gepland` (the moment of the planned one, or None)."""
    sessies = Sessie.objects.filter(traject__aanvraag=OuterRef("pk")).order_by()
    gegeven = sessies.filter(status="gegeven").values("traject").annotate(n=Count("pk")).values("n")
    volledig = Value(AANTAL[Vorm.VOLLEDIG]) + F("traject__extra_sessies")
    return aanvragen.annotate(
        gegeven=Coalesce(Subquery(gegeven), 0),
        gepland=Subquery(sessies.filter(status="gepland").values("gepland_op")[:1]),
        nodig=Case(When(traject__vorm=Vorm.VERKORT, then=Value(AANTAL[Vorm.VERKORT])), default=volledig),
    )


def _coach_naam() -> Subquery:
    coach = Koppeling.objects.filter(traject__aanvraag=OuterRef("pk"), tot__isnull=True)
    return Subquery(coach.values("coach__gebruiker__naam")[:1])


def _fase(naam: str, titel: str, waar: Q, klok: str, norm: int) -> Fase:
    return Fase(naam, titel, waar, _over(klok, norm), klok)


def _over(klok: str, norm: int) -> Q:
    """This clock has run for longer than its norm."""
    return Q(**{f"{klok}__lt": eerste_op_tijd(norm)})


def _pauze_voorbij() -> Q:
    return Q(traject__pauze_tot__lt=timezone.localdate())


def _gestopt() -> Q:
    return BIJ_COACH & Q(traject__status="gestopt", traject__afgerekend_op__isnull=True)


def _clb_open() -> Q:
    """The Key2Teach-traject of a route 2 case is done, the CLB-traject not yet."""
    klaar = Q(traject__status="afgerond") | Q(traject__status="gestopt", traject__afgerekend_op__isnull=False)
    return BIJ_COACH & klaar & Q(route=2, clb_afgerond_op__isnull=True)


def _vandaag() -> datetime.datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
