"""Who does nothing for a while is logged out, and hears why."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.factories import WACHTWOORD, met_wachtwoord, persoon

pytestmark = pytest.mark.django_db

INLOGGEN = reverse("account_login")
GEGEVENS = reverse("organisatie:mijn_gegevens")
ACTIVITEIT = reverse("activiteit")
BEGIN = 1_795_000_000  # seconds, some morning


@pytest.fixture
def klok(settings):
    settings.STILTE_MINUTEN = 30
    with time_machine.travel(BEGIN, tick=False) as klok:
        yield klok


@pytest.fixture
def client(klok) -> Client:
    client = Client()
    client.force_login(persoon())
    client.get(GEGEVENS)
    return client


def na(klok, minuten: float) -> None:
    klok.shift(minuten * 60)


def over(client: Client) -> int:
    """Seconds that are left, asked by a script."""
    seconden: int = client.get(ACTIVITEIT, headers={"x-achtergrond": "ja"}).json()["seconden"]
    return seconden


def test_wie_bezig_blijft_blijft_ingelogd(client, klok):
    for _ in range(3):
        na(klok, 29)
        assert client.get(GEGEVENS).status_code == 200


def test_wie_niets_doet_wordt_uitgelogd_en_hoort_waarom(client, klok):
    na(klok, 30)
    antwoord = client.get(GEGEVENS)

    assert antwoord.headers["Location"] == f"{INLOGGEN}?next={GEGEVENS}"
    assert "Je bent uitgelogd omdat je 30 minuten niets deed." in client.get(INLOGGEN).content.decode()


def test_wat_een_pagina_vanzelf_vraagt_telt_niet(client, klok):
    na(klok, 20)
    assert over(client) == 10 * 60
    na(klok, 9)
    assert over(client) == 60
    na(klok, 1)
    assert over(client) == 0
    assert client.get(GEGEVENS).status_code == 302


def test_blijf_ingelogd(client, klok):
    na(klok, 29)
    assert client.get(ACTIVITEIT).json() == {"seconden": 30 * 60}


def test_wie_er_niet_is_heeft_geen_tijd_over(klok):
    assert over(Client()) == 0


def test_elke_pagina_zegt_wanneer_er_gewaarschuwd_moet_worden(client):
    assert 'data-stilte="1800"' in client.get(GEGEVENS).content.decode()


def test_nul_is_nooit(client, klok, settings):
    settings.STILTE_MINUTEN = 0
    na(klok, 600)
    pagina = client.get(GEGEVENS)

    assert (pagina.status_code, b"data-stilte" in pagina.content) == (200, False)


@pytest.mark.parametrize("stilte", [30, 0])
def test_een_sessie_duurt_nooit_langer_dan_een_werkdag(klok, settings, stilte):
    settings.STILTE_MINUTEN = stilte
    wie, client = met_wachtwoord(), Client()
    client.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
    for _ in range(28):
        na(klok, 25)
        assert client.get(GEGEVENS).status_code == 200
    assert over(client) == 20 * 60
    na(klok, 20)

    assert client.get(GEGEVENS).status_code == 302
    assert "Je bent uitgelogd omdat je lang geleden inlogde." in client.get(INLOGGEN).content.decode()


def test_een_sessie_wordt_niet_bij_elk_verzoek_geschreven(client, klok, django_assert_num_queries):
    met = client.session["laatst_actief"]
    na(klok, 0.2)
    client.get(GEGEVENS)
    assert client.session["laatst_actief"] == met
    na(klok, 0.1)
    client.get(GEGEVENS)
    assert client.session["laatst_actief"] == BEGIN + 18
