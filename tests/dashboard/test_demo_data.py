"""The demo data is what it says: invented, valid, complete, and nowhere the same text twice."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.core.validators import validate_email

from aanvragen.compleet import ALTIJD, PER_ROUTE
from aanvragen.criteria import criteria_voor
from k2t_portal.dashboard.demo.gegevens import Hulpvraag
from k2t_portal.dashboard.demo.leerkrachten import LEERKRACHTEN
from k2t_portal.dashboard.demo.mensen import DIRECTEUREN, MENSEN, OC_LEDEN
from k2t_portal.dashboard.demo.organisatie import BESTUREN, SAMENWERKINGSVERBAND, SCHOLEN
from k2t_portal.dashboard.demo.teksten import HULPVRAGEN, VERHALEN, wendingen
from k2t_portal.dashboard.demo.teksten.afwijzingen import AFWIJZINGEN
from k2t_portal.dashboard.demo.teksten.besluiten import AANVULLINGEN, GOEDKEURINGEN
from k2t_portal.dashboard.demo.teksten.consulten import CONSULTEN, ZONDER_VERVOLG
from k2t_portal.dashboard.demo.teksten.verkort import VERKORTE_VERHALEN
from k2t_portal.organisatie.controle import brin_nummer, btw_id, geen_bsn, iban_nummer, kvk_nummer, nl_postcode
from k2t_portal.organisatie.models import ROLLEN_MET_SCHOOL, Rol

VANDAAG = datetime.date(2026, 11, 21)
ZAKEN = [*HULPVRAGEN, *(afwijzing.hulpvraag for afwijzing in AFWIJZINGEN)]
TELEFOON = (CONSULTEN, ZONDER_VERVOLG)
REDENEN = {naam: waarde for naam, waarde in vars(wendingen).items() if naam.isupper()}


def alle_teksten(waarde: Any) -> Iterator[str]:
    """Every string in a nest of tuples and dicts."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        yield from alle_teksten(tuple(waarde.values()))
    elif isinstance(waarde, Iterable):
        for deel in waarde:
            yield from alle_teksten(deel)


ALLES = list(
    alle_teksten(
        (
            HULPVRAGEN,
            VERHALEN,
            AFWIJZINGEN,
            GOEDKEURINGEN,
            AANVULLINGEN,
            VERKORTE_VERHALEN,
            TELEFOON,
            tuple(REDENEN.values()),
        )
    )
)
VERHALEND = [tekst for tekst in ALLES if len(tekst) > 40]


def hoeden(rol: str) -> list[str | None]:
    return [hoed.school for mens in MENSEN for hoed in mens.aanstellingen if hoed.rol == rol and hoed.geldt_op(VANDAAG)]


def test_numbers_of_the_samenwerkingsverband_are_valid_and_not_a_bsn():
    iban_nummer(SAMENWERKINGSVERBAND.iban)
    btw_id(SAMENWERKINGSVERBAND.btw_id)
    geen_bsn(" ".join(alle_teksten((SAMENWERKINGSVERBAND, SCHOLEN, MENSEN, LEERKRACHTEN))))


@pytest.mark.parametrize("partij", [SAMENWERKINGSVERBAND, *BESTUREN], ids=lambda partij: partij.naam)
def test_kvk_and_postcode_are_valid(partij):
    if partij.kvk:
        kvk_nummer(partij.kvk)
    nl_postcode(partij.postcode)


def test_one_bestuur_has_no_kvk():
    assert [bestuur.naam for bestuur in BESTUREN if not bestuur.kvk] == ["Stichting De Kleurenkaart"]


@pytest.mark.parametrize("school", SCHOLEN, ids=lambda school: school.naam)
def test_brin_and_postcode_of_a_school_are_valid(school):
    brin_nummer(school.brin)
    nl_postcode(school.postcode)
    assert school.brin.startswith("99")


def test_every_mail_address_is_valid_unique_and_of_nobody():
    adressen = [mens.email for mens in MENSEN] + [leerkracht.email for leerkracht in LEERKRACHTEN]
    adressen += [SAMENWERKINGSVERBAND.email] + [bestuur.factuur_email for bestuur in BESTUREN]
    for adres in adressen:
        validate_email(adres)
        assert adres.endswith(".example")
    assert len(set(adressen)) == len(adressen)


def test_counts():
    assert len(BESTUREN) == 3
    assert Counter(school.soort for school in SCHOLEN) == {"bo": 12, "sbo": 2}
    assert len({school.sleutel for school in SCHOLEN}) == 14
    assert len(MENSEN) == 30
    assert Counter(leerkracht.school for leerkracht in LEERKRACHTEN) == {school.sleutel: 3 for school in SCHOLEN}


def test_every_school_has_a_kc_today():
    assert set(hoeden("kc")) == {school.sleutel for school in SCHOLEN}


def test_hats_of_today():
    aantallen = {rol: len(hoeden(rol)) for rol in ["oc", "clb", "directie", "coach"]}
    assert aantallen == {"oc": 3, "clb": 5, "directie": 2, "coach": 10}
    assert len(DIRECTEUREN) == 6


