"""The poule ranked for one school, each coach with what speaks for her and what against."""

from dataclasses import dataclass, field

from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling
from trajecten.models import Coach, Koppeling

# A continuity that the consultations ask for again and again weighs as much as two free places.
GEWICHT_CONTINUITEIT = 2
GEWICHT_CONFLICT = 100


@dataclass
class Kandidaat:
    """A coach for this case; `conflicten` need a reason before she can be matched."""

    coach: Coach
    vrij: int
    pluspunten: list[str] = field(default_factory=list)
    conflicten: list[str] = field(default_factory=list)
    continuiteit: bool = False

    @property
    def score(self) -> int:
        """Higher comes first: free places and continuity up, each conflict far down."""
        return self.vrij + GEWICHT_CONTINUITEIT * self.continuiteit - GEWICHT_CONFLICT * len(self.conflicten)


def rangschik(aanvraag: Aanvraag) -> list[Kandidaat]:
    """All of the poule, best match first; who has a conflict stands last but is never left out."""
    coaches = Coach.objects.in_poule().met_bezetting().prefetch_related("afwezigheden")
    scholen = _scholen_van_de_poule()
    eerder = _eerder_op(aanvraag)
    kandidaten = [_weeg(coach, aanvraag, scholen.get(coach.gebruiker_id, []), eerder) for coach in coaches]
    return sorted(kandidaten, key=lambda k: (-k.score, k.coach.gebruiker.naam))


def _weeg(coach: Coach, aanvraag: Aanvraag, scholen: list[Aanstelling], eerder: dict[int, int]) -> Kandidaat:
    vrij = max(0, coach.max_trajecten - coach.lopend)
    kandidaat = Kandidaat(coach, vrij, continuiteit=coach.pk in eerder)
    if kandidaat.continuiteit:
        kandidaat.pluspunten.append(f"coachte hier in {eerder[coach.pk]}")
    if vrij:
        kandidaat.pluspunten.append(f"{vrij} van de {coach.max_trajecten} plaatsen vrij")
    kandidaat.conflicten += filter(
        None, [_vol(vrij), _afwezig(coach), _band_met_school(aanvraag, scholen), _betrokken(coach, aanvraag)]
    )
    return kandidaat


def _vol(vrij: int) -> str:
    return "" if vrij else "geen vrije plaats"


def _afwezig(coach: Coach) -> str:
    nu = [a for a in coach.afwezigheden.all() if a.geldt_op(timezone.localdate())]
    return f"afwezig tot en met {nu[0].tot:%d-%m-%Y}" if nu else ""


def _band_met_school(aanvraag: Aanvraag, aanstellingen: list[Aanstelling]) -> str:
    if any(a.school_id == aanvraag.school_id for a in aanstellingen):
        return "werkt op deze school"
    zelfde_bestuur = any(a.school and a.school.bestuur_id == aanvraag.school.bestuur_id for a in aanstellingen)
    return "werkt bij hetzelfde bestuur" if zelfde_bestuur else ""


def _betrokken(coach: Coach, aanvraag: Aanvraag) -> str:
    if coach.gebruiker_id != aanvraag.aanvrager_id:
        return ""
    return "is de aanvrager" if aanvraag.route == Aanvraag.Route.NIVEAU_1 else "is de CLB'er van deze aanvraag"


def _scholen_van_de_poule() -> dict[int, list[Aanstelling]]:
    """Today's aanstellingen at a school, per person."""
    per_persoon: dict[int, list[Aanstelling]] = {}
    for aanstelling in Aanstelling.objects.geldig().filter(school__isnull=False).select_related("school"):
        per_persoon.setdefault(aanstelling.gebruiker_id, []).append(aanstelling)
    return per_persoon


def _eerder_op(aanvraag: Aanvraag) -> dict[int, int]:
    """The last year in which each coach had accepted a traject at this school."""
    rijen = Koppeling.objects.filter(traject__aanvraag__school=aanvraag.school_id, aangenomen_op__isnull=False)
    return dict(rijen.order_by("aangenomen_op").values_list("coach", "aangenomen_op__year"))
