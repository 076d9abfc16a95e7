"""Taking an aanvraag back."""

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from tests.aanvragen.zaken import IN_TOESTAND, vers
from tests.factories import ingediend, persoon

pytestmark = pytest.mark.django_db

KAN = ["ingediend", "aanvulling", "goedgekeurd"]


def adres(aanvraag) -> str:
    return reverse("aanvragen:intrekken", args=[aanvraag.pk])


def test_eerst_staat_er_wat_er_gebeurt(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.get(adres(aanvraag))

    assert ("Je kunt dit niet terugdraaien." in antwoord.text, vers(aanvraag).status) == (True, "ingediend")


@pytest.mark.parametrize("toestand", KAN)
def test_intrekken(client, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), follow=True)

    assert (vers(aanvraag).status, "De aanvraag is ingetrokken." in antwoord.text) == ("ingetrokken", True)


@pytest.mark.parametrize("toestand", [naam for naam in IN_TOESTAND if naam not in [*KAN, "ingetrokken"]])
def test_wat_niet_meer_in_te_trekken_is(client, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))

    assert (client.post(adres(aanvraag)).status_code, vers(aanvraag).status) == (409, toestand)


def test_twee_keer_intrekken(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)
    client.post(adres(aanvraag))

    assert "Je hebt hier net een stap gezet." in client.post(adres(aanvraag), follow=True).text


@pytest.mark.parametrize("rol, status", [(Rol.OC, 403), (Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.CLB, 404)])
def test_een_ander_trekt_niet_in(client, rol, status):
    aanvraag = ingediend()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert (client.post(adres(aanvraag)).status_code, vers(aanvraag).status) == (status, "ingediend")
