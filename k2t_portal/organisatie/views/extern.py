"""Logging in with an account of elsewhere, and coupling one. Without any in the settings these pages do not exist."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect import views
from allauth.socialaccount.views import ConnectionsView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from k2t_portal.organisatie.toegang import ingelogde

terug = require_safe(views.callback)


@login_not_required
@require_POST
def inloggen(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _weg(request, provider_id)


@require_POST
@reauthentication_required(app="allauth.socialaccount")
def koppelen(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _weg(request, provider_id)


class Gekoppeld(ConnectionsView):
    """Which accounts of elsewhere are hers; POST lets go of one, after she has proved again who she is."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not get_adapter().list_apps(request):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mijn = {account.provider: account for account in SocialAccount.objects.filter(user=ingelogde(self.request))}
        aanbieders = [
            {"id": aanbieder.app.provider_id, "naam": aanbieder.name, "mijn": mijn.get(aanbieder.app.provider_id)}
            for aanbieder in get_adapter().list_providers(self.request)
        ]
        return super().get_context_data(aanbieders=aanbieders, **kwargs)


def _weg(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the other site by a page of ours: the policy of the browser lets no form of ours end up elsewhere."""
    antwoord = views.login(request, provider_id)
    if antwoord.status_code != 302:
        return antwoord
    naam = get_adapter().get_provider(request, provider_id).name
    return render(request, "socialaccount/doorsturen.html", {"adres": antwoord.headers["Location"], "naam": naam})
