"""Screens for facturen and tarieven."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import DetailView, FormView, TemplateView, View
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions import nieuw_tarief, verwijder_tarief
from facturatie.filters import FactuurFilter, kolommen
from facturatie.forms import TariefForm
from facturatie.models import Factuur, FactuurPdf, Tarief, Vorm
from facturatie.pdf import bewaar_pdf
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import LijstView, MagMixin, ZichtbaarMixin

LEEG = {
    "titel": "Er zijn nog geen facturen",
    "tekst": "Een factuur komt vanzelf zodra de coach een traject afrondt.",
    "icoon": "factuur",
}
STANDAARDVOLGORDE = "-nummer"


class FactuurLijst(LijstView):
    """All facturen that she may see, with the totals of the whole selection."""

    model = Factuur
    permissie = "facturatie.lijst"
    filterset_class = FactuurFilter

    @cached_property
    def totalen(self) -> dict[str, Any]:
        return self.object_list.totalen()

    def get_paginator(self, *args: Any, **kwargs: Any) -> "Paginator[Any]":
        """The totals counted the rows already."""
        paginator = super().get_paginator(*args, **kwargs)
        paginator.count = self.totalen["aantal"]
        return paginator

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sort = self.filterset.form.cleaned_data.get("sort") if self.filterset.is_bound else ""
        return super().get_context_data(
            titel="Facturen",
            leeg=LEEG,
            totalen=self.totalen,
            kolommen=kolommen(sort or STANDAARDVOLGORDE),
            acties=_naar_tarieven(self.request.user),
            **kwargs,
        )


def _naar_tarieven(user: Gebruiker) -> list[dict[str, str]]:
    mag = user.has_perm("facturatie.tarieven")
    return [{"titel": "Tarieven", "url": reverse("facturatie:tarieven"), "icoon": "tarief"}] if mag else []


class FactuurDetail(ZichtbaarMixin, DetailView):
    """What the factuur says, where it stands, and the fingerprint of its document."""

    model = Factuur

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bewaard = FactuurPdf.objects.filter(factuur=self.object).values("sha256", "gemaakt_op").first()
        return super().get_context_data(bewaard=bewaard, zaak_url=self._zaak_url(), **kwargs)

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
        antwoord.headers["Content-Disposition"] = f'attachment; filename="{factuur.bestandsnaam}"'
        antwoord.headers["Cache-Control"] = "private, no-store"
        return antwoord


class Tarieven(MagMixin, TemplateView):
    """The price of each vorm: today's, those to come and those that were."""

    permissie = "facturatie.tarieven"
    template_name = "facturatie/tarieven.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vormen = [{"vorm": vorm, "tarieven": Tarief.objects.verloop(vorm)} for vorm in Vorm]
        return super().get_context_data(vormen=vormen, **kwargs)


class TariefNieuw(MagMixin, FormView):
    """A new price, from a day still to come."""

    permissie = "facturatie.tarieven"
    template_name = "facturatie/tarief_nieuw.html"
    form_class = TariefForm
    success_url = reverse_lazy("facturatie:tarieven")
    extra_context = {
        "titel": "Nieuw tarief",
        "intro": "Wat al is goedgekeurd, houdt de prijs die toen gold.",
        "knop": "Tarief toevoegen",
        "annuleer_url": reverse_lazy("facturatie:tarieven"),
    }

    def get_initial(self) -> dict[str, Any]:
        return {"vorm": self.request.GET.get("vorm", "")}

    def form_valid(self, form: TariefForm) -> HttpResponse:
        try:
            tarief = nieuw_tarief(**form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, f"Toegevoegd: {tarief}.")
        return super().form_valid(form)


class TariefVerwijderen(MagMixin, View):
    """Take back a price that did not start yet; adding it again undoes this."""

    permissie = "facturatie.tarieven"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        tarief = get_object_or_404(Tarief, pk=pk)
        try:
            verwijder_tarief(tarief)
        except ValidationError as fout:
            messages.error(request, fout.messages[0])
        else:
            messages.success(request, f"Weggehaald: {tarief}.")
        return redirect("facturatie:tarieven")
