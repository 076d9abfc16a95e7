"""The logo of the samenwerkingsverband: what it is now, another one, or none."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import View

from k2t_portal.organisatie.actions import verwijder_logo, zet_logo
from k2t_portal.organisatie.download import als_beeld
from k2t_portal.organisatie.forms import LogoForm
from k2t_portal.organisatie.models import Logo
from k2t_portal.organisatie.views.basis import BeheerMixin, Handeling, woorden

LOGO = reverse_lazy("organisatie:logo")


class LogoKiezen(Handeling):
    """The logo of today, and a form for another."""

    form_class = LogoForm
    template_name = "organisatie/logo.html"
    extra_context = woorden(
        "Logo",
        knop="Logo bewaren",
        intro="Het logo staat linksboven op nieuwe facturen en brieven. Wat al is gemaakt, houdt zijn eigen logo.",
        annuleer_url=reverse_lazy("organisatie:beheer"),
    )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(logo=Logo.objects.defer("inhoud").first(), **kwargs)

    def doe(self, **gegevens: Any) -> Logo:
        return zet_logo(**gegevens)

    def gelukt(self, resultaat: Logo) -> str:
        return "Het logo is bewaard. Zo komt het op papier."

    def daarna(self, resultaat: Logo) -> Any:
        return LOGO


class LogoBeeld(BeheerMixin, View):
    """The picture itself, for the page above."""

    def get(self, request: HttpRequest) -> HttpResponse:
        png = Logo.png()
        if png is None:
            raise Http404
        return als_beeld(HttpResponse(png, content_type="image/png"), "logo.png")


class LogoVerwijderen(BeheerMixin, View):
    """Back to the mark of the portal; choosing the same file again undoes this."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        verwijder_logo()
        messages.success(request, "Het logo is weggehaald. Op papier staat nu het teken van het portaal.")
        return redirect(LOGO)
