"""How many places the poule has in the coming months, and when a new case can start.

A place is free in a month when it is free all of that month: rather too careful than a promise that nobody can keep.
"""

import datetime
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.dateformat import format as datum_opmaken

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.werkdagen import plus_werkdagen
from trajecten.models import Coach, Koppeling, Sessie
from trajecten.programma import onderdelen

Dag = datetime.date
MAANDEN = 6
# Without enough that was really logged: once in two weeks.
DAGEN_TUSSEN_SESSIES = 14
MINSTENS_GEMETEN = 5
TERUGKIJKEN = datetime.timedelta(days=365)
# The latest so many sessions tell the same as all of them, however large the portal grows.
HOOGSTENS_GELEZEN = 2000


class Periode(NamedTuple):
    """Today, or a calendar month; both days included."""

    naam: str
    van: Dag
    tot: Dag

    @property
    def kort(self) -> str:
        """For under a bar: nu, dec, mrt."""
        return self.naam if self.van == self.tot else datum_opmaken(self.van, "M").lower().rstrip(".")

    @property
    def dagen(self) -> list[Dag]:
        return [self.van + datetime.timedelta(days=n) for n in range((self.tot - self.van).days + 1)]


@dataclass(frozen=True)
class Inzet:
    """What a coach can carry: her places, her last day in the poule, and the days that she is away."""

    coach: int
    naam: str
    plekken: int
    tot: Dag | None = None
    weg: tuple[tuple[Dag, Dag], ...] = ()

    def plekken_in(self, periode: Periode) -> int:
        """None from the month in which she leaves, nor when she is away all of it."""
        vertrekt = self.tot is not None and self.tot <= periode.tot
        is_weg = all(any(van <= dag <= tot for van, tot in self.weg) for dag in periode.dagen)
        return 0 if vertrekt or is_weg else self.plekken


class Zaak(NamedTuple):
    """A running case: its coach (None while it waits for one), the sessions to come, and until when it rests."""

    coach: int | None
    sessies: int
    pauze_tot: Dag | None = None
    is_beoordeeld: bool = True


@dataclass(frozen=True)
class Vooruitzicht:
    """Free places per period: of each coach, of all, and what is left when the cases that wait go first.

    `over` counts the cases that wait for a coach; `over_voor_nieuw` those that are still judged as well.
    """

    perioden: list[Periode]
    per_coach: list[tuple[Inzet, list[int]]]
    samen: list[int]
    wachtend: list[Zaak]
    over: list[int]
    over_voor_nieuw: list[int]
    dagen_tussen: int

    @property
    def nodig(self) -> list[int]:
        """The places that the cases take that wait for a coach."""
        return [samen - over for samen, over in zip(self.samen, self.over, strict=True)]

    @property
    def aantal_te_koppelen(self) -> int:
        return sum(zaak.is_beoordeeld for zaak in self.wachtend)

    @property
    def aantal_in_beoordeling(self) -> int:
        return len(self.wachtend) - self.aantal_te_koppelen

    @property
    def eerste_vrije(self) -> Periode | None:
        """The first period with a place for a new aanvraag, after all that wait now; None when it lies further on."""
        paren = zip(self.perioden, self.over_voor_nieuw, strict=True)
        return next((periode for periode, over in paren if over), None)


def vooruitzicht(coaches: list[Inzet], zaken: list[Zaak], *, vandaag: Dag, dagen_tussen: int) -> Vooruitzicht:
    """Today and the coming months; `dagen_tussen` is the usual number of days between two sessions."""
    perioden = komende(vandaag)
    per_coach = [(inzet, _vrij(inzet, zaken, perioden, dagen_tussen)) for inzet in coaches]
    samen = [sum(rij[nummer] for _, rij in per_coach) for nummer in range(len(perioden))]
    wachtend = [zaak for zaak in zaken if zaak.coach is None]
    return Vooruitzicht(
        perioden=perioden,
        per_coach=per_coach,
        samen=samen,
        wachtend=wachtend,
        over=na_wachtrij(samen, [zaak for zaak in wachtend if zaak.is_beoordeeld], perioden, dagen_tussen),
        over_voor_nieuw=na_wachtrij(samen, wachtend, perioden, dagen_tussen),
        dagen_tussen=dagen_tussen,
    )


def komende(vandaag: Dag) -> list[Periode]:
    """Today, and the MAANDEN calendar months after this one."""
    perioden, eerste = [Periode("nu", vandaag, vandaag)], vandaag.replace(day=1)
    for _ in range(MAANDEN):
        eerste = _volgende_maand(eerste)
        laatste = _volgende_maand(eerste) - datetime.timedelta(days=1)
        perioden.append(Periode(datum_opmaken(eerste, "F Y"), eerste, laatste))
    return perioden


def verwacht_einde(zaak: Zaak, vanaf: Dag, dagen_tussen: int) -> Dag:
    """When the last session is expected: one after each usual interval, from today or from the end of its pause."""
    begin = max(vanaf, zaak.pauze_tot or vanaf)
    return begin + datetime.timedelta(days=zaak.sessies * dagen_tussen)


