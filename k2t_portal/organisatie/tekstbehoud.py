"""Where a request meets what was typed before (organisatie.klad): at logging in, at sending, and without a session."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from k2t_portal.organisatie import klad
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.wie import onthoud_wie, opende_dit_formulier, vergeet_wie

BEWAARD = "Je sessie was voorbij. Log weer in als dezelfde persoon, dan staat wat je typte er weer."


def houd_tekst(volgende: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Remembers whose browser this is, has her text ready when she is back, and lets go of it once it is sent."""

    def middleware(request: HttpRequest) -> HttpResponse:
        vooraf = request.user.pk
        antwoord = volgende(request)
        if isinstance(request.user, Gebruiker):
            if request.user.pk != vooraf:
                klad.zet_klaar(request, request.user)
            onthoud_wie(request, request.user, antwoord)
            klad.vergeet_na_versturen(request, antwoord)
        elif vooraf:
            vergeet_wie(antwoord)
        return antwoord

    return middleware


class InloggenNodig(LoginRequiredMiddleware):
    """Django's, which goes on to the page with the form after logging in, and keeps what was typed there."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        if request.method != "POST":
            return super().handle_no_permission(request, view_func)
        return _inloggen(request, klad.houd(request))


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of a form is of an earlier session: what was typed waits on its page, with a new one."""
    is_hare = _vraagt_om_inloggen(request) and opende_dit_formulier(request)
    bewaard = klad.houd(request) if is_hare else None
    if bewaard is None or klad.is_achtergrond(request):
        return render(request, "403_csrf.html", status=403)
    return _terug(request) if request.user.is_authenticated else _inloggen(request, bewaard)


def _vraagt_om_inloggen(request: HttpRequest) -> bool:
    gevonden = request.resolver_match
    return bool(gevonden and getattr(gevonden.func, "login_required", True))


def _terug(request: HttpRequest) -> HttpResponse:
    """To the page with the form. Not with 302, which is how a form says that it was sent."""
    antwoord = redirect(klad.pagina_van(request))
    antwoord.status_code = 303
    return antwoord


def _inloggen(request: HttpRequest, bewaard: Any) -> HttpResponseRedirect:
    if bewaard:
        messages.info(request, BEWAARD)
    return redirect_to_login(klad.pagina_van(request))
