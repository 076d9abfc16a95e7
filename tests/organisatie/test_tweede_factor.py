"""The second step of logging in: asked of everyone, before anything else, and kept so that a copy opens nothing."""

import json
import re
from base64 import urlsafe_b64encode

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.tweede_factor import OPNIEUW, ZONDER_TWEEDE_STAP
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.ronde import ronde
from tests.factories import WACHTWOORD
from tests.organisatie.tweede_stap import SLEUTEL, code, helemaal_in, herstelcodes, is_ingelogd, log_in

# What differs per database, rows and JSON, is allauth's own to test.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

INLOGGEN, UITLOGGEN = reverse("account_login"), reverse("account_logout")
KEUZE, BEVEILIGING = reverse("tweede_stap"), reverse("mfa_index")
APP, CODES, STAP = reverse("mfa_activate_totp"), reverse("mfa_view_recovery_codes"), reverse("mfa_authenticate")
MIS = "Dat klopte niet. Probeer het nog een keer. Een code uit de app verandert elke halve minuut."
# Well-formed, for account 1, and signed by nobody.
VREEMDE_PASSKEY = json.dumps(
    {
        "id": "AAAA",
        "rawId": "AAAA",
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": urlsafe_b64encode(b'{"type":"webauthn.get","challenge":"AA","origin":"x"}').decode(),
            "authenticatorData": "A" * 50,
            "signature": "AA",
            "userHandle": "MQ",
        },
    }
)


# Nothing else before it


@pytest.mark.parametrize(
    "naam", ["dashboard:mijn_werk", "organisatie:mijn_gegevens", "mfa_index", "account_change_password"]
)
def test_zonder_tweede_stap_leidt_alles_naar_het_instellen(sanne, naam):
    client = log_in(sanne)

    assert client.get(reverse(naam)).headers["Location"] == KEUZE
    assert client.post(reverse(naam)).headers["Location"] == KEUZE


def test_wie_het_vorige_keer_niet_instelde_moet_het_nu(sanne):
    log_in(sanne).get(KEUZE)

    assert log_in(sanne).get("/").headers["Location"] == KEUZE


@pytest.mark.parametrize("naam", sorted(ZONDER_TWEEDE_STAP - {"mfa_view_recovery_codes", "organisatie:browsermelding"}))
def test_wat_wel_opengaat_zonder_tweede_stap(sanne, naam):
    assert log_in(sanne).get(reverse(naam)).status_code == 200


def test_in_de_demo_wordt_er_niet_om_gevraagd(sanne, settings):
    settings.K2T_DEMO = True

    assert log_in(sanne).get("/").status_code == 200


def test_een_sessie_met_alleen_een_wachtwoord_is_niets_waard_zodra_er_een_tweede_stap_is(sanne):
    """Somebody who knows her password waited, logged in, for her to set it up."""
    dief = log_in(sanne)
    TOTP.activate(sanne, SLEUTEL)

    antwoord = dief.get(APP, follow=True)
    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert OPNIEUW in antwoord.content.decode()
    assert not is_ingelogd(dief, sanne)


# Setting up an app


def zet_op(client):
    sleutel = client.get(APP).context["form"].secret
    return client.post(APP, {"code": code(sleutel)}), sleutel


def test_een_app_instellen_en_de_codes_een_keer_zien(sanne):
    client = log_in(sanne)
    antwoord, _ = zet_op(client)
    assert antwoord.headers["Location"] == CODES

    eerst, daarna = client.get(CODES).content.decode(), client.get(CODES).content.decode()
    assert [code in eerst for code in herstelcodes(sanne)] == [True] * 10
    assert [code in daarna for code in herstelcodes(sanne)] == [False] * 10
    assert client.get("/").status_code == 200


def test_de_qr_code_is_een_beeld_zonder_stijl_of_script(sanne):
    [beeld] = re.findall(r'<svg[^>]*class="segno".*?</svg>', log_in(sanne).get(APP).content.decode())

    assert "style" not in beeld
    assert "script" not in beeld


def test_de_qr_code_krimpt_als_geheel_en_wordt_nooit_afgesneden(sanne):
    [beeld] = re.findall(r'<svg[^>]*class="segno"[^>]*>', log_in(sanne).get(APP).content.decode())

    assert re.findall(r" (viewBox|width|height)=", beeld) == ["viewBox"]


