"""What the screens of a concept share: for whom they open, where in the form one is, and what looks like it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.generic import FormView
from django_fsm import TransitionNotAllowed, can_proceed

from aanvragen.compleet import wat_ontbreekt
from aanvragen.models import Aanvraag
from aanvragen.stappen import BIJLAGEN, Stap, buren, ontbreekt_in, stappen_van
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.may import heeft_recht
from k2t_portal.workflow.views import ZichtbaarMixin

AL_INGEDIEND = "Deze aanvraag is al ingediend en kan niet meer veranderen."


class ConceptMixin(ZichtbaarMixin):
    """A screen on a concept: 404 not visible, 403 not her case, back to the case when it was submitted meanwhile."""

    model = Aanvraag
    aanvraag: Aanvraag

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.aanvraag = get_object_or_404(self.get_queryset().select_related("school"), pk=kwargs["pk"])
        if not heeft_recht(self.aanvraag, "bewerken", self.request.user):
            raise PermissionDenied("bewerken")
        antwoord = self._antwoord(request, *args, **kwargs)
        # A shared computer keeps no narrative, and "back" shows what was really kept.
        add_never_cache_headers(antwoord)
        return antwoord

    def _antwoord(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST" and not can_proceed(self.aanvraag.bewerken):
            return self.al_ingediend()
        try:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin before a View
        except TransitionNotAllowed:
            return self.al_ingediend()

    def al_ingediend(self) -> HttpResponse:
        messages.info(self.request, AL_INGEDIEND)
        return redirect(self.aanvraag)


class StapMixin(ConceptMixin):
    """One step of the form. Saving comes first and never waits for what is missing; then on, back or away."""

    stap: Stap
    form: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        noteer_inzage(self.aanvraag, by=self.request.user, soort="aanvraag")
        return super().get(request, *args, **kwargs)  # type: ignore[misc]  # a mixin before a FormView

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        noteer_inzage(self.aanvraag, by=self.request.user, soort="bewerken")
        self.form = self.get_form()  # type: ignore[attr-defined]  # a mixin before a FormView
        self.form.full_clean()
        self.bewaar()
        return self.niet_goed() if self.form.errors else self.verder()

    def bewaar(self) -> None:
        """Keep what can be kept of self.form. Raises TransitionNotAllowed when the aanvraag was submitted meanwhile."""
        raise NotImplementedError

    def niet_goed(self) -> HttpResponse:
        return self.form_invalid(self.form)  # type: ignore[attr-defined]  # a mixin before a FormView

    def verder(self) -> HttpResponse:
        if self.wil("stop"):
            messages.success(self.request, "Je aanvraag is bewaard. Je vindt het concept terug bij Mijn werk.")
            return redirect("dashboard:mijn_werk")
        return redirect(self.volgende_url())

    def wil(self, wat: str) -> bool:
        """Which button was pressed."""
        return self.request.POST.get("doe") == wat

    def volgende_url(self) -> str:
        volgende = buren(self.stap, self.aanvraag.route)[1]
        if volgende is None or self.komt_van_controleren():
            return reverse("aanvragen:controleer", args=[self.aanvraag.pk])
        return volgende.url(self.aanvraag)

    def komt_van_controleren(self) -> bool:
        """She came to mend one answer and goes back to the overview after that."""
        return self.request.GET.get("terug") == "controleer"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vorige = buren(self.stap, self.aanvraag.route)[0]
        return super().get_context_data(  # type: ignore[misc]  # a mixin before a FormView
            **{
                **voortgang(self.stap, self.aanvraag.route),
                "aanvraag": self.aanvraag,
                "vorige_url": vorige.url(self.aanvraag) if vorige else "",
                "komt_van_controleren": self.komt_van_controleren(),
                "stappenlijst": _stappenlijst(self.stap, self.aanvraag),
                "opgeslagen_om": _opgeslagen_om(self.aanvraag),
                **kwargs,
            }
        )


class StapFormView(StapMixin, FormView):
    """A step with a form of its own fields."""


def voortgang(stap: Stap, route: int) -> dict[str, Any]:
    """Context of partials/voortgang.html and of the heading."""
    stappen = stappen_van(route)
    return {
        "stap": stappen.index(stap) + 1,
        "stappen_totaal": len(stappen),
        "stap_titel": stap.titel,
        "titel": stap.titel,
        "intro": stap.intro,
    }


def gelijkende(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """Context of aanvragen/formulier/lijkt_op.html. A warning, never a barrier.

    Of a case that she may not see it says no more than that there is one: a CLB'er can start a concept for any school.
    """
    anderen = Aanvraag.objects.lijkt_op(aanvraag)
    lijkt_op = list(anderen.visible_to(user).zonder_verhaal())
    return {"lijkt_op": lijkt_op, "nog_een": anderen.count() > len(lijkt_op)}


def _stappenlijst(huidig: Stap, aanvraag: Aanvraag) -> list[dict[str, Any]]:
    ontbreekt = wat_ontbreekt(aanvraag)
    return [
        {
            "titel": stap.titel,
            "url": stap.url(aanvraag),
            "klaar": not ontbreekt_in(stap, ontbreekt),
            "mag_leeg": stap is BIJLAGEN,
            "nu": stap is huidig,
        }
        for stap in stappen_van(aanvraag.route)
    ]


def _opgeslagen_om(aanvraag: Aanvraag) -> Any:
    """A time of day says nothing about another day."""
    moment = timezone.localtime(aanvraag.gewijzigd_op)
    return moment if moment.date() == timezone.localdate() else None
