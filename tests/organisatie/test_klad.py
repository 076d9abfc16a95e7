"""A session that ends costs no text: it waits, encrypted, for who typed it and for nobody else."""

import datetime
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie import klad
from k2t_portal.organisatie.models import Gebruiker, Klad
from k2t_portal.organisatie.wie import EEN_WEEK, TOKEN
from tests.factories import persoon

pytestmark = pytest.mark.django_db

GEGEVENS = reverse("organisatie:mijn_gegevens")
INLOGGEN = reverse("account_login")
GETYPT = {"naam": "Sanne Getypt", "telefoon": "", "post": "stap"}


@pytest.fixture
def sanne() -> Gebruiker:
    return persoon(naam="Sanne Proef")


@pytest.fixture
def browser(sanne: Gebruiker) -> Client:
    """Hers, on a page with a form while her session has just gone from the server."""
    client = Client()
    client.force_login(sanne)
    client.get(GEGEVENS)
    Session.objects.all().delete()
    return client


def terug(client: Client, gebruiker: Gebruiker) -> None:
    """Logged in again, in the demo's way: by a request, as everybody who comes in."""
    client.post(reverse("organisatie:demo_inloggen"), {"persoon": gebruiker.pk})


@pytest.fixture(autouse=True)
def _demo(settings) -> None:
    settings.K2T_DEMO = True


def stuur(client: Client, **anders: str) -> Any:
    return client.post(GEGEVENS, GETYPT | anders)


def op_het_scherm(client: Client, pad: str = GEGEVENS) -> dict[str, str] | None:
    bewaard = client.get(pad).context["klad"]
    return bewaard and {regel["veld"]: regel["waarde"] for regel in bewaard["regels"]}


def test_wie_weer_inlogt_vindt_haar_tekst_terug(browser, sanne):
    antwoord = stuur(browser)
    assert antwoord.headers["Location"] == f"{INLOGGEN}?next={GEGEVENS}"
    assert "staat wat je typte er weer" in browser.get(INLOGGEN).content.decode()

    terug(browser, sanne)
    assert op_het_scherm(browser) == GETYPT
    assert Gebruiker.objects.get(pk=sanne.pk).naam == "Sanne Proef"


def test_een_ander_op_dezelfde_computer_ziet_er_niets_van(browser, sanne):
    stuur(browser)
    terug(browser, persoon())

    assert op_het_scherm(browser) is None
    assert "Getypt" not in browser.get(GEGEVENS).content.decode()
    [bewaard] = Klad.objects.all()
    assert browser.post(reverse("klad_weggooien", args=[bewaard.pk])).status_code == 404


def test_na_het_versturen_is_hij_weg(browser, sanne):
    stuur(browser)
    terug(browser, sanne)
    stuur(browser)

    assert Gebruiker.objects.get(pk=sanne.pk).naam == "Sanne Getypt"
    assert (Klad.objects.count(), op_het_scherm(browser)) == (0, None)


def test_een_formulier_met_fouten_laat_hem_staan(browser, sanne):
    stuur(browser)
    terug(browser, sanne)
    stuur(browser, naam="")

    assert op_het_scherm(browser) == GETYPT


def test_weggooien(browser, sanne):
    stuur(browser)
    terug(browser, sanne)
    antwoord = browser.post(reverse("klad_weggooien", args=[Klad.objects.get().pk]))

    assert (antwoord.headers["Location"], Klad.objects.count(), op_het_scherm(browser)) == (GEGEVENS, 0, None)


def test_terug_naar_de_bladzijde_waar_het_formulier_stond(browser, sanne):
    antwoord = browser.post(GEGEVENS, GETYPT, headers={"referer": "http://testserver/zoeken/?page=2"})
    terug(browser, sanne)

    assert antwoord.headers["Location"] == f"{INLOGGEN}?next=/zoeken/%3Fpage%3D2"
    assert op_het_scherm(browser, "/zoeken/") == GETYPT


