"""Schools, besturen and the samenwerkingsverband, and the index of all that directie manages."""

from copy import copy
from typing import Any

from django.contrib.messages.views import SuccessMessageMixin
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.urls import reverse_lazy
from django.views.generic import DetailView, TemplateView, UpdateView

from k2t_portal.organisatie.filters import BestuurFilter, SchoolFilter
from k2t_portal.organisatie.forms import BestuurForm, SamenwerkingsverbandForm, SchoolForm
from k2t_portal.organisatie.models import (
    Aanstelling,
    Bewaartermijnen,
    Gebruiker,
    Rol,
    Samenwerkingsverband,
    School,
    Schoolbestuur,
    Vakantie,
)
from k2t_portal.organisatie.views.basis import BeheerMixin, Lijst, Toevoegen, Wijzigen, lijstwoorden, woorden

SCHOLEN = {"terug": [("Scholen", reverse_lazy("organisatie:scholen"))]}
BESTUREN = {"terug": [("Besturen", reverse_lazy("organisatie:besturen"))]}


class Beheer(BeheerMixin, TemplateView):
    template_name = "organisatie/beheer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            scholen=School.objects.filter(actief=True).count(),
            besturen=Schoolbestuur.objects.count(),
            mensen=Gebruiker.objects.met_hoed().count(),
            vakanties_tot=Vakantie.objects.aggregate(tot=Max("tot"))["tot"],
            termijnen_gelden=Bewaartermijnen.huidig().gelden,
            coaches=Gebruiker.objects.met_rol(Rol.COACH).count(),
            **kwargs,
        )


class Scholen(Lijst):
    filterset_class = SchoolFilter
    template_name = "organisatie/school_lijst.html"
    extra_context = lijstwoorden(
        "Scholen",
        "De scholen die coaching kunnen aanvragen.",
        knop="School toevoegen",
        nieuw="organisatie:school_nieuw",
        leeg="Voeg eerst het bestuur toe, en daarna zijn scholen.",
        ook=[{"titel": "Scholen uit DUO", "url": reverse_lazy("organisatie:scholen_inlezen"), "icoon": "document"}],
    )

    def get_queryset(self) -> QuerySet[School]:
        kcs = Aanstelling.objects.kcs_van(OuterRef("pk"))
        return School.objects.select_related("bestuur").annotate(heeft_kc=Exists(kcs))


class SchoolDetail(BeheerMixin, DetailView):
    queryset = School.objects.select_related("bestuur")
    template_name = "organisatie/school.html"
    context_object_name = "school"
    extra_context = SCHOLEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hoeden = self.object.aanstellingen.geldig().select_related("gebruiker").order_by("rol", "gebruiker__naam")
        return super().get_context_data(
            kcs=[hoed for hoed in hoeden if hoed.rol == Rol.KC],
            directeuren=[hoed for hoed in hoeden if hoed.rol == Rol.DIRECTEUR],
            **kwargs,
        )


class SchoolNieuw(Toevoegen):
    model = School
    form_class = SchoolForm
    success_message = "%(naam)s is toegevoegd. Stel nu een kwaliteitscoördinator aan."
    extra_context = woorden("School toevoegen", annuleer_url=reverse_lazy("organisatie:scholen"), **SCHOLEN)

    def get_initial(self) -> dict[str, Any]:
        """A link from the page of a bestuur fills in that bestuur."""
        return {"bestuur": self.request.GET.get("bestuur")}


class SchoolWijzigen(Wijzigen):
    model = School
    form_class = SchoolForm
    success_message = "De gegevens van %(naam)s zijn gewijzigd."
    extra_context = woorden("School wijzigen", **SCHOLEN)


class Besturen(Lijst):
    filterset_class = BestuurFilter
    template_name = "organisatie/bestuur_lijst.html"
    queryset = Schoolbestuur.objects.annotate(aantal=Count("scholen", filter=Q(scholen__actief=True))).order_by("naam")
    extra_context = lijstwoorden(
        "Besturen",
        "Een bestuur betaalt de facturen van zijn scholen.",
        knop="Bestuur toevoegen",
        nieuw="organisatie:bestuur_nieuw",
        leeg="Voeg het eerste bestuur toe. Daarna kun je zijn scholen toevoegen.",
    )


class BestuurDetail(BeheerMixin, DetailView):
    model = Schoolbestuur
    template_name = "organisatie/bestuur.html"
    context_object_name = "bestuur"
    extra_context = BESTUREN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(scholen=self.object.scholen.all(), **kwargs)


class BestuurNieuw(Toevoegen):
    model = Schoolbestuur
    form_class = BestuurForm
    success_message = "%(naam)s is toegevoegd."
    extra_context = woorden("Bestuur toevoegen", annuleer_url=reverse_lazy("organisatie:besturen"), **BESTUREN)


class BestuurWijzigen(Wijzigen):
    model = Schoolbestuur
    form_class = BestuurForm
    success_message = "De gegevens van %(naam)s zijn gewijzigd."
    extra_context = woorden("Bestuur wijzigen", **BESTUREN)


class Swv(BeheerMixin, SuccessMessageMixin, UpdateView):
    """The one row; on an empty installation this form makes it."""

    form_class = SamenwerkingsverbandForm
    template_name = "organisatie/swv.html"
    success_url = reverse_lazy("organisatie:beheer")
    success_message = "De gegevens van het samenwerkingsverband zijn gewijzigd."
    extra_context = woorden(
        "Samenwerkingsverband",
        knop="Wijzigingen bewaren",
        intro="Wat op facturen en boven aan elke bladzijde staat, en de termijnen die het portaal bewaakt.",
        annuleer_url=reverse_lazy("organisatie:beheer"),
    )

    def get_object(self, queryset: Any = None) -> Samenwerkingsverband:
        # A copy: what is typed wrong here must not show in the head of the page.
        return copy(Samenwerkingsverband.huidig())
