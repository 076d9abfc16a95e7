"""The calendar of a coach: her secret link, the feed behind it, and the invitation for one session."""

import hashlib
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView, View
from django.views.generic.detail import SingleObjectMixin

from k2t_portal.instellingen.browser import NIET_BEWAREN
from k2t_portal.organisatie.download import als_download
from k2t_portal.organisatie.limieten import geheime_link
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.views import MagMixin, ZichtbaarMixin
from trajecten import agenda
from trajecten.models import Coach, Traject

TYPE_KALENDER = "text/calendar; charset=utf-8"


class AgendaPagina(MagMixin, TemplateView):
    """Where a coach makes, renews or takes away the link to her calendar."""

    permissie = "trajecten.coachen"
    template_name = "trajecten/agenda.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        coach = get_object_or_404(Coach, gebruiker=self.request.user)
        link = _feed(self.request, coach) if agenda.heeft_link(coach) else ""
        return super().get_context_data(link=link, webcal=f"webcal:{link.partition(':')[2]}", **kwargs)


class AgendaLink(MagMixin, View):
    """A new link, or none; the old one works no more at once."""

    permissie = "trajecten.coachen"
    http_method_names = ["post"]
    aan = True

    def post(self, request: HttpRequest) -> HttpResponse:
        coach = get_object_or_404(Coach, gebruiker=request.user)
        if self.aan:
            agenda.nieuwe_link(coach)
            messages.success(request, "Je nieuwe link staat klaar. Een eerdere link werkt niet meer.")
        else:
            agenda.zet_uit(coach)
            messages.success(request, "Je link is uit. Je agenda krijgt geen nieuwe afspraken meer.")
        return redirect("trajecten:agenda")


@login_not_required
@require_safe
@geheime_link
def feed(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The planned sessions behind a secret link: calendars do not log in. Anything wrong is 404, and says no more."""
    try:
        coach = agenda.coach_van(sleutel)
    except Coach.DoesNotExist:
        raise Http404 from None
    antwoord = als_download(_ics(agenda.kalender(coach, _basis(request))), "key2teach.ics")
    return get_conditional_response(request, etag=antwoord.headers["ETag"], response=antwoord) or antwoord


class Uitnodiging(ZichtbaarMixin, SingleObjectMixin, View):
    """The planned session as a file, for everyone who sees the sessions of this traject."""

    model = Traject

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        traject = self.get_object()
        inhoud = agenda.uitnodiging(traject, _basis(request), voor=ingelogde(request))
        if inhoud is None:
            raise Http404("er is niets gepland")
        return als_download(_ics(inhoud), f"{traject.aanvraag}.ics")


def _ics(inhoud: bytes) -> HttpResponse:
    """An answer that no cache keeps; its ETag tells a calendar that asks again whether anything changed."""
    etag = quote_etag(hashlib.sha256(inhoud).hexdigest())
    return HttpResponse(inhoud, content_type=TYPE_KALENDER, headers={"Cache-Control": NIET_BEWAREN, "ETag": etag})


def _basis(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _feed(request: HttpRequest, coach: Coach) -> str:
    return _basis(request) + reverse("trajecten:agenda_feed", args=[agenda.sleutel(coach)])
