"""Directie lets people in: an invitation, and anew for who lost her way of logging in."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views import View

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.forms import HerstelForm
from k2t_portal.organisatie.models import Gebruiker, Uitnodiging
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.organisatie.views.basis import BeheerMixin, woorden
from k2t_portal.organisatie.views.mensen import BijPersoon

ONDERWEG = "{} krijgt een mail met een link om een wachtwoord te kiezen. De link werkt zeven dagen."


class Uitnodigen(BeheerMixin, View):
    """Can do no harm, so it asks nothing."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        persoon = get_object_or_404(Gebruiker.objects.bekend(), pk=pk)
        try:
            actions.nodig_uit(persoon, by=ingelogde(request))
        except ValidationError as fout:
            messages.error(request, fout.message)
        else:
            messages.success(request, ONDERWEG.format(persoon))
        return redirect(persoon)


class InloggenHerstellen(BijPersoon):
    form_class = HerstelForm
    extra_context = woorden(
        "Inloggen herstellen",
        knop_stijl="gevaar",
        intro="Voor wie haar telefoon of passkey kwijt is. Wachtwoord, passkeys, app, codes en gekoppelde accounts "
        "vervallen, en zij wordt overal uitgelogd. Daarna krijgt zij per mail een nieuwe uitnodiging. Bel eerst: is "
        "zij het echt zelf?",
    )

    def doe(self, **gegevens: Any) -> Uitnodiging:
        return actions.herstel_inloggen(self.persoon, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Uitnodiging) -> str:
        return ONDERWEG.format(self.persoon)
