"""Who does nothing for a while is logged out, and so is who came in too long ago, whatever she does: counted here.

Django moves the end of a session along each time that it is written, so by itself one never has to end. Requests that a
page sends by itself carry the header X-Achtergrond and do not count; nor do reports of the browser.
"""

import time
from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from k2t_portal.instellingen.browser import MELDINGEN

SLEUTEL = "laatst_actief"
# The session is written at most this often, in seconds.
NAUWKEURIG = 15
TE_LANG = "je lang geleden inlogde"


def stil_uitloggen(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Ends a session of SESSION_COOKIE_AGE, or of who did nothing for STILTE_MINUTEN, before the page is made."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _tel(request)
        return volgende(request)

    return middleware


def resterend(request: HttpRequest) -> int:
    """Seconds until this session ends when nothing more is done; 0 for who is not logged in."""
    if not request.user.is_authenticated:
        return 0
    stilte = [settings.STILTE_MINUTEN * 60 - _stil(request)] if settings.STILTE_MINUTEN else []
    return max(0, min([_tot_het_einde(request), *stilte]))


def _tel(request: HttpRequest) -> None:
    if resterend(request) == 0:
        waarom = f"je {settings.STILTE_MINUTEN} minuten niets deed" if _tot_het_einde(request) > 0 else TE_LANG
        logout(request)
        messages.info(request, f"Je bent uitgelogd omdat {waarom}.")
    elif settings.STILTE_MINUTEN and not _vanzelf(request) and _is_lang_geleden(request):
        request.session[SLEUTEL] = int(time.time())


def _vanzelf(request: HttpRequest) -> bool:
    """Sent by the page, or by the browser about the page, and not by her."""
    return "X-Achtergrond" in request.headers or request.path == MELDINGEN


def _is_lang_geleden(request: HttpRequest) -> bool:
    return _stil(request) >= NAUWKEURIG or SLEUTEL not in request.session


def _stil(request: HttpRequest) -> int:
    nu = int(time.time())
    return nu - int(request.session.get(SLEUTEL, nu))


def _tot_het_einde(request: HttpRequest) -> int:
    """Counted from her first step of logging in. Who came in without any, in the demo, has all day."""
    stappen = get_authentication_records(request, request.user)
    nu = int(time.time())
    return int(settings.SESSION_COOKIE_AGE) - (nu - int(stappen[0]["at"]) if stappen else 0)
