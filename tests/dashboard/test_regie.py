"""The screen on which OC and directie see all running cases per stage."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.dashboard.fasen import fasen, in_fase, te_laat, tel
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from tests.dashboard.conftest import zet_in_alle_standen
from tests.factories import compleet, ingediend, lopend, persoon
from trajecten import actions
from trajecten.models import Traject

URL = reverse("dashboard:regie")


def alle() -> list[Aanvraag]:
    return list(Aanvraag.objects.filter(kenmerk__isnull=False))


def nu():
    return fasen(Samenwerkingsverband.huidig())


@pytest.fixture
def meer_standen(hoeden):
    """Two more than all: a planned session, and a traject that has all its sessions."""
    zet_in_alle_standen(hoeden)
    gepland = lopend(door=hoeden.coach.coach)
    actions.plannen(gepland, by=hoeden.coach, gepland_op=timezone.now() + datetime.timedelta(days=3))
    compleet(door=hoeden.coach.coach, vorm="verkort")


@pytest.mark.parametrize("later", [0, 12, 90])
def test_de_fasen_zeggen_wat_de_stand_van_elke_zaak_zegt(meer_standen, later):
    with time_machine.travel(timezone.now() + datetime.timedelta(days=later)):
        normen = Samenwerkingsverband.huidig()
        standen = [zaak.stand(normen) for zaak in alle()]
        wacht = [stand for stand in standen if not stand.is_klaar]
        tellingen = tel(Aanvraag.objects.all(), nu())
        laat = {stand.rij.zaak.pk for stand in wacht if stand.te_laat}

        assert {zaak.pk for zaak in te_laat(Aanvraag.objects.all(), nu())} == laat
        assert sum(telling.aantal for telling in tellingen) == len(wacht)
        assert sum(telling.laat for telling in tellingen) == len(laat)


def test_elke_fase_toont_haar_zaken_en_elke_zaak_staat_in_een_fase(meer_standen):
    per_fase = {fase.naam: {zaak.pk for zaak in in_fase(Aanvraag.objects.all(), fase)} for fase in nu()}

    assert {naam: len(zaken) for naam, zaken in per_fase.items()} == {
        telling.fase.naam: telling.aantal for telling in tel(Aanvraag.objects.all(), nu())
    }
    assert sum(map(len, per_fase.values())) == len(set().union(*per_fase.values()))


@pytest.mark.parametrize(("rol", "status"), [(Rol.OC, 200), (Rol.DIRECTIE, 200), (Rol.KC, 403), (Rol.COACH, 403)])
def test_alleen_oc_en_directie(client, hoeden, rol, status):
    client.force_login(persoon(rol, school=hoeden.school))
    assert client.get(URL).status_code == status


def test_te_laat_staat_bovenaan_en_de_rest_in_haar_fase(client, hoeden):
    with time_machine.travel(timezone.now() - datetime.timedelta(days=60)):
        laat = ingediend(school=hoeden.school)
    op_tijd = ingediend(school=hoeden.school)
    client.force_login(hoeden.oc)

    begin, fase = client.get(URL), client.get(f"{URL}?fase=beoordelen")

    assert [rij["zaak"] for rij in begin.context["object_list"]] == [laat]
    assert [rij["zaak"] for rij in fase.context["object_list"]] == [laat, op_tijd]
    assert (begin.context["aantal_laat"], fase.context["object_list"][1]["dagen"]) == (1, 0)


def test_een_fase_die_niet_bestaat_is_er_niet(client, hoeden):
    client.force_login(hoeden.oc)
    assert client.get(f"{URL}?fase=onzin").status_code == 404


def test_een_verzoek_van_de_school_ziet_de_directie_niet(client, hoeden):
    """A wisselverzoek is between its author and the OC."""
    traject = lopend(door=hoeden.coach.coach, school=hoeden.school, aanvrager=hoeden.kc)
    actions.wissel_verzoeken(traject, by=hoeden.kc, reden="Het klikt niet.")
    per_hoed = {}
    for naam in ["oc", "directie"]:
        client.force_login(getattr(hoeden, naam))
        per_hoed[naam] = len(client.get(URL).context["wissels"])
    assert per_hoed == {"oc": 1, "directie": 0}


def test_een_traject_waarvan_de_coach_niet_meer_kan_blijft_niet_ongezien(client, hoeden):
    traject = lopend(door=hoeden.coach.coach)
    Gebruiker.objects.filter(pk=hoeden.coach.pk).update(is_active=False)
    client.force_login(hoeden.oc)
    assert list(client.get(URL).context["zonder_coach"]) == [traject]


@pytest.mark.parametrize("aantal", [1, 3])
def test_evenveel_vragen_bij_elk_aantal(client, hoeden, django_assert_num_queries, aantal):
    for _ in range(aantal):
        lopend(door=hoeden.coach.coach)
    client.force_login(hoeden.oc)
    assert Traject.objects.count() == aantal
    with django_assert_num_queries(12):
        client.get(f"{URL}?fase=sessies")
