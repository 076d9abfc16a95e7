"""The school holidays, in which no clock runs."""

from itertools import groupby
from typing import Any

from django.forms import Form
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.forms import VakantieForm
from k2t_portal.organisatie.models import Vakantie
from k2t_portal.organisatie.schoolvakanties import schooljaar
from k2t_portal.organisatie.views.basis import BeheerMixin, Handeling, woorden

LIJST = reverse_lazy("organisatie:vakanties")
VAKANTIES = [("Schoolvakanties", LIJST)]
GEVOLG = "Alle termijnen in het portaal rekenen met deze dagen, ook de termijnen die nu lopen."


class Vakanties(BeheerMixin, TemplateView):
    template_name = "organisatie/vakanties.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = groupby(Vakantie.objects.all(), key=lambda vakantie: schooljaar(vakantie.van))
        jaren = [(jaar, list(vakanties)) for jaar, vakanties in rijen]
        nu = schooljaar(timezone.localdate())
        return super().get_context_data(
            jaren=[paar for paar in jaren if paar[0] >= nu], eerder=[paar for paar in jaren if paar[0] < nu], **kwargs
        )


class BijVakanties(Handeling):
    """Something with one holiday; afterwards back to the list."""

    form_class: type[Any] = VakantieForm

    @cached_property
    def vakantie(self) -> Vakantie:
        return get_object_or_404(Vakantie, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=VAKANTIES, annuleer_url=LIJST, **kwargs)

    def daarna(self, resultaat: Any) -> str:
        return reverse("organisatie:vakanties")


class VakantieNieuw(BijVakanties):
    extra_context = woorden("Vakantie toevoegen", intro=GEVOLG)

    def doe(self, **gegevens: Any) -> Vakantie:
        return actions.bewaar_vakantie(Vakantie(), **gegevens)

    def gelukt(self, resultaat: Vakantie) -> str:
        return f"{resultaat} is toegevoegd."


class VakantieWijzigen(BijVakanties):
    extra_context = woorden("Vakantie wijzigen", intro=GEVOLG)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.vakantie}

    def doe(self, **gegevens: Any) -> Vakantie:
        return actions.bewaar_vakantie(self.vakantie, **gegevens)

    def gelukt(self, resultaat: Vakantie) -> str:
        return f"{resultaat} is gewijzigd."


class VakantieVerwijderen(BijVakanties):
    form_class = Form
    extra_context = woorden("Vakantie verwijderen", knop_stijl="gevaar")

    def doe(self, **gegevens: Any) -> None:
        actions.verwijder_vakantie(self.vakantie)

    def gelukt(self, resultaat: None) -> str:
        return f"{self.vakantie.naam} is verwijderd."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        intro = f"{self.vakantie}. Daarna tellen deze dagen weer als werkdagen, ook in termijnen die nu lopen."
        return super().get_context_data(intro=intro, **kwargs)
