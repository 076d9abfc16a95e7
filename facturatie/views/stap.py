"""One step of directie with one thing: what betalingen, afschriften and bijschrijvingen share."""

import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions import IntussenVeranderd
from k2t_portal.workflow.views import ZichtbaarMixin

PERMISSIE = "facturatie.beheren"
PAS_GEDAAN = datetime.timedelta(minutes=2)


class Stap(ZichtbaarMixin, SingleObjectMixin, FormView):
    """A form that calls an action: 404 not visible, 403 not allowed, and what was typed is never lost."""

    template_name = "action.html"
    form_class: type[Any] = forms.Form

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        self.object = self.get_object()
        if not request.user.has_perm(PERMISSIE):
            raise PermissionDenied(PERMISSIE)
        if waarom_niet := self.waarom_niet():
            messages.info(request, waarom_niet)
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            resultaat = self.doe(**form.cleaned_data)
        except IntussenVeranderd as fout:
            return self.verloren(form, fout.messages[0])
        except ValidationError as fout:
            return self.geweigerd(form, fout)
        messages.success(self.request, self.gelukt(resultaat))
        return redirect(self.get_success_url())

    def verloren(self, form: Any, conflict: str) -> HttpResponse:
        """The second of two clicks hears that the first one did it; who was too late keeps what was typed."""
        if self.deed_ik_net(form):
            messages.info(self.request, "Dit heb je zojuist al gedaan. Er is niets nog eens geboekt.")
            return redirect(self.get_success_url())
        self.object = self.get_object()
        form.data = {**form.data.dict(), "gezien": str(self.gezien())}
        return self.render_to_response(self.get_context_data(form=form, conflict=conflict), status=409)

    def geweigerd(self, form: Any, fout: ValidationError) -> HttpResponse:
        form.add_error(None, fout)
        return self.form_invalid(form)

    def waarom_niet(self) -> str:
        """Why there is nothing to do here, or nothing."""
        return ""

    def doe(self, **gegevens: Any) -> Any:
        """Call the action with what was filled in."""
        raise NotImplementedError

    def gelukt(self, resultaat: Any) -> str:
        raise NotImplementedError

    def deed_ik_net(self, form: Any) -> bool:
        """Whether this very form was sent just before."""
        return False

    def gezien(self) -> Any:
        """What the form says that she saw: where the thing stands now."""
        raise NotImplementedError

    def get_success_url(self) -> str:
        return str(self.object.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"annuleer_url": self.get_success_url(), **kwargs})


def zojuist() -> datetime.datetime:
    return timezone.now() - PAS_GEDAAN
