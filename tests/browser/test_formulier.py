"""The aanvraag form while someone types: it keeps the text, and says so when it could not."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.aanvragen.invullen import stap
from tests.aanvragen.zaken import vers
from tests.factories import concept

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def aanvraag():
    return concept()


@pytest.fixture
def scherm(als, aanvraag):
    """The hulpvraag, opened by the KC of the concept."""
    pagina = als(aanvraag.aanvrager)
    pagina.goto(stap(aanvraag, "hulpvraag"))
    return pagina


def test_typen_wordt_vanzelf_bewaard(scherm, aanvraag):
    with scherm.expect_response(lambda antwoord: antwoord.request.method == "POST"):
        scherm.get_by_label("Wat is de hulpvraag van de leerkracht?").fill("Hoe blijf ik kalm?")

    expect(scherm.locator("#opgeslagen")).to_contain_text("Opgeslagen om")
    assert vers(aanvraag).hulpvraag == "Hoe blijf ik kalm?"


def test_wie_is_uitgelogd_leest_dat_en_houdt_haar_tekst(scherm, aanvraag):
    scherm.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    vak = scherm.get_by_label("Wat is de hulpvraag van de leerkracht?")
    vak.fill("Na het uitloggen.")

    expect(scherm.locator("#opgeslagen")).to_contain_text("je bent uitgelogd")
    expect(vak).to_have_value("Na het uitloggen.")
    assert vers(aanvraag).hulpvraag == "Hoe blijf ik rustig?"


def test_zonder_verbinding_staat_dat_er_en_blijft_de_tekst(scherm):
    scherm.context.set_offline(True)
    vak = scherm.get_by_label("Wat is de hulpvraag van de leerkracht?")
    vak.fill("Zonder verbinding.")

    expect(scherm.locator("#opgeslagen")).to_contain_text("er is geen verbinding")
    expect(vak).to_have_value("Zonder verbinding.")


def test_wie_er_niet_meer_bij_kan_leest_dat_en_niet_dat_haar_verbinding_weg_is(scherm, aanvraag):
    aanvraag.aanvrager.aanstellingen.all().delete()
    vak = scherm.get_by_label("Wat is de hulpvraag van de leerkracht?")
    vak.fill("Mijn rol is net beëindigd.")

    expect(scherm.locator("#opgeslagen")).to_contain_text("je kunt hier niet meer bij")
    expect(vak).to_have_value("Mijn rol is net beëindigd.")


def test_herladen_na_een_fout_haalt_niet_het_oude_terug(scherm, aanvraag):
    scherm.get_by_label("Wat is al geprobeerd?").fill("")
    scherm.get_by_role("button", name="Volgende stap").click()
    with scherm.expect_response(lambda antwoord: antwoord.request.method == "POST"):
        scherm.get_by_label("Wat is al geprobeerd?").fill("Een rustplek.")
    scherm.reload()

    expect(scherm.get_by_label("Wat is al geprobeerd?")).to_have_value("Een rustplek.")
    assert vers(aanvraag).al_geprobeerd == "Een rustplek."


def test_de_reden_van_spoed_verschijnt_bij_spoed(scherm, aanvraag):
    scherm.goto(stap(aanvraag, "vorm"))
    reden = scherm.get_by_label("Waarom heeft deze aanvraag spoed?")
    expect(reden).to_be_hidden()

    scherm.get_by_label("Deze aanvraag heeft spoed").check()
    expect(reden).to_be_visible()
