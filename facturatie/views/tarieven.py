"""The prices."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.views.generic import FormView, TemplateView, View

from facturatie.actions import nieuw_tarief, verwijder_tarief
from facturatie.forms import TariefForm
from facturatie.models import Tarief, Vorm
from k2t_portal.workflow.views import MagMixin


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
