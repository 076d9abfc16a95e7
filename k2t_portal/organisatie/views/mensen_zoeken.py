"""Finding a person by POST: her name does not belong in an address, a log or a history."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.views.generic import FormView

from k2t_portal.organisatie.forms import ZoekVeld
from k2t_portal.organisatie.views.basis import BeheerMixin
from k2t_portal.organisatie.views.mensen import MENSEN, Mensen

# More than anybody looks through; then she types a letter more.
HOOGSTENS = 50
KORT = "Vul minstens twee tekens in van de naam of het e-mailadres."


class ZoekPersoonForm(forms.Form):
    q = ZoekVeld(label="Naam of e-mailadres", te_kort=KORT)


class MensenZoeken(BeheerMixin, FormView):
    form_class = ZoekPersoonForm
    template_name = "organisatie/persoon_zoeken.html"
    extra_context: dict[str, Any] = {
        "titel": "Persoon zoeken",
        "terug": MENSEN,
        "leeg": {
            "titel": "Niemand gevonden",
            "tekst": "Controleer of het goed is geschreven, of zoek op een deel van de naam.",
            "url": reverse_lazy("organisatie:mensen"),
            "linktekst": "Naar alle mensen",
            "icoon": "zoek",
        },
    }

    def form_valid(self, form: ZoekPersoonForm) -> HttpResponse:
        tekst = form.cleaned_data["q"]
        gevonden = Mensen().get_queryset().filter(Q(naam__icontains=tekst) | Q(email__icontains=tekst))
        mensen = list(gevonden[: HOOGSTENS + 1])
        meer = len(mensen) > HOOGSTENS
        return self.render_to_response(self.get_context_data(form=form, object_list=mensen[:HOOGSTENS], meer=meer))
