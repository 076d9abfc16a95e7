"""The home page of every hat, and the search page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from django.views.generic.edit import FormView

from aanvragen.views.helpdesk import helpdesk_acties
from k2t_portal.dashboard.cijfers import cijfers_voor
from k2t_portal.dashboard.factuurwerk import factuurwerk
from k2t_portal.dashboard.forms import ZoekForm
from k2t_portal.dashboard.zaken import mijn_werk
from k2t_portal.dashboard.zoek import met_factuurnummer, met_kenmerk, zoek
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.views import MagMixin

# Where the rest of a long list stands, the first that she may open.
WERKLIJSTEN = [
    ("aanvragen.wachtrij", "aanvragen:wachtrij", "Naar de wachtrij"),
    ("trajecten.coachen", "trajecten:mijn", "Naar je trajecten"),
    ("aanvragen.lijst", "aanvragen:lijst", "Naar alle aanvragen"),
]
OVERZICHTEN = [
    ("aanvragen.lijst", "aanvragen:lijst", "Alle aanvragen"),
    ("trajecten.coachen", "trajecten:mijn", "Al je trajecten"),
]


class MijnWerkView(TemplateView):
    """What waits for me, and what I follow. Who wears no hat is told who can help: every login ends up here."""

    request: Any
    template_name = "dashboard/mijn_werk.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm("dashboard.mijn_werk"):
            return render(request, "dashboard/zonder_rol.html")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, normen = self.request.user, Samenwerkingsverband.huidig()
        return super().get_context_data(
            groet=_groet(),
            voornaam=user.naam.split()[0],
            vandaag=timezone.localdate(),
            acties=_acties(user),
            werk=mijn_werk(user, normen),
            factuurwerk=factuurwerk(user),
            cijfers=cijfers_voor(user, normen),
            werklijst=_eerste(WERKLIJSTEN, user),
            overzicht=_eerste(OVERZICHTEN, user),
            **kwargs,
        )


class ZoekenView(MagMixin, FormView):
    """Search by POST: the name of a leerkracht does not belong in an address, a log or a history."""

    request: Any
    permissie = "dashboard.mijn_werk"
    template_name = "dashboard/zoeken.html"
    form_class = ZoekForm
    per_pagina = 25

    def form_valid(self, form: ZoekForm) -> HttpResponse:
        user, tekst = self.request.user, form.cleaned_data["q"]
        if zaak := met_kenmerk(user, tekst):
            return redirect(zaak)
        pagina = Paginator(zoek(user, tekst), self.per_pagina).get_page(self.request.POST.get("page"))
        factuur = met_factuurnummer(user, tekst)
        return self.render_to_response(self.get_context_data(form=form, q=tekst, pagina=pagina, factuur=factuur))


def _acties(user: Gebruiker) -> list[dict[str, str]]:
    """What she can start from here."""
    nieuw = {"titel": "Nieuwe aanvraag", "url": reverse("aanvragen:nieuw"), "icoon": "plus"}
    return [*([nieuw] if user.has_perm("aanvragen.maken") else []), *helpdesk_acties(user)]


def _groet() -> str:
    uur = timezone.localtime().hour
    return "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"


def _eerste(ingangen: list[tuple[str, str, str]], user: Gebruiker) -> dict[str, str]:
    """The first of these places that she may open, as a link."""
    gevonden = next(((url, tekst) for permissie, url, tekst in ingangen if user.has_perm(permissie)), None)
    return {"url": reverse(gevonden[0]), "tekst": gevonden[1]} if gevonden else {}
