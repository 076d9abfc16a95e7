"""Where someone is logged in."""

import re
import time
from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

# When this session was last written down as used, and how many seconds that may be ago: it is not for every page.
GEZIEN = "sessie_gezien"
NAUWKEURIG = 5 * 60

# The first that fits: Edge and Opera call themselves Chrome too, and every Chrome calls itself Safari.
BROWSERS = [
    ("Edg", "Edge"),
    ("OPR|Opera", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox|FxiOS", "Firefox"),
    ("Chrome|CriOS|Chromium", "Chrome"),
    ("Safari", "Safari"),
]
TOESTELLEN = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh|Mac OS", "Mac"),
    ("Linux", "Linux"),
]


def sessies_van(gebruiker: Any) -> QuerySet[UserSession]:
    return UserSession.objects.filter(user=gebruiker).order_by("-last_seen_at")


def lopende_sessies(gebruiker: Any) -> list[UserSession]:
    """Those that still let her in, the last used first; what is over goes."""
    lopend = UserSession.objects.purge_and_list(gebruiker)
    return sorted(lopend, key=lambda sessie: sessie.last_seen_at, reverse=True)


def onthoud_gebruik(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: when each session was last used, for the list of her own. Only of who really logged in."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and get_authentication_records(request, request.user):
            _onthoud(request)
        return volgende(request)

    return middleware


def _onthoud(request: HttpRequest) -> None:
    nu = int(time.time())
    if nu - request.session.get(GEZIEN, 0) >= NAUWKEURIG:
        request.session[GEZIEN] = nu
        UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())


def beeindig_sessies(gebruiker: Any, *, behalve: str | None = None) -> int:
    """End every session of this person, but for the one with this key; how many ended."""
    sessies = list(sessies_van(gebruiker).exclude(session_key=behalve))
    for sessie in sessies:
        sessie.end()
    return len(sessies)


def apparaat(user_agent: str) -> str:
    """What she sits at, in words: "Chrome op Windows"."""
    browser, toestel = _eerste(BROWSERS, user_agent), _eerste(TOESTELLEN, user_agent)
    return " op ".join(filter(None, [browser, toestel])) or "Onbekend apparaat"


def _eerste(namen: list[tuple[str, str]], user_agent: str) -> str:
    return next((naam for patroon, naam in namen if re.search(patroon, user_agent)), "")
