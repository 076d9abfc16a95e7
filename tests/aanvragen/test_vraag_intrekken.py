"""The OC goes on without an answer, so that a case never waits for someone who left."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import ingediend, persoon

pytestmark = pytest.mark.django_db


def met_vraag() -> tuple[Aanvraag, Gebruiker]:
    oc = persoon(Rol.OC)
    return actions.vraag_aanvulling(ingediend(), by=oc, vraag="Wat nog?"), oc


def test_de_aanvraag_wacht_weer_op_de_oc_en_de_vraag_is_dicht():
    aanvraag, oc = met_vraag()
    aanvraag = actions.trek_vraag_in(aanvraag, by=oc)
    assert aanvraag.status == Aanvraag.Status.INGEDIEND
    assert list(aanvraag.aanvullingen.open()) == []
    assert aanvraag.gebeurtenissen.latest("pk").soort == "vraag_ingetrokken"


def test_er_kan_daarna_weer_iets_gevraagd_worden():
    aanvraag, oc = met_vraag()
    aanvraag = actions.vraag_aanvulling(actions.trek_vraag_in(aanvraag, by=oc), by=oc, vraag="En dit?")
    assert [vraag.vraag for vraag in aanvraag.aanvullingen.open()] == ["En dit?"]


def test_de_klok_schuift_op_met_de_dagen_dat_zij_stilstond():
    with time_machine.travel(datetime.datetime(2026, 9, 7, 10, tzinfo=datetime.UTC), tick=False):
        aanvraag, oc = met_vraag()
    with time_machine.travel(datetime.datetime(2026, 9, 10, 10, tzinfo=datetime.UTC), tick=False):
        aanvraag = actions.trek_vraag_in(aanvraag, by=oc)
    assert aanvraag.klok_vanaf == datetime.date(2026, 9, 10)


def test_de_aanvrager_kan_de_vraag_niet_intrekken():
    aanvraag, _ = met_vraag()
    with pytest.raises(PermissionDenied):
        actions.trek_vraag_in(aanvraag, by=aanvraag.aanvrager)


def test_zonder_open_vraag_kan_het_niet():
    with pytest.raises(TransitionNotAllowed):
        actions.trek_vraag_in(ingediend(), by=persoon(Rol.OC))


def test_op_het_scherm(client):
    aanvraag, oc = met_vraag()
    client.force_login(oc)
    antwoord = client.post(reverse("aanvragen:trek_vraag_in", args=[aanvraag.pk]), follow=True)
    assert "De vraag is ingetrokken." in antwoord.text
    assert "zonder antwoord" in antwoord.text
