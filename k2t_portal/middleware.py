"""What is true of every answer of the portal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from k2t_portal.organisatie.geheugen import een_verzoek

NIET_BEWAREN = "private, no-store"


def niet_bewaren(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """No browser keeps a page of someone who is logged in: schools share computers, and Back would show it again."""

    def middleware(request: HttpRequest) -> HttpResponse:
        antwoord = volgende(request)
        if request.user.is_authenticated:
            antwoord.headers.setdefault("Cache-Control", NIET_BEWAREN)
        return antwoord

    return middleware


def met_geheugen(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """What does not change while one page is made is read once (organisatie.geheugen)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with een_verzoek():
            return volgende(request)

    return middleware
