"""Money that came in and found no factuur by itself: the list of it, and saying what it is for."""

from functools import cached_property
from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy

from facturatie.actions import haal_terug, leg_terzijde, toewijzen
from facturatie.bank.matchen import Matcher, Voorstel
from facturatie.forms import TerzijdeForm, ToewijzenForm
from facturatie.models import Betaling, Bijschrijving, Factuur
from facturatie.models.betaling import BijschrijvingQuerySet
from facturatie.views.stap import PERMISSIE, Stap, zojuist
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.templatetags.portaal import euro
from k2t_portal.workflow.views import LijstView

LIJST = reverse_lazy("facturatie:bijschrijvingen")
MEESTE_KEUZES = 200
LEEG = {
    "titel": "Alles heeft een factuur",
    "tekst": "Er is geen geld bijgeschreven dat nog een factuur zoekt.",
    "url": reverse_lazy("facturatie:afschriften"),
    "linktekst": "Afschrift inlezen",
    "icoon": "gelukt",
}


class BijschrijvingFilter(django_filters.FilterSet):
    """Without a choice only what still has to be looked at."""

    status = django_filters.ChoiceFilter(
        label="Wat",
        empty_label="Zoekt nog een factuur",
        choices=[("verdeeld", "Geboekt op facturen"), ("terzijde", "Hoort niet bij een factuur"), ("alles", "Alles")],
        method="op_status",
    )

    class Meta:
        model = Bijschrijving
        fields: list[str] = []

    def filter_queryset(self, queryset: BijschrijvingQuerySet) -> BijschrijvingQuerySet:
        return super().filter_queryset(queryset) if self.form.cleaned_data.get("status") else queryset.open()

    def op_status(self, rijen: BijschrijvingQuerySet, naam: str, status: str) -> BijschrijvingQuerySet:
        if status == "terzijde":
            return rijen.filter(terzijde_op__isnull=False)
        return rijen.filter(verdeeld=F("bedrag")) if status == "verdeeld" else rijen


class Bijschrijvingen(LijstView):
    """What still looks for a factuur, with a suggestion for each."""

    model = Bijschrijving
    permissie = PERMISSIE
    filterset_class = BijschrijvingFilter
    template_name = "facturatie/bijschrijvingen.html"

    def get_filterset_kwargs(self, filterset_class: Any) -> dict[str, Any]:
        """Bound without a choice too, for no choice is one."""
        kwargs = super().get_filterset_kwargs(filterset_class)
        return {**kwargs, "data": kwargs["data"] or {}}

    def get_queryset(self) -> BijschrijvingQuerySet:
        return super().get_queryset().select_related("terzijde_door").prefetch_related("betalingen__factuur")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(titel="Bijschrijvingen", leeg=LEEG, acties=_acties(), **kwargs)
        rijen = list(context["object_list"])
        matcher = Matcher([rij.omschrijving for rij in rijen], Factuur.objects.visible_to(ingelogde(self.request)))
        return {**context, "rijen": [(rij, matcher.voorstel(rij, rij.rest) if rij.is_open else None) for rij in rijen]}


def _acties() -> list[dict[str, Any]]:
    return [{"titel": "Afschrift inlezen", "url": reverse_lazy("facturatie:afschriften"), "icoon": "bestuur"}]


class BijschrijvingStap(Stap):
    """A step with one bijschrijving; the page is the same for each, with the form that was sent."""

    model = Bijschrijving
    template_name = "facturatie/bijschrijving.html"

    @cached_property
    def voorstel(self) -> Voorstel | None:
        """What its text suggests, as long as it is open."""
        if not self.object.is_open:
            return None
        facturen = Factuur.objects.visible_to(self.request.user)
        return Matcher([self.object.omschrijving], facturen).voorstel(self.object, self.object.rest)

    def toewijsformulier(self) -> ToewijzenForm:
        return ToewijzenForm(bij=self.object, voorstel=self.voorstel.delen if self.voorstel else [])

    def gezien(self) -> Any:
        return self.object.verdeeld

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        betalingen = self.object.betalingen.select_related("factuur", "vastgelegd_door", "ingetrokken_door")
        return super().get_context_data(
            **{
                "bij": self.object,
                "voorstel": self.voorstel,
                "betalingen": betalingen,
                "toewijzen": self.toewijsformulier(),
                "terzijde": TerzijdeForm(),
                "keuzes": self._keuzes(),
                "annuleer_url": LIJST,
                **kwargs,
            }
        )

    def _keuzes(self) -> Any:
        """The facturen that can be chosen from: who is open longest first."""
        facturen = Factuur.objects.visible_to(self.request.user).filter(te_betalen__gt=0)
        return facturen.order_by("vervaldatum", "pk")[:MEESTE_KEUZES]


class BijschrijvingDetail(BijschrijvingStap):
    """Say which facturen this money is for."""

    form_class = ToewijzenForm

    def get_form_kwargs(self) -> dict[str, Any]:
        delen = self.voorstel.delen if self.voorstel else []
        return {**super().get_form_kwargs(), "bij": self.object, "voorstel": delen}

    def doe(self, **gegevens: Any) -> list[Betaling]:
        return toewijzen(self.object, by=self.request.user, **gegevens)

    def gelukt(self, resultaat: list[Betaling]) -> str:
        return "Geboekt: " + ", ".join(f"{euro(b.bedrag)} op {b.factuur}" for b in resultaat) + "."

    def geweigerd(self, form: Any, fout: Any) -> HttpResponse:
        antwoord = super().geweigerd(form, fout)
        if form.has_error(NON_FIELD_ERRORS, "te_veel"):
            form.vraag_te_veel()
        return antwoord

    def deed_ik_net(self, form: Any) -> bool:
        zelf = self.object.betalingen.filter(vastgelegd_door=self.request.user, vastgelegd_op__gt=zojuist())
        geboekt = {(b.factuur_id, b.bedrag) for b in zelf.filter(ingetrokken_op=None)}
        return {(factuur.pk, bedrag) for factuur, bedrag in form.cleaned_data["delen"]} <= geboekt

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "toewijzen": context["form"]}


class BijschrijvingTerzijde(BijschrijvingStap):
    """Say that this money is for no factuur."""

    form_class = TerzijdeForm
    http_method_names = ["post"]

    def doe(self, **gegevens: Any) -> None:
        leg_terzijde(self.object, by=self.request.user, **gegevens)

    def gelukt(self, resultaat: None) -> str:
        return "Terzijde gelegd. Je vindt het terug onder “Hoort niet bij een factuur”."

    def verloren(self, form: Any, conflict: str) -> HttpResponse:
        """Nothing was booked by whoever was first, so her page says it all."""
        messages.info(self.request, conflict)
        return redirect(self.object)

    def get_success_url(self) -> str:
        return str(LIJST)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "terzijde": context["form"]}


class BijschrijvingTerug(BijschrijvingStap):
    """Look for its factuur after all."""

    http_method_names = ["post"]

    def doe(self, **gegevens: Any) -> None:
        haal_terug(self.object)

    def gelukt(self, resultaat: None) -> str:
        return "Teruggehaald. Kies de factuur waar dit bij hoort."
