"""The page of the leerkracht: no account, a link that works once, and a friendly word when it does not."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from k2t_portal.organisatie.limieten import geheime_link
from trajecten.actions import evaluatie as actions
from trajecten.forms.evaluatie import EvaluatieForm
from trajecten.models import Evaluatie

ONBEKEND = {
    "titel": "Deze link klopt niet",
    "tekst": "Misschien is de link niet helemaal overgenomen. Klik nog een keer op de knop in de mail.",
}
VERLOPEN = {
    "titel": "Deze link is verlopen",
    "tekst": "De vragen konden twee maanden worden ingevuld. Wil je nog iets vertellen? Dat hoort je coach graag.",
}
AL_INGEVULD = {
    "titel": "Deze vragen zijn al ingevuld",
    "tekst": "Je antwoorden zijn goed aangekomen. Je hoeft niets meer te doen.",
}


@method_decorator([login_not_required, never_cache, geheime_link], name="dispatch")
class EvaluatieView(FormView):
    form_class = EvaluatieForm
    template_name = "trajecten/evaluatie.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            self.evaluatie = actions.evaluatie_van(kwargs["sleutel"])
        except Evaluatie.DoesNotExist:
            return self._zeg(ONBEKEND, status=404)
        if self.evaluatie.ingevuld_op:
            return self._zeg(AL_INGEVULD)
        return self._zeg(VERLOPEN, status=410) if actions.is_verlopen(self.evaluatie) else super().dispatch(request)

    def form_valid(self, form: EvaluatieForm) -> HttpResponse:
        try:
            actions.vul_in(self.evaluatie, **form.cleaned_data)
        except actions.AlIngevuld:
            return self._zeg(AL_INGEVULD)
        return redirect("trajecten:evaluatie_bedankt")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kenmerk=str(self.evaluatie.traject.aanvraag), **kwargs)

    def _zeg(self, wat: dict[str, str], status: int = 200) -> HttpResponse:
        return render(self.request, "trajecten/evaluatie_klaar.html", wat, status=status)


@method_decorator(login_not_required, name="dispatch")
class BedanktView(TemplateView):
    template_name = "trajecten/evaluatie_klaar.html"
    extra_context = {
        "titel": "Bedankt!",
        "tekst": "Je antwoorden zijn verstuurd. Ze helpen ons om andere leerkrachten nog beter te begeleiden.",
    }
