"""One's own page about logging in: second steps, codes and sessions."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from k2t_portal.organisatie.sessies import apparaat
from tests.factories import met_wachtwoord, persoon
from tests.organisatie.tweede_stap import INLOGGEN, code, helemaal_in, herstelcodes, is_ingelogd, log_in

# What differs per database, rows and JSON, is allauth's own to test.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

BEVEILIGING = reverse("mfa_index")


def test_de_laatste_tweede_stap_blijft(met_app):
    client = helemaal_in(met_app)
    antwoord = client.post(reverse("mfa_deactivate_totp"))

    assert "Dit is je enige tweede stap." in antwoord.content.decode()
    assert Authenticator.objects.filter(user=met_app, type="totp").exists()


def test_iets_wijzigen_vraagt_na_tien_minuten_de_tweede_stap_en_niet_het_wachtwoord(met_app, settings):
    client = helemaal_in(met_app)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    antwoord = client.get(reverse("mfa_generate_recovery_codes"), follow=True)
    assert antwoord.redirect_chain[-1][0].startswith(reverse("mfa_reauthenticate"))
    assert client.get(reverse("account_reauthenticate")).headers["Location"] == reverse("mfa_reauthenticate")

    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
    naar = reverse("mfa_generate_recovery_codes")
    assert client.post(reverse("mfa_reauthenticate"), {"code": code(), "next": naar}).headers["Location"] == naar
    oude = herstelcodes(met_app)
    client.post(naar)
    assert set(herstelcodes(met_app)) & set(oude) == set()


def test_weinig_codes_over_staat_bovenaan(met_app):
    codes = Authenticator.objects.get(type="recovery_codes")
    codes.data["used_mask"] = 0b1111111
    codes.save()

    assert "Je hebt nog 2 herstelcodes." in helemaal_in(met_app).get(BEVEILIGING).content.decode()


def test_een_ander_apparaat_uitloggen(met_app):
    hier, daar = helemaal_in(met_app), helemaal_in(met_app)
    sessies = hier.get(BEVEILIGING).context["sessies"]
    assert sorted(sessie["is_deze"] for sessie in sessies) == [False, True]
    [ander] = [sessie["pk"] for sessie in sessies if not sessie["is_deze"]]
    hier.post(reverse("sessie_beeindigen", args=[ander]))

    assert daar.get("/").headers["Location"].startswith(INLOGGEN)
    assert hier.get("/").status_code == 200


def test_overal_uitloggen_behalve_hier_en_nooit_bij_een_ander(met_app):
    vreemde = met_wachtwoord(Rol.OC, email="ander@swv.example")
    ander = log_in(vreemde)
    hier, daar = helemaal_in(met_app), helemaal_in(met_app)

    assert hier.post(reverse("sessie_beeindigen", args=[UserSession.objects.get(user=vreemde).pk])).status_code == 404
    hier.post(reverse("sessies_beeindigen"))
    assert [is_ingelogd(client, wie) for client, wie in ((hier, met_app), (ander, vreemde))] == [True, True]
    assert daar.get("/").headers["Location"].startswith(INLOGGEN)


def test_een_andere_persoon_kan_niet_bij_haar_passkey(met_app):
    passkey = Authenticator.objects.create(user=persoon(), type="webauthn", data={"name": "x", "credential": {}})
    client = helemaal_in(met_app)

    for naam in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        assert client.get(reverse(naam, args=[passkey.pk])).status_code == 404


@pytest.mark.parametrize(
    "user_agent, woorden",
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
            "Edge op Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1", "Safari op iPhone"),
        ("Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome op Chromebook"),
        ("curl/8.0", "Onbekend apparaat"),
    ],
)
def test_een_apparaat_in_woorden(user_agent, woorden):
    assert apparaat(user_agent) == woorden
