"""Screens of directie about who read what. None of them shows a word of what was read."""

from functools import cached_property
from typing import Any, ClassVar

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import FormView, TemplateView

from k2t_portal.dashboard.inzage import actions
from k2t_portal.dashboard.inzage.filters import InzageFilter
from k2t_portal.dashboard.inzage.forms import BeoordelingForm, PeriodeForm
from k2t_portal.dashboard.inzage.maanden import getekende_maanden, open_maanden
from k2t_portal.dashboard.inzage.patronen import Bevinding, bevindingen, hoe_vaak
from k2t_portal.dashboard.inzage.periode import Maand, Periode
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Inzage, Inzagebeoordeling, Patroon
from k2t_portal.workflow.views import LijstView, MagMixin

LIJST = ("Inzage", reverse_lazy("inzage:lijst"))
PER_PAGINA = 25


class InzageMixin(MagMixin):
    """For who looks at who read what: 403 for everybody else. `terug` are the steps of the path to here."""

    request: Any
    permissie = "workflow.inzage"
    terug: ClassVar[list[Any]] = [LIJST]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        altijd = {"terug": self.terug, "drempel": settings.INZAGE_PER_UUR}
        return super().get_context_data(**{**altijd, **kwargs})  # type: ignore[misc]  # before a View


class InzageLijst(InzageMixin, LijstView):
    """Who saw a case, or what a person saw: all readings, the newest first."""

    model = Inzage
    filterset_class = InzageFilter
    template_name = "dashboard/inzage/lijst.html"
    terug: ClassVar[list[Any]] = []
    extra_context: ClassVar[dict[str, Any]] = {
        "titel": "Inzage",
        "intro": "Wie de gegevens van een zaak las, in welke rol en wanneer. Wat zij las, staat hier niet.",
        "leeg": {"titel": "Nog niemand las iets", "tekst": "Elke keer dat iemand een zaak leest, staat hier."},
        "acties": [
            {"titel": "Patronen", "url": reverse_lazy("inzage:patronen"), "icoon": "grafiek"},
            {"titel": "Per maand", "url": reverse_lazy("inzage:maanden"), "icoon": "kalender-vink"},
            {"titel": "Vraag beantwoorden", "url": reverse_lazy("inzage:verzoek"), "icoon": "vraag"},
        ],
    }

    def get_queryset(self) -> Any:
        return super().get_queryset().met_namen().order_by("-wanneer", "-pk")

    def get_filterset_kwargs(self, filterset_class: Any) -> dict[str, Any]:
        gelezen = Inzage.objects.visible_to(self.request.user).filter(door=OuterRef("pk"))
        lezers = Gebruiker.objects.filter(Exists(gelezen)).values_list("pk", "naam")
        return {**super().get_filterset_kwargs(filterset_class), "lezers": list(lezers)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(open_maanden=open_maanden(self.request.user), **kwargs)


class Patronen(InzageMixin, TemplateView):
    """What is unusual in a period; without a choice in the last thirty days."""

    template_name = "dashboard/inzage/patronen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standaard = Periode.laatste_tijd()._asdict()
        form = PeriodeForm({**standaard, **self.request.GET.dict()})
        gevonden = bevindingen(self.request.user, form.periode)
        pagina = Paginator(gevonden, PER_PAGINA).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            form=form, periode=form.periode, pagina=pagina, tellingen=_tel(gevonden), **kwargs
        )


class Maanden(InzageMixin, TemplateView):
    """The months that wait to be looked at, and those that were."""

    template_name = "dashboard/inzage/maanden.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        getekend = getekende_maanden(user).select_related("door")
        rijen = [(Maand(rij.jaar, rij.maand), rij) for rij in getekend]
        return super().get_context_data(open_maanden=open_maanden(user)[::-1], getekend=rijen, **kwargs)


class MaandView(InzageMixin, FormView):
    """Look at a month and sign it. What was signed can be read, and nothing more."""

    form_class = BeoordelingForm
    success_url = reverse_lazy("inzage:maanden")
    terug: ClassVar[list[Any]] = [LIJST, ("Per maand", reverse_lazy("inzage:maanden"))]

    @cached_property
    def maand(self) -> Maand:
        """Raises Http404 for a month that does not exist, or is not over."""
        try:
            maand = Maand.van_pk(self.kwargs["pk"])
        except ValueError as fout:
            raise Http404 from fout
        if not maand.is_voorbij:
            raise Http404
        return maand

    @cached_property
    def bevindingen(self) -> list[Bevinding]:
        return bevindingen(self.request.user, self.maand.periode)

    @cached_property
    def getekend(self) -> Inzagebeoordeling | None:
        van_deze_maand = getekende_maanden(self.request.user).filter(**self.maand._asdict())
        return van_deze_maand.select_related("door").prefetch_related("noten__lezer").first()

    def get_template_names(self) -> list[str]:
        dicht = self.getekend and self.request.method != "POST"
        return ["dashboard/inzage/getekend.html" if dicht else "dashboard/inzage/maand.html"]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "bevindingen": self.bevindingen}

    def form_valid(self, form: BeoordelingForm) -> HttpResponse:
        user, toelichting = self.request.user, form.cleaned_data["toelichting"]
        try:
            actions.onderteken(self.maand, by=user, noten=form.noten, toelichting=toelichting)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, f"Je hebt de inzage van {self.maand} beoordeeld en ondertekend.")
        return redirect(self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            maand=self.maand,
            beoordeling=self.getekend,
            aantal=len(self.bevindingen),
            **hoe_vaak(self.request.user, self.maand.periode),
            tellingen=_tel(self.bevindingen),
            **kwargs,
        )


def _tel(gevonden: list[Bevinding]) -> list[tuple[Patroon, int]]:
    patronen = [bevinding.patroon for bevinding in gevonden]
    return [(patroon, patronen.count(patroon)) for patroon in Patroon]
