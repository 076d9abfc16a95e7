"""What is true of every answer of the portal."""

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, ingediend, persoon

pytestmark = pytest.mark.django_db


def test_een_pagina_met_een_verhaal_wordt_niet_bewaard(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)
    assert client.get(aanvraag.get_absolute_url()).headers["Cache-Control"] == "private, no-store"


def test_wat_zelf_iets_zegt_houdt_dat(client):
    client.force_login(persoon(Rol.KC, school=SchoolFactory.create()))
    assert "max-age" in client.get(reverse("organisatie:huisstijl")).headers["Cache-Control"]
