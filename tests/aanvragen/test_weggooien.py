"""Throwing a concept away."""

import pytest
from django.forms import Form
from django.http import Http404
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag
from aanvragen.views.zaak import Weggooien
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.zaken import IN_TOESTAND, vers
from tests.factories import concept, persoon

pytestmark = pytest.mark.django_db


def adres(aanvraag) -> str:
    return reverse("aanvragen:weggooien", args=[aanvraag.pk])


def test_eerst_staat_er_wat_er_gebeurt(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.get(adres(aanvraag))

    assert ("Alles wat je hebt ingevuld verdwijnt" in antwoord.text, Aanvraag.objects.count()) == (True, 1)


def test_weggooien_leidt_naar_de_lijst(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), follow=True)

    assert (Aanvraag.objects.count(), antwoord.redirect_chain) == (0, [(reverse("aanvragen:lijst"), 302)])
    assert "Het concept is weggegooid." in antwoord.text


def test_ook_een_concept_dat_is_bekeken(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    client.get(aanvraag.get_absolute_url())

    client.post(adres(aanvraag))

    assert Aanvraag.objects.count() == 0


def test_wie_te_laat_is_hoort_dat_de_zaak_verder_is():
    """A colleague threw it away between opening the page and pressing the button."""
    aanvraag = concept()
    Aanvraag.objects.all().delete()

    with pytest.raises(TransitionNotAllowed):
        actions.weggooien(aanvraag, by=aanvraag.aanvrager)


def test_en_daarna_bestaat_de_bladzijde_niet_meer(rf):
    aanvraag = concept()
    scherm = Weggooien()
    scherm.setup(rf.post(adres(aanvraag)), pk=aanvraag.pk)
    scherm.request.user, scherm.object = aanvraag.aanvrager, aanvraag
    formulier = Form({})
    formulier.full_clean()
    Aanvraag.objects.all().delete()

    with pytest.raises(Http404):
        scherm.form_valid(formulier)


@pytest.mark.parametrize("toestand", [naam for naam in IN_TOESTAND if naam != "concept"])
def test_wat_is_ingediend_blijft(client, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))

    assert (client.post(adres(aanvraag)).status_code, vers(aanvraag).status) == (409, toestand)


@pytest.mark.parametrize("rol, status", [(Rol.OC, 404), (Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.CLB, 404)])
def test_een_ander_gooit_niets_weg(client, rol, status):
    aanvraag = concept()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert (client.post(adres(aanvraag)).status_code, Aanvraag.objects.count()) == (status, 1)