def test_every_hat_exists_and_stands_at_a_school_when_it_must():
    sleutels = {school.sleutel for school in SCHOLEN}
    for hoed in (hoed for mens in MENSEN for hoed in mens.aanstellingen):
        assert hoed.rol in Rol.values
        assert (hoed.school in sleutels) == (hoed.rol in ROLLEN_MET_SCHOOL)


def test_who_coaches_has_a_place_in_the_poule_and_every_oc_lid_coaches():
    met_hoed = [mens for mens in MENSEN if any(hoed.rol == "coach" for hoed in mens.aanstellingen)]
    assert met_hoed == [mens for mens in MENSEN if mens.coach]
    assert all(mens.coach for mens in OC_LEDEN)


def test_a_school_of_which_the_kc_left_has_a_successor_from_the_next_day():
    kc = [hoed for mens in MENSEN for hoed in mens.aanstellingen if hoed.rol == "kc" and hoed.school == "99AD00"]
    vertrek, opvolging = sorted(kc, key=lambda hoed: hoed.van)
    assert vertrek.tot is not None
    assert opvolging.van == vertrek.tot + datetime.timedelta(days=1)


def test_the_directeur_of_a_school_is_the_one_with_that_hat():
    namen = {hoed.school: mens.naam for mens in MENSEN for hoed in mens.aanstellingen if hoed.rol == "directeur"}
    for school in SCHOLEN:
        assert school.directeur == namen.get(school.sleutel, school.directeur)


@pytest.mark.parametrize("zaak", ZAKEN, ids=lambda zaak: f"{zaak.thema}-{zaak.leerling_aanduiding}")
def test_an_aanvraag_has_what_its_route_asks(zaak: Hulpvraag):
    velden = {*zaak._fields} & {*ALTIJD, *PER_ROUTE[zaak.route]}
    assert [veld for veld in velden if not getattr(zaak, veld)] == []
    assert [bool(zaak.signaal_van), bool(zaak.begeleider)] == [zaak.route == 1, zaak.route == 2]
    assert re.fullmatch(r"leerling [A-Z]\.([A-Z]\.)?|hele groep", zaak.leerling_aanduiding)
    assert len(zaak.groep) <= 20


def test_there_are_enough_different_cases():
    assert len(HULPVRAGEN) == 36
    assert Counter(zaak.route for zaak in HULPVRAGEN) == {1: 22, 2: 14}
    assert {zaak.thema for zaak in HULPVRAGEN} == set(VERHALEN)
    assert {(zaak.soort, zaak.route) for zaak in HULPVRAGEN} == {("bo", 1), ("bo", 2), ("sbo", 1), ("sbo", 2)}
    assert len([zaak for zaak in HULPVRAGEN if zaak.spoed_reden]) >= 4


@pytest.mark.parametrize("thema", VERHALEN)
def test_a_storyline_tells_all_ten_sessions(thema):
    verhaal = VERHALEN[thema]
    assert list(verhaal.terugkoppelingen) == list(range(1, 11))
    assert verhaal.werkvraag is not None
    assert all(verhaal.werkvraag)
    assert verhaal.evaluatie


def test_every_session_has_five_notes_of_coaches():
    assert Counter(nummer for verhaal in VERHALEN.values() for nummer in verhaal.notities) == dict.fromkeys(
        range(1, 11), 5
    )


def test_a_verkort_traject_tells_two_sessions():
    assert [list(verhaal.terugkoppelingen) for verhaal in VERKORTE_VERHALEN] == [[1, 2]] * 6


def test_an_afwijzing_names_criteria_of_its_route():
    for afwijzing in AFWIJZINGEN:
        codes = {criterium.code for criterium in criteria_voor(afwijzing.hulpvraag.route)}
        assert afwijzing.niet_voldaan <= codes
        assert afwijzing.niet_voldaan


def test_there_is_a_motivering_and_a_question_for_every_route():
    for route in (1, 2):
        assert len([besluit for besluit in GOEDKEURINGEN if route in besluit.routes]) >= 6
        assert len([vraag for vraag in AANVULLINGEN if route in vraag.routes]) >= 6


@pytest.mark.parametrize("reden", REDENEN)
def test_a_reason_fits_its_field(reden):
    assert max(map(len, REDENEN[reden])) <= 500


def test_no_text_stands_twice():
    assert [tekst for tekst, aantal in Counter(VERHALEND).items() if aantal > 1] == []


def test_no_sentence_stands_twice():
    zinnen = [zin for tekst in VERHALEND for zin in re.split(r"(?<=[.!?]) ", tekst) if len(zin) > 30]
    assert [zin for zin, aantal in Counter(zinnen).items() if aantal > 1] == []


def test_no_text_holds_a_bsn_or_a_name_of_someone():
    mensen = [mens.naam for mens in MENSEN] + [leerkracht.naam for leerkracht in LEERKRACHTEN]
    namen = {naam.split()[-1] for naam in mensen}
    for tekst in VERHALEND:
        geen_bsn(tekst)
        assert [naam for naam in namen if re.search(rf"\b{naam}\b", tekst)] == []
