"""Dated moments on the page of a case: CLB-traject, MDO and contact."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.generic import FormView, View
from django.views.generic.detail import SingleObjectMixin

from aanvragen import actions
from aanvragen.forms.momenten import MomentForm
from aanvragen.models import Aanvraag, Moment
from k2t_portal.organisatie.eigen_pad import is_eigen_pad
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ZichtbaarMixin


def momenten_context(zaak: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """Context of partials/momenten.html; nothing for who may not read. The page itself records that she reads."""
    if not user.has_perm("aanvragen.lees_momenten", zaak):
        return {}
    momenten = list(zaak.momenten.select_related("door"))
    return {
        "momenten": [(moment, user.has_perm("aanvragen.verwijder_moment", moment)) for moment in momenten],
        "moment_form": MomentForm() if user.has_perm("aanvragen.noteer_moment", zaak) else None,
    }


class _Terug:
    """A moment is noted on the page of the aanvraag and on that of its traject: one comes back where one was."""

    request: Any

    def terug_van(self, zaak: Aanvraag) -> str:
        terug = self.request.POST.get("terug", "")
        return f"{terug if is_eigen_pad(terug) else zaak.get_absolute_url()}#momenten"


class NoteerMoment(_Terug, ZichtbaarMixin, SingleObjectMixin, FormView):
    """The small form of the page of a case; with an error it comes back on a page of its own, with its text."""

    model = Aanvraag
    form_class = MomentForm
    template_name = "aanvragen/moment.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.object = self.get_object()
        if not self.request.user.has_perm("aanvragen.noteer_moment", self.object):
            raise PermissionDenied("aanvragen.noteer_moment")
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: MomentForm) -> HttpResponse:
        actions.noteer_moment(self.object, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, "Het staat erbij.")
        return redirect(self.terug_van(self.object))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = self.terug_van(self.object)
        return super().get_context_data(terug=terug.removesuffix("#momenten"), annuleer_url=terug, **kwargs)


class VerwijderMoment(_Terug, ZichtbaarMixin, SingleObjectMixin, View):
    """Take back one's own line, on the day that it was written."""

    model = Moment

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        moment = self.get_object()
        actions.verwijder_moment(moment, by=self.request.user)
        messages.success(self.request, "De regel is weg.")
        return redirect(self.terug_van(moment.zaak))
