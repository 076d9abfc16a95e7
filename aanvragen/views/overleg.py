"""What a lid of the OC does beside deciding: take up, advise, step back, and come back to that."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.forms.beoordeling import AdviesForm, TerugtreedForm
from aanvragen.models import Aanvraag
from aanvragen.views.beoordelen import BeoordelingView
from k2t_portal.workflow.views import ActieView


class _BlijftOpen(BeoordelingView):
    """After this step the review page is still there, with all that was typed."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.doe(form)
        except TransitionNotAllowed:
            return self.verloren(form)
        messages.success(self.request, self.gelukt)
        self.object = self.get_object()
        return self.form_invalid(form)


class Oppakken(_BlijftOpen):
    overgang = "oppakken"
    actie = staticmethod(actions.oppakken)
    gelukt = "Je hebt deze aanvraag opgepakt. Je collega's zien dat in de wachtrij."


class Loslaten(_BlijftOpen):
    overgang = "loslaten"
    actie = staticmethod(actions.loslaten)
    gelukt = "Je hebt deze aanvraag losgelaten. Een collega kan hem oppakken."


class GeefAdvies(BeoordelingView):
    form_class = AdviesForm
    overgang = "geef_advies"
    actie = staticmethod(actions.geef_advies)
    gelukt = "Je advies is vastgelegd. Je kunt het veranderen tot er een besluit is."


class TreedTerug(BeoordelingView):
    form_class = TerugtreedForm
    overgang = "treed_terug"
    actie = staticmethod(actions.treed_terug)
    gelukt = "Je bent teruggetreden. De andere leden beslissen."


class KomTerug(ActieView):
    model = Aanvraag
    overgang = "kom_terug"
    actie = staticmethod(actions.kom_terug)
    titel = "Toch meebeslissen"
    uitleg = "Je trad terug bij deze aanvraag. Wil je toch meebeslissen? Dan staat de aanvraag weer in jouw wachtrij."
    gelukt = "Je beslist weer mee over deze aanvraag."