def na_wachtrij(vrij: list[int], wachtrij: list[Zaak], perioden: list[Periode], dagen_tussen: int) -> list[int]:
    """The places that are left when those who wait go first, each as soon as there is one, for as long as it takes."""
    over, rij, bezet = [], list(wachtrij), list[Dag]()
    for periode, plekken in zip(perioden, vrij, strict=True):
        bezet = [einde for einde in bezet if einde >= periode.van]
        ruimte = max(0, plekken - len(bezet))
        beginnen, rij = rij[:ruimte], rij[ruimte:]
        bezet += [verwacht_einde(zaak, periode.van, dagen_tussen) for zaak in beginnen]
        over.append(ruimte - len(beginnen))
    return over


def gebruikelijke_dagen(gegeven: list[tuple[int, int, Dag]]) -> int:
    """The median of the days between two sessions of one traject; `gegeven` has traject, number and day of each."""
    paren = pairwise(sorted(gegeven))
    tussen = [(later[2] - eerder[2]).days for eerder, later in paren if eerder[0] == later[0]]
    return max(1, round(median(tussen))) if len(tussen) >= MINSTENS_GEMETEN else DAGEN_TUSSEN_SESSIES


def verwachte_start(uitzicht: Vooruitzicht, normen: Samenwerkingsverband) -> str:
    """What a new aanvrager can honestly expect, in a sentence or two."""
    werkdagen = normen.norm_beoordelen + normen.norm_koppelen + normen.norm_contact
    eerste_gesprek = plus_werkdagen(uitzicht.perioden[0].van, werkdagen)
    druk = (
        "Er wachten nog andere aanvragen op een coach." if uitzicht.samen[0] else "Op dit moment is er geen coach vrij."
    )
    vrij = uitzicht.eerste_vrije
    if vrij is None:
        return f"{druk} Wanneer de coaching kan starten is nog niet te zeggen."
    if vrij == uitzicht.perioden[0]:
        return f"Er is plek. Reken op een eerste gesprek rond {datum_lang(eerste_gesprek)}."
    if vrij.van <= eerste_gesprek:
        return f"Er komt op tijd plek. Reken op een eerste gesprek rond {datum_lang(eerste_gesprek)}."
    return f"{druk} Naar verwachting start de coaching in {vrij.naam}."


def lees_vooruitzicht() -> Vooruitzicht:
    """The same from today, on what the database holds; three queries."""
    vandaag = timezone.localdate()
    gegeven = Sessie.objects.filter(status=Sessie.Status.GEGEVEN, datum__gt=vandaag - TERUGKIJKEN).order_by("-datum")
    rijen = gegeven.values_list("traject", "nummer", "datum")[:HOOGSTENS_GELEZEN]
    dagen = gebruikelijke_dagen([(traject, nummer, datum) for traject, nummer, datum in rijen if datum])
    return vooruitzicht(_coaches(), _zaken(), vandaag=vandaag, dagen_tussen=dagen)


def _vrij(inzet: Inzet, zaken: list[Zaak], perioden: list[Periode], dagen_tussen: int) -> list[int]:
    """Her free places in each period."""
    vandaag = perioden[0].van
    eindes = [verwacht_einde(zaak, vandaag, dagen_tussen) for zaak in zaken if zaak.coach == inzet.coach]
    return [max(0, inzet.plekken_in(p) - sum(einde >= p.van for einde in eindes)) for p in perioden]


def _volgende_maand(eerste: Dag) -> Dag:
    return (eerste + datetime.timedelta(days=31)).replace(day=1)


def _coaches() -> list[Inzet]:
    """The poule, with a row for each absence; who cannot log in cannot start."""
    velden = ["pk", "gebruiker__naam", "max_trajecten", "coach_tot", "afwezigheden__van", "afwezigheden__tot"]
    rijen = Coach.objects.in_poule().filter(gebruiker__is_active=True).met_einde().values_list(*velden)
    per_coach: dict[tuple[int, str, int, Dag | None], list[tuple[Dag, Dag]]] = {}
    for pk, naam, plekken, tot, weg_van, weg_tot in rijen:
        weg = per_coach.setdefault((pk, naam, plekken, tot), [])
        weg.extend([(weg_van, weg_tot)] if weg_van else [])
    return [Inzet(*coach, weg=tuple(weg)) for coach, weg in per_coach.items()]


def _zaken() -> list[Zaak]:
    """Every case that was submitted and is not at an end, with the coach that it is with or was offered to."""
    bij = Koppeling.objects.filter(traject=OuterRef("traject"), tot__isnull=True)
    lopend = Aanvraag.objects.lopend().order_by("klok_vanaf", "pk")
    rijen = lopend.annotate(
        bij=Subquery(bij.values("coach")[:1]),
        gegeven=Count("traject__sessies", filter=Q(traject__sessies__status=Sessie.Status.GEGEVEN)),
        nu_vorm=Coalesce("traject__vorm", "vorm"),
        extra=Coalesce("traject__extra_sessies", 0),
    ).values_list("bij", "nu_vorm", "extra", "gegeven", "traject__pauze_tot", "besluit")
    return [
        Zaak(coach, len(onderdelen(vorm, extra)) - gegeven, pauze_tot, is_beoordeeld=besluit is not None)
        for coach, vorm, extra, gegeven, pauze_tot, besluit in rijen
    ]
