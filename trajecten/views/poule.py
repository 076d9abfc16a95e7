"""Directie keeps the poule: who coaches, how many trajecten at once, and who is away."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import FormView, ListView

from k2t_portal.organisatie.models import Aanstelling, Rol
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import MagMixin
from trajecten.actions import poule
from trajecten.actions.afwezigheid import meld_afwezig
from trajecten.forms.afwezigheid import AfwezigForm
from trajecten.forms.poule import EindeForm, NieuweCoachForm, PlekkenForm
from trajecten.models import Afwezigheid, Coach


class PouleView(MagMixin, ListView):
    permissie = "trajecten.poule"
    template_name = "trajecten/poule.html"
    extra_context = {
        "titel": "Poule van coaches",
        "intro": "Wie kan coachen, hoeveel trajecten tegelijk, en wie er even niet is.",
        "acties": [
            {"titel": "Coach toevoegen", "url": reverse_lazy("trajecten:poule_toevoegen"), "stijl": "primair"},
            {"titel": "Vrije plekken", "url": reverse_lazy("trajecten:vooruitzicht"), "icoon": "grafiek"},
        ],
        "leeg": {
            "titel": "Er zit nog niemand in de poule",
            "tekst": "Voeg de opgeleide coaches toe. Zonder coaches kan de Ondersteuningscommissie niet koppelen.",
            "icoon": "coach",
        },
    }

    def get_queryset(self) -> Any:
        nog_niet_voorbij = Afwezigheid.objects.filter(tot__gte=timezone.localdate())
        ook = Aanstelling.objects.geldig().exclude(rol=Rol.COACH).select_related("school")
        return (
            Coach.objects.in_poule()
            .met_bezetting()
            .met_einde()
            .order_by("gebruiker__naam")
            .prefetch_related(
                Prefetch("afwezigheden", nog_niet_voorbij, to_attr="weg"),
                Prefetch("gebruiker__aanstellingen", ook, to_attr="ook"),
            )
        )


class PouleFormulier(MagMixin, FormView):
    """One change to the poule; what the action refuses is said with the form, and nothing typed is lost."""

    permissie = "trajecten.poule"
    template_name = "trajecten/poule_form.html"
    success_url = reverse_lazy("trajecten:poule")
    titel = ""
    knop = ""
    knop_stijl = ""
    uitleg = ""

    @property
    def coach(self) -> Coach:
        return get_object_or_404(Coach.objects.in_poule(), pk=self.kwargs["pk"])

    def doe(self, form: Any) -> str:
        """Do it, and say in a sentence what happened. Raises ValidationError when it cannot."""
        raise NotImplementedError

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            gedaan = self.doe(form)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, gedaan)
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vast = {"titel": self.titel, "knop": self.knop or self.titel, "knop_stijl": self.knop_stijl}
        wie = {"coach": self.coach} if "pk" in self.kwargs else {}
        annuleer = {"annuleer_url": reverse("trajecten:poule"), "intro": self.uitleg}
        return super().get_context_data(**{**vast, **wie, **annuleer, **kwargs})


class CoachToevoegen(PouleFormulier):
    form_class = NieuweCoachForm
    titel = "Coach toevoegen"
    knop = "Toevoegen aan de poule"
    uitleg = "Deze persoon kan daarna trajecten krijgen. Wie al eens coach was, ziet haar oude trajecten weer."

    def doe(self, form: NieuweCoachForm) -> str:
        coach = poule.zet_in_poule(by=ingelogde(self.request), **form.cleaned_data)
        return f"{coach} zit in de poule en kan gekoppeld worden."


class CoachWijzigen(PouleFormulier):
    form_class = PlekkenForm
    titel = "Plekken van een coach"
    knop = "Plekken vastleggen"
    uitleg = "Wat al loopt, loopt door. Het aantal telt bij een nieuwe koppeling."

    def get_initial(self) -> dict[str, Any]:
        return {"max_trajecten": self.coach.max_trajecten, "opgeleid_op": self.coach.opgeleid_op}

    def doe(self, form: PlekkenForm) -> str:
        coach = poule.wijzig_coach(self.coach, **form.cleaned_data)
        return f"{coach} heeft nu {coach.max_trajecten} plek{'' if coach.max_trajecten == 1 else 'ken'}."


class CoachBeeindigen(PouleFormulier):
    form_class = EindeForm
    titel = "Uit de poule halen"
    knop_stijl = "gevaar"
    uitleg = "Na de laatste dag kan deze coach geen trajecten meer krijgen en niet meer bij haar trajecten."

    def doe(self, form: EindeForm) -> str:
        coach, tot = self.coach, form.cleaned_data["tot"]
        poule.haal_uit_poule(coach, by=ingelogde(self.request), tot=tot)
        return f"{coach} is coach tot en met {datum_lang(tot)}."


class AfwezigheidToevoegen(PouleFormulier):
    form_class = AfwezigForm
    titel = "Afwezigheid noteren"
    uitleg = "De Ondersteuningscommissie ziet dit als ze een coach zoekt. Noteer alleen de dagen, geen reden."

    def doe(self, form: AfwezigForm) -> str:
        afwezig = meld_afwezig(self.coach, **form.cleaned_data)
        return f"{afwezig.coach} is afwezig van {datum_lang(afwezig.van)} tot en met {datum_lang(afwezig.tot)}."
