"""Who does nothing for a while is logged out, and so is who came in too long ago, whatever she does: counted here.

Django moves the end of a session along each time that it is written, so by itself one never has to end. Requests that a
page sends by itself carry the header X-Achtergrond and do not count; nor do reports of the browser.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from k2t_portal.instellingen.browser import MELDINGEN

SLEUTEL, BEGONNEN = "laatst_actief", "ingelogd_sinds"
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
    stilte = [settings.STILTE_MINUTEN * 60 - _sinds(request, SLEUTEL)] if settings.STILTE_MINUTEN else []
    return max(0, min([_tot_het_einde(request), *stilte]))


def _tel(request: HttpRequest) -> None:
    request.session.setdefault(BEGONNEN, int(time.time()))
    if resterend(request) == 0:
        waarom = f"je {settings.STILTE_MINUTEN} minuten niets deed" if _tot_het_einde(request) > 0 else TE_LANG
        logout(request)
        messages.info(request, f"Je bent uitgelogd omdat {waarom}.")
    elif not _vanzelf(request) and (_sinds(request, SLEUTEL) >= NAUWKEURIG or SLEUTEL not in request.session):
        request.session[SLEUTEL] = int(time.time())


def _vanzelf(request: HttpRequest) -> bool:
    """Sent by the page, or by the browser about the page, and not by her."""
    return "X-Achtergrond" in request.headers or request.path == MELDINGEN


def _tot_het_einde(request: HttpRequest) -> int:
    return settings.SESSION_COOKIE_AGE - _sinds(request, BEGONNEN)


def _sinds(request: HttpRequest, moment: str) -> int:
    """Seconds; 0 for what the session does not hold yet."""
    nu = int(time.time())
    return nu - int(request.session.get(moment, nu))
