"""Who does nothing for a while is logged out: counted here, whatever the browser says about it.

Requests that a page sends by itself carry the header X-Achtergrond and do not count; nor do reports of the browser.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from k2t_portal.instellingen.browser import MELDINGEN

SLEUTEL = "laatst_actief"
# The session is written at most this often, in seconds.
NAUWKEURIG = 15


def stil_uitloggen(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Ends the session of who did nothing for STILTE_MINUTEN, before anything of the page is made."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.STILTE_MINUTEN and request.user.is_authenticated:
            _tel(request)
        return volgende(request)

    return middleware


def resterend(request: HttpRequest) -> int:
    """Seconds until this session ends when nothing more is done; 0 for who is not logged in."""
    if not request.user.is_authenticated:
        return 0
    return max(0, settings.STILTE_MINUTEN * 60 - _stil(request))


def _tel(request: HttpRequest) -> None:
    if resterend(request) == 0:
        logout(request)
        messages.info(request, f"Je bent uitgelogd omdat je {settings.STILTE_MINUTEN} minuten niets deed.")
    elif not _vanzelf(request) and (_stil(request) >= NAUWKEURIG or SLEUTEL not in request.session):
        request.session[SLEUTEL] = int(time.time())


def _vanzelf(request: HttpRequest) -> bool:
    """Sent by the page, or by the browser about the page, and not by her."""
    return "X-Achtergrond" in request.headers or request.path == MELDINGEN


def _stil(request: HttpRequest) -> int:
    nu = int(time.time())
    return nu - int(request.session.get(SLEUTEL, nu))
