"""A session that ends costs no text: typed, logged out by the server, logged in again, and there it is."""

import time

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Klad
from tests.factories import WACHTWOORD, concept, met_wachtwoord

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GEGEVENS = reverse("organisatie:mijn_gegevens")
NAAM = "Sanne Getypt"
HULPVRAAG = "Hoe helpen we haar <b>verder</b>?\n\n  Samen & rustig."


@pytest.fixture
def sanne() -> Gebruiker:
    return met_wachtwoord(naam="Sanne Proef", email="sanne@school.example")


def typ(pagina: Page) -> None:
    pagina.goto(GEGEVENS)
    pagina.get_by_label("Naam").fill(NAAM)


def verstuur(pagina: Page) -> None:
    pagina.get_by_role("button", name="Gegevens wijzigen").click()


def log_in(pagina: Page, email: str = "sanne@school.example") -> None:
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


def test_na_opnieuw_inloggen_staat_de_tekst_er_weer(als, sanne):
    pagina = als(sanne)
    typ(pagina)
    Session.objects.all().delete()
    verstuur(pagina)
    log_in(pagina)

    expect(pagina.get_by_role("heading", name="Je tekst staat er weer")).to_be_visible()
    expect(pagina.get_by_label("Naam")).to_have_value(NAAM)
    assert Gebruiker.objects.get(pk=sanne.pk).naam == "Sanne Proef"
    verstuur(pagina)
    expect(pagina.locator(".berichten")).to_contain_text("Je gegevens zijn gewijzigd.")
    assert (Gebruiker.objects.get(pk=sanne.pk).naam, Klad.objects.count()) == (NAAM, 0)


def test_zonder_script_staat_hij_er_om_te_kopieren(als, sanne):
    pagina = als(sanne, java_script_enabled=False)
    typ(pagina)
    Session.objects.all().delete()
    verstuur(pagina)
    log_in(pagina)

    expect(pagina.get_by_role("heading", name="Wat je typte is bewaard")).to_be_visible()
    expect(pagina.locator(".klad-velden")).to_contain_text(NAAM)


@pytest.fixture
def scherm(als, sanne, settings) -> Page:
    """Her page, on which she typed something; the clock of the browser is ours."""
    settings.STILTE_MINUTEN = 30
    pagina: Page = als(sanne)
    pagina.clock.install()
    typ(pagina)
    return pagina


def kijk(pagina: Page, minuten: int) -> None:
    """For the server she did nothing for so long; then the page looks how much time is left."""
    [rij] = Session.objects.all()
    sessie = rij.get_decoded() | {"laatst_actief": int(time.time()) - minuten * 60}
    Session.objects.filter(pk=rij.pk).update(session_data=Session.objects.encode(sessie))
    with pagina.expect_response("**/account/activiteit/"):
        pagina.clock.fast_forward("28:00")


def wees_stil(pagina: Page) -> None:
    """The page tells the server that she typed; from then on she does nothing."""
    kijk(pagina, 0)
    # Its next look is planned once it has read the answer, which it has when a later one is in.
    pagina.evaluate("fetch(document.querySelector('link[rel=icon]').href).then(antwoord => antwoord.text())")


def blijf(pagina: Page) -> Locator:
    return pagina.get_by_role("button", name="Blijf ingelogd")


def test_wie_lang_typt_blijft_vanzelf_ingelogd(scherm):
    kijk(scherm, 29)
    expect(blijf(scherm)).to_be_hidden()

    [rij] = Session.objects.all()
    assert time.time() - rij.get_decoded()["laatst_actief"] < 60


def test_wie_niets_deed_wordt_gewaarschuwd_en_kan_blijven(scherm):
    wees_stil(scherm)
    kijk(scherm, 29)
    expect(scherm.get_by_role("alert")).to_have_text("Je deed een tijd niets. Over 1 minuut log je vanzelf uit.")
    expect(scherm.get_by_label("Naam")).to_be_focused()

    blijf(scherm).click()
    expect(blijf(scherm)).to_be_hidden()


def test_na_de_grens_wacht_de_tekst_en_staat_er_niets_meer_op_het_scherm(scherm):
    wees_stil(scherm)
    kijk(scherm, 31)
    expect(scherm.locator(".berichten")).to_contain_text("Je bent uitgelogd omdat je 30 minuten niets deed.")

    log_in(scherm)
    expect(scherm.get_by_label("Naam")).to_have_value(NAAM)


def test_wat_vanzelf_opslaat_slaat_ook_dit_op(als):
    """A step of the aanvraag: back in the form is back in the concept, and then nothing waits any more."""
    aanvraag = concept()
    kc = aanvraag.aanvrager
    kc.set_password(WACHTWOORD)
    kc.save()
    pagina = als(kc)
    pagina.goto(reverse("aanvragen:stap", args=[aanvraag.pk, "hulpvraag"]))
    Session.objects.all().delete()
    pagina.locator("[name=hulpvraag]").fill(HULPVRAAG)
    expect(pagina.locator("#opgeslagen")).to_contain_text("je bent uitgelogd")
    pagina.get_by_role("button", name="Volgende stap").click()
    with pagina.expect_response(lambda antwoord: "hx-request" in antwoord.request.headers):
        log_in(pagina, kc.email)

    expect(pagina.locator("[name=hulpvraag]")).to_have_value(HULPVRAAG)
    assert (Aanvraag.objects.get().hulpvraag, Klad.objects.count()) == (HULPVRAAG, 0)
