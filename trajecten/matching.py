"""The poule ranked for one school, each coach with what speaks for her and what against."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Rol
from trajecten.models import Coach, Koppeling

# A continuity that the consultations ask for again and again weighs as much as two free places.
GEWICHT_CONTINUITEIT = 2
GEWICHT_CONFLICT = 100
# A traject starts within these weeks; who is away in them cannot start it.
AANLOOP = datetime.timedelta(weeks=4)


@dataclass
class Kandidaat:
    """A coach for this case; `conflicten` need a reason before she can be matched."""

    coach: Coach
    vrij: int
    pluspunten: list[str] = field(default_factory=list)
    conflicten: list[str] = field(default_factory=list)

    @property
    def plekken(self) -> list[bool]:
        """Her places, the taken ones (True) first."""
        return [plek > self.vrij for plek in range(self.coach.max_trajecten, 0, -1)]

    @property
    def score(self) -> int:
        """Higher comes first: free places and continuity up, each conflict far down."""
        return self.vrij + GEWICHT_CONTINUITEIT * len(self.pluspunten) - GEWICHT_CONFLICT * len(self.conflicten)


@dataclass
class Feiten:
    """What the case and the whole poule tell, read once."""

    aanvraag: Aanvraag
    hoeden: dict[int, list[Aanstelling]]
    eerder: dict[int, int]
    gaven_terug: set[int]


def rangschik(aanvraag: Aanvraag) -> list[Kandidaat]:
    """All of the poule, best match first; who has a conflict stands last but is never left out."""
    feiten = Feiten(aanvraag, _hoeden(), _eerder_op_school(aanvraag), _gaven_terug(aanvraag))
    coaches = Coach.objects.in_poule().met_bezetting().prefetch_related("afwezigheden")
    kandidaten = [_weeg(coach, feiten) for coach in coaches]
    return sorted(kandidaten, key=lambda k: (-k.score, k.coach.gebruiker.naam))


def _weeg(coach: Coach, feiten: Feiten) -> Kandidaat:
    vrij = max(0, coach.max_trajecten - coach.lopend)
    hoeden = feiten.hoeden.get(coach.gebruiker_id, [])
    plus = [f"coachte hier in {feiten.eerder[coach.pk]}"] if coach.pk in feiten.eerder else []
    conflicten = [
        "" if coach.gebruiker.is_active else "kan nu niet inloggen",
        "geen vrije plaats" if not vrij else "",
        _afwezig(coach),
        _band_met_school(feiten.aanvraag, hoeden),
        _betrokken(coach, feiten.aanvraag),
        "gaf deze aanvraag eerder terug" if coach.pk in feiten.gaven_terug else "",
        _vertrekt(hoeden),
    ]
    return Kandidaat(coach, vrij, plus, [conflict for conflict in conflicten if conflict])


def _afwezig(coach: Coach) -> str:
    """Away now, or within the weeks in which a traject starts."""
    vandaag = timezone.localdate()
    straks = [a for a in coach.afwezigheden.all() if a.van <= vandaag + AANLOOP and a.tot >= vandaag]
    if not straks:
        return ""
    vanaf = "" if straks[0].geldt_op(vandaag) else f"van {straks[0].van:%d-%m-%Y} "
    return f"afwezig {vanaf}tot en met {straks[0].tot:%d-%m-%Y}"


def _band_met_school(aanvraag: Aanvraag, hoeden: list[Aanstelling]) -> str:
    scholen = [hoed.school for hoed in hoeden if hoed.school]
    if aanvraag.school in scholen:
        return "werkt op deze school"
    zelfde_bestuur = aanvraag.school.bestuur_id in {school.bestuur_id for school in scholen}
    return "werkt bij hetzelfde bestuur" if zelfde_bestuur else ""


def _betrokken(coach: Coach, aanvraag: Aanvraag) -> str:
    if coach.gebruiker_id != aanvraag.aanvrager_id:
        return ""
    return "is de aanvrager" if aanvraag.route == Aanvraag.Route.NIVEAU_1 else "is de CLB'er van deze aanvraag"


def _vertrekt(hoeden: list[Aanstelling]) -> str:
    einde = next((hoed.tot for hoed in hoeden if hoed.rol == Rol.COACH and hoed.tot), None)
    return f"stopt als coach op {einde:%d-%m-%Y}" if einde else ""


def _hoeden() -> dict[int, list[Aanstelling]]:
    """Today's aanstellingen as a coach or at a school, per person."""
    per_persoon: dict[int, list[Aanstelling]] = {}
    hoeden = Aanstelling.objects.geldig().filter(Q(rol=Rol.COACH) | Q(school__isnull=False))
    for hoed in hoeden.select_related("school"):
        per_persoon.setdefault(hoed.gebruiker_id, []).append(hoed)
    return per_persoon


def _eerder_op_school(aanvraag: Aanvraag) -> dict[int, int]:
    """The last year in which each coach accepted a traject at this school."""
    rijen = Koppeling.objects.filter(traject__aanvraag__school=aanvraag.school_id, aangenomen_op__isnull=False)
    return dict(rijen.order_by("aangenomen_op").values_list("coach", "aangenomen_op__year"))


def _gaven_terug(aanvraag: Aanvraag) -> set[int]:
    rijen = Koppeling.objects.filter(traject__aanvraag=aanvraag, aangenomen_op__isnull=True, tot__isnull=False)
    return set(rijen.values_list("coach", flat=True))
