"""Schools out of a file of DUO: choose the file, choose the gemeenten, see what changes, and only then do it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property

from k2t_portal.organisatie.duo import inlezen
from k2t_portal.organisatie.duo.forms import BestandForm, GemeentenForm, InleesForm
from k2t_portal.organisatie.duo.plan import Plan
from k2t_portal.organisatie.duo.rijen import Vestigingen, lees_vestigingen
from k2t_portal.organisatie.models import Schoolbestand
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.organisatie.views.basis import Handeling, woorden
from k2t_portal.organisatie.views.partijen import SCHOLEN

BEGIN = reverse_lazy("organisatie:scholen_inlezen")
TERUG = [*SCHOLEN["terug"], ("Scholen uit DUO", BEGIN)]
PER_BLADZIJDE = 25
# The parts of a plan, in the order of the screen, each with its title.
DELEN = {
    "onleesbaar": "Niet te lezen",
    "nieuwe_besturen": "Nieuwe besturen",
    "aanvullingen": "Aangevulde besturen",
    "gewijzigd": "Gewijzigde scholen",
    "verdwenen": "Niet in het bestand",
    "nieuw": "Nieuwe scholen",
}


class ScholenInlezen(Handeling):
    form_class = BestandForm
    template_name = "organisatie/scholen_inlezen.html"
    extra_context = woorden(
        "Scholen uit DUO",
        knop="Bestand bekijken",
        intro="Je ziet eerst wat er verandert. Er gebeurt niets voor je het goedvindt.",
        annuleer_url=reverse_lazy("organisatie:scholen"),
        **SCHOLEN,
    )

    def doe(self, **gegevens: Any) -> Schoolbestand:
        return inlezen.zet_klaar(by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Schoolbestand) -> str:
        return f"{resultaat} is gelezen. Er is nog niets gewijzigd."

    def daarna(self, resultaat: Schoolbestand) -> str:
        return reverse("organisatie:scholen_gemeenten", args=[resultaat.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ingelezen = Schoolbestand.objects.exclude(ingelezen_op=None).select_related("ingelezen_door")
        return super().get_context_data(eerder=ingelezen.order_by("-ingelezen_op")[:5], **kwargs)


class BijBestand(Handeling):
    """A step with one file; one that was read in already has nothing left to ask."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.has_permission() and self.bestand.ingelezen_op:
            messages.info(request, f"{self.bestand} is al ingelezen. Er is niets nog eens gedaan.")
            return redirect("organisatie:scholen_inlezen")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def bestand(self) -> Schoolbestand:
        return get_object_or_404(Schoolbestand, pk=self.kwargs["pk"])

    @cached_property
    def vestigingen(self) -> Vestigingen:
        return lees_vestigingen(bytes(self.bestand.vestigingen or b""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=TERUG, annuleer_url=BEGIN, bestand=self.bestand, **kwargs)


class ScholenGemeenten(BijBestand):
    form_class = GemeentenForm
    template_name = "organisatie/scholen_gemeenten.html"
    extra_context = woorden("Welke gemeenten?", knop="Bekijken wat er verandert")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """With one gemeente, or none named, there is nothing to choose."""
        if len(self.vestigingen.gemeenten) < 2:
            return redirect(self.daarna(None))
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "keuze": self.vestigingen.gemeenten}

    def get_initial(self) -> dict[str, Any]:
        return {"gemeenten": self.bestand.gemeenten}

    def doe(self, **gegevens: Any) -> None:
        inlezen.kies_gemeenten(self.bestand, **gegevens)

    def gelukt(self, resultaat: None) -> str:
        return f"Nieuwe scholen komen uit: {', '.join(self.bestand.gemeenten) or 'alle gemeenten'}."

    def daarna(self, resultaat: None) -> str:
        return reverse("organisatie:scholen_voorbeeld", args=[self.bestand.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        gekozen = set(context["form"]["gemeenten"].value() or [])
        eigen = [naam for naam in self.vestigingen.gemeenten if naam in gekozen]
        overig = [naam for naam in self.vestigingen.gemeenten if naam not in gekozen]
        return {**context, "eigen": eigen, "overig": overig}


class ScholenVoorbeeld(BijBestand):
    form_class = InleesForm
    template_name = "organisatie/scholen_voorbeeld.html"
    extra_context = woorden("Wat er verandert", knop="Dit inlezen")

    @cached_property
    def plan(self) -> Plan:
        return inlezen.plan_van(self.bestand)

    def get_initial(self) -> dict[str, Any]:
        return {"afdruk": self.plan.afdruk} if self.request.method == "GET" else {}

    def doe(self, **gegevens: Any) -> Plan:
        return inlezen.lees_in(self.bestand, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Plan) -> str:
        nieuw, gewijzigd = len(resultaat.nieuw), len(resultaat.gewijzigd)
        return f"{self.bestand} is ingelezen: {nieuw} nieuw en {gewijzigd} gewijzigd."

    def daarna(self, resultaat: Plan) -> str:
        return reverse("organisatie:scholen")

    def form_invalid(self, form: InleesForm) -> HttpResponse:
        """What is on the screen now is what the button will do."""
        form.data = {**form.data, "afdruk": self.plan.afdruk}
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deel = self.request.GET.get("deel", "")
        gekozen = [deel] if deel in DELEN else [naam for naam in DELEN if getattr(self.plan, naam)]
        delen = [self._deel(naam, alleen=deel in DELEN) for naam in gekozen]
        return super().get_context_data(plan=self.plan, delen=delen, deel=deel, **kwargs)

    def _deel(self, naam: str, *, alleen: bool) -> dict[str, Any]:
        """One part of the plan: its first rows, or a page of all of them when it is looked at by itself."""
        rijen = getattr(self.plan, naam)
        bladzijden = Paginator(rijen, PER_BLADZIJDE)
        page_obj = bladzijden.get_page(self.request.GET.get("page") if alleen else 1)
        return {"naam": naam, "titel": DELEN[naam], "aantal": len(rijen), "page_obj": page_obj, "alleen": alleen}
