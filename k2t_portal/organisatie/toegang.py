"""Who may come in: people get an account from the samenwerkingsverband, nobody makes one."""

import logging
import time
from itertools import groupby
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from k2t_portal.organisatie.bezorging import POSTBODE
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol

logger = logging.getLogger(__name__)

INLOGGEN_VIA = "allauth.account.auth_backends.AuthenticationBackend"

# The login page of the demo, in this order; who wears hats of two groups stands in the first.
DEMO_GROEPEN = {
    Rol.KC: "Op een school",
    Rol.DIRECTEUR: "Op een school",
    Rol.OC: "Bij het samenwerkingsverband",
    Rol.DIRECTIE: "Bij het samenwerkingsverband",
    Rol.CLB: "Begeleiders en coaches",
    Rol.COACH: "Begeleiders en coaches",
}
VOLGORDE = list(DEMO_GROEPEN)


MET_WACHTWOORD = "reauthenticate"
# How someone proves again who she is, the best way first.
MANIEREN = {
    "mfa_reauthenticate:webauthn": "Gebruik je passkey",
    "mfa_reauthenticate": "Gebruik een code",
    MET_WACHTWOORD: "Gebruik je wachtwoord",
}


# What allauth calls the mail about a second step that was added.
NIEUWE_STAP = {"mfa/email/webauthn_added", "mfa/email/totp_activated"}


class GeslotenToegang(DefaultAccountAdapter):
    """Logging in by e-mail address, with sign-up closed."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Dit e-mailadres en wachtwoord horen niet bij elkaar. "
        "Probeer het nog eens, of kies “Wachtwoord vergeten?”.",
        "enter_current_password": "Dit is niet je huidige wachtwoord.",
        "too_many_login_attempts": "Dat was te vaak mis. Wacht vijf minuten en probeer het dan nog eens.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        """One mail in our own words, whatever she changed; none about the very first step, which she is asked for."""
        if not (template_prefix in NIEUWE_STAP and heeft_een_stap(user)):
            POSTBODE.inloggen_gewijzigd(user)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who logged in, or proved who she is, a moment ago is not asked again."""
        return not is_net_ingelogd(self.request) and super().is_reauthentication_required(app=app, **kwargs)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Per account alone: allauth adds the Host that was asked for, and a port in that makes a count of its own."""
        return str(credentials.get("email", "")).lower()

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Noted without what was typed: in the field of the address a password ends up too."""
        super().authentication_failed(request, **credentials)
        noteer_mislukt(request, "wachtwoord")

    def post_login(self, request: HttpRequest, user: Any, **anders: Any) -> Any:
        manieren = ", ".join(stap["method"] for stap in get_authentication_records(request, user))
        logger.info("Ingelogd met %s: persoon %s, vanaf %s", manieren, user.pk, self.get_client_ip(request))
        return super().post_login(request, user, **anders)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """With a second step, a passkey before a code; with her password only as long as she has none."""
        manieren: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        volgorde = sorted(manieren, key=lambda manier: list(MANIEREN).index(manier["id"]))
        stappen = [manier for manier in volgorde if manier["id"] != MET_WACHTWOORD]
        return [{**manier, "description": MANIEREN[manier["id"]]} for manier in stappen or volgorde]

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At our own address, as in every other mail, and not at the Host or port that somebody asked for."""
        uidb36, _, geheim = key.partition("-")
        pad = reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": geheim})
        return f"{settings.PORTAAL_URL}{pad}"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """A new password ends every session, this one too."""
        return reverse("account_login")


def ingelogde(request: HttpRequest) -> Gebruiker:
    """Who asks, on a page that is only for people who are logged in."""
    assert isinstance(request.user, Gebruiker)  # noqa: S101  LoginRequiredMiddleware stands before every such page
    return request.user


def noteer_mislukt(request: HttpRequest, waarmee: str) -> None:
    """The log tells with what somebody tried to log in, and from where; the server in front may know more."""
    logger.warning("Inloggen mislukt met %s, vanaf %s", waarmee, get_adapter(request).get_client_ip(request))


def heeft_een_stap(gebruiker: Any) -> bool:
    """Has she one second step, and no more?"""
    return Authenticator.objects.filter(user=gebruiker).exclude(type=Authenticator.Type.RECOVERY_CODES).count() == 1


def is_net_ingelogd(request: HttpRequest) -> bool:
    stappen = get_authentication_records(request, request.user)
    return bool(stappen) and time.time() - stappen[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


def eigen_adres(adres: str | None = None) -> str:
    """Where the portal is: this address, else the first host that it answers to, over https except while developing."""
    schema = "http" if settings.DEBUG else "https"
    return (adres or f"{schema}://{settings.ALLOWED_HOSTS[0].lstrip('.')}").rstrip("/")


def demo_personen() -> list[dict[str, Any]]:
    """Everyone who wears a hat today, with her hats in words, in the groups of the login page. One query."""
    hoeden: dict[Gebruiker, list[Aanstelling]] = {}
    geldig = Aanstelling.objects.geldig().filter(gebruiker__is_active=True)
    for hoed in geldig.select_related("gebruiker", "school").order_by("gebruiker__naam", "school__naam"):
        hoeden.setdefault(hoed.gebruiker, []).append(hoed)
    personen = [_demo_persoon(*paar) for paar in hoeden.items()]
    return sorted(personen, key=lambda persoon: VOLGORDE.index(persoon["rol"]))


def _demo_persoon(gebruiker: Gebruiker, hoeden: list[Aanstelling]) -> dict[str, Any]:
    hoeden = sorted(hoeden, key=lambda hoed: VOLGORDE.index(Rol(hoed.rol)))
    rol = Rol(hoeden[0].rol)
    return {
        "pk": gebruiker.pk,
        "naam": gebruiker.naam,
        "hoedanigheden": ", ".join(_in_woorden(list(groep)) for _, groep in groupby(hoeden, key=lambda hoed: hoed.rol)),
        "rol": rol,
        "groep": DEMO_GROEPEN[rol],
    }


def _in_woorden(hoeden: list[Aanstelling]) -> str:
    """One rol with all its schools: "Schooldirecteur bij De Brug en De Kade"."""
    scholen = " en ".join(hoed.school.naam for hoed in hoeden if hoed.school)
    return f"{hoeden[0].get_rol_display()} bij {scholen}" if scholen else hoeden[0].get_rol_display()
