"""What browsers report: counted by kind, with nothing of a person in it, and never more than fits on a few pages."""

import datetime
import json
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.browsermeldingen import Melding, lees
from k2t_portal.organisatie.models import Browsermelding, Rol
from tests.factories import SamenwerkingsverbandFactory, persoon

pytestmark = pytest.mark.django_db
URL = reverse("organisatie:browsermelding")
HOST = "testserver"
OUD, NIEUW = "application/csp-report", "application/reports+json"


def oud(**anders: Any) -> dict[str, Any]:
    velden = {
        "document-uri": f"http://{HOST}/aanvragen/42/?zoek=Juf+Verzonnen",
        "referrer": f"http://{HOST}/beheer/mensen/7/",
        "violated-directive": "img-src 'self'",
        "effective-directive": "img-src",
        "blocked-uri": "https://volger.example/pixel?naam=Juf+Verzonnen",
        "script-sample": "Juf Verzonnen",
        **anders,
    }
    return {"csp-report": velden}


def nieuw(**anders: Any) -> dict[str, Any]:
    velden = {
        "documentURL": f"http://{HOST}/",
        "effectiveDirective": "script-src-elem",
        "blockedURL": "inline",
        **anders,
    }
    return {"type": "csp-violation", "url": f"http://{HOST}/", "user_agent": "Geheim", "body": velden}


def meld(client: Client, inhoud: Any, soort: str = OUD) -> int:
    tekst = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    return client.post(URL, tekst, content_type=soort).status_code


def rijen() -> list[tuple[str, str, str, int]]:
    return list(Browsermelding.objects.order_by("pk").values_list("regel", "bron", "pagina", "aantal"))


def test_van_een_melding_blijft_alleen_de_soort_over():
    assert meld(Client(enforce_csrf_checks=True), oud()) == 204
    assert rijen() == [("img-src", "https://volger.example", "/aanvragen/<int:pk>/", 1)]


def test_de_tweede_van_een_soort_telt_erbij(client):
    meld(client, oud())
    Browsermelding.objects.update(laatst=timezone.now() - datetime.timedelta(days=80))
    meld(client, oud(**{"document-uri": f"http://{HOST}/aanvragen/43/"}))

    assert rijen() == [("img-src", "https://volger.example", "/aanvragen/<int:pk>/", 2)]
    assert Browsermelding.objects.get().laatst > timezone.now() - datetime.timedelta(days=1)


def test_de_nieuwe_vorm_stuurt_er_meer_tegelijk(client):
    meld(client, [nieuw(), nieuw(blockedURL="eval"), {"type": "deprecation", "body": {"id": "x"}}], NIEUW)
    assert rijen() == [("script-src-elem", "inline", "/", 1), ("script-src-elem", "eval", "/", 1)]


@pytest.mark.parametrize(
    "gemeld, bron",
    [
        ("chrome-extension://abcdef/Juf.js", "chrome-extension:"),
        ("data", "data:"),
        ("data:text/html,Juf Verzonnen", "data:"),
        (f"http://{HOST}/aanvragen/42/", "portaal"),
        ("self", "portaal"),
        ("https://juf:geheim@elders.example/juf", "https://elders.example"),
        ("https://juf verzonnen/", "https:"),
        ("verzonnen", "onbekend"),
        ("http://[kapot", "onbekend"),
        ("Juf Verzonnen", "onbekend"),
        ("", "onbekend"),
    ],
)
def test_van_wat_werd_tegengehouden_blijft_de_herkomst(gemeld, bron):
    assert [melding.bron for melding in lees(json.dumps(oud(**{"blocked-uri": gemeld})).encode(), HOST)] == [bron]


@pytest.mark.parametrize(
    "pad, pagina",
    [
        ("/trajecten/evaluatie/geheime-sleutel/", "/trajecten/evaluatie/<str:sleutel>/"),
        ("/account/wachtwoord/nieuw/1-geheim/", "/account/wachtwoord/nieuw/<uidb36>-<key>/"),
        ("/juf-verzonnen/", "onbekend"),
    ],
)
def test_van_de_pagina_blijft_het_patroon(pad, pagina):
    assert [
        melding.pagina for melding in lees(json.dumps(nieuw(documentURL=f"http://{HOST}{pad}")).encode(), HOST)
    ] == [pagina]


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"geen json",
        b"\xff\xfe",
        b"[" * 9000,
        {},
        [],
        [[]],
        "tekst",
        7,
        None,
        {"csp-report": []},
        {"csp-report": {"document-uri": 3}},
        oud(**{"document-uri": "https://elders.example/"}),
        oud(**{"effective-directive": "verzonnen-src"}),
        oud(**{"script-sample": "x" * 20_000}),
        [{"type": "csp-violation", "body": "tekst"}],
    ],
)
def test_wat_geen_melding_is_laat_geen_spoor_achter(client, inhoud):
    assert (meld(client, inhoud), rijen()) == (204, [])


def test_een_melding_van_de_browser_is_geen_teken_van_leven(client, settings):
    settings.STILTE_MINUTEN = 30
    with time_machine.travel(1_795_000_000, tick=False) as klok:
        client.force_login(persoon())
        client.get(reverse("organisatie:privacy"))
        begin = client.session["laatst_actief"]
        klok.shift(60)
        meld(client, oud())

        assert client.session["laatst_actief"] == begin


def test_alleen_melden_kan_hier(client):
    assert client.get(URL).status_code == 405


def test_een_adres_kan_niet_blijven_melden(client):
    for _ in range(32):
        meld(client, oud())
    assert Browsermelding.objects.get().aantal == 30


def test_er_komen_nooit_meer_rijen_dan_directie_kan_bekijken():
    Browsermelding.objects.bulk_create(
        Browsermelding(regel="img-src", bron=f"https://{n}.example", pagina="/") for n in range(300)
    )
    for n in range(300, 303):
        actions.tel_melding(Melding("img-src", f"https://{n}.example", "/"))
    actions.tel_melding(Melding("img-src", "https://7.example", "/"))

    assert Browsermelding.objects.count() == 301
    assert Browsermelding.objects.get(bron="overig").aantal == 3
    assert Browsermelding.objects.get(bron="https://7.example").aantal == 2


def test_wat_negentig_dagen_niet_terugkwam_gaat_weg():
    nu = timezone.now()
    for dagen in (91, 89):
        laatst = nu - datetime.timedelta(days=dagen)
        Browsermelding.objects.create(regel="img-src", bron="inline", pagina=f"/{dagen}/", laatst=laatst)
    actions.ruim_meldingen_op()

    assert [melding.pagina for melding in Browsermelding.objects.all()] == ["/89/"]


def test_directie_ziet_wat_er_werd_tegengehouden_en_wat_dat_is(client, django_assert_num_queries):
    SamenwerkingsverbandFactory()
    for bron in ("chrome-extension:", "inline", "portaal", "overig", "https://volger.example"):
        Browsermelding.objects.create(regel="img-src", bron=bron, pagina="/aanvragen/<int:pk>/")
    client.force_login(persoon(Rol.DIRECTIE))
    with django_assert_num_queries(6):
        pagina = client.get(reverse("organisatie:browsermeldingen")).text

    assert pagina.count("Je hoeft niets te doen.") == 1
    assert "https://volger.example" in pagina
    assert pagina.count("<strong>/aanvragen/…/</strong>") == 5


def test_zonder_meldingen_staat_dat_er(client):
    SamenwerkingsverbandFactory()
    client.force_login(persoon(Rol.DIRECTIE))
    assert "Geen meldingen" in client.get(reverse("organisatie:browsermeldingen")).text
