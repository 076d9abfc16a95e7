"""The OC takes an offer back from a coach who does not answer."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Gebeurtenis
from tests.factories import aangeboden, coach, lopend, persoon
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


def test_het_traject_wacht_weer_op_een_coach():
    traject = aangeboden()
    traject = actions.trek_aanbod_in(traject, by=persoon(Rol.OC), reden="Ziek")
    assert (traject.status, traject.koppeling) == (Traject.Status.TE_KOPPELEN, None)
    assert Aanvraag.objects.get().status == Aanvraag.Status.GOEDGEKEURD
    assert traject.koppelingen.get().reden_einde == "Ziek"


def test_de_coach_ziet_het_dan_niet_meer():
    traject = aangeboden()
    wie = traject.open_koppeling.coach.gebruiker
    actions.trek_aanbod_in(traject, by=persoon(Rol.OC), reden="Ziek")
    assert list(Traject.objects.visible_to(wie)) == []


def test_de_school_leest_niet_wie_er_afviel():
    traject = aangeboden()
    actions.trek_aanbod_in(traject, by=persoon(Rol.OC), reden="Ziek")
    stappen = Gebeurtenis.objects.visible_to(traject.aanvraag.aanvrager).filter(soort="aanbod_ingetrokken")
    assert list(stappen) == []


def test_een_andere_coach_kan_daarna_gekoppeld_worden():
    oc, ander = persoon(Rol.OC), coach()
    traject = actions.trek_aanbod_in(aangeboden(), by=oc, reden="Ziek")
    traject = actions.koppelen(Aanvraag.objects.get(), by=oc, coach=ander)
    assert traject.open_koppeling.coach == ander


def test_wat_is_aangenomen_trekt_niemand_in():
    with pytest.raises(TransitionNotAllowed):
        actions.trek_aanbod_in(lopend(), by=persoon(Rol.OC), reden="Ziek")


def test_alleen_de_oc():
    traject = aangeboden()
    with pytest.raises(PermissionDenied):
        actions.trek_aanbod_in(traject, by=traject.open_koppeling.coach.gebruiker, reden="Ziek")


def test_op_het_scherm_gaat_het_verder_met_kiezen(client):
    traject = aangeboden()
    client.force_login(persoon(Rol.OC))
    antwoord = client.post(reverse("trajecten:trek_aanbod_in", args=[traject.pk]), {"reden": "Ziek"})
    assert antwoord.headers["Location"] == reverse("trajecten:koppelen", args=[traject.aanvraag_id])


def test_zonder_reden_blijft_het_aanbod_staan(client):
    traject = aangeboden()
    client.force_login(persoon(Rol.OC))
    client.post(reverse("trajecten:trek_aanbod_in", args=[traject.pk]), {"reden": ""})
    assert Traject.objects.get().status == Traject.Status.AANGEBODEN
