"""The second step of logging in: what is kept of it, and that nobody comes further without.

allauth.mfa knows passkeys, codes of an app and recovery codes. That everyone must have one is ours: `EerstTweedeStap`.
"""

from collections.abc import Callable
from typing import Any

import segno
from allauth.account.authentication import get_authentication_records
from allauth.account.utils import user_display
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from k2t_portal.organisatie.geheim import ontsleutel, versleutel
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.organisatie.sessies import apparaat

STAPPEN = [Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP]
# In the session of who set up her second step in it; who logged in with one has a record of allauth instead.
GEREGELD = "tweede_factor_geregeld"
# Where one gets before it is there: setting it up, proving who one is, leaving, and what pages are made of.
ZONDER_TWEEDE_STAP = frozenset(
    {
        "tweede_stap",
        "mfa_add_webauthn",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "account_reauthenticate",
        "account_logout",
        "organisatie:browsermelding",
        "organisatie:huisstijl",
        "organisatie:privacy",
        "organisatie:toegankelijkheid",
    }
)
OPNIEUW = "Log opnieuw in: daarbij gebruik je je passkey of de code van je app."


class TweedeFactor(DefaultMFAAdapter):
    """Seeds are encrypted with the keys of the portal; words are ours."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Dat klopte niet. Probeer het nog een keer. Een code uit de app verandert elke halve minuut.",
        "cannot_delete_authenticator": "Dit is je enige tweede stap. Voeg eerst een andere toe.",
    }

    def encrypt(self, text: str) -> str:
        return versleutel(text)

    def decrypt(self, encrypted_text: str) -> str:
        return ontsleutel(encrypted_text)

    def get_totp_issuer(self) -> str:
        return f"Key2Teach {Samenwerkingsverband.huidig().korte_naam}".strip()

    def build_totp_svg(self, url: str) -> str:
        """The QR code as an <svg> to put in a page: no style in it, and light around it in the dark too.

        Without a size of its own it is scaled as a whole: an address may be long, and a camera reads no half code.
        """
        return segno.make(url, micro=False).svg_inline(omitsize=True, dark="#000", light="#fff")

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not is_laatste(authenticator)

    def generate_authenticator_name(self, user: Any, type: str) -> str:  # noqa: A002  the name that allauth calls
        return apparaat(self.request.headers.get("User-Agent", ""))

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": self.get_totp_issuer()}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        return {**super().get_public_key_credential_user_entity(user), "display_name": user_display(user)}


class EerstTweedeStap:
    """Middleware: who is logged in without a second step sets one up first; all else in the portal waits for it.

    A session that was opened with a password only, of someone who has a second step, is not hers until she used it.
    """

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.volgende(request)

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponse | None:
        if not (wordt_gevraagd() and request.user.is_authenticated) or is_bewezen(request):
            return None
        if heeft_tweede_stap(request.user):
            logout(request)
            messages.info(request, OPNIEUW)
            return redirect(reverse("account_login"))
        return None if _mag_zonder(request) else redirect(reverse("tweede_stap"))


def _mag_zonder(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.view_name in ZONDER_TWEEDE_STAP


def wordt_gevraagd() -> bool:
    """Not in the demo, where there are no passwords either."""
    return settings.K2T_TWEEDE_FACTOR and not settings.K2T_DEMO


def is_bewezen(request: HttpRequest) -> bool:
    """Was the second step used, or set up, in this very session?"""
    stappen = get_authentication_records(request, request.user)
    return GEREGELD in request.session or any(stap.get("method") == "mfa" for stap in stappen)


def heeft_tweede_stap(gebruiker: Any) -> bool:
    return Authenticator.objects.filter(user=gebruiker, type__in=STAPPEN).exists()


def is_laatste(stap: Authenticator) -> bool:
    """Would she be without a second step when this one goes?"""
    return not Authenticator.objects.filter(user=stap.user_id, type__in=STAPPEN).exclude(pk=stap.pk).exists()


def vergeet(gebruiker: Gebruiker) -> None:
    """Take every second step of this person away."""
    Authenticator.objects.filter(user=gebruiker).delete()
