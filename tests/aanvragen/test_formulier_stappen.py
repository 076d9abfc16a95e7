"""The steps: what is kept, what is asked, and where one goes next."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.invullen import HULPVRAAG, LEERKRACHT, VOORAF, VORM, pagina, stap, stappen
from tests.factories import SamenwerkingsverbandFactory, SchoolFactory, concept, ingediend, persoon, tarieven

pytestmark = pytest.mark.django_db
MIJN_WERK = reverse("dashboard:mijn_werk")


@pytest.fixture
def leeg():
    """A concept in which nothing is filled in."""
    SamenwerkingsverbandFactory.create()
    tarieven()
    school = SchoolFactory.create()
    return actions.begin(by=persoon(Rol.KC, school=school), route=1, school=school)


@pytest.fixture
def leeg_route_2():
    SamenwerkingsverbandFactory.create()
    tarieven()
    return actions.begin(by=persoon(Rol.CLB), route=2, school=SchoolFactory.create())


def _vers(aanvraag):
    return Aanvraag.objects.get(pk=aanvraag.pk)


@pytest.mark.parametrize("route", [1, 2])
def test_van_begin_tot_bevestiging(client, route, leeg, leeg_route_2):
    aanvraag = leeg if route == 1 else leeg_route_2
    client.force_login(aanvraag.aanvrager)
    weg = [client.post(stap(aanvraag, slug), invoer).headers["Location"] for slug, invoer in stappen(route)]
    weg.append(client.post(stap(aanvraag, "bijlagen"), {"doe": "volgende"}).headers["Location"])
    weg.append(client.post(pagina("controleer", aanvraag)).headers["Location"])

    verwacht = [stap(aanvraag, slug) for slug in ["hulpvraag", "vooraf", "vorm", "bijlagen"]]
    assert weg == [*verwacht, pagina("controleer", aanvraag), pagina("ingediend", aanvraag)]
    assert _vers(aanvraag).status == "ingediend"
    assert client.get(weg[-1]).status_code == 200


def test_elke_stap_zegt_waar_je_bent(client, leeg):
    client.force_login(leeg.aanvrager)
    namen = ["start", "leerkracht", "hulpvraag", "vooraf", "vorm", "bijlagen"]

    plekken = [client.get(stap(leeg, naam)).context for naam in namen]

    assert [(plek["stap"], plek["stappen_totaal"]) for plek in plekken] == [(n, 6) for n in range(1, 7)]


def test_wat_goed_is_wordt_bewaard_ook_als_er_iets_ontbreekt(client, leeg):
    client.force_login(leeg.aanvrager)
    antwoord = client.post(stap(leeg, "hulpvraag"), {**HULPVRAAG, "al_geprobeerd": ""})

    assert antwoord.context["form"].errors == {
        "al_geprobeerd": ["Beschrijf wat al is geprobeerd en wat dat opleverde."]
    }
    assert _vers(leeg).hulpvraag == "Hoe blijf ik rustig?"


def test_een_fout_staat_in_de_titel_en_de_tekst_blijft_staan(client, leeg):
    client.force_login(leeg.aanvrager)
    pagina_tekst = client.post(stap(leeg, "leerkracht"), {**LEERKRACHT, "leerkracht_email": "juf@"}).content.decode()

    assert "<title>Fout: Stap 2 van 6: Leerkracht en leerling" in pagina_tekst
    assert 'value="juf@"' in pagina_tekst
    assert 'href="#id_leerkracht_email"' in pagina_tekst


def test_stoppen_vraagt_niet_wat_nog_ontbreekt(client, leeg):
    client.force_login(leeg.aanvrager)
    antwoord = client.post(stap(leeg, "hulpvraag"), {"hulpvraag": "Nog maar half.", "doe": "stop"})

    assert antwoord.headers["Location"] == MIJN_WERK
    assert _vers(leeg).hulpvraag == "Nog maar half."


def test_stoppen_maakt_ook_leeg_wat_is_leeggehaald(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    client.post(stap(aanvraag, "hulpvraag"), {**HULPVRAAG, "hulpvraag": "", "doe": "stop"})

    assert _vers(aanvraag).hulpvraag == ""


def test_stoppen_met_iets_dat_niet_mag_houdt_de_tekst_op_het_scherm(client, leeg):
    client.force_login(leeg.aanvrager)
    invoer = {"hulpvraag": "Zijn nummer is 123456782.", "al_geprobeerd": "Veel.", "doe": "stop"}
    antwoord = client.post(stap(leeg, "hulpvraag"), invoer)

    assert list(antwoord.context["form"].errors) == ["hulpvraag"]
    assert "Zijn nummer is 123456782." in antwoord.content.decode()
    assert (_vers(leeg).hulpvraag, _vers(leeg).al_geprobeerd) == ("", "Veel.")


def test_verder_gaat_naar_de_eerste_stap_die_iets_mist(client, leeg):
    client.force_login(leeg.aanvrager)
    client.post(stap(leeg, "leerkracht"), LEERKRACHT)

    assert client.get(pagina("verder", leeg)).headers["Location"] == stap(leeg, "hulpvraag")


def test_verder_met_alles_ingevuld_gaat_naar_controleren(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)

    assert client.get(pagina("verder", aanvraag)).headers["Location"] == pagina("controleer", aanvraag)


def test_een_wijziging_vanaf_het_overzicht_gaat_daarheen_terug(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    antwoord = client.post(stap(aanvraag, "hulpvraag") + "?terug=controleer", HULPVRAAG)

    assert antwoord.headers["Location"] == pagina("controleer", aanvraag)


def test_alleen_wat_echt_niet_hoeft_heet_niet_verplicht(client, leeg):
    client.force_login(leeg.aanvrager)
    paginas = [client.get(stap(leeg, slug)) for slug, _ in stappen(1)]
    optioneel = [naam for een in paginas for naam, veld in een.context["form"].fields.items() if not veld.required]
    assert paginas[0].text.count("Niet verplicht<") == 1
    assert optioneel == ["leerkracht_telefoon", "kindkans_dossier", "helpdesk_op", "factuurreferentie", "spoed"]


def test_spoed_vraagt_een_reden(client, leeg):
    client.force_login(leeg.aanvrager)
    antwoord = client.post(stap(leeg, "vorm"), {**VORM, "spoed": "on"})

    assert antwoord.context["form"].errors == {"spoed_reden": ["Vul in waarom deze aanvraag spoed heeft."]}


def test_de_vormen_tonen_de_prijs_van_nu_en_het_advies(client, leeg):
    client.force_login(leeg.aanvrager)
    keuzes = client.get(stap(leeg, "vorm")).context["form"].fields["vorm"].choices

    kaarten = [(vorm, kaart.prijs, kaart.advies) for vorm, kaart in keuzes]
    assert kaarten == [("volledig", "€\xa01.700,00", "Ons advies"), ("verkort", "€\xa0850,00", "")]


def test_een_verkort_traject_mag_altijd(client, leeg):
    client.force_login(leeg.aanvrager)
    client.post(stap(leeg, "vorm"), {**VORM, "vorm": "verkort"})

    assert _vers(leeg).vorm == "verkort"


@pytest.mark.parametrize(
    "slug, veld, waarde",
    [
        ("vooraf", "clb_gestart_op", "22-11-2026"),
        ("vooraf", "helpdesk_op", "01-12-2026"),
        ("vorm", "akkoord_op", "2027-01-01"),
    ],
)
@time_machine.travel(datetime.datetime(2026, 11, 21, 9, tzinfo=datetime.UTC))
def test_een_dag_die_nog_moet_komen_kan_niet(client, leeg, slug, veld, waarde):
    client.force_login(leeg.aanvrager)
    goed = dict(stappen(1))[slug]
    fouten = client.post(stap(leeg, slug), {**goed, veld: waarde}).context["form"].errors

    assert [fout.code for fout in fouten[veld].as_data()] == ["toekomst"]
    assert getattr(_vers(leeg), veld) is None


@pytest.mark.parametrize(
    "getypt, melding",
    [
        ("31-02-2026", "Vul een datum in die bestaat, bijvoorbeeld 14-11-2026."),
        ("gisteren", "Vul een datum in die bestaat, bijvoorbeeld 14-11-2026."),
        ("14-11-1026", "14-11-1026 is erg lang geleden. Kijk het jaartal na."),
    ],
)
def test_een_datum_die_niet_klopt_wordt_uitgelegd(client, leeg, getypt, melding):
    client.force_login(leeg.aanvrager)
    invoer = {**VOORAF[1], "clb_gestart_op": getypt}

    assert client.post(stap(leeg, "vooraf"), invoer).context["form"].errors == {"clb_gestart_op": [melding]}


@pytest.mark.parametrize("getypt", ["14-09-2025", "14/09/2025", "2025-09-14", "14-9-2025", "14.09.2025", "14 9 25 "])
def test_een_datum_mag_op_meer_manieren(client, leeg, getypt):
    client.force_login(leeg.aanvrager)
    client.post(stap(leeg, "vooraf"), {**VOORAF[1], "clb_gestart_op": getypt})

    assert _vers(leeg).clb_gestart_op == datetime.date(2025, 9, 14)


def test_een_te_lange_tekst_wordt_niet_afgekapt(client, leeg):
    client.force_login(leeg.aanvrager)
    assert "maxlength" not in client.get(stap(leeg, "hulpvraag")).content.decode()

    fouten = client.post(stap(leeg, "hulpvraag"), {**HULPVRAAG, "hulpvraag": "a" * 5001}).context["form"].errors
    assert fouten == {"hulpvraag": ["Maak dit korter: er passen 5000 tekens in en het zijn er nu 5001."]}


def test_twee_mensen_in_twee_stappen_wissen_elkaars_werk_niet(client, leeg):
    collega = persoon(Rol.KC, school=leeg.school)
    for wie, slug, invoer in [(leeg.aanvrager, "leerkracht", LEERKRACHT), (collega, "hulpvraag", HULPVRAAG)]:
        client.force_login(wie)
        client.post(stap(leeg, slug), invoer)

    assert (_vers(leeg).leerkracht_naam, _vers(leeg).hulpvraag) == ("Juf Verzonnen", "Hoe blijf ik rustig?")


def test_een_stap_tonen_is_inzage(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    client.get(stap(aanvraag, "hulpvraag"))

    assert list(Inzage.objects.values_list("zaak", "door", "soort")) == [
        (aanvraag.pk, aanvraag.aanvrager_id, "aanvraag")
    ]


def test_een_stap_blijft_niet_achter_in_de_browser(client, leeg):
    client.force_login(leeg.aanvrager)

    assert "no-store" in client.get(stap(leeg, "hulpvraag")).headers["Cache-Control"]


def test_de_leerkracht_stap_waarschuwt_voor_een_zaak_die_al_loopt(client):
    loopt = ingediend()
    aanvraag = concept(school=loopt.school, aanvrager=loopt.aanvrager)
    client.force_login(aanvraag.aanvrager)

    lijkt_op = client.get(stap(aanvraag, "leerkracht")).context["lijkt_op"]
    assert lijkt_op == [loopt]


def test_een_onbekende_stap_bestaat_niet(client, leeg):
    client.force_login(leeg.aanvrager)

    assert client.get(stap(leeg, "onzin")).status_code == 404


PAGINAS = ["verder", "controleer"]
STAPPEN = ["start", "leerkracht", "hulpvraag", "vooraf", "vorm", "bijlagen"]


def _adressen(aanvraag):
    return [pagina(naam, aanvraag) for naam in PAGINAS] + [stap(aanvraag, slug) for slug in STAPPEN]


@pytest.mark.parametrize("rol", [Rol.KC, Rol.CLB, Rol.OC, Rol.COACH])
def test_een_concept_van_een_ander_bestaat_niet(client, rol):
    aanvraag = concept()
    client.force_login(persoon(rol, school=SchoolFactory.create()))

    assert {client.get(adres).status_code for adres in _adressen(aanvraag)} == {404}


@pytest.mark.parametrize("rol", [Rol.DIRECTEUR, Rol.DIRECTIE])
def test_wie_een_concept_ziet_maar_niet_behandelt_mag_er_niet_in(client, rol):
    aanvraag = concept()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert {client.get(adres).status_code for adres in _adressen(aanvraag)} == {403}
    assert client.post(stap(aanvraag, "hulpvraag"), HULPVRAAG).status_code == 403


def test_na_het_indienen_leidt_elke_stap_naar_de_zaak(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)

    assert {client.get(adres).headers["Location"] for adres in _adressen(aanvraag)} == {aanvraag.get_absolute_url()}


def test_wie_typte_terwijl_een_ander_indiende_houdt_haar_tekst(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)
    antwoord = client.post(stap(aanvraag, "hulpvraag"), {**HULPVRAAG, "hulpvraag": "Dit was nieuw."})

    assert antwoord.status_code == 409
    assert antwoord.context["conflict"] == "Deze aanvraag is al ingediend en kan niet meer veranderen."
    assert "Dit was nieuw." in antwoord.content.decode()
    assert _vers(aanvraag).hulpvraag == "Hoe blijf ik rustig?"


def test_het_aantal_vragen_aan_de_database_blijft_gelijk(client, django_assert_max_num_queries):
    for _ in range(3):
        loopt = ingediend()
    aanvraag = concept(school=loopt.school, aanvrager=loopt.aanvrager)
    client.force_login(aanvraag.aanvrager)

    with django_assert_max_num_queries(16):
        client.get(stap(aanvraag, "leerkracht"))
