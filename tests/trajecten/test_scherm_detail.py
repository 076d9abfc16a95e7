"""The page of a traject: what each hat reads on it, and what it can do there."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.factories import aangeboden, afgerond, coach, compleet, goedgekeurd, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Coach, Traject

# It is about what stands on the page; the table of roles opens it, in several states, on both databases.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
HOOGSTENS = 18


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


def vers(traject: Traject) -> Traject:
    return Traject.objects.get(pk=traject.pk)


def knoppen(antwoord) -> dict[str, list[str]]:
    plekken = ["acties", "acties_sessie", "acties_stil"]
    return {plek: [actie["titel"] for actie in antwoord.context[plek]] for plek in plekken}


@pytest.fixture(scope="module")
def _traject(eens) -> Iterator[Traject]:
    """Four sessions given, the fifth fell through once and is planned again."""
    with eens():
        traject = lopend(leerkracht_naam="Lot Leerkracht", leerkracht_telefoon="06-11112222")
        door = wie(traject)
        for nummer in range(1, 5):
            gegevens = verslag(terugkoppeling=f"Verslag {nummer}.", notitie="Voor mij." if nummer == 2 else "")
            actions.vastleggen(traject, by=door, verslag=gegevens)
        actions.plannen(vers(traject), by=door, gepland_op=timezone.now())
        actions.laten_vervallen(vers(traject), by=door, reden="De leerkracht was ziek.", minuten=30)
        actions.plannen(vers(traject), by=door, gepland_op=timezone.now())
        yield vers(traject)


@pytest.fixture
def traject(_traject: Traject, db) -> Traject:
    return copy.deepcopy(_traject)


@pytest.fixture(scope="module")
def pagina_van_de_coach(eens, _traject: Traject) -> Any:
    """The page as its coach opens it; that she read it is forgotten again."""
    with eens():
        client = Client()
        client.force_login(wie(_traject))
        return client.get(_traject.get_absolute_url())


def test_het_programma_staat_in_twee_fasen_op_een_lijn(pagina_van_de_coach):
    fasen = pagina_van_de_coach.context["fasen"]

    assert [(fase.titel, [(r.onderdeel.nummer, r.toestand) for r in fase.regels]) for fase in fasen] == [
        ("Inzicht", [(1, "klaar"), (2, "klaar"), (3, "klaar"), (4, "klaar")]),
        ("Vaardigheden", [(5, "vervallen"), (5, "nu"), (6, "straks"), (7, "straks"), (8, "straks")]),
    ]


def test_verkort_is_een_fase_van_twee(als_coach):
    traject = lopend(vorm="verkort")

    [fase] = als_coach(traject).get(traject.get_absolute_url()).context["fasen"]
    assert [(r.onderdeel.nummer, r.toestand) for r in fase.regels] == [(1, "nu"), (2, "straks")]


def test_uren_tellen_tegen_de_norm_met_wat_verviel(pagina_van_de_coach):
    uren = pagina_van_de_coach.context["uren"]

    assert uren == {"minuten": 270, "tekst": "4 uur 30 min", "norm_uren": 20, "norm_minuten": 1200}


@pytest.mark.parametrize(("rol", "leest"), [(Rol.KC, 1), (Rol.OC, 1), (Rol.DIRECTEUR, 0), (Rol.DIRECTIE, 0)])
def test_verhaal_alleen_voor_wie_het_mag_lezen(als, traject, rol, leest):
    html = als(persoon(rol, school=traject.aanvraag.school)).get(traject.get_absolute_url()).content.decode()

    delen = ["Verslag 3.", "De leerkracht was ziek.", "Keywords", "06-11112222</a>"]
    assert [html.count(deel) for deel in delen] == [leest] * len(delen)
    assert html.count("Lot Leerkracht") == leest
    assert html.count("Voor mij.") == 0


def test_inzage_wordt_alleen_genoteerd_als_er_verhaal_staat(als, traject):
    kc, directie = persoon(Rol.KC, school=traject.aanvraag.school), persoon(Rol.DIRECTIE)

    for wie_kijkt in (kc, directie):
        als(wie_kijkt).get(traject.get_absolute_url())

    assert list(Inzage.objects.values_list("door", "soort")) == [(kc.pk, "traject")]


def test_de_coach_leest_haar_notitie_en_past_haar_sessies_aan(pagina_van_de_coach):
    html = pagina_van_de_coach.content.decode()

    assert [html.count(deel) for deel in ("Voor mij.", "/sessies/1/", "/sessies/4/")] == [1, 1, 1]


def test_knoppen_van_de_coach(pagina_van_de_coach):
    assert knoppen(pagina_van_de_coach) == {
        "acties": ["Sessie 5 vastleggen"],
        "acties_sessie": ["Sessie 5 vastleggen", "Sessie 5 ging niet door", "Sessie 5 verplaatsen"],
        "acties_stil": ["Overdragen aan een collega", "Pauzeren", "Traject stoppen"],
    }


def test_zonder_planning_is_plannen_de_volgende_stap(als_coach):
    traject = lopend()

    assert knoppen(als_coach(traject).get(traject.get_absolute_url())) == {
        "acties": ["Sessie 1 plannen"],
        "acties_sessie": ["Sessie 1 plannen", "Sessie 1 vastleggen"],
        "acties_stil": ["Overdragen aan een collega", "Pauzeren", "Traject stoppen"],
    }


def test_na_de_laatste_sessie_is_afronden_de_volgende_stap(als_coach):
    traject = compleet()

    assert knoppen(als_coach(traject).get(traject.get_absolute_url()))["acties"] == [
        "Traject afronden",
        "Extra sessie toevoegen",
    ]


def test_een_aanbod_neem_je_aan_of_geef_je_terug(als_coach):
    traject = aangeboden()

    antwoord = als_coach(traject).get(traject.get_absolute_url())

    assert (knoppen(antwoord)["acties"], antwoord.context["belt"]) == (["Traject aannemen", "Teruggeven"], [])
    assert antwoord.content.decode().count("Lees eerst") == 1


def test_wie_aannam_hoeft_de_aanvraag_niet_eerst_te_lezen(pagina_van_de_coach):
    assert pagina_van_de_coach.content.decode().count("Lees eerst") == 0


def test_wie_nog_contact_moet_leggen_ziet_bovenaan_wie_te_bellen(als_coach):
    traject = aangeboden(leerkracht_telefoon="06-11112222")
    actions.aannemen(traject, by=wie(traject))

    antwoord = als_coach(traject).get(traject.get_absolute_url())

    assert [mens["rol"] for mens in antwoord.context["belt"]] == ["Leerkracht van groep 5", "Kwaliteitscoördinator"]
    assert antwoord.content.decode().count('class="btn btn-secondary" href="tel:06-11112222"') == 1


def test_na_teruggeven_vindt_de_oc_de_knop_om_opnieuw_te_koppelen(als):
    traject = aangeboden()
    actions.teruggeven(traject, by=wie(traject), reden="Ik zit vol.")

    antwoord = als(persoon(Rol.OC)).get(traject.get_absolute_url())

    assert knoppen(antwoord)["acties"] == ["Coach koppelen"]
    assert antwoord.content.decode().count("Ik zit vol.") == 1


@pytest.fixture(scope="module")
def teruggegeven(eens) -> Iterator[tuple[Traject, Coach]]:
    """By the coach for whom the OC wrote why."""
    with eens():
        wie_dan = coach(max_trajecten=0)
        traject = actions.koppelen(goedgekeurd(), by=persoon(Rol.OC), coach=wie_dan, reden="Ze kent de school.")
        actions.teruggeven(traject, by=wie_dan.gebruiker, reden="Ik zit vol.")
        yield traject, wie_dan


@pytest.mark.parametrize("rol", [Rol.KC, Rol.DIRECTEUR, Rol.DIRECTIE])
def test_waarom_een_coach_teruggaf_of_toch_werd_gekozen_leest_alleen_de_oc(als, teruggegeven, rol):
    traject, wie_dan = copy.deepcopy(teruggegeven)

    html = als(persoon(rol, school=traject.aanvraag.school)).get(traject.get_absolute_url()).content.decode()

    delen = ["Ze kent de school.", "Ik zit vol.", "Geen vrije plaats", f"<strong>{wie_dan}</strong>"]
    assert [html.count(deel) for deel in delen] == [0, 0, 0, 1]


@pytest.fixture(scope="module")
def klaar(eens) -> Iterator[Traject]:
    with eens():
        yield afgerond(vorm="verkort")


@pytest.mark.parametrize(("rol", "ziet"), [(Rol.DIRECTIE, 1), (Rol.DIRECTEUR, 1), (Rol.KC, 0), (Rol.OC, 0)])
def test_de_factuur_alleen_voor_wie_haar_mag_zien(als, klaar, rol, ziet):
    traject = copy.deepcopy(klaar)
    nummer = traject.facturen.get().nummer

    html = als(persoon(rol, school=traject.aanvraag.school)).get(traject.get_absolute_url()).content.decode()

    assert html.count(f">{nummer}</a>") == ziet


@pytest.fixture(scope="module")
def afgerekend(eens) -> Iterator[Traject]:
    with eens():
        traject = actions.stoppen(lopend(), by=persoon(Rol.OC), reden="Uit de les weg.")
        actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="", reden="Uit coulance.")
        yield traject


@pytest.mark.parametrize(("rol", "ziet"), [(Rol.DIRECTIE, 1), (Rol.OC, 0), (Rol.DIRECTEUR, 0)])
def test_waarom_zo_is_afgerekend_is_voor_de_directie(als, afgerekend, rol, ziet):
    traject = copy.deepcopy(afgerekend)

    html = als(persoon(rol, school=traject.aanvraag.school)).get(traject.get_absolute_url()).content.decode()

    assert html.count("Uit coulance.") == ziet


DELEN = "Delen met Kindkans"


@pytest.mark.parametrize(("rol", "leest"), [(Rol.OC, 1), (Rol.DIRECTIE, 0), (Rol.DIRECTEUR, 0)])
def test_hoe_het_afliep_leest_wie_het_verslag_leest_en_die_deelt_het_ook(als, klaar, afgerekend, rol, leest):
    gezien = []
    for zaak, tekst in [(klaar, "Er is weer contact."), (afgerekend, "Uit de les weg.")]:
        client = als(persoon(rol, school=zaak.aanvraag.school))
        html = client.get(zaak.get_absolute_url()).content.decode()
        gezien.append([html.count(deel) for deel in (tekst, DELEN)])

    assert gezien == [[leest, leest]] * 2


@pytest.mark.parametrize(("route", "melding"), [(1, 1), (2, 0)])
def test_route_1_leest_dat_key2teach_alleen_niet_genoeg_is(als, route, melding):
    traject = aangeboden(route=route)

    html = als(persoon(Rol.OC)).get(traject.get_absolute_url()).content.decode()

    assert html.count("Alleen een Key2Teach-traject is niet genoeg") == melding


def test_route_2_noemt_de_clber_bij_de_betrokkenen(als):
    traject = aangeboden(route=2)

    mensen = als(persoon(Rol.OC)).get(traject.get_absolute_url()).context["mensen"]

    assert [mens["rol"] for mens in mensen] == ["Coach", "Leerkracht van groep 5", "CLB'er"]


def test_een_vreemde_ziet_niets(als, traject):
    assert als(coach().gebruiker).get(traject.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("rol", [Rol.KC, Rol.OC, Rol.DIRECTIE, Rol.COACH])
def test_hoogstens_achttien_vragen_aan_de_database(als, traject, rol, django_assert_max_num_queries):
    user = wie(traject) if rol == Rol.COACH else persoon(rol, school=traject.aanvraag.school)
    client = als(user)
    client.get(traject.get_absolute_url())  # begins the chain of what she reads

    with django_assert_max_num_queries(HOOGSTENS):
        antwoord = client.get(traject.get_absolute_url())

    assert len(antwoord.content) < 60_000


def test_evenveel_vragen_bij_een_en_bij_acht_sessies(als, django_assert_num_queries):
    een, acht = lopend(), compleet()
    actions.vastleggen(een, by=wie(een), verslag=verslag())
    client = als(persoon(Rol.OC))
    client.get(een.get_absolute_url())  # begins the chain of what she reads

    with django_assert_num_queries(16):
        client.get(een.get_absolute_url())
    with django_assert_num_queries(16):
        client.get(acht.get_absolute_url())
