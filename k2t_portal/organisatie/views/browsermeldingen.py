"""Where browsers report what they stopped, and the screen on which directie sees it."""

from typing import Any

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.generic import ListView

from k2t_portal.organisatie.actions import tel_melding
from k2t_portal.organisatie.browsermeldingen import lees
from k2t_portal.organisatie.models import Browsermelding
from k2t_portal.organisatie.views.basis import BeheerMixin

HOOGSTENS_BYTES = 16 * 1024


@login_not_required
@csrf_exempt  # a browser sends this by itself, without a token; nothing is changed but a count
@require_POST
def browsermelding(request: HttpRequest) -> HttpResponse:
    """Always the same empty answer: a browser does nothing with it, and nobody else needs to know."""
    inhoud = request.read(HOOGSTENS_BYTES + 1)
    if len(inhoud) <= HOOGSTENS_BYTES and ratelimit.consume(request, action="browsermelding"):
        for melding in lees(inhoud, request.get_host()):
            tel_melding(melding)
    return HttpResponse(status=204)


class Browsermeldingen(BeheerMixin, ListView):
    model = Browsermelding
    paginate_by = 25
    template_name = "organisatie/browsermeldingen.html"
    extra_context: dict[str, Any] = {
        "titel": "Meldingen van de browser",
        "intro": "Wat een browser op een pagina van het portaal heeft tegengehouden.",
        "leeg": {
            "titel": "Geen meldingen",
            "tekst": "De laatste 90 dagen hield geen browser iets tegen. Zo hoort het.",
            "url": reverse_lazy("organisatie:beheer"),
            "linktekst": "Naar Beheer",
            "icoon": "slot",
        },
    }
