"""Answering a question of the OC, in place: nothing restarts and no text is lost."""

import pytest
from django.urls import reverse

from aanvragen import actions
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.zaken import BSN, IN_TOESTAND, met_vraag, vers
from tests.factories import persoon

pytestmark = pytest.mark.django_db


def adres(aanvraag) -> str:
    return reverse("aanvragen:beantwoord_aanvulling", args=[aanvraag.pk])


def test_de_vraag_staat_boven_het_antwoord(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    assert "Wat is een geheime vraag?" in client.get(adres(aanvraag)).text


def test_wie_de_vraag_leest_wordt_vastgelegd(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    client.get(adres(aanvraag))

    assert list(Inzage.objects.values_list("door", "soort")) == [(aanvraag.aanvrager.pk, "aanvulling")]


def test_antwoorden(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0100")
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": "Sinds mei."}, follow=True)

    assert (vers(aanvraag).status, aanvraag.aanvullingen.get().antwoord) == ("ingediend", "Sinds mei.")
    assert antwoord.redirect_chain == [(aanvraag.get_absolute_url(), 302)]
    assert "De Ondersteuningscommissie beslist uiterlijk 16 november 2026." in antwoord.text


def test_een_andere_kc_van_de_school_antwoordt(client):
    aanvraag = met_vraag()
    collega = persoon(Rol.KC, school=aanvraag.school)
    client.force_login(collega)

    client.post(adres(aanvraag), {"antwoord": "Sinds mei."})

    assert aanvraag.aanvullingen.get().beantwoord_door == collega


@pytest.mark.parametrize("tekst", ["", "   "])
def test_een_leeg_antwoord(client, tekst):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": tekst})

    assert "Schrijf je antwoord op de vraag" in antwoord.text
    assert vers(aanvraag).status == "aanvulling"


def test_een_bsn_wordt_geweigerd_en_de_tekst_blijft(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": f"Zijn nummer is {BSN}, groet."})

    assert (vers(aanvraag).status, f"Zijn nummer is {BSN}, groet." in antwoord.text) == ("aanvulling", True)


def test_een_collega_antwoordde_net(client):
    aanvraag = met_vraag()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    antwoord = client.post(adres(aanvraag), {"antwoord": "Mijn eigen antwoord."})

    assert (antwoord.status_code, "Mijn eigen antwoord." in antwoord.text) == (409, True)
    assert f"door {aanvraag.aanvrager.naam}" in antwoord.text


def test_twee_keer_versturen(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)
    client.post(adres(aanvraag), {"antwoord": "Sinds mei."})

    antwoord = client.post(adres(aanvraag), {"antwoord": "Sinds mei."}, follow=True)

    assert (antwoord.redirect_chain, aanvraag.aanvullingen.count()) == ([(aanvraag.get_absolute_url(), 302)], 1)


@pytest.mark.parametrize("rol, status", [(Rol.OC, 403), (Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.CLB, 404)])
def test_een_ander_antwoordt_niet(client, rol, status):
    aanvraag = met_vraag()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert [client.get(adres(aanvraag)).status_code, client.post(adres(aanvraag)).status_code] == [status, status]


@pytest.mark.parametrize("toestand", [naam for naam in IN_TOESTAND if naam != "aanvulling"])
def test_zonder_open_vraag_is_er_niets_te_antwoorden(client, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))

    antwoord = client.get(adres(aanvraag))

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, aanvraag.get_absolute_url())
