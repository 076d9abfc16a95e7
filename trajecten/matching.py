"""The poule ranked for one case, each coach with the points that she gets and the words for each of them."""

import datetime
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.dateformat import format as datum_opmaken

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Rol
from trajecten.matchfeiten import BESLISTE, TRAD_TERUG, Eerder, Feiten, lees_feiten
from trajecten.models import Afwezigheid, Coach

# All that speaks for a coach stays below what one conflict costs, so that who has one always stands below who has none.
MEESTE_PLEKKEN = 3
PUNTEN_HIER_EERDER, PUNTEN_VAKER = 2, 3
PUNTEN_KORT_WEG = -1
UREN_PER_PUNT, MEESTE_DRUKTE = 20, 2
PUNTEN_CONFLICT = -10
# A traject starts within these weeks; who is away in them starts later, and who is away longer cannot start it.
AANLOOP = datetime.timedelta(weeks=4)
KORT_WEG = datetime.timedelta(weeks=2)


@dataclass(frozen=True)
class Regel:
    """One thing that speaks for or against a coach, with its points; a conflict asks for a reason."""

    tekst: str
    punten: int = 0
    is_conflict: bool = False

    @property
    def punten_tekst(self) -> str:
        """+2, 0 or −10."""
        return f"{self.punten:+d}".replace("-", "−") if self.punten else "0"


@dataclass(frozen=True)
class Kandidaat:
    """A coach for this case, and why she stands where she stands."""

    coach: Coach
    vrij: int
    regels: list[Regel]

    @property
    def plekken(self) -> list[bool]:
        """Her places, the taken ones (True) first."""
        return [plek > self.vrij for plek in range(self.coach.max_trajecten, 0, -1)]

    @property
    def conflicten(self) -> list[str]:
        """What needs a reason before she can be matched."""
        return [regel.tekst for regel in self.regels if regel.is_conflict]

    @property
    def score(self) -> int:
        """Higher comes first: the points of her lines together."""
        return sum(regel.punten for regel in self.regels)

    @property
    def score_tekst(self) -> str:
        """The score in words: "past goed, samen 5 punten"."""
        punten = "punt" if abs(self.score) == 1 else "punten"
        return f"{self._past()}, samen {str(self.score).replace('-', '−')} {punten}"

    def _past(self) -> str:
        if self.conflicten:
            return "alleen met een reden"
        return "past goed" if self.score > 1 else "past"


def rangschik(aanvraag: Aanvraag, *, zonder: Coach | None = None, voor_oc: bool = True) -> list[Kandidaat]:
    """All of the poule, best match first; who has a conflict stands last but is never left out.

    A traject that changes coach leaves out its present one, `zonder`; who coached it before has a conflict. Who judged
    the aanvraag is for the OC alone, and who gave an overname back too (it may come from a request in confidence), so a
    coach who asks a colleague does without those lines.
    """
    feiten = lees_feiten(aanvraag) if voor_oc else replace(lees_feiten(aanvraag), commissie={}, gaven_terug=set())
    coaches = Coach.objects.in_poule().met_bezetting().prefetch_related("afwezigheden")
    kandidaten = [_weeg(coach, feiten) for coach in coaches if coach != zonder]
    return sorted(kandidaten, key=lambda k: (-k.score, k.coach.gebruiker.naam))


def opvolgers(aanvraag: Aanvraag, *, van: Coach | None, voor_oc: bool = True) -> list[Kandidaat]:
    """Who could take a traject over from this coach: the poule, without who cannot log in to answer."""
    return [k for k in rangschik(aanvraag, zonder=van, voor_oc=voor_oc) if k.coach.gebruiker.is_active]


def _weeg(coach: Coach, feiten: Feiten) -> Kandidaat:
    vrij = max(0, coach.max_trajecten - coach.lopend - feiten.gevraagd[coach.pk])
    hoeden = feiten.hoeden.get(coach.gebruiker_id, [])
    regels = [
        *_plaats(coach, vrij, feiten.gevraagd[coach.pk]),
        *_school(feiten.aanvraag, feiten.eerder.get(coach.pk, [])),
        *_drukte(feiten.uren.get(coach.pk, 0)),
        *_aanwezig(coach, hoeden),
        *_banden(feiten.aanvraag, coach, hoeden),
        *_commissie(feiten.commissie.get(coach.gebruiker_id)),
        *_zelfde_zaak(feiten.aanvraag, feiten.eerder.get(coach.pk, [])),
        *([_conflict("gaf deze overname eerder terug")] if coach.pk in feiten.gaven_terug else []),
    ]
    return Kandidaat(coach, vrij, regels)


def _conflict(tekst: str) -> Regel:
    return Regel(tekst, PUNTEN_CONFLICT, is_conflict=True)


