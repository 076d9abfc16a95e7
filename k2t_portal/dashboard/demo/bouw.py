"""Make the demo: the organisation, and then every step of every story in the order of time."""

from collections.abc import Callable, Iterator
from itertools import accumulate, cycle
from random import Random
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from k2t_portal.dashboard.demo.aanvraagstappen import Rolverdeling
from k2t_portal.dashboard.demo.boekhouding import Boekhouding, Uitgifte
from k2t_portal.dashboard.demo.gegevens import Afwijzing, Hulpvraag
from k2t_portal.dashboard.demo.helpdesk import losse_consulten
from k2t_portal.dashboard.demo.kalender import Kalender, verzette_klok
from k2t_portal.dashboard.demo.lezers import lees_en_beoordeel
from k2t_portal.dashboard.demo.organisatie import SCHOLEN
from k2t_portal.dashboard.demo.teksten import HULPVRAGEN
from k2t_portal.dashboard.demo.teksten.afwijzingen import AFWIJZINGEN
from k2t_portal.dashboard.demo.verhaal import WACHT, Verhaal, verhalen
from k2t_portal.dashboard.demo.wereld import Wereld
from k2t_portal.dashboard.demo.zaak import Zaak
from k2t_portal.workflow.post.uitgaand import vergeet

ZAAD = "key2teach"
SESSIES = {"sessie", "vervallen"}
MET_FACTUUR = {"afronden", "afrekenen_verkort", "afrekenen_volledig"}


class Beurt(NamedTuple):
    """One step of one story: on which school day, at what hour, and in which order when those are the same."""

    plaats: int
    uur: float
    nummer: int
    stap: str
    plaats_volgende: int


@transaction.atomic
def bouw(aantal: int, meld: Callable[[str], None]) -> None:
    """Fill an empty portal with this many cases. The same every time, but for the day it is made on.

    The facturen get their PDF from the worker, or when someone asks for it first.
    """
    kalender = Kalender(timezone.localdate())
    with verzette_klok() as zet_klok:
        zet_klok(kalender.moment(0, 8))
        wereld = Wereld(kalender.volgend_schooljaar)
        zaken = _deel_uit(verhalen(aantal), wereld)
        meld(f"Demo maken met {len(zaken)} zaken. Dit duurt ongeveer een minuut.")
        beurten = _agenda(zaken, kalender)
        boekhouding = _boekhouding(beurten, zaken, kalender)
        for beurt in beurten:
            moment = kalender.moment(beurt.plaats, beurt.uur)
            boekhouding.doe_tot(moment, zet_klok)
            zet_klok(moment)
            zaak = zaken[beurt.nummer]
            zaak.gepland = kalender.moment(beurt.plaats_volgende, zaak.rng.choice([10.5, 11.25, 13.25, 14]))
            zaak.speel(beurt.stap)
        boekhouding.doe_tot(kalender.middernacht, zet_klok)
        losse_consulten(list(wereld.scholen.values()), kalender, zet_klok)
        lees_en_beoordeel(kalender, _kans(len(zaken)), zet_klok)
    vergeet()
    meld("De zaken en de facturen zijn klaar. De PDF's maakt de worker, of wie er een opent.")


def _deel_uit(verhalen: list[Verhaal], wereld: Wereld) -> list[Zaak]:
    """Give each story a school and a hulpvraag, in turn."""
    teksten = {sleutel: cycle(_hulpvragen(*sleutel)) for sleutel in [(1, False), (2, False), (1, True), (2, True)]}
    afwijzingen = {route: cycle([a for a in AFWIJZINGEN if a.hulpvraag.route == route]) for route in (1, 2)}
    scholen = {soort: cycle([school.sleutel for school in SCHOLEN if school.soort == soort]) for soort in ("bo", "sbo")}
    zaken = []
    for nummer, verhaal in enumerate(verhalen):
        afwijzing = next(afwijzingen[verhaal.route]) if verhaal.is_afwijzing else None
        hulpvraag = _hulpvraag(verhaal, afwijzing, teksten[verhaal.route, verhaal.spoed])
        sleutel = verhaal.school or next(scholen[hulpvraag.soort])
        zaken.append(Zaak(Rolverdeling(verhaal, sleutel, hulpvraag, afwijzing, _kans(nummer)), wereld))
    return zaken


def _kans(nummer: int) -> Random:
    """A chance of its own per story, so that a change in one leaves the others as they were."""
    return Random(f"{ZAAD}-{nummer}")  # noqa: S311, demo data is random on purpose, and the same every time


def _hulpvragen(route: int, spoed: bool) -> list[Hulpvraag]:
    return [h for h in HULPVRAGEN if h.route == route and bool(h.spoed_reden) == spoed]


def _hulpvraag(verhaal: Verhaal, afwijzing: Afwijzing | None, teksten: Iterator[Hulpvraag]) -> Hulpvraag:
    """The next text; at a school that the story names, the next one that fits there."""
    if afwijzing:
        return afwijzing.hulpvraag
    soort = next((school.soort for school in SCHOLEN if school.sleutel == verhaal.school), None)
    return next(tekst for tekst in teksten if soort in (None, tekst.soort))


def _boekhouding(beurten: list[Beurt], zaken: list[Zaak], kalender: Kalender) -> Boekhouding:
    uitgiften = [
        Uitgifte(kalender.dagen[beurt.plaats], beurt.nummer)
        for beurt in beurten
        if beurt.stap.partition(":")[0] in MET_FACTUUR
    ]
    return Boekhouding(uitgiften, lambda nummer: zaken[nummer].aanvraag, kalender.dagen[0], kalender.vandaag)


def _agenda(zaken: list[Zaak], kalender: Kalender) -> list[Beurt]:
    return sorted(beurt for nummer, zaak in enumerate(zaken) for beurt in _beurten(nummer, zaak, kalender))


def _beurten(nummer: int, zaak: Zaak, kalender: Kalender) -> Iterator[Beurt]:
    """When each step of a story is taken, counted back from how long ago the last one was."""
    stappen, rng = zaak.verhaal.lijst, zaak.rng
    na = list(accumulate(rng.randint(*WACHT[stap.partition(":")[0]]) for stap in stappen))
    rust = zaak.verhaal.rust or rng.randint(3, kalender.nu - na[-1])
    dagen = [kalender.nu - rust - na[-1] + plaats for plaats in na]
    straks = kalender.nu + rng.randint(0, 5)
    uur = 0.0
    for plek, (dag, stap) in enumerate(zip(dagen, stappen, strict=True)):
        eerste_van_de_dag = plek == 0 or dagen[plek - 1] != dag
        uur = _uur(stap, rng) if eerste_van_de_dag else uur + rng.uniform(0.2, 0.6)
        yield Beurt(dag, uur, nummer, stap, dagen[plek + 1] if plek + 1 < len(dagen) else straks)


def _uur(stap: str, rng: Random) -> float:
    """Sessions are logged when school is out, the rest is done over the day."""
    return rng.uniform(15.3, 17) if stap in SESSIES else rng.uniform(8.5, 15)
