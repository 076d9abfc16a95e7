"""Logging in with an account of elsewhere, against a real OpenID provider in a process of its own."""

import base64
import hashlib
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from environ import Env

from k2t_portal.instellingen.extern import lees_aanbieders
from k2t_portal.organisatie.models import Gebruiker
from tests.factories import WACHTWOORD, met_wachtwoord

pytestmark = pytest.mark.django_db

INLOGGEN = reverse("account_login")
GEKOPPELD = reverse("socialaccount_connections")
VIA = {naam: reverse("openid_connect_login", args=[naam]) for naam in ("entree", "microsoft")}
SANNE_DAAR = "s.proef@school"


@pytest.fixture(scope="module")
def aanbieder() -> Iterator[str]:
    """Its address; it gives a token to whoever says who she is."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    adres = f"http://127.0.0.1:{poort}"
    proces = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", str(poort)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wacht_op(adres)
        yield adres
    finally:
        proces.terminate()
        proces.wait()


def wacht_op(adres: str) -> None:
    einde = time.monotonic() + 60
    while time.monotonic() < einde:
        try:
            requests.get(adres, timeout=5)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(adres)


@pytest.fixture(autouse=True)
def _instellingen(settings, aanbieder: str) -> None:
    settings.OIDC_AANBIEDERS = lees_aanbieders(omgeving(ENTREE=aanbieder, MICROSOFT=aanbieder))


def omgeving(**servers: str) -> Env:
    env = Env()
    env.ENVIRON = {}
    for naam, server in servers.items():
        wie = {"SERVER": server, "CLIENT_ID": "portaal", "SECRET": "geheim"}
        env.ENVIRON |= {f"OIDC_{naam}_{wat}": waarde for wat, waarde in wie.items()}
    return env


@pytest.fixture
def sanne() -> Gebruiker:
    return met_wachtwoord(naam="Sanne Proef", email="sanne@school.example")


@pytest.fixture
def ingelogd(sanne: Gebruiker) -> Client:
    """Sanne, who has just proved who she is."""
    client = Client()
    client.force_login(sanne)
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    return client


def bekend(aanbieder: str, sub: str, **gegevens: str) -> None:
    """What it tells about somebody."""
    requests.put(f"{aanbieder}/users/{sub}", json=gegevens, timeout=5).raise_for_status()


def weg(client: Client, via: str, **velden: str) -> str:
    """The address of the other site that a button leads to."""
    pagina = client.post(via, velden).content.decode()
    [adres] = re.findall(r'content="0;url=([^"]+)"', pagina)
    return unescape(adres)


def heen_en_terug(client: Client, via: str, wie: str, **velden: str) -> Any:
    """To the other site, say there who you are, and come back; the answer of the portal."""
    antwoord = requests.post(weg(client, via, **velden), data={"sub": wie}, allow_redirects=False, timeout=5)
    terug = urlsplit(antwoord.headers["Location"])
    assert terug.path.startswith("/account/extern/")
    return client.get(f"{terug.path}?{terug.query}")


def koppel(client: Client, via: str = VIA["entree"], wie: str = SANNE_DAAR) -> Any:
    return heen_en_terug(client, f"{via}koppelen/", wie, process="connect")


@pytest.fixture
def daar(aanbieder: str) -> None:
    bekend(aanbieder, SANNE_DAAR, uid="1234@school", email="sanne@school.example", name="Sanne Elders")


@pytest.fixture
def gekoppeld(ingelogd: Client, daar: None) -> None:
    koppel(ingelogd)


def test_koppelen_bewaart_alleen_het_nummer(ingelogd, sanne, daar):
    antwoord = koppel(ingelogd)

    assert antwoord.headers["Location"] == GEKOPPELD
    assert "Entree Federatie is gekoppeld." in ingelogd.get(GEKOPPELD).content.decode()
    assert ingelogd.get(reverse("mfa_index")).content.decode().count(f'href="{GEKOPPELD}"') == 1
    account = SocialAccount.objects.get()
    assert (account.user, account.provider, account.uid, account.extra_data) == (sanne, "entree", "1234@school", {})
    assert (SocialToken.objects.count(), SocialApp.objects.count()) == (0, 0)
    assert Gebruiker.objects.get(pk=sanne.pk).naam == "Sanne Proef"


def test_inloggen_met_een_gekoppeld_account(gekoppeld, sanne):
    client = Client()
    antwoord = heen_en_terug(client, VIA["entree"], SANNE_DAAR, next="/mijn-gegevens/")

    assert antwoord.headers["Location"] == "/mijn-gegevens/"
    assert client.session["_auth_user_id"] == str(sanne.pk)
    assert SocialAccount.objects.get().extra_data == {}


def test_de_knoppen_staan_bij_het_inloggen(client):
    pagina = client.get(INLOGGEN).content.decode()
    assert [naam for naam in ("Entree Federatie", "Microsoft") if f"Inloggen met {naam}" in pagina] == [
        "Entree Federatie",
        "Microsoft",
    ]


def test_een_onbekend_nummer_komt_niet_binnen(client, aanbieder):
    bekend(aanbieder, "vreemd", uid="9@elders")
    antwoord = heen_en_terug(client, VIA["entree"], "vreemd")

    assert antwoord.status_code == 403
    assert "Log eerst in met je e-mailadres" in antwoord.content.decode()
    assert ("_auth_user_id" in client.session, Gebruiker.objects.count(), SocialAccount.objects.count()) == (
        False,
        0,
        0,
    )


def test_hetzelfde_e_mailadres_met_een_ander_nummer_komt_niet_binnen(client, gekoppeld, aanbieder):
    bekend(aanbieder, "dief", uid="666@elders", email="sanne@school.example", email_verified="true")

    assert heen_en_terug(client, VIA["entree"], "dief").status_code == 403
    assert "_auth_user_id" not in client.session


def test_hetzelfde_nummer_bij_een_andere_aanbieder_komt_niet_binnen(client, gekoppeld, aanbieder):
    bekend(aanbieder, "1234@school", uid="anders")

    assert heen_en_terug(client, VIA["microsoft"], "1234@school").status_code == 403


def test_wie_geblokkeerd_is_komt_er_ook_zo_niet_in(client, gekoppeld, sanne):
    Gebruiker.objects.filter(pk=sanne.pk).update(is_active=False)

    antwoord = heen_en_terug(client, VIA["entree"], SANNE_DAAR)
    assert antwoord.headers["Location"] == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


def test_het_account_van_een_ander_kun_je_niet_koppelen(gekoppeld, sanne):
    ander, client = met_wachtwoord(), Client()
    client.force_login(ander)
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    koppel(client)

    assert "al gekoppeld aan iemand anders" in client.get(GEKOPPELD).content.decode()
    assert SocialAccount.objects.get().user == sanne


def test_koppelen_vraagt_eerst_of_je_het_zelf_bent(sanne):
    client = Client()
    client.force_login(sanne)

    assert client.post(f"{VIA['entree']}koppelen/").headers["Location"].startswith(reverse("account_reauthenticate"))


def test_ontkoppelen(ingelogd, gekoppeld):
    ingelogd.post(GEKOPPELD, {"account": SocialAccount.objects.get().pk})

    assert SocialAccount.objects.count() == 0
    assert heen_en_terug(Client(), VIA["entree"], SANNE_DAAR).status_code == 403


def test_er_gaat_een_pkce_vraag_mee(client):
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(weg(client, VIA["entree"])).query).items()}
    [(staat, _, _)] = client.session["socialaccount_states"].values()

    afdruk = hashlib.sha256(staat["pkce_code_verifier"].encode()).digest()
    assert vraag["code_challenge"] == base64.urlsafe_b64encode(afdruk).decode().rstrip("=")
    assert (vraag["code_challenge_method"], vraag["scope"]) == ("S256", "openid")


@pytest.mark.parametrize("anders", ["state=verzonnen", "state="])
def test_een_ander_die_ons_een_antwoord_geeft_wordt_geweigerd(client, daar, anders):
    terug = requests.post(weg(client, VIA["entree"]), data={"sub": SANNE_DAAR}, allow_redirects=False, timeout=5)
    pad, vraag = urlsplit(terug.headers["Location"])[2:4]

    antwoord = client.get(f"{pad}?{re.sub('state=[^&]+', anders, vraag)}")
    assert (antwoord.status_code, "Begin opnieuw" in antwoord.content.decode()) == (401, True)
    # Nor in another browser.
    assert Client().get(f"{pad}?{vraag}").status_code == 401


def test_wie_daar_stopt_kan_opnieuw_beginnen(client):
    antwoord = requests.post(weg(client, VIA["entree"]), data={"action": "deny"}, allow_redirects=False, timeout=5)
    state = parse_qs(urlsplit(weg(client, VIA["entree"])).query)["state"][0]
    terug = urlsplit(antwoord.headers["Location"])

    gestopt = client.get(f"{terug.path}?error=access_denied&state={state}", follow=True)
    assert "Je stopte met inloggen" in gestopt.content.decode()


def test_zonder_nummer_lukt_het_niet(client, aanbieder):
    bekend(aanbieder, "naamloos", email="sanne@school.example")
    assert heen_en_terug(client, VIA["entree"], "naamloos").status_code == 401


@pytest.mark.parametrize("naam", ["openid_connect_login", "openid_connect_callback", "extern_koppelen"])
def test_een_aanbieder_die_niet_is_ingesteld_bestaat_niet(ingelogd, settings, naam):
    settings.OIDC_AANBIEDERS = []
    doe: Callable[..., Any] = ingelogd.get if naam.endswith("callback") else ingelogd.post

    assert doe(reverse(naam, args=["entree"])).status_code == 404
    assert ingelogd.get(GEKOPPELD).status_code == 404
    assert "Inloggen met" not in Client().get(INLOGGEN).content.decode().replace("Inloggen met een passkey", "")


# The settings


def test_een_aanbieder_komt_uit_de_omgeving():
    [microsoft] = lees_aanbieders(omgeving(MICROSOFT="https://login.example/huurder/v2.0"))

    assert (microsoft["provider_id"], microsoft["name"], microsoft["client_id"]) == (
        "microsoft",
        "Microsoft",
        "portaal",
    )
    assert microsoft["settings"] == {
        "server_url": "https://login.example/huurder/v2.0",
        "scope": ["openid"],
        "uid_field": "sub",
        "fetch_userinfo": False,
        "oauth_pkce_enabled": True,
    }


def test_zonder_instellingen_is_er_geen():
    assert lees_aanbieders(omgeving()) == []


def test_een_aanbieder_zonder_versleuteling_wordt_geweigerd():
    with pytest.raises(ImproperlyConfigured, match="OIDC_ENTREE_SERVER moet met https:// beginnen"):
        lees_aanbieders(omgeving(ENTREE="http://inloggen.example"))


def test_een_halve_instelling_noemt_wat_er_ontbreekt():
    env = omgeving(ENTREE="https://inloggen.example")
    del env.ENVIRON["OIDC_ENTREE_SECRET"]
    with pytest.raises(ImproperlyConfigured, match="OIDC_ENTREE_SECRET ontbreekt"):
        lees_aanbieders(env)
