"""Leaving for good: on a computer that others use too, nothing of the portal stays behind."""

from typing import Any

from allauth.account.views import LogoutView
from django.http import HttpRequest, HttpResponse

from k2t_portal.instellingen.browser import LEEG_DE_BROWSER


class Uitloggen(LogoutView):
    """The page of allauth; the browser throws away what it kept."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().post(request, *args, **kwargs)
        antwoord.headers["Clear-Site-Data"] = LEEG_DE_BROWSER
        return antwoord
