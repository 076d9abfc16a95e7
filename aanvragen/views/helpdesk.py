"""The helpdesk of the OC: note a consult with the telephone at the ear, find it back, and what came of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import DetailView, FormView
from django.views.generic.detail import SingleObjectMixin

from aanvragen import actions
from aanvragen.filters import ConsultFilter
from aanvragen.forms.helpdesk import ConsultForm
from aanvragen.models import Consult
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.views import LijstView, MagMixin, ZichtbaarMixin

NOTEREN = "Telefoonconsult noteren"


def helpdesk_acties(user: Gebruiker) -> list[dict[str, str]]:
    """The button that notes a consult, for the pages where a lid is when the telephone rings."""
    if not user.has_perm("aanvragen.helpdesk"):
        return []
    return [{"titel": NOTEREN, "url": reverse("aanvragen:consult_nieuw"), "icoon": "telefoon"}]


class Helpdesk(LijstView):
    """All consults, newest first, with how many led to an aanvraag."""

    model = Consult
    permissie = "aanvragen.helpdesk"
    filterset_class = ConsultFilter
    template_name = "aanvragen/helpdesk.html"

    def get_queryset(self) -> Any:
        return super().get_queryset().voor_lijst()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        [noteren] = helpdesk_acties(self.request.user)
        leeg = {
            "titel": "Er zijn nog geen consulten",
            "tekst": "Belt een school voor advies? Noteer het gesprek, dan kan haar aanvraag ernaar verwijzen.",
            "url": noteren["url"],
            "linktekst": NOTEREN,
            "icoon": "telefoon",
        }
        return super().get_context_data(
            titel="Helpdesk", acties=[{**noteren, "stijl": "primair"}], leeg=leeg, telling=self._telling(), **kwargs
        )

    def _telling(self) -> dict[str, int]:
        """Consults of this selection, and how many of them led to an aanvraag or to none."""
        gevolg = Count("pk", filter=Q(leidde_tot_aanvraag=True))
        telling = self.filterset.qs.order_by().aggregate(alle=Count("pk"), wel=gevolg)
        return {**telling, "niet": telling["alle"] - telling["wel"]}


class _ConsultMixin(ZichtbaarMixin):
    model = Consult
    permissie: str

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("school", "lid")

    def get_object(self, queryset: Any = None) -> Consult:
        """404 for who does not see it; 403 for a KC, who may only refer to it."""
        consult: Consult = super().get_object(queryset)  # type: ignore[misc]  # a mixin before a view of one object
        if not self.request.user.has_perm(self.permissie, consult):
            raise PermissionDenied(self.permissie)
        return consult


class ConsultDetail(_ConsultMixin, DetailView):
    """The text of a consult. Of the cases that came of it, it is recorded who reads it."""

    permissie = "aanvragen.lees_consult"
    template_name = "aanvragen/helpdesk_consult.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aanvragen = list(self.object.aanvragen.visible_to(self.request.user).zonder_verhaal())
        # After its term there is nothing left to read.
        for dossier in [] if self.object.geanonimiseerd_op else [self.object, *aanvragen]:
            noteer_inzage(dossier, by=self.request.user, soort="consult")
        mag_aanpassen = self.request.user.has_perm("aanvragen.corrigeer_consult", self.object)
        return super().get_context_data(aanvragen=aanvragen, mag_aanpassen=mag_aanpassen, **kwargs)


class ConsultNieuw(MagMixin, FormView):
    """One screen, under two minutes."""

    request: Any
    permissie = "aanvragen.helpdesk"
    form_class = ConsultForm
    template_name = "aanvragen/helpdesk_form.html"

    def form_valid(self, form: ConsultForm) -> HttpResponse:
        consult = actions.noteer_consult(by=self.request.user, **form.cleaned_data)
        messages.success(self.request, f"Het consult met {consult.school} is genoteerd.")
        return redirect("aanvragen:helpdesk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("aanvragen:helpdesk")
        return super().get_context_data(titel=NOTEREN, knop="Consult noteren", annuleer_url=terug, **kwargs)


class ConsultCorrigeren(_ConsultMixin, SingleObjectMixin, FormView):
    """The lid who noted it mends it."""

    permissie = "aanvragen.corrigeer_consult"
    form_class = ConsultForm
    template_name = "aanvragen/helpdesk_form.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.object = self.get_object()
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        noteer_inzage(self.object, by=self.request.user, soort="consult")
        # A copy, since the form writes what was typed into the one that it gets.
        return {**super().get_form_kwargs(), "instance": self.get_object()}

    def form_valid(self, form: ConsultForm) -> HttpResponse:
        try:
            actions.corrigeer_consult(self.object, by=self.request.user, **form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, "Het consult is aangepast.")
        return redirect(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = self.object.get_absolute_url()
        return super().get_context_data(
            titel="Consult aanpassen", knop="Consult aanpassen", annuleer_url=terug, **kwargs
        )
