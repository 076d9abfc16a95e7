"""Mending a session on screen: what was logged comes back, until afronden, and only one's own."""

import pytest

from k2t_portal.workflow.models import Inzage
from tests.factories import WERKVRAAG, compleet, lopend, verslag
from tests.trajecten.invullen import ingevuld, url, vervang_coach, wie
from trajecten import actions
from trajecten.models import Notitie, Sessie, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def traject():
    return lopend()


@pytest.fixture
def client(als_coach, traject):
    return als_coach(traject)


@pytest.fixture
def gegeven(traject):
    actions.vastleggen(
        traject, by=wie(traject), verslag=verslag(minuten_contact=50, notitie="Van mij.", terugkoppeling="Eerst.")
    )
    return traject


def test_corrigeren_begint_bij_wat_er_staat(client, gegeven):
    form = client.get(url("corrigeren", gegeven, 1)).context["form"]

    velden = ["minuten_contact", "terugkoppeling", "notitie"]
    assert [form[veld].value() for veld in velden] == [50, "Eerst.", "Van mij."]
    assert Inzage.objects.get().soort == "sessie"


def test_corrigeren_mag_ook_een_tijd_houden_die_geen_kwartier_is(client, gegeven):
    client.post(url("corrigeren", gegeven, 1), ingevuld(minuten_contact=50, terugkoppeling="Beter."))

    sessie = Sessie.objects.get()
    assert (sessie.minuten_contact, sessie.terugkoppeling) == (50, "Beter.")
    assert Notitie.objects.count() == 0


def test_corrigeren_van_sessie_4_begint_bij_de_werkvraag(client, traject):
    for _ in range(4):
        actions.vastleggen(traject, by=wie(traject), verslag=verslag())

    form = client.get(url("corrigeren", traject, 4)).context["form"]

    assert {veld: form[veld].value() for veld in WERKVRAAG} == WERKVRAAG


def test_een_sessie_die_er_niet_is_bestaat_niet(client, gegeven):
    assert client.get(url("corrigeren", gegeven, 2)).status_code == 404


def test_de_sessie_van_een_voorganger_is_niet_te_corrigeren(als, gegeven):
    vervang_coach(gegeven)
    opvolger = als(wie(Traject.objects.get()))

    assert opvolger.get(url("corrigeren", gegeven, 1)).status_code == 403
    assert opvolger.post(url("corrigeren", gegeven, 1), ingevuld()).status_code == 409
    assert Sessie.objects.get().terugkoppeling == "Eerst."


def test_na_het_afronden_houdt_een_correctie_haar_tekst(als_coach):
    traject = compleet(vorm="verkort")
    client = als_coach(traject)
    actions.afronden(traject, by=wie(traject), evaluatie="Klaar.")

    antwoord = client.post(url("corrigeren", traject, 1), ingevuld(terugkoppeling="Nog iets."))

    assert antwoord.status_code == 409
    assert antwoord.context["form"]["terugkoppeling"].value() == "Nog iets."
