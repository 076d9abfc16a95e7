"""A passkey in a real browser, with a virtual device: made, used without a password, and used after one."""

import re
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from playwright.sync_api import Page, expect

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.models import Rol
from tests.browser.keuring import Keuring
from tests.factories import SchoolFactory, persoon

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WACHTWOORD = "paraplu lamp fiets regen"
TOESTEL = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def uitgenodigd(settings):
    """Someone with an invitation, in a portal that asks for a second step."""
    settings.K2T_TWEEDE_FACTOR = True
    gebruiker = persoon(Rol.KC, school=SchoolFactory.create(), naam="Nina Nieuw", email="nina@school.example")
    gebruiker.set_unusable_password()
    gebruiker.save()
    return actions.nodig_uit(gebruiker, by=None, per_mail=False)


@pytest.fixture
def scherm(venster: Callable[..., Page], uitgenodigd) -> Page:
    """A window on a device that can make passkeys and knows who holds it."""
    pagina = venster()
    toestel = pagina.context.new_cdp_session(pagina)
    toestel.send("WebAuthn.enable")
    toestel.send("WebAuthn.addVirtualAuthenticator", {"options": TOESTEL})
    return pagina


def staat_op(pagina: Page, naam: str) -> None:
    expect(pagina).to_have_url(re.compile(f"^https?://[^/]+{reverse(naam)}$"))
    pagina.wait_for_load_state()  # a click before the scripts were read is lost


def kom_binnen(pagina: Page, link: str) -> None:
    """From the link of the mail to the first page, with a passkey on the way."""
    pagina.goto(link)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_label("Nog een keer hetzelfde wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Verder").click()
    pagina.get_by_role("link", name="Passkey maken").click()
    staat_op(pagina, "mfa_add_webauthn")
    pagina.get_by_role("button", name="Passkey maken").click()
    staat_op(pagina, "mfa_view_recovery_codes")


def log_uit(pagina: Page) -> None:
    pagina.goto(reverse("account_logout"))
    pagina.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    staat_op(pagina, "account_login")


def log_in(pagina: Page) -> None:
    pagina.get_by_label("E-mailadres").fill("nina@school.example")
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


def test_een_passkey_van_uitnodiging_tot_inloggen(scherm: Page, uitgenodigd):
    kom_binnen(scherm, uitgenodigd.pad)
    with scherm.expect_download() as bestand:
        scherm.get_by_role("button", name="Opslaan").click()
    assert len(bestand.value.path().read_text().splitlines()) == 12
    scherm.get_by_role("link", name="Ik heb ze bewaard").click()
    staat_op(scherm, "dashboard:mijn_werk")

    log_uit(scherm)
    scherm.goto(reverse("organisatie:mijn_gegevens"))
    scherm.get_by_role("button", name="Inloggen met een passkey").click()
    staat_op(scherm, "organisatie:mijn_gegevens")

    log_uit(scherm)
    log_in(scherm)
    scherm.get_by_role("button", name="Gebruik je passkey").click()
    staat_op(scherm, "dashboard:mijn_werk")


def test_de_pagina_s_van_de_tweede_stap(scherm: Page, uitgenodigd):
    """Looked at as all others are (test_toegankelijk); these open only for who has one, or is about to."""
    keuring = Keuring(scherm)
    keuring.bezoek("account_eerste_wachtwoord", uitgenodigd.pad)
    scherm.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    scherm.get_by_label("Nog een keer hetzelfde wachtwoord").fill(WACHTWOORD)
    scherm.get_by_role("button", name="Verder").click()
    for naam in ("tweede_stap", "mfa_activate_totp", "mfa_add_webauthn"):
        keuring.bezoek(naam, reverse(naam))
    scherm.get_by_role("button", name="Passkey maken").click()
    staat_op(scherm, "mfa_view_recovery_codes")
    keuring.keur("mfa_view_recovery_codes")
    passkey = Authenticator.objects.get(type="webauthn").pk
    for naam in ("mfa_index", "mfa_generate_recovery_codes", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"):
        keuring.bezoek(naam, reverse(naam))
    for naam in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        keuring.bezoek(naam, reverse(naam, args=[passkey]))
    log_uit(scherm)
    log_in(scherm)
    staat_op(scherm, "mfa_authenticate")
    scherm.get_by_text("Kun je niet bij je passkey?").click()
    keuring.keur("mfa_authenticate")

    assert keuring.bezwaren == {}, keuring.verslag
    assert keuring.dubbele_titels == {}


def test_een_tweede_passkey_op_hetzelfde_toestel_en_een_toestel_zonder_worden_uitgelegd(scherm: Page, uitgenodigd):
    kom_binnen(scherm, uitgenodigd.pad)
    scherm.goto(reverse("mfa_add_webauthn"))
    scherm.get_by_role("button", name="Passkey maken").click()
    expect(scherm.get_by_role("alert")).to_have_text("Op dit apparaat staat al een passkey voor dit account.")