def test_een_verkeerde_code_stelt_niets_in(sanne):
    client = log_in(sanne)
    client.get(APP)

    assert client.post(APP, {"code": "000000"}).context["form"].errors == {"code": [MIS]}
    assert not Authenticator.objects.exists()


def test_sleutel_en_codes_staan_versleuteld_in_de_database(sanne):
    _, sleutel = zet_op(log_in(sanne))
    app, codes = Authenticator.objects.get(type="totp"), Authenticator.objects.get(type="recovery_codes")

    assert sleutel not in str(app.data)
    assert get_adapter().decrypt(app.data["secret"]) == sleutel
    assert len(get_adapter().decrypt(codes.data["seed"])) == 80
    assert "seed" in codes.data
    assert "ontwikkelen:" in codes.data["seed"]


# Logging in with it


def test_na_het_wachtwoord_komt_de_code_en_dan_waar_ze_heen_wilde(met_app):
    client = log_in(met_app, next=BEVEILIGING)
    assert client.antwoord.headers["Location"] == STAP
    assert not is_ingelogd(client, met_app)

    assert client.post(STAP, {"code": code()}).headers["Location"] == BEVEILIGING
    assert client.get(BEVEILIGING).status_code == 200


def test_het_logboek_zegt_dat_een_code_niet_klopte(met_app, caplog):
    log_in(met_app).post(STAP, {"code": "123"})
    assert "Inloggen mislukt met tweede stap, vanaf 127.0.0.1" in caplog.messages


def test_een_verkeerde_code_laat_niemand_binnen(met_app):
    client = log_in(met_app)

    antwoord = client.post(STAP, {"code": "123"})
    assert antwoord.context["form"].errors == {"code": [MIS]}
    assert "Code uit je app, of een herstelcode" in antwoord.content.decode()
    assert client.get("/").headers["Location"].startswith(INLOGGEN)


def test_een_herstelcode_werkt_een_keer(met_app):
    eerste = herstelcodes(met_app)[0]

    binnen = helemaal_in(met_app)
    assert is_ingelogd(binnen, met_app)
    assert "Je logde in met een herstelcode." in binnen.get("/").content.decode()
    client = log_in(met_app)
    client.post(STAP, {"code": eerste})
    assert not is_ingelogd(client, met_app)


def test_na_een_vergeten_wachtwoord_wordt_de_tweede_stap_nog_gevraagd(met_app, mailoutbox, settings):
    client = Client()
    client.post(reverse("account_reset_password"), {"email": met_app.email})
    [link] = re.findall(rf"{settings.PORTAAL_URL}(\S+)", mailoutbox[0].body)
    adres = client.get(link).headers["Location"]
    client.post(adres, {"password1": "een-heel-ander-wachtwoord", "password2": "een-heel-ander-wachtwoord"})

    client.post(INLOGGEN, {"login": met_app.email, "password": "een-heel-ander-wachtwoord"})
    assert not is_ingelogd(client, met_app)
    client.post(STAP, {"code": code()})
    assert is_ingelogd(client, met_app)


@pytest.mark.parametrize("verzonnen", ['"x"', '{"id": 1}', '{"rawId": "é", "response": 5}', VREEMDE_PASSKEY])
def test_een_verzonnen_passkey_krijgt_een_antwoord_dat_niets_verraadt(sanne, verzonnen):
    client = Client()
    adres = reverse("mfa_login_webauthn")
    client.get(adres, headers={"accept": "application/json"})
    antwoord = client.post(adres, {"credential": verzonnen}, follow=True)

    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert MIS in antwoord.content.decode()


def test_wie_iets_wijzigt_krijgt_mail_en_bij_de_eerste_stap_nog_niet(
    sanne, mailoutbox, django_capture_on_commit_callbacks
):
    client = log_in(sanne)
    with django_capture_on_commit_callbacks(execute=True):
        zet_op(client)
    assert not Bericht.objects.exists()

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_generate_recovery_codes"))
    nieuw = "een-heel-ander-wachtwoord"
    invoer = {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
    client.post(reverse("account_change_password"), invoer)
    ronde()
    assert [mail.to for mail in mailoutbox] == [["sanne@school.example"]] * 2
    assert "Was jij het niet?" in mailoutbox[0].body


def test_wie_geblokkeerd_wordt_komt_ook_niet_door_de_tweede_stap(met_app):
    client = log_in(met_app)
    Gebruiker.objects.filter(pk=met_app.pk).update(is_active=False)
    client.post(STAP, {"code": code()})

    assert client.get("/").headers["Location"].startswith(INLOGGEN)
