"""One factuur on the screen, and its stored document.

The parts of the page come from the modules that know about them: each gives its buttons and its context as a Deel.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from facturatie.documenten import bewaar_pdf
from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ZichtbaarMixin


class Deel(NamedTuple):
    """What a part of the page adds: buttons ({titel, url, stijl, icoon}) and context."""

    acties: list[dict[str, str]]
    context: dict[str, Any]


def _documenten(factuur: Factuur, user: Gebruiker) -> Deel:
    bewaard = factuur.bestanden.filter(soort=Factuurbestand.Soort.PDF).values("sha256", "gemaakt_op").first()
    url = reverse("facturatie:pdf", args=[factuur.pk])
    acties = [{"titel": "PDF downloaden", "url": url, "icoon": "download", "stijl": "primair"}]
    return Deel(acties, {"bewaard": bewaard})


DELEN: list[Callable[[Factuur, Gebruiker], Deel]] = [_documenten]


class FactuurDetail(ZichtbaarMixin, DetailView):
    """What the factuur says, where it stands, its documents, and what one can do with it."""

    model = Factuur

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        delen = [deel(self.object, self.request.user) for deel in DELEN]
        context = {naam: waarde for deel in delen for naam, waarde in deel.context.items()}
        acties = [actie for deel in delen for actie in deel.acties]
        return super().get_context_data(zaak_url=self._zaak_url(), acties=acties, **context, **kwargs)

    def _zaak_url(self) -> str:
        """Where the traject is, for who may see it; by foreign key, for facturatie does not know what a traject is."""
        trajecten: Any = Factuur._meta.get_field("traject").related_model  # noqa: SLF001, Django documents _meta
        zichtbaar = trajecten.objects.visible_to(self.request.user)
        mag = zichtbaar.filter(pk=self.object.traject_id).exists()
        return reverse("trajecten:detail", args=[self.object.traject_id]) if mag else ""


class FactuurDownload(ZichtbaarMixin, SingleObjectMixin, View):
    """The stored document, for this person and not for a cache on the way."""

    model = Factuur

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        factuur = self.get_object()
        antwoord = HttpResponse(bytes(bewaar_pdf(factuur).inhoud), content_type="application/pdf")
        antwoord.headers["Content-Disposition"] = f'attachment; filename="factuur-{factuur.nummer}.pdf"'
        antwoord.headers["Cache-Control"] = "private, no-store"
        return antwoord