@pytest.mark.parametrize("bron", ["https://elders.example/x/", "http://testserver//elders.example/", "http://elders"])
def test_een_vreemde_herkomst_leidt_nergens_heen(browser, bron):
    antwoord = browser.post(GEGEVENS, GETYPT, headers={"referer": bron})
    assert antwoord.headers["Location"] == f"{INLOGGEN}?next={GEGEVENS}"


def test_wachtwoorden_en_het_token_worden_niet_bewaard(browser):
    stuur(browser, csrfmiddlewaretoken="x", wachtwoord="geheim", password1="geheim")
    assert klad.lees(Klad.objects.get()).velden == {naam: [waarde] for naam, waarde in GETYPT.items()}


def test_een_wachtwoord_wijzigen_zonder_sessie_bewaart_niets(browser):
    browser.post(reverse("account_change_password"), {"oldpassword": "geheim", "code": "123456"})
    assert Klad.objects.count() == 0


def test_een_knop_zonder_tekst_bewaart_niets(browser):
    browser.post(GEGEVENS, {"csrfmiddlewaretoken": "x"})
    assert Klad.objects.count() == 0


def test_wie_er_nooit_was_laat_niets_achter(sanne):
    stuur(Client())
    assert Klad.objects.count() == 0


def test_wie_zelf_uitlogde_laat_niets_achter(sanne):
    client = Client()
    client.force_login(sanne)
    client.get(GEGEVENS)
    client.post(reverse("account_logout"))
    stuur(client)

    assert Klad.objects.count() == 0


def test_een_zelfgemaakt_koekje_telt_niet(sanne, settings):
    client = Client()
    client.cookies[settings.WIE_COOKIE_NAME] = f"{sanne.pk}:vals"
    stuur(client)

    assert Klad.objects.count() == 0


def test_het_koekje_blijft_bij_het_portaal(sanne, settings):
    client = Client()
    client.force_login(sanne)
    koekje = client.get(GEGEVENS).cookies[settings.WIE_COOKIE_NAME]

    assert {wat: koekje[wat] for wat in ("httponly", "samesite", "path", "domain", "max-age")} == {
        "httponly": True,
        "samesite": "Lax",
        "path": "/",
        "domain": "",
        "max-age": EEN_WEEK,
    }
    assert settings.WIE_COOKIE_NAME not in client.get(GEGEVENS).cookies


def test_in_de_database_staat_er_niets_leesbaars_van(browser):
    stuur(browser)
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM organisatie_klad")
        [(inhoud,)] = cursor.fetchall()
    assert "Getypt" not in inhoud


def test_na_een_dag_is_hij_weg(browser, sanne):
    stuur(browser)
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
        assert not Klad.objects.van(sanne).exists()
        klad.ruim_kladden_op()
    assert Klad.objects.count() == 0


def test_een_gestolen_koekje_vult_geen_schijf(sanne):
    for nummer in range(klad.HOOGSTENS + 3):
        klad.bewaar(sanne, f"/{nummer}/", "/", klad.Getypt({"tekst": ["x"]}, bestanden=False))

    nieuwste = Klad.objects.filter(gebruiker=sanne).first()
    assert (Klad.objects.count(), nieuwste and nieuwste.pad) == (klad.HOOGSTENS, f"/{klad.HOOGSTENS + 2}/")


@pytest.mark.parametrize("waar", ["pad", "pagina"])
def test_een_verzonnen_lang_adres_is_geen_fout(browser, waar):
    lang = f"/aanvragen/{'0' * 400}1/"
    koppen = {"pad": {}, "pagina": {"referer": f"http://testserver{lang}"}}[waar]
    antwoord = browser.post(lang if waar == "pad" else GEGEVENS, GETYPT, headers=koppen)

    assert (antwoord.status_code, Klad.objects.count()) == (302, 0)


