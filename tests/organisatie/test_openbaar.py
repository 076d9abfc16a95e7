"""What everybody may read: privacy, accessibility, and what machines ask for."""

import pytest
import time_machine
from django.urls import reverse

from k2t_portal.organisatie.actions.bewaren import stel_termijnen_vast
from k2t_portal.organisatie.models import Rol
from k2t_portal.organisatie.models.bewaren import TERMIJNEN
from tests.factories import SamenwerkingsverbandFactory, persoon

pytestmark = pytest.mark.django_db
PRIVACY, TOEGANKELIJKHEID = reverse("organisatie:privacy"), reverse("organisatie:toegankelijkheid")


@pytest.mark.parametrize("url", ["account_login", "organisatie:privacy", "trajecten:evaluatie_bedankt"])
def test_onder_elke_pagina_staan_beide_links(client, url):
    SamenwerkingsverbandFactory()
    pagina = client.get(reverse(url)).text
    assert [f'href="{link}"' in pagina for link in (PRIVACY, TOEGANKELIJKHEID)] == [True, True]


def test_ook_onder_een_fout_zo_vroeg_dat_er_niets_bekend_is(client):
    pagina = client.get("/", headers={"host": "elders.example"}).text
    assert [f'href="{link}"' in pagina for link in (PRIVACY, TOEGANKELIJKHEID)] == [True, True]


def test_wie_is_ingelogd_houdt_haar_menu(client):
    SamenwerkingsverbandFactory()
    client.force_login(persoon(Rol.DIRECTIE))
    assert "Hoofdmenu" in client.get(PRIVACY).text


@pytest.mark.parametrize(
    "velden, zin",
    [
        ({"email": "info@swv.example"}, 'Mail ons: <a href="mailto:info@swv.example">'),
        (
            {"fg_naam": "F. Verzonnen", "fg_email": "fg@swv.example"},
            'Mail de functionaris gegevensbescherming, F. Verzonnen: <a href="mailto:fg@swv.example">',
        ),
    ],
)
def test_de_privacypagina_zegt_wie_antwoord_geeft(client, velden, zin):
    SamenwerkingsverbandFactory(**velden)
    assert zin in client.get(PRIVACY).text


def test_de_privacypagina_zegt_hoe_lang_iets_blijft(client):
    pagina = client.get(PRIVACY).text
    assert "Dit is een voorstel." in pagina
    assert "Dossier na een traject</dt><dd><strong>3 jaar</strong>" in pagina

    SamenwerkingsverbandFactory()
    termijnen = {termijn.veld: termijn.voorstel for termijn in TERMIJNEN}
    stel_termijnen_vast(by=persoon(Rol.DIRECTIE), **{**termijnen, "dossier_jaar": 2})
    pagina = client.get(PRIVACY).text
    assert "Dit is een voorstel." not in pagina
    assert "Dossier na een traject</dt><dd><strong>2 jaar</strong>" in pagina


def test_zoekmachines_blijven_weg(client):
    antwoord = client.get("/robots.txt")
    assert (antwoord.text, antwoord.headers["Content-Type"]) == (
        "User-agent: *\nDisallow: /\n",
        "text/plain; charset=utf-8",
    )


@time_machine.travel("2026-11-22T12:00:00Z", tick=False)
def test_security_txt_noemt_wie_directie_daarvoor_aanwees(client, settings):
    settings.VEILIGHEIDSCONTACT, settings.PORTAAL_URL = "mailto:lek@swv.example", "https://portaal.example"
    assert client.get("/.well-known/security.txt").text == (
        "Contact: mailto:lek@swv.example\n"
        "Expires: 2027-05-21T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://portaal.example/.well-known/security.txt\n"
    )


def test_er_zijn_niet_meer_cookies_dan_de_privacypagina_noemt(client, settings):
    SamenwerkingsverbandFactory()
    client.get(reverse("account_login"))
    client.force_login(persoon(Rol.DIRECTIE))
    client.get(PRIVACY)

    genoemd = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.WIE_COOKIE_NAME}
    assert set(client.cookies) == genoemd
    assert "zet drie cookies" in client.get(PRIVACY).text
