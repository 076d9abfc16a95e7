"""Whose browser this is: a signed cookie that is set at logging in and taken away at logging out.

It gives no right to see anything. It says for whom text is kept that comes too late (organisatie.klad), and knows by
their token which forms were opened by her and not by who used this browser before.
"""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware import csrf
from django.utils.crypto import salted_hmac

from k2t_portal.organisatie.models import Gebruiker

ZOUT = "k2t.wie"
EEN_WEEK = 7 * 24 * 60 * 60
# Each login brings a new one; no tab is older than these.
HOEVEEL_TOKENS = 8
TOKEN = "csrfmiddlewaretoken"  # noqa: S105, the name of a field


class Wie(NamedTuple):
    """A person by her key, and the prints of the tokens of her forms here, the newest last."""

    pk: int
    tokens: list[str]


def van_wie(request: HttpRequest) -> Wie | None:
    """Who logged in here last and did not log out."""
    waarde = request.get_signed_cookie(settings.WIE_COOKIE_NAME, None, ZOUT, max_age=EEN_WEEK)
    if not waarde:
        return None
    pk, *tokens = waarde.split(".")
    return Wie(int(pk), tokens)


def opende_dit_formulier(request: HttpRequest) -> bool:
    """Is the token that was sent one of hers, however old? Without any we cannot know who typed."""
    wie, token = van_wie(request), request.POST.get(TOKEN) or request.headers.get("X-CSRFToken", "")
    try:
        geheim = _geheim_in(token)
    except csrf.InvalidTokenFormat:
        return False
    return bool(wie and _afdruk(geheim) in wie.tokens)


def onthoud_wie(request: HttpRequest, gebruiker: Gebruiker, antwoord: HttpResponse) -> None:
    """This browser is hers, for a week, and so are the forms with this token."""
    wie, geheim = van_wie(request), request.META.get("CSRF_COOKIE")
    eerder = wie.tokens if wie and wie.pk == gebruiker.pk else []
    tokens = dict.fromkeys([*eerder, *([_afdruk(geheim)] if geheim else [])])
    nu = Wie(gebruiker.pk, list(tokens)[-HOEVEEL_TOKENS:])
    if nu != wie:
        _zet(antwoord, nu)


def vergeet_wie(antwoord: HttpResponse) -> None:
    antwoord.delete_cookie(settings.WIE_COOKIE_NAME, samesite="Lax")


def _zet(antwoord: HttpResponse, wie: Wie) -> None:
    antwoord.set_signed_cookie(
        settings.WIE_COOKIE_NAME,
        ".".join([str(wie.pk), *wie.tokens]),
        ZOUT,
        max_age=EEN_WEEK,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _geheim_in(token: str) -> str:
    """Raises csrf.InvalidTokenFormat. Django compares tokens with that of now only, so this looks inside."""
    csrf._check_token_format(token)  # type: ignore[attr-defined]  # noqa: SLF001, as said above
    geheim: str = csrf._unmask_cipher_token(token)  # type: ignore[attr-defined]  # noqa: SLF001, the same
    return geheim


def _afdruk(geheim: str) -> str:
    """Of the secret in a token, which itself is not written down a second time."""
    return salted_hmac(ZOUT, geheim).hexdigest()[:16]
