"""Finding a person: by POST, so that her name stands in no address."""

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from tests.factories import persoon

URL, LIJST = reverse("organisatie:mensen_zoeken"), reverse("organisatie:mensen")


@pytest.fixture
def mensen(als_directie):
    persoon(Rol.OC, naam="Otto", email="otto@swv.example")
    persoon(naam="Wim", email="wim@school.example", is_active=False)


@pytest.mark.parametrize("tekst, namen", [("OTT", ["Otto"]), ("school.ex", ["Wim"]), ("zomer", [])])
def test_zij_wordt_gevonden_op_naam_en_op_mailadres(als_directie, mensen, tekst, namen):
    antwoord = als_directie.post(URL, {"q": tekst})
    assert [rij.naam for rij in antwoord.context["object_list"]] == namen
    assert ("Niemand gevonden" in antwoord.text) is (not namen)


@pytest.mark.parametrize("tekst", ["", "o"])
def test_te_kort_wordt_gezegd_en_blijft_staan(als_directie, tekst):
    antwoord = als_directie.post(URL, {"q": tekst})
    assert "<title>Fout: Persoon zoeken" in antwoord.text
    assert antwoord.context["form"]["q"].value() == tekst


def test_een_naam_in_het_adres_zoekt_niet(als_directie, mensen):
    for url in (URL, LIJST):
        assert 'value="Otto"' not in als_directie.get(url, {"q": "Otto"}).text
    assert len(als_directie.get(LIJST, {"q": "Otto"}).context["object_list"]) == 3


def test_van_heel_veel_mensen_staan_er_vijftig(als_directie):
    for nummer in range(51):
        persoon(naam=f"Bea {nummer}")
    antwoord = als_directie.post(URL, {"q": "bea"})

    assert len(antwoord.context["object_list"]) == 50
    assert "Er zijn er meer dan 50" in antwoord.text


def test_het_aantal_vragen_groeit_niet_mee(als_directie, mensen, django_assert_num_queries):
    with django_assert_num_queries(7):
        als_directie.post(URL, {"q": "otto"})
    for nummer in range(3):
        persoon(Rol.OC, naam=f"Otto {nummer}")
    with django_assert_num_queries(7):
        als_directie.post(URL, {"q": "otto"})


def test_de_titel_van_een_persoon_noemt_haar_niet(als_directie, directie):
    pagina = als_directie.get(directie.get_absolute_url()).text
    assert directie.naam not in pagina.partition("</title>")[0]
