"""One click per demo person, and only in the demo."""

import pytest
from django.test import Client
from django.urls import reverse

from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.factories import LANG_GELEDEN, SamenwerkingsverbandFactory, SchoolFactory, persoon

pytestmark = pytest.mark.django_db

DEMO = reverse("organisatie:demo_inloggen")
INLOGGEN = reverse("account_login")


@pytest.fixture
def demo(settings):
    settings.K2T_DEMO = True
    SamenwerkingsverbandFactory.create()


def test_een_klik_logt_in(client, demo, kc):
    antwoord = client.post(DEMO, {"persoon": kc.pk})

    assert antwoord.headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(kc.pk)


def test_buiten_de_demo_bestaat_de_bladzijde_niet(client, kc, settings):
    settings.K2T_DEMO = False

    assert client.post(DEMO, {"persoon": kc.pk}).status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("waarde", ["", "abc", "99999", "1 OR 1=1"])
def test_wie_er_niet_is_geeft_404(client, demo, waarde):
    assert client.post(DEMO, {"persoon": waarde}).status_code == 404


def test_wie_geblokkeerd_is_komt_er_ook_zo_niet_in(client, demo):
    assert client.post(DEMO, {"persoon": persoon(Rol.OC, is_active=False).pk}).status_code == 404


def test_alleen_met_een_eigen_formulier(demo, kc):
    assert Client(enforce_csrf_checks=True).post(DEMO, {"persoon": kc.pk}).status_code == 403
    assert Client().get(DEMO).status_code == 405


def test_de_inlogbladzijde_toont_de_mensen_in_groepen(client, demo, kc, directie):
    Aanstelling.objects.create(gebruiker=kc, rol=Rol.KC, school=SchoolFactory.create(naam="De Kade"))
    persoon(Rol.COACH, Rol.OC, naam="Otto")
    weg = persoon(naam="Weg")
    Aanstelling.objects.create(gebruiker=weg, rol=Rol.OC, van=LANG_GELEDEN, tot=LANG_GELEDEN)

    personen = client.get(INLOGGEN).context["demo_personen"]
    assert [(mens["naam"], mens["hoedanigheden"], mens["groep"]) for mens in personen] == [
        ("Karin Coördinator", "Kwaliteitscoördinator bij De Kade en De Regenboog", "Op een school"),
        ("Otto", "OC-lid, Coach", "Bij het samenwerkingsverband"),
        ("Dora Directie", "Directie", "Bij het samenwerkingsverband"),
    ]


def test_buiten_de_demo_toont_de_inlogbladzijde_niemand(client, kc, settings):
    settings.K2T_DEMO = False

    antwoord = client.get(INLOGGEN)
    assert antwoord.context["demo_personen"] == []
    assert kc.naam not in antwoord.content.decode()


def test_de_demo_kost_een_query_hoeveel_mensen_er_ook_zijn(client, demo, django_assert_num_queries):
    for _ in range(3):
        persoon(Rol.OC, Rol.COACH)
        with django_assert_num_queries(2):
            client.get(INLOGGEN)
