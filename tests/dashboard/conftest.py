"""Cases in every state at one school, and somebody in every hat who has to do with them."""

import copy
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from aanvragen import actions as aanvraag_acties
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import (
    SchoolFactory,
    aangeboden,
    afgerond,
    coach,
    concept,
    goedgekeurd,
    ingediend,
    lopend,
    persoon,
)
from trajecten import actions as traject_acties


def maak_hoeden() -> SimpleNamespace:
    """One person per hat, and some who wear more than one."""
    school = SchoolFactory.create(naam="De Proef")
    return SimpleNamespace(
        school=school,
        kc=persoon(Rol.KC, school=school),
        kc_elders=persoon(Rol.KC, school=SchoolFactory.create(naam="De Andere")),
        clb=persoon(Rol.CLB),
        directeur=persoon(Rol.DIRECTEUR, school=school),
        oc=persoon(Rol.OC),
        oc_en_coach=coach(Rol.OC, max_trajecten=20).gebruiker,
        kc_en_directeur=persoon(Rol.KC, Rol.DIRECTEUR, school=school),
        kc_en_coach=coach(Rol.KC, school=school).gebruiker,
        coach=coach(max_trajecten=20).gebruiker,
        andere_coach=coach().gebruiker,
        directie=persoon(Rol.DIRECTIE),
        niemand=persoon(),
    )


@pytest.fixture
def hoeden(db) -> SimpleNamespace:
    return maak_hoeden()


@pytest.fixture
def wie(hoeden):
    """The people themselves, by the name of their hats."""
    return op_naam(hoeden)


def op_naam(hoeden: SimpleNamespace) -> dict[str, Gebruiker]:
    return {naam: mens for naam, mens in vars(hoeden).items() if naam != "school"}


@pytest.fixture(scope="module")
def _alle_standen(eens) -> Iterator[dict[str, Gebruiker]]:
    with eens():
        hoeden = maak_hoeden()
        zet_in_alle_standen(hoeden)
        yield op_naam(hoeden)


@pytest.fixture
def alle_standen(_alle_standen, db) -> dict[str, Gebruiker]:
    """The people by the name of their hats, among cases in each state. Made once: for a file with no other cases."""
    return copy.deepcopy(_alle_standen)


def zet_in_alle_standen(hoeden: SimpleNamespace) -> None:
    """A case in each state, by real steps: route 1 by the KC, route 2 by the CLB'er, coached by `coach`."""
    van_kc = {"school": hoeden.school, "aanvrager": hoeden.kc}
    van_clb = {"route": 2, "school": hoeden.school, "aanvrager": hoeden.clb}
    bij_coach = {"door": hoeden.coach.coach, "school": hoeden.school}
    for herkomst in (van_kc, van_clb):
        concept(**herkomst)
        aanvraag_acties.vraag_aanvulling(ingediend(**herkomst), by=hoeden.oc, vraag="Wat deed de leerkracht?")
        aanvraag_acties.intrekken(ingediend(**herkomst), by=herkomst["aanvrager"])
    ingediend(**van_kc)
    goedgekeurd(**van_clb)
    aanvraag_acties.afwijzen(ingediend(**van_kc), by=hoeden.oc, criteria=[], motivering="Het gaat over de les.")
    terug = aangeboden(door=hoeden.andere_coach.coach, **van_kc)
    traject_acties.teruggeven(terug, by=hoeden.andere_coach, reden="Geen tijd.")
    aangeboden(**bij_coach, **{k: v for k, v in van_kc.items() if k != "school"})
    traject_acties.pauzeren(lopend(**bij_coach, aanvrager=hoeden.kc), by=hoeden.coach)
    lopend(**bij_coach, aanvrager=hoeden.clb, route=2)
    traject_acties.stoppen(lopend(**bij_coach, aanvrager=hoeden.kc), by=hoeden.coach, reden="Verhuisd.")
    afgerond(**bij_coach, aanvrager=hoeden.clb, route=2, vorm="verkort")
