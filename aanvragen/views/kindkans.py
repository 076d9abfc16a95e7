"""Reading in a Kindkans export: choose the file, say what its columns are, check the rows, done."""

from collections import Counter
from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView, View

from aanvragen import actions
from aanvragen.forms.kindkans import BestandForm, KolommenForm
from aanvragen.kindkans.bestand import Bestand, pak_uit
from aanvragen.kindkans.rijen import Uitslag, beoordeel
from aanvragen.models import Inlezing
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.views import MagMixin, ZichtbaarMixin

SOORTEN = {
    "fout": "Klopt nog niet",
    "nieuw": "Wordt een concept",
    "bestaat": "Is er al",
}
PER_BLAD = 25


class Kiezen(MagMixin, FormView):
    """Choose the file."""

    request: Any
    permissie = "aanvragen.maken"
    template_name = "aanvragen/kindkans_kiezen.html"
    form_class = BestandForm
    extra_context = {
        "titel": "Aanvragen uit Kindkans",
        "intro": "Heb je een export uit Kindkans? Dan hoef je niets over te typen. Elke rij wordt een concept.",
        "knop": "Bestand bekijken",
        "annuleer_url": reverse_lazy("aanvragen:lijst"),
    }

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def form_valid(self, form: BestandForm) -> HttpResponse:
        inlezing = actions.neem_bestand_aan(by=self.request.user, **form.cleaned_data)
        return redirect("aanvragen:kindkans_kolommen", inlezing.pk)


class InlezingMixin(MagMixin, ZichtbaarMixin):
    """A screen about her own export, of which an hour is the end; to anybody else it does not exist."""

    permissie = "aanvragen.maken"
    model = Inlezing

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if Inlezing.objects.verlopen().filter(eigenaar=ingelogde(request), pk=kwargs["pk"]).delete()[0]:
            messages.info(request, "Je bestand is weggegooid, want het stond er langer dan een uur. Kies het opnieuw.")
            return redirect("aanvragen:kindkans_kiezen")
        try:
            return super().dispatch(request, *args, **kwargs)
        except Inlezing.DoesNotExist as fout:
            raise Http404 from fout

    @cached_property
    def inlezing(self) -> Inlezing:
        return get_object_or_404(self.get_queryset().select_related("eigenaar", "school"), pk=self.kwargs["pk"])  # type: ignore[attr-defined]  # a mixin before a View


class Kolommen(InlezingMixin, FormView):
    """Say what each column is; what was said before is filled in."""

    template_name = "aanvragen/kindkans_kolommen.html"
    form_class = KolommenForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._al_ingelezen() or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._al_ingelezen() or super().post(request, *args, **kwargs)

    @cached_property
    def bestand(self) -> Bestand:
        return pak_uit(self.inlezing.inhoud)

    def get_form_kwargs(self) -> dict[str, Any]:
        eigen = {"bestand": self.bestand, "route": self.inlezing.route, "user": self.request.user}
        return {**super().get_form_kwargs(), **eigen}

    def get_initial(self) -> dict[str, Any]:
        gekozen = {f"kolom_{plek}": veld for plek, veld in self.inlezing.kolommen.items()}
        return {**gekozen, **({"school": self.inlezing.school_id} if self.inlezing.school_id else {})}

    def form_valid(self, form: KolommenForm) -> HttpResponse:
        gekozen = {naam: form.cleaned_data[naam] for naam in ("kolommen", "school")}
        with suppress(ValidationError):  # another tab was quicker: the next page tells
            actions.kies_kolommen(self.inlezing, by=self.request.user, **gekozen)
        return redirect("aanvragen:kindkans", self.inlezing.pk)

    def _al_ingelezen(self) -> HttpResponse | None:
        return redirect("aanvragen:kindkans", self.inlezing.pk) if self.inlezing.ingelezen_op else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aantal = len(self.bestand.tabel.rijen)
        return super().get_context_data(titel="Welke kolom is wat?", aantal=aantal, inlezing=self.inlezing, **kwargs)


class Controleren(InlezingMixin, TemplateView):
    """Every row with what becomes of it; once read in, what became of them."""

    def get_template_names(self) -> list[str]:
        return ["aanvragen/kindkans_klaar.html" if self.inlezing.ingelezen_op else "aanvragen/kindkans_rijen.html"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actions.lees_in(self.inlezing, by=self.request.user)
        return redirect("aanvragen:kindkans", self.inlezing.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        erbij = self._klaar() if self.inlezing.ingelezen_op else self._rijen()
        return super().get_context_data(inlezing=self.inlezing, **erbij, **kwargs)

    def _klaar(self) -> dict[str, Any]:
        uitkomst = self.inlezing.uitkomst
        return {**uitkomst, "page_obj": self._blad(uitkomst["fout"])}

    def _rijen(self) -> dict[str, Any]:
        uitslagen = beoordeel(self.inlezing)
        aantallen = Counter(uitslag.soort for uitslag in uitslagen)
        gekozen = self.request.GET.get("toon", "")
        return {
            "aantallen": aantallen,
            "gekozen": gekozen,
            "soorten": [(soort, titel, aantallen[soort]) for soort, titel in SOORTEN.items() if aantallen[soort]],
            "page_obj": self._blad(_van_soort(uitslagen, gekozen)),
        }

    def _blad(self, rijen: list[Any]) -> Any:
        return Paginator(rijen, PER_BLAD).get_page(self.request.GET.get("page"))


class Weggooien(InlezingMixin, View):
    """Throw the file away before its hour is over."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actions.gooi_bestand_weg(self.inlezing, by=self.request.user)
        messages.success(request, "Het bestand is weggegooid. Er is niets ingelezen.")
        return redirect("aanvragen:lijst")


def _van_soort(uitslagen: list[Uitslag], soort: str) -> list[Uitslag]:
    """What is to be mended comes first."""
    volgorde = list(SOORTEN)
    gekozen = [uitslag for uitslag in uitslagen if soort in ("", uitslag.soort)]
    return sorted(gekozen, key=lambda uitslag: volgorde.index(uitslag.soort))
