"""The list of three facturen: who sees which of them, filters, totals and sorting."""

import datetime
from collections.abc import Iterator

import pytest
import time_machine
from django.db.models import F
from django.urls import reverse

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Rol, School
from tests.factories import BestuurFactory, SchoolFactory, afgerond, persoon

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:lijst")


def facturen(antwoord) -> list[str]:
    return [factuur.nummer[-1] for factuur in antwoord.context["object_list"]]


def _school(naam: str) -> School:
    return SchoolFactory.create(naam=naam, bestuur=BestuurFactory.create(naam=f"Stichting {naam}"))


@pytest.fixture(scope="module")
def _drie(eens) -> Iterator[None]:
    """Three facturen of three schools: 1 volledig and late, 2 verkort and paid too much, 3 volledig and open."""
    begin = datetime.datetime(2026, 7, 20, 12, tzinfo=datetime.UTC)
    with eens():
        for naam, vorm, dagen in [("De Ark", "volledig", 0), ("De Zon", "verkort", 20), ("Het Bos", "volledig", 40)]:
            with time_machine.travel(begin + datetime.timedelta(days=dagen)):
                afgerond(school=_school(naam), vorm=vorm, factuurreferentie=f"Inkoop-{1 + dagen // 20}")
        Factuur.objects.filter(volgnummer=2).update(betaald=F("bedrag") + 10)
        yield


@pytest.fixture
def drie(_drie, client, directie):
    """Some weeks later directie looks at them."""
    with time_machine.travel(datetime.datetime(2026, 9, 3, 12, tzinfo=datetime.UTC)):
        client.force_login(directie)
        yield


def test_directie_ziet_alles_de_nieuwste_eerst(client, drie):
    assert facturen(client.get(LIJST)) == ["3", "2", "1"]


def test_de_totalen_zijn_van_de_hele_selectie(client, drie):
    totalen = client.get(LIJST).context["totalen"]

    assert totalen == {
        "aantal": 3,
        "totaal": 4250,
        "openstaand": 3400,
        "terug": 10,
        "te_laat": 1700,
        "aantal_te_laat": 1,
    }


def test_totalen_tellen_ook_de_volgende_bladzijden(client, drie, monkeypatch):
    monkeypatch.setattr("facturatie.views.lijst.FactuurLijst.paginate_by", 1)
    antwoord = client.get(LIJST)

    assert facturen(antwoord) == ["3"]
    assert antwoord.context["totalen"]["totaal"] == 4250
    assert antwoord.context["page_obj"].paginator.num_pages == 3


@pytest.mark.parametrize(
    "vraag, verwacht",
    [
        ({"schooljaar": "2025"}, ["1"]),
        ({"schooljaar": "2026"}, ["3", "2"]),
        ({"vorm": "verkort"}, ["2"]),
        ({"status": "openstaand"}, ["3", "1"]),
        ({"status": "te_laat"}, ["1"]),
        ({"status": "betaald"}, ["2"]),
        ({"kwartaal": "2026-3"}, ["3", "2", "1"]),
        ({"kwartaal": "2026-9"}, ["3", "2", "1"]),
        ({"status": "onzin"}, ["3", "2", "1"]),
        ({"vorm": "volledig", "status": "te_laat"}, ["1"]),
        ({"sort": "nummer"}, ["1", "2", "3"]),
        ({"sort": "school"}, ["1", "2", "3"]),
        ({"sort": "-school"}, ["3", "2", "1"]),
        ({"sort": "bedrag"}, ["2", "1", "3"]),
        ({"sort": "-vervalt"}, ["3", "2", "1"]),
        ({"sort": "hulpvraag"}, ["3", "2", "1"]),
        ({"sort": "-bestuur"}, ["3", "2", "1"]),
        ({"sort": "open"}, ["2", "1", "3"]),
        ({"van": "2026-08-09"}, ["3", "2"]),
        ({"tot": "2026-08-09"}, ["2", "1"]),
        ({"van": "onzin", "tot": "9999-99-99"}, ["3", "2", "1"]),
        ({"q": "0002"}, ["2"]),
        ({"q": "2026-0002"}, ["2"]),
        ({"q": "2026-0009"}, []),
        ({"q": "k2t-2026"}, ["3", "2", "1"]),
        ({"q": "inkoop-3"}, ["3"]),
        ({"q": "x" * 41}, ["3", "2", "1"]),
        ({"status": "terug"}, ["2"]),
        ({"status": "verrekend"}, []),
        ({"bestuur": "0"}, ["3", "2", "1"]),
    ],
)
def test_filters_en_volgorde_staan_in_het_adres(client, drie, vraag, verwacht):
    assert facturen(client.get(LIJST, vraag)) == verwacht


def test_filter_op_school_en_bestuur(client, drie):
    factuur = Factuur.objects.get(volgnummer=2)

    assert facturen(client.get(LIJST, {"school": factuur.school_id})) == ["2"]
    assert facturen(client.get(LIJST, {"bestuur": factuur.bestuur_id})) == ["2"]


def test_de_kop_zegt_hoe_er_gesorteerd_is(client, drie):
    kolommen = client.get(LIJST, {"sort": "bedrag"}).context["kolommen"]

    assert [kolom.richting for kolom in kolommen] == ["", "", "ascending", "", "", ""]
    assert {woord.titel: woord.sort for kolom in kolommen for woord in kolom.woorden} == {
        "Factuur": "nummer",
        "School": "school",
        "Bestuur": "bestuur",
        "Bedrag": "-bedrag",
        "Open": "open",
        "Vervalt": "vervalt",
        "Status": "",
        "Document": "",
    }


def test_sorteren_overleeft_een_ander_filter_en_is_geen_chip(client, drie):
    html = client.get(LIJST, {"sort": "bedrag", "vorm": "volledig"}).content.decode()

    assert '<input type="hidden" name="sort" value="bedrag" id="id_sort">' in html
    assert html.count('class="chip"') == 1


def test_directeur_ziet_alleen_haar_school_en_geen_keuze_uit_een(client, drie):
    client.force_login(persoon(Rol.DIRECTEUR, school=Factuur.objects.get(volgnummer=2).school))

    antwoord = client.get(LIJST)

    assert facturen(antwoord) == ["2"]
    assert antwoord.context["totalen"]["totaal"] == 850
    assert list(antwoord.context["filter"].form.fields) == ["q", "status", "vorm", "van", "tot", "sort"]
    assert [actie["titel"] for actie in antwoord.context["acties"]] == ["Begroting"]


def test_zonder_treffers_blijven_de_filters_staan(client, drie):
    antwoord = client.get(LIJST, {"status": "gecrediteerd"})

    assert "Niets gevonden" in antwoord.content.decode()
    # Without filters she would come back right here.
    assert f'href="{LIJST}?alles=1">Wis alle filters' in antwoord.content.decode()


def test_wat_niet_bestaat_is_geen_chip_en_een_dag_staat_er_zoals_wij_hem_schrijven(client, drie):
    html = client.get(LIJST, {"status": "onzin", "van": "2026-08-09"}).content.decode()

    assert html.count('class="chip"') == 1
    assert "Van: 09-08-2026" in html