def _plaats(coach: Coach, vrij: int, gevraagd: int) -> list[Regel]:
    """Free places; more than enough is no better than enough."""
    aantal = f"{vrij} van {coach.max_trajecten} plekken vrij"
    regels = [Regel(aantal, min(vrij, MEESTE_PLEKKEN)) if vrij else _conflict("geen vrije plaats")]
    if gevraagd:
        wat = "een overname" if gevraagd == 1 else f"{gevraagd} overnames"
        regels.append(Regel(f"denkt nog na over {wat}; dat telt als plek"))
    return regels


def _school(aanvraag: Aanvraag, eerder: list[Eerder]) -> list[Regel]:
    """Continuity: what she coached here, other than this very case."""
    trajecten = {rij.aanvraag: rij for rij in eerder if rij.aangenomen_op and rij.aanvraag != aanvraag.pk}
    if not trajecten:
        return []
    laatste = max(trajecten.values(), key=lambda rij: rij.tot or datetime.date.max)
    wanneer = f"coachte hier in {datum_opmaken(laatste.tot, 'F Y')}" if laatste.tot else "coacht nu ook op deze school"
    vaker = len(trajecten) - 1
    tekst = f"{wanneer}, en {vaker} keer eerder" if vaker else wanneer
    return [Regel(tekst, PUNTEN_VAKER if vaker else PUNTEN_HIER_EERDER)]


def _drukte(uren: int) -> list[Regel]:
    if not uren:
        return []
    return [
        Regel(f"heeft in lopende trajecten nog ongeveer {uren} uur te gaan", -min(uren // UREN_PER_PUNT, MEESTE_DRUKTE))
    ]


def _aanwezig(coach: Coach, hoeden: list[Aanstelling]) -> list[Regel]:
    """Is she there when the traject starts, and after?"""
    vandaag = timezone.localdate()
    straks = [a for a in coach.afwezigheden.all() if a.van <= vandaag + AANLOOP and a.tot >= vandaag]
    regels = [_afwezig(afwezigheid, vandaag) for afwezigheid in straks]
    if not coach.gebruiker.is_active:
        regels.append(_conflict("kan nu niet inloggen"))
    einde = next((hoed.tot for hoed in hoeden if hoed.rol == Rol.COACH and hoed.tot), None)
    return [*regels, _conflict(f"stopt als coach op {einde:%d-%m-%Y}")] if einde else regels


def _afwezig(afwezigheid: Afwezigheid, vandaag: datetime.date) -> Regel:
    tekst = f"afwezig van {afwezigheid.van:%d-%m-%Y} tot en met {afwezigheid.tot:%d-%m-%Y}"
    is_kort = afwezigheid.tot - max(afwezigheid.van, vandaag) < KORT_WEG
    return Regel(tekst, PUNTEN_KORT_WEG) if is_kort else _conflict(tekst)


def _banden(aanvraag: Aanvraag, coach: Coach, hoeden: list[Aanstelling]) -> list[Regel]:
    """Nobody coaches at her own school, or in a case of her own, without an explicit choice (design §1)."""
    scholen = [hoed.school for hoed in hoeden if hoed.school]
    besturen = {school.bestuur_id for school in scholen}
    is_route_1 = aanvraag.route == Aanvraag.Route.NIVEAU_1
    banden = {
        "werkt op deze school": aanvraag.school in scholen,
        "werkt bij hetzelfde bestuur": aanvraag.school not in scholen and aanvraag.school.bestuur_id in besturen,
        "is de aanvrager" if is_route_1 else "is de CLB'er van deze aanvraag": coach.gebruiker_id
        == aanvraag.aanvrager_id,
    }
    return [_conflict(tekst) for tekst, geldt in banden.items() if geldt]


def _commissie(rol: str | None) -> list[Regel]:
    """Judging and coaching go together: the lid knows the case, and nobody judges the work of the coach. So it is said,
    and costs nothing. Who left the judging to others had a reason that holds for coaching too."""
    regels = {
        BESLISTE: Regel("besliste mee over deze aanvraag"),
        TRAD_TERUG: _conflict("trad terug bij het beoordelen"),
    }
    return [regels[rol]] if rol else []


def _zelfde_zaak(aanvraag: Aanvraag, eerder: list[Eerder]) -> list[Regel]:
    """This very case was hers before: offered and handed back, or coached for a while."""
    voorbij = [rij for rij in eerder if rij.aanvraag == aanvraag.pk and rij.tot]
    regels = {
        "coachte dit traject eerder": any(rij.aangenomen_op for rij in voorbij),
        "nam deze aanvraag eerder niet aan": any(not rij.aangenomen_op for rij in voorbij),
    }
    return [_conflict(tekst) for tekst, geldt in regels.items() if geldt]
