"""The aanvraag in steps: start, fill in, leave and go on, read back, hand in."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView, FormView, TemplateView, View

from aanvragen import actions
from aanvragen.forms.start import UITLEG, StartForm
from aanvragen.models import Aanvraag
from aanvragen.overzicht import TERUG, onderdelen
from aanvragen.stappen import BIJLAGEN, LEERKRACHT, START, Stap, eerste_onvolledige, stappen_van
from aanvragen.views.concept import AL_INGEDIEND, ConceptMixin, StapFormView, gelijkende, voortgang
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.views import MagMixin, ZichtbaarMixin


class Nieuw(MagMixin, FormView):
    """The first step: there is no concept until she chose a route and a school."""

    request: Any
    permissie = "aanvragen.maken"
    template_name = "aanvragen/formulier/start.html"
    form_class = StartForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def form_valid(self, form: StartForm) -> HttpResponse:
        aanvraag = actions.begin(by=self.request.user, **form.cleaned_data)
        return redirect(LEERKRACHT.url(aanvraag))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{**voortgang(START, Aanvraag.Route.NIVEAU_1), **kwargs})


class WijzigStart(StapFormView):
    """The first step of a concept: another route or school."""

    stap = START
    template_name = "aanvragen/formulier/start.html"
    form_class = StartForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        return {"route": self.aanvraag.route, "school": self.aanvraag.school_id}

    def bewaar(self) -> None:
        if not self.form.errors:
            self.aanvraag = actions.verplaats(self.aanvraag, by=self.request.user, **self.form.cleaned_data)


class StapView(StapFormView):
    """A step with questions. The same address takes the autosave: lenient, and answered by one line."""

    @cached_property
    def stap(self) -> Stap:  # type: ignore[override]  # known from the address, once the route is known
        gevonden = [stap for stap in stappen_van(self.aanvraag.route) if stap.slug == self.kwargs["slug"] and stap.form]
        if not gevonden:
            raise Http404
        return gevonden[0]

    def get_template_names(self) -> list[str]:
        return [f"aanvragen/formulier/{self.stap.slug}.html", "aanvragen/formulier/stap.html"]

    def get_form_class(self) -> Any:
        return self.stap.form

    def get_form_kwargs(self) -> dict[str, Any]:
        soepel = bool(self.request.htmx) or self.wil("stop")
        return {**super().get_form_kwargs(), "instance": self.aanvraag, "soepel": soepel}

    def bewaar(self) -> None:
        actions.bewaar(self.aanvraag, by=self.request.user, velden=self.form.te_bewaren)

    def verder(self) -> HttpResponse:
        return self._regel() if self.request.htmx else super().verder()

    def niet_goed(self) -> HttpResponse:
        if self.request.htmx:
            fouten = [fout for lijst in self.form.errors.values() for fout in lijst]
            return self._regel(melding=" ".join(fouten), status=422)
        return super().niet_goed()

    def al_ingediend(self) -> HttpResponse:
        """What she typed after someone else submitted stays on the screen, to copy."""
        if self.request.htmx:
            return self._regel(melding=AL_INGEDIEND, status=422)
        if self.request.method != "POST":
            return super().al_ingediend()
        self.form.errors.clear()
        context = self.get_context_data(form=self.form, conflict=AL_INGEDIEND)
        return self.render_to_response(context, status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijkt_op = gelijkende(self.aanvraag, self.request.user) if self.stap is LEERKRACHT else {}
        return super().get_context_data(**{**lijkt_op, **kwargs})

    def _regel(self, melding: str = "", status: int = 200) -> HttpResponse:
        """The line beside the buttons: when the text was kept, or why something was not."""
        context = {"opgeslagen_om": timezone.now(), "melding": melding}
        return render(self.request, "aanvragen/formulier/bewaard.html", context, status=status)


class Verder(ConceptMixin, View):
    """Go on where it stopped: the first step that misses something, or the overview."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        stap = eerste_onvolledige(self.aanvraag)
        return redirect(stap.url(self.aanvraag)) if stap else redirect("aanvragen:controleer", self.aanvraag.pk)


class Controleer(ConceptMixin, TemplateView):
    """Every answer read back with a way to change it, and the button that hands the aanvraag in."""

    template_name = "aanvragen/formulier/controleer.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            actions.indienen(self.aanvraag, by=self.request.user)
        except ValidationError as fout:
            return self.render_to_response(self.get_context_data(form=_kan_nog_niet(fout)))
        return self._bevestiging()

    def al_ingediend(self) -> HttpResponse:
        if self.request.method != "POST":
            return super().al_ingediend()
        messages.info(self.request, "Deze aanvraag was al ingediend. Je hoeft niets meer te doen.")
        return self._bevestiging()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        noteer_inzage(self.aanvraag, by=self.request.user, soort="aanvraag")
        delen = onderdelen(self.aanvraag)
        return super().get_context_data(
            aanvraag=self.aanvraag,
            route_tekst=UITLEG[Aanvraag.Route(self.aanvraag.route)],
            start_url=START.url(self.aanvraag) + TERUG,
            onderdelen=delen,
            bijlagen=self.aanvraag.bijlagen.all(),
            bijlagen_url=BIJLAGEN.url(self.aanvraag) + TERUG,
            ontbreekt=[antwoord for deel in delen for antwoord in deel.antwoorden if antwoord.ontbreekt],
            prijs=Tarief.objects.nu().get(self.aanvraag.vorm),
            **gelijkende(self.aanvraag, self.request.user),
            norm_beoordelen=Samenwerkingsverband.huidig().norm_beoordelen,
            stappen_totaal=len(stappen_van(self.aanvraag.route)),
            **kwargs,
        )

    def _bevestiging(self) -> HttpResponse:
        return redirect("aanvragen:ingediend", self.aanvraag.pk)


class Ingediend(ZichtbaarMixin, DetailView):
    """The confirmation: the kenmerk, what happens next and by when."""

    model = Aanvraag
    template_name = "aanvragen/formulier/ingediend.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if not self.request.user.has_perm("aanvragen.behandelen", self.object):
            raise PermissionDenied("aanvragen.behandelen")
        if self.object.kenmerk is None:
            return redirect("aanvragen:verder", self.object.pk)
        return self.render_to_response(self.get_context_data())

    def get_queryset(self) -> Any:
        return super().get_queryset().zonder_verhaal()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        normen = Samenwerkingsverband.huidig()
        return super().get_context_data(
            aanvraag=self.object,
            stand=self.object.stand(normen),
            normen=normen,
            prijs=Tarief.objects.nu().get(self.object.vorm),
            **kwargs,
        )


def _kan_nog_niet(fout: ValidationError) -> forms.Form:
    """An error without a field. Of what is missing the page itself makes a list, with the way to each."""
    form = forms.Form({})
    form.add_error(None, "Er ontbreken nog antwoorden." if hasattr(fout, "error_dict") else fout)
    return form
