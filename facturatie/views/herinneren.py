"""Reminders: the letters, and putting them off."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions import stel_herinneren_uit
from facturatie.actions.herinneren import volgende_herinnering
from facturatie.forms.versturen import UitstelForm
from facturatie.models import Factuur, Herinnering
from facturatie.views.deel import Deel
from facturatie.views.stap import Stap
from k2t_portal.organisatie.download import als_download
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import ZichtbaarMixin


def deel(factuur: Factuur, user: Gebruiker) -> Deel:
    """The letters that were made, when the next one can go, and whether the bestuur can know of the factuur."""
    brieven = list(factuur.herinneringen.defer("inhoud"))
    gemaild = set(factuur.zendingen.values_list("herinnering", flat=True)) if brieven else set()
    for brief in brieven:
        brief.is_gemaild = brief.pk in gemaild  # type: ignore[attr-defined]  # for the screen
    straks = volgende_herinnering(factuur, brieven)
    is_bekend = straks is None or Factuur.objects.uitgegaan().filter(pk=factuur.pk).exists()
    return Deel([], {"herinneringen": brieven, "volgende_herinnering": straks, "is_bekend": is_bekend})


class HerinneringPdf(ZichtbaarMixin, SingleObjectMixin, View):
    """The letter as it was made, for this person and not for a cache on the way."""

    model = Herinnering

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        herinnering = self.get_object()
        antwoord = HttpResponse(bytes(herinnering.inhoud), content_type="application/pdf")
        return als_download(antwoord, herinnering.bestandsnaam)


class Uitstel(Stap):
    """A promise to pay, or a dispute: no reminder before a day."""

    model = Factuur
    template_name = "facturatie/uitstel.html"
    form_class = UitstelForm

    def waarom_niet(self) -> str:
        open_staand = self.object.status == Factuur.Status.OPENSTAAND
        return "" if open_staand else "Op deze factuur staat niets meer open. Er gaat geen herinnering uit."

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": self.object.herinneren_vanaf}

    def doe(self, **gegevens: Any) -> Factuur:
        return stel_herinneren_uit(self.object, **gegevens)

    def gelukt(self, resultaat: Factuur) -> str:
        vanaf = resultaat.herinneren_vanaf
        return f"Voor {datum_lang(vanaf)} gaat er geen herinnering." if vanaf else "Herinneringen gaan weer vanzelf."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = f"Herinneren uitstellen voor factuur {self.object}"
        return super().get_context_data(factuur=self.object, titel=titel, knop="Uitstel bewaren", **kwargs)
