"""Coming in for the first time: the link of the invitation, and choosing a password."""

from typing import Any

from allauth.account.forms import LoginForm, SetPasswordForm
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.limieten import geheime_link, misgeraden
from k2t_portal.organisatie.models import Gebruiker, Uitnodiging

# The number of the invitation, in the session of who opened its link.
BEWAARD = "uitnodiging"
LABELS = {"password1": "Wachtwoord", "password2": "Nog een keer hetzelfde wachtwoord"}


@method_decorator([login_not_required, geheime_link], name="dispatch")
class Welkom(View):
    """The link itself: it goes on without its key, which then stands in no history and no referrer.

    Opening it uses nothing up, for the mail scanners of schools open every link.
    """

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, sleutel: str) -> HttpResponse:
        uitnodiging = Uitnodiging.objects.van_sleutel(sleutel)
        if uitnodiging is None:
            misgeraden(request)
        request.session[BEWAARD] = uitnodiging.pk if uitnodiging else None
        return redirect("account_eerste_wachtwoord")


@method_decorator(login_not_required, name="dispatch")
@method_decorator(sensitive_post_parameters(), name="post")
class EersteWachtwoord(FormView):
    """She chooses a password and is logged in. Whatever is wrong with a link, there is one page that says so."""

    form_class = SetPasswordForm
    template_name = "account/welkom.html"
    success_url = reverse_lazy("tweede_stap")

    @cached_property
    def uitnodiging(self) -> Uitnodiging | None:
        geldig = Uitnodiging.objects.geldig().select_related("gebruiker")
        return geldig.filter(pk=self.request.session.get(BEWAARD) or 0).first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.uitnodiging is None:
            return self.response_class(request, "account/welkom_niet.html", {}, using=self.template_engine)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        assert self.uitnodiging  # noqa: S101  dispatch stops who has none
        return {**super().get_form_kwargs(), "user": self.uitnodiging.gebruiker}

    def get_form(self, form_class: Any = None) -> SetPasswordForm:
        form = super().get_form(form_class)
        for naam, label in LABELS.items():
            form.fields[naam].label = label
        return form

    def form_valid(self, form: SetPasswordForm) -> HttpResponse:
        assert self.uitnodiging  # noqa: S101  dispatch stops who has none
        wachtwoord = form.cleaned_data["password1"]
        try:
            gebruiker = actions.neem_uitnodiging_aan(self.uitnodiging, wachtwoord=wachtwoord)
        except ValidationError:
            return redirect("account_eerste_wachtwoord")
        del self.request.session[BEWAARD]
        return self._log_in(gebruiker, wachtwoord)

    def _log_in(self, gebruiker: Gebruiker, wachtwoord: str) -> HttpResponse:
        """As the page to log in does it; when that is not possible now she does it there herself."""
        form = LoginForm({"login": gebruiker.email, "password": wachtwoord}, request=self.request)
        if not form.is_valid():
            return redirect("account_login")
        antwoord: HttpResponse = form.login(self.request, redirect_url=str(self.success_url))
        return antwoord
