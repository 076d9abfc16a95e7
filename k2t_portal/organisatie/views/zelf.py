"""Screens that are not of directie alone: logging in, one's own data, and the colour of the organisation."""

from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.urls import reverse_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_POST, require_safe
from django.views.generic import FormView

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.forms import DemoForm, MijnGegevensForm
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.organisatie.toegang import INLOGGEN_VIA, demo_personen, ingelogde

EEN_DAG = 24 * 60 * 60


class Inloggen(LoginView):
    """The login page of allauth; in demo mode with the people one can be."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        personen = demo_personen() if settings.K2T_DEMO else []
        return super().get_context_data(demo_personen=personen, **kwargs)


@login_not_required
@require_POST
def demo_inloggen(request: HttpRequest) -> HttpResponse:
    """Log in as a demo person, without a password. Outside demo mode this page does not exist."""
    formulier = DemoForm(request.POST)
    if not (settings.K2T_DEMO and formulier.is_valid()):
        raise Http404
    login(request, formulier.cleaned_data["persoon"], backend=INLOGGEN_VIA)
    return HttpResponseRedirect(get_next_redirect_url(request) or resolve_url(settings.LOGIN_REDIRECT_URL))


class MijnGegevens(FormView):
    """What the portal knows of me: my name and telephone, which I may change, and my hats."""

    form_class = MijnGegevensForm
    template_name = "organisatie/mijn_gegevens.html"
    success_url = reverse_lazy("organisatie:mijn_gegevens")
    extra_context = {"titel": "Mijn gegevens", "knop": "Gegevens wijzigen"}

    def get_form_kwargs(self) -> dict[str, Any]:
        # A copy: a refused form leaves what was typed on its instance, and the bar shows the name of the user.
        return {**super().get_form_kwargs(), "instance": Gebruiker.objects.get(pk=ingelogde(self.request).pk)}

    def form_valid(self, form: MijnGegevensForm) -> HttpResponse:
        actions.wijzig_persoon(ingelogde(self.request), by=ingelogde(self.request), **form.cleaned_data)
        messages.success(self.request, "Je gegevens zijn gewijzigd.")
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hoeden = ingelogde(self.request).aanstellingen.select_related("school")
        return super().get_context_data(hoeden=hoeden, **kwargs)


@login_not_required
@require_safe
@cache_control(private=True, max_age=EEN_DAG)
@conditional_page
def huisstijl(request: HttpRequest) -> HttpResponse:
    """The colour of the organisation as CSS. Pages ask for it by its value, so a new colour shows at once."""
    kleur = Samenwerkingsverband.huidig().primaire_kleur
    return HttpResponse(f":root {{ --primair: {kleur}; }}\n", content_type="text/css; charset=utf-8")