def test_een_pagina_die_sluit_bewaart_wat_er_staat(browser, sanne):
    antwoord = browser.post(
        reverse("klad_bewaren"), GETYPT, headers={"x-klad-pad": GEGEVENS, "referer": f"http://testserver{GEGEVENS}"}
    )
    terug(browser, sanne)

    assert antwoord.status_code == 204
    assert op_het_scherm(browser) == GETYPT


def test_alleen_voor_een_adres_van_het_portaal(browser):
    assert browser.post(reverse("klad_bewaren"), GETYPT, headers={"x-klad-pad": "/nergens/"}).status_code == 404


# A token of an earlier session


@pytest.fixture
def streng(sanne) -> Any:
    """Her browser, in a later session than the one of the form that she sends from there."""
    client: Any = Client(enforce_csrf_checks=True)
    opnieuw(client, sanne)
    client.oud = {TOKEN: str(client.get(GEGEVENS).context["csrf_token"])}
    opnieuw(client, sanne)
    return client


def opnieuw(client: Client, gebruiker: Gebruiker) -> None:
    """The earlier session ended, and someone logs in on the same browser."""
    Session.objects.all().delete()
    client.handler.enforce_csrf_checks = False
    terug(client, gebruiker)
    client.handler.enforce_csrf_checks = True


def test_een_oud_token_kost_geen_tekst(streng):
    antwoord = stuur(streng, **streng.oud)

    assert antwoord.headers["Location"] == GEGEVENS
    assert op_het_scherm(streng) == GETYPT


@pytest.mark.parametrize("na_haar", ["zit er", "ging weg", "kwam terug"])
def test_een_tabblad_van_haar_is_niet_van_wie_na_haar_komt(streng, na_haar):
    """Whoever uses this browser after her gets nothing of what she typed, also when that session ended as well."""
    ander = persoon()
    opnieuw(streng, ander)
    if na_haar == "ging weg":
        Session.objects.all().delete()
    if na_haar == "kwam terug":
        opnieuw(streng, ander)

    assert (stuur(streng, **streng.oud).status_code, Klad.objects.count()) == (403, 0)


@pytest.mark.parametrize("token", ["", "oud", "a" * 32, "a" * 64])
def test_zonder_een_token_van_haar_is_niet_te_weten_wie_typte(streng, token):
    assert (stuur(streng, **{TOKEN: token}).status_code, Klad.objects.count()) == (403, 0)


def test_een_script_hoort_dat_het_token_oud_is(streng):
    koppen = {"x-requested-with": "fetch", "x-csrftoken": streng.oud[TOKEN]}

    assert streng.post(GEGEVENS, GETYPT, headers=koppen).status_code == 403
    assert op_het_scherm(streng) == GETYPT


def test_zonder_sessie_en_met_een_oud_token_ook_niet(streng, sanne):
    Session.objects.all().delete()
    assert stuur(streng, **streng.oud).headers["Location"] == f"{INLOGGEN}?next={GEGEVENS}"

    bewaard = Klad.objects.get()
    assert (bewaard.gebruiker, klad.lees(bewaard).velden["naam"]) == (sanne, ["Sanne Getypt"])


def test_inloggen_met_een_oud_token_bewaart_niets(streng):
    antwoord = streng.post(INLOGGEN, {"login": "x@school.example", "password": "geheim"})

    assert antwoord.status_code == 403
    assert "Je zat te lang op deze pagina" in antwoord.content.decode()
    assert Klad.objects.count() == 0


@pytest.mark.parametrize("bron", ["koe", "https://elders.example/", "http://testserver//elders.example", ""])
def test_waar_een_formulier_stond_is_een_pagina_van_ons(bron):
    """What a browser says can be anything; then it is the address that the form was sent to."""
    assert klad.pagina_van(RequestFactory().post("/aanvragen/", headers={"Referer": bron})) == "/aanvragen/"
