"""What the steps of a traject share, and what keeps a text safe that took minutes to type on a phone."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ActieView
from trajecten.models import Traject

# static/js/sessie.js sends the form itself, so that a lost connection leaves the page as it is.
MET_SCRIPT = "fetch"


class TrajectActie(ActieView):
    model = Traject
    template_name = "trajecten/actie.html"
    object: Traject

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("aanvraag__school")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"traject": self.object, **kwargs})


class TekstActie(TrajectActie):
    """A step with a text worth keeping: it comes back whatever happened in between, and sending twice is once.

    `van_coach`: it is the coach's, who finds her text again also when the traject went to another meanwhile.
    """

    van_coach = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            antwoord = super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            if request.method != "POST" or not self.van_coach or not _coachte(self.object, request.user):
                raise
            antwoord = self.verloren(self.get_form())
        return _zonder_omleiding(antwoord) if _met_script(request) else antwoord

    def verloren(self, form: Any) -> HttpResponse:
        if form.is_valid() and self.is_herhaling(form):
            return self._weg("Dit was al vastgelegd.")
        return super().verloren(form)

    def is_herhaling(self, form: Any) -> bool:
        """Was this very text kept already, by a first try of which the answer never arrived?"""
        raise NotImplementedError


def _coachte(traject: Traject, user: Any) -> bool:
    """The right went to someone else while she typed; what she typed is still hers."""
    return isinstance(user, Gebruiker) and user.pk in traject.coachende_gebruikers


def _met_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == MET_SCRIPT


def _zonder_omleiding(antwoord: HttpResponse) -> HttpResponse:
    """The script goes to the next page itself: following a redirect would use up the message that waits there."""
    if not isinstance(antwoord, HttpResponseRedirect):
        return antwoord
    return HttpResponse(status=204, headers={"X-Ga-Naar": antwoord.url})


def naar_mijn_trajecten() -> str:
    return reverse("trajecten:mijn")
