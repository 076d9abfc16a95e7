"""The screens that every app shares: one view that takes a step of a case, and one that lists."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.generic import FormView
from django.views.generic.detail import SingleObjectMixin
from django_filters.views import FilterView
from django_fsm import TransitionNotAllowed, can_proceed

from k2t_portal.organisatie.wie import TOKEN
from k2t_portal.workflow.may import heeft_recht
from k2t_portal.workflow.zaak import zaak_context

PAS_GEDAAN = datetime.timedelta(minutes=2)
LAATSTE_STAP = "laatste_stap"


class MagMixin:
    """A screen that asks a permission without an object: 403 for who does not have it."""

    permissie: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(self.permissie):
            raise PermissionDenied(self.permissie)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin before a View


class ZichtbaarMixin:
    """Only what this person may see exists here; the rest is 404."""

    model: Any
    request: Any

    def get_queryset(self) -> Any:
        return self.model.objects.visible_to(self.request.user)


class LijstView(MagMixin, ZichtbaarMixin, FilterView):
    """A list of 25 rows to the page over visible_to, with its filters in the URL."""

    paginate_by = 25
    template_name_suffix = "_lijst"
    strict = False


class ActieView(ZichtbaarMixin, SingleObjectMixin, FormView):
    """Take one step of a case: 404 not visible, 403 not allowed, and never a lost text.

    `overgang` names the transition (when and who), `actie` is the function that does it (what); the cleaned data of
    the form are its arguments.
    """

    template_name = "action.html"
    form_class: type[Any] = forms.Form
    overgang: ClassVar[str]
    actie: ClassVar[Callable[..., Any]]
    titel = ""
    knop = ""
    knop_stijl = ""
    uitleg = ""
    gelukt = ""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        self.object = self.get_object()
        kan = can_proceed(getattr(self.object, self.overgang))
        mag = heeft_recht(self.object, self.overgang, request.user)
        # Some steps take away the very right to take them, so a second click on those finds it gone.
        if not (kan and (mag or request.method != "POST")) and self._al_gedaan():
            return self._weg("Je hebt hier net een stap gezet. Hieronder zie je hoe het ervoor staat.")
        if not mag:
            raise PermissionDenied(self.overgang)
        if not kan and request.method != "POST":
            return self._weg(self.conflict())
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not can_proceed(getattr(self.object, self.overgang)):
            return self.verloren(self.get_form())
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            resultaat = self.doe(form)
        except TransitionNotAllowed:
            return self.verloren(form)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        self.request.session[LAATSTE_STAP] = self._afdruk()
        messages.success(self.request, self.gelukt_tekst(resultaat))
        return redirect(self.get_success_url())

    def doe(self, form: Any) -> Any:
        """Call the action with what was filled in."""
        return type(self).actie(self.object, by=self.request.user, **form.cleaned_data)

    def gelukt_tekst(self, resultaat: Any) -> str:
        return self.gelukt

    def verloren(self, form: Any) -> HttpResponse:
        """Someone was first: say who and what, and keep every word that was typed."""
        self.object = self.get_object()
        return self.render_to_response(self.get_context_data(form=form, conflict=self.conflict()), status=409)

    def conflict(self) -> str:
        laatste = self._laatste_gebeurtenis()
        if laatste is None:
            return "Deze stap kan nu niet."
        moment = timezone.localtime(laatste.wanneer)
        return (
            f"Deze stap kan niet meer. Laatste stap: {laatste.tekst.lower()}, "
            f"door {laatste.wie}, op {moment:%d-%m-%Y om %H:%M}."
        )

    def get_success_url(self) -> str:
        return str(self.object.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **{
                **zaak_context(self.object, self.request.user),
                "titel": self.titel,
                "knop": self.knop or self.titel,
                "knop_stijl": self.knop_stijl,
                "uitleg": self.uitleg,
                "annuleer_url": self.object.get_absolute_url(),
                **kwargs,
            }
        )

    def _laatste_gebeurtenis(self) -> Any:
        return self.object.zaak.gebeurtenissen.visible_to(self.request.user).select_related("door").first()

    def _al_gedaan(self) -> bool:
        """Her second click: the very form that she sent last, or a page that she opens again after her own step."""
        if self.request.method == "POST":
            return self.request.session.get(LAATSTE_STAP) == self._afdruk()
        return self._deed_ik_net_zelf()

    def _afdruk(self) -> str:
        """Which form this is, with what was typed, in a form that tells neither, nor to who tries out short texts."""
        ingevuld = sorted((veld, *self.request.POST.getlist(veld)) for veld in self.request.POST if veld != TOKEN)
        return salted_hmac(LAATSTE_STAP, repr((self.request.path, ingevuld)), algorithm="sha256").hexdigest()

    def _deed_ik_net_zelf(self) -> bool:
        laatste = self._laatste_gebeurtenis()
        return bool(laatste and laatste.door == self.request.user and laatste.wanneer > timezone.now() - PAS_GEDAAN)

    def _weg(self, tekst: str) -> HttpResponse:
        messages.info(self.request, tekst)
        return redirect(self.object.get_absolute_url())
