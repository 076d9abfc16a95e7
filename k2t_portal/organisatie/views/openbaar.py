"""Pages for everybody, with or without an account: privacy, accessibility, and what machines ask for."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from k2t_portal.organisatie.models import Bewaartermijnen
from k2t_portal.organisatie.models.bewaren import TERMIJNEN

EEN_DAG = 24 * 60 * 60
TEKST = "text/plain; charset=utf-8"
# RFC 9116 asks for less than a year; who reads it after that asks again.
GELDIG = datetime.timedelta(days=180)


@method_decorator(login_not_required, name="dispatch")
class Privacy(TemplateView):
    """What is stored about whom, why, and for how long."""

    template_name = "organisatie/privacy.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = Bewaartermijnen.huidig()
        hoelang = [(termijn, termijn.in_woorden(rij.aantal(termijn.veld))) for termijn in TERMIJNEN]
        return super().get_context_data(bewaartermijnen=hoelang, vastgesteld=rij.gelden, **kwargs)


@method_decorator(login_not_required, name="dispatch")
class Toegankelijkheid(TemplateView):
    """What was tested, what is not known, and where to report a barrier."""

    template_name = "organisatie/toegankelijkheid.html"


@login_not_required
@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def robots(request: HttpRequest) -> HttpResponse:
    """Nothing here is for search engines; X-Robots-Tag says the same to who looks anyway."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type=TEKST)


@login_not_required
@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116); not there while nobody is named in the settings."""
    if not settings.VEILIGHEIDSCONTACT:
        raise Http404("VEILIGHEIDSCONTACT is niet ingevuld")
    tot = (timezone.now() + GELDIG).replace(hour=0, minute=0, second=0, microsecond=0)
    regels = [
        f"Contact: {settings.VEILIGHEIDSCONTACT}",
        f"Expires: {tot.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.PORTAAL_URL}{request.path}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type=TEKST)
