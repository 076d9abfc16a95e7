"""Settling a stopped traject later, without a tarief, or after its coach has gone."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Rol
from tests.factories import lopend, persoon
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


def zonder_tarief_voor(vorm: str) -> None:
    Tarief.objects.filter(vorm=vorm).delete()


def gestopt(**velden) -> Traject:
    return actions.stoppen(lopend(**velden), by=persoon(Rol.OC), reden="Weg")


def test_zonder_sessies_is_de_periode_de_dag_waarop_het_stopte():
    with time_machine.travel(timezone.now() - datetime.timedelta(days=3)):
        traject, toen = gestopt(), timezone.localdate()

    actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="verkort", reden="Voorbereid.")

    assert Factuur.objects.values_list("periode_van", "periode_tot").get() == (toen, toen)


def test_wat_geen_tarief_had_staat_niet_bij_de_keuzes(client):
    traject = gestopt()
    zonder_tarief_voor("verkort")
    client.force_login(persoon(Rol.DIRECTIE))

    antwoord = client.get(reverse("trajecten:afrekenen", args=[traject.pk]))

    assert [waarde for waarde, _ in antwoord.context["form"].fields["vorm"].choices] == ["niets", "volledig"]


def test_afrekenen_als_een_vorm_zonder_tarief_kan_niet():
    traject = gestopt()
    zonder_tarief_voor("verkort")

    with pytest.raises(ValidationError, match="geen tarief voor een verkort traject"):
        actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="verkort", reden="Twee sessies.")


def test_wijzigen_in_een_vorm_zonder_tarief_zegt_waarom_niet(client):
    traject, oc = lopend(), persoon(Rol.OC)
    zonder_tarief_voor("verkort")
    client.force_login(oc)
    adres = reverse("trajecten:wijzig_vorm", args=[traject.pk])

    assert client.get(adres).status_code == 200
    assert "geen tarief voor een verkort traject" in client.post(adres, {"naar": "verkort"}).text


def test_de_oc_stopt_een_traject_waarvan_de_coach_geen_coach_meer_is():
    traject = lopend()
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    traject.open_koppeling.coach.gebruiker.aanstellingen.update(tot=gisteren)

    actions.stoppen(traject, by=persoon(Rol.OC), reden="De coach is weg.")
    actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="", reden="Niets gedaan.")

    assert Traject.objects.values_list("status", "afgerekend_op").get() == ("gestopt", timezone.localdate())


def test_wie_coachte_en_alleen_nog_oc_lid_is_stopt_als_oc_lid():
    traject = lopend()
    wie = traject.open_koppeling.coach.gebruiker
    wie.aanstellingen.update(rol=Rol.OC)

    actions.stoppen(traject, by=type(wie).objects.get(pk=wie.pk), reden="Ik ben weg.")

    assert traject.zaak.gebeurtenissen.all()[0].hoedanigheid == Rol.OC
