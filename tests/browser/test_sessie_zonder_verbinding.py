"""A coach in a corridor: what she typed survives a lost connection and a session that ran out."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Page, expect

from k2t_portal.organisatie.models import Gebruiker
from tests.browser.conftest import TELEFOON
from tests.factories import coach, lopend
from trajecten.models import Coach, Sessie, Traject

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEKST = "We oefenden samen het wachten."


@pytest.fixture
def noor() -> Coach:
    return coach(naam="Noor Proef")


@pytest.fixture
def scherm(als, noor: Coach) -> Page:
    """Session 1, filled in and not sent."""
    traject = lopend(door=noor)
    pagina: Page = als(noor.gebruiker, TELEFOON)
    pagina.goto(f"/trajecten/{traject.pk}/vastleggen/")
    pagina.get_by_label("Met de leerkracht").select_option("60")
    pagina.get_by_label("Terugkoppeling").fill(TEKST)
    return pagina


def leg_vast(pagina: Page) -> None:
    pagina.get_by_role("button", name="Sessie 1 vastleggen").click()


def test_de_pagina_glijdt_niet_onder_haar_vinger_vandaan(scherm: Page):
    notitie = scherm.get_by_label("Eigen notitie")

    assert notitie.evaluate("vak => { scrollTo({ top: 0, behavior: 'instant' }); vak.focus(); return scrollY > 0; }")


def test_de_toestand_van_het_bewaren_is_altijd_te_zien(scherm: Page):
    expect(scherm.locator("[data-melding]")).to_have_text("Nog niet vastgelegd")


def test_zonder_verbinding_blijft_de_tekst_en_daarna_lukt_het(scherm: Page):
    scherm.context.set_offline(True)
    leg_vast(scherm)
    expect(scherm.locator("[data-melding]")).to_have_text(
        "Geen verbinding. Je tekst staat er nog; probeer het opnieuw."
    )
    expect(scherm.get_by_label("Terugkoppeling")).to_have_value(TEKST)

    scherm.context.set_offline(False)
    leg_vast(scherm)

    expect(scherm.locator(".berichten")).to_contain_text("Sessie 1 is vastgelegd.")
    assert Sessie.objects.get().terugkoppeling == TEKST


def test_uitgelogd_raken_kost_geen_tekst(scherm: Page, noor: Coach):
    Session.objects.all().delete()
    leg_vast(scherm)
    expect(scherm.locator("[data-melding]")).to_contain_text("Je bent uitgelogd.")

    log_in_elders(scherm, noor.gebruiker)
    leg_vast(scherm)

    expect(scherm.locator(".berichten")).to_contain_text("Sessie 1 is vastgelegd.")
    assert (Traject.objects.get().gegeven[0].terugkoppeling, Sessie.objects.count()) == (TEKST, 1)


def log_in_elders(pagina: Page, gebruiker: Gebruiker) -> None:
    """As in another tab: a new session and, as after every log-in, a new token."""
    client = Client()
    client.force_login(gebruiker)
    sleutel: str = client.cookies["sessionid"].value
    pagina.context.clear_cookies()
    pagina.context.add_cookies([{"name": "sessionid", "value": sleutel, "url": pagina.url}])


def test_een_fout_in_het_formulier_komt_gewoon_op_het_scherm(scherm: Page):
    scherm.get_by_label("Terugkoppeling").fill("")
    leg_vast(scherm)

    expect(scherm.locator(".foutoverzicht")).to_contain_text("Schrijf in een paar zinnen wat jullie deden")
    assert Sessie.objects.count() == 0
