"""What is true of every answer of the portal; the role table asks the same of every URL (tests/rollen)."""

import pytest
from django.urls import reverse

from tests.factories import ingediend

pytestmark = pytest.mark.django_db


def test_een_pagina_met_een_verhaal_wordt_niet_bewaard(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)
    assert client.get(aanvraag.get_absolute_url()).headers["Cache-Control"] == "private, no-store"


def test_ook_zonder_account_wordt_niets_bewaard(client):
    for url in (reverse("account_login"), reverse("trajecten:evaluatie_bedankt"), "/bestaat-niet/"):
        assert "no-store" in client.get(url).headers["Cache-Control"]


def test_wat_zelf_iets_zegt_houdt_dat(client):
    assert "max-age" in client.get(reverse("organisatie:huisstijl")).headers["Cache-Control"]


def test_een_verzoek_dat_niemand_begrijpt_krijgt_dezelfde_koppen(client):
    antwoord = client.get("/", headers={"host": "elders.example"})

    assert antwoord.status_code == 400
    assert antwoord.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert antwoord.headers["Cache-Control"] == "private, no-store"
