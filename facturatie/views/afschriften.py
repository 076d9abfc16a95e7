"""The statement of the bank: choose it, see what would be booked, and only then book it."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import FormView

from facturatie.actions import IntussenVeranderd
from facturatie.bank import inlezen
from facturatie.bank.inlezen import Plan
from facturatie.forms import AfschriftForm, VerwerkForm
from facturatie.models import Afschrift, Bijschrijving
from facturatie.views.stap import PERMISSIE, Stap
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.templatetags.portaal import euro
from k2t_portal.workflow.views import MagMixin

EERDER = 10
NIETS_NIEUWS = "Op dit afschrift is niets nieuws bijgeschreven. Er is niets geboekt."
PER_BLADZIJDE = 25
# The parts of a plan, in the order of the screen, each with its title.
DELEN = {"gekoppeld": "Wordt geboekt", "open": "Zoekt nog een factuur"}


class Afschriften(MagMixin, FormView):
    """Choose a statement; below it those of before."""

    permissie = PERMISSIE
    form_class = AfschriftForm
    template_name = "facturatie/afschriften.html"
    extra_context = {
        "titel": "Afschrift van de bank",
        "knop": "Afschrift bekijken",
        "intro": "Je ziet eerst welke facturen ermee betaald zijn. Er wordt niets geboekt voor je het goedvindt.",
        "annuleer_url": reverse_lazy("facturatie:lijst"),
    }

    def form_valid(self, form: AfschriftForm) -> HttpResponse:
        inhoud, naam, by = form.cleaned_data["bestand"], form.cleaned_data["naam"], ingelogde(self.request)
        try:
            afschrift = inlezen.zet_klaar(naam=naam, inhoud=inhoud, by=by)
        except ValidationError as fout:
            form.add_error("bestand", fout)
            return self.form_invalid(form)
        if inlezen.sluit_zonder_nieuws(afschrift, by=by):
            messages.info(self.request, NIETS_NIEUWS)
        return redirect(afschrift)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = ingelogde(self.request)
        eerder = Afschrift.objects.visible_to(user).defer("inhoud")
        mensen = eerder.select_related("gekozen_door", "ingelezen_door")
        open_ = Bijschrijving.objects.visible_to(user).open().count()
        return super().get_context_data(afschriften=mensen[:EERDER], aantal_open=open_, **kwargs)


class AfschriftDetail(Stap):
    """What a statement would book; once it is read in, what came of it."""

    model = Afschrift
    form_class = VerwerkForm

    def get_template_names(self) -> list[str]:
        return ["facturatie/afschrift_verwerkt.html" if self.object.ingelezen_op else "facturatie/afschrift.html"]

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._gooi_weg() if "weggooien" in request.POST else super().post(request, *args, **kwargs)

    def _gooi_weg(self) -> HttpResponse:
        try:
            inlezen.gooi_weg(self.object)
        except IntussenVeranderd as fout:
            messages.info(self.request, fout.messages[0])
            return redirect(self.object)
        messages.success(self.request, f"Weggegooid: {self.object}. Er is niets geboekt.")
        return redirect("facturatie:afschriften")

    @cached_property
    def plan(self) -> Plan:
        return inlezen.plan_van(self.object)

    def get_initial(self) -> dict[str, Any]:
        return {} if self.object.ingelezen_op else {"afdruk": self.plan.afdruk}

    def doe(self, **gegevens: Any) -> Plan:
        return inlezen.verwerk(self.object, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Plan) -> str:
        return f"Verwerkt: {euro(resultaat.bedrag)} is geboekt op facturen."

    def verloren(self, form: Any, conflict: str) -> HttpResponse:
        """Read in by now: its page says what came of it. Else what is on the screen now is what the button will do."""
        self.object = self.get_object()
        if self.object.ingelezen_op:
            messages.info(self.request, inlezen.GEDAAN)
            return redirect(self.object)
        self.__dict__.pop("plan", None)
        vers = VerwerkForm(initial={"afdruk": self.plan.afdruk})
        return self.render_to_response(self.get_context_data(form=vers, conflict=conflict), status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deel = self._verwerkt() if self.object.ingelezen_op else self._voorbeeld()
        return super().get_context_data(
            **{"afschrift": self.object, "annuleer_url": reverse_lazy("facturatie:afschriften"), **deel, **kwargs}
        )

    def _verwerkt(self) -> dict[str, Any]:
        rijen = self.object.bijschrijvingen.prefetch_related("betalingen__factuur")
        page_obj = Paginator(rijen, PER_BLADZIJDE).get_page(self.request.GET.get("page"))
        return {"page_obj": page_obj, "rijen": [(rij, None) for rij in page_obj.object_list]}

    def _voorbeeld(self) -> dict[str, Any]:
        gevraagd = self.request.GET.get("deel", "")
        gekozen = [gevraagd] if gevraagd in DELEN else [naam for naam in DELEN if getattr(self.plan, naam)]
        delen = [self._deel(naam, alleen=gevraagd in DELEN) for naam in gekozen]
        return {"plan": self.plan, "delen": delen, "deel": gevraagd if gevraagd in DELEN else ""}

    def _deel(self, naam: str, *, alleen: bool) -> dict[str, Any]:
        """One part of the plan: its first lines, or a page of all of them when it is looked at by itself."""
        lijnen = getattr(self.plan, naam)
        page_obj = Paginator(lijnen, PER_BLADZIJDE).get_page(self.request.GET.get("page") if alleen else 1)
        return {"naam": naam, "titel": DELEN[naam], "aantal": len(lijnen), "page_obj": page_obj, "alleen": alleen}
