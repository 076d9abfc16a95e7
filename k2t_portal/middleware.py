"""What is true of every answer of the portal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from k2t_portal.instellingen.browser import KOPPEN
from k2t_portal.organisatie.geheugen import een_verzoek


def met_koppen(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """What an answer does not say itself: mostly that nobody keeps it. Outermost, so errors and static files too."""

    def middleware(request: HttpRequest) -> HttpResponse:
        antwoord = volgende(request)
        for naam, waarde in KOPPEN.items():
            antwoord.headers.setdefault(naam, waarde)
        return antwoord

    return middleware


def met_geheugen(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """What does not change while one page is made is read once (organisatie.geheugen)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with een_verzoek():
            return volgende(request)

    return middleware
