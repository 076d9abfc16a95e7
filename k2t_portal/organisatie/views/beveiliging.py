"""Logging in and security: passkeys, codes and sessions. The pages of allauth, in the order and words of the portal."""

from typing import Any

from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.views import AuthenticateView, IndexView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth, flows
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    EditWebAuthnView,
    LoginWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib import messages
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.safestring import mark_safe
from django.views import View
from django.views.generic import TemplateView

from k2t_portal.organisatie.sessies import apparaat, beeindig_sessies, lopende_sessies, sessies_van
from k2t_portal.organisatie.toegang import ingelogde, noteer_mislukt
from k2t_portal.organisatie.tweede_factor import GEREGELD, heeft_tweede_stap, is_laatste

# So few codes are left that it is time for new ones.
WEINIG_CODES = 3
MET_HERSTELCODE = (
    "Je logde in met een herstelcode. Ben je je passkey of app kwijt? Maak dan een nieuwe, bij je naam rechtsboven "
    "onder Inloggen en beveiliging."
)
NAAM_LENGTE = 60
CIJFERS = {"inputmode": "numeric", "autocomplete": "one-time-code", "placeholder": ""}


def _noem(form: Any, veld: str, label: str, **attributen: str) -> Any:
    form.fields[veld].label = label
    form.fields[veld].widget.attrs.update(attributen)
    return form


class Beveiliging(IndexView):
    """All that has to do with logging in, on one page."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        stappen = context["authenticators"]
        codes = stappen.get(Authenticator.Type.RECOVERY_CODES)
        over = len(codes.get_unused_codes()) if codes else 0
        return {
            **context,
            "passkeys": [sleutel.instance for sleutel in stappen.get(Authenticator.Type.WEBAUTHN, [])],
            "app": stappen.get(Authenticator.Type.TOTP),
            "heeft_codes": codes is not None,
            "codes_over": over,
            "weinig_codes": over <= WEINIG_CODES,
            "sessies": [self._sessie(sessie) for sessie in lopende_sessies(self.request.user)],
        }

    def _sessie(self, sessie: Any) -> dict[str, Any]:
        return {
            "pk": sessie.pk,
            "apparaat": apparaat(sessie.user_agent),
            "sinds": sessie.created_at,
            "gebruikt": sessie.last_seen_at,
            "is_deze": sessie.session_key == self.request.session.session_key,
        }


class TweedeStap(TemplateView):
    """Which second step she wants: the only page, with where it leads to, for who has none."""

    template_name = "mfa/tweede_stap.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if heeft_tweede_stap(request.user):
            return redirect("mfa_index")
        return super().get(request, *args, **kwargs)


class Geregeld:
    """A second step that she sets up counts in this session too, as if she had used it."""

    request: HttpRequest

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # a mixin before a FormView
        self.request.session[GEREGELD] = True
        return antwoord


class PasskeyToevoegen(Geregeld, AddWebAuthnView):
    """Every passkey can log in by itself, so it has to be kept on the device and ask who is there."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        # Only the question that was asked last can be answered.
        opties = auth.begin_registration(ingelogde(self.request), True)
        return {**context, "js_data": {"creation_options": opties}}

    def get_form(self, form_class: Any = None) -> Any:
        return _noem(super().get_form(form_class), "name", "Naam van deze passkey", maxlength=str(NAAM_LENGTE))

    def form_valid(self, form: Any) -> HttpResponse:
        # Cut off, not refused: the device has made the passkey by now.
        form.cleaned_data["name"] = form.cleaned_data["name"][:NAAM_LENGTE]
        return super().form_valid(form)


class PasskeyHernoemen(EditWebAuthnView):
    success_url = reverse_lazy("mfa_index")

    def get_form(self, form_class: Any = None) -> Any:
        form = _noem(super().get_form(form_class), "name", "Naam van deze passkey", maxlength=str(NAAM_LENGTE))
        form.fields["name"].validators.append(MaxLengthValidator(NAAM_LENGTE))
        return form


class PasskeyVerwijderen(RemoveWebAuthnView):
    """Not the last second step: then she could not come in any more."""

    success_url = reverse_lazy("mfa_index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(is_laatste=is_laatste(self.object), **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        if is_laatste(self.object):
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)


def in_groepjes(sleutel: str) -> str:
    """Four by four, as one reads it over to a telephone."""
    return " ".join(sleutel[plek : plek + 4] for plek in range(0, len(sleutel), 4))


class AppToevoegen(Geregeld, ActivateTOTPView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        # The code is made of what we put in it ourselves.
        return {**context, "qr": mark_safe(context["totp_svg"]), "geheim": in_groepjes(context["form"].secret)}  # nosec B308 B703  # noqa: S308

    def get_form(self, form_class: Any = None) -> Any:
        return _noem(super().get_form(form_class), "code", "Code uit de app", **CIJFERS)


class AppVerwijderen(DeactivateTOTPView):
    """The page of allauth, which asks our adapter whether it is the last."""


class Herstelcodes(ViewRecoveryCodesView):
    """Shown once, right after they were made."""


class HerstelcodesMaken(GenerateRecoveryCodesView):
    """New codes; the old ones stop working."""


class TweedeStapGeven(AuthenticateView):
    """The second step while logging in."""

    def _build_forms(self) -> Any:
        """Named before it is read: a form that was read keeps the label it had then."""
        ingevuld = super()._build_forms()
        _noem(self.auth_form, "code", "Code uit je app, of een herstelcode", **CIJFERS)
        return ingevuld

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)
        stap = getattr(form, "authenticator", None)
        if stap and stap.type == Authenticator.Type.RECOVERY_CODES:
            messages.warning(self.request, MET_HERSTELCODE)
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        passkeys = Authenticator.objects.filter(user=self.stage.login.user, type=Authenticator.Type.WEBAUTHN)
        return {**context, "met_passkey": passkeys.exists()}

    def form_invalid(self, form: Any) -> HttpResponse:
        noteer_mislukt(self.request, "tweede stap")
        return super().form_invalid(form)


class CodeOpnieuw(ReauthenticateView):
    def get_form(self, form_class: Any = None) -> Any:
        return _noem(super().get_form(form_class), "code", "Code uit je app, of een herstelcode", **CIJFERS)


class PasskeyOpnieuw(ReauthenticateWebAuthnView):
    """The page of allauth."""


class InloggenMetPasskey(LoginWebAuthnView):
    """Without a password, and then on to where she wanted to go."""

    def form_valid(self, form: Any) -> HttpResponse:
        passkey = form.cleaned_data["credential"]
        login = Login(user=passkey.user, redirect_url=get_next_redirect_url(self.request))
        antwoord: HttpResponse = flows.perform_passwordless_login(self.request, passkey, login)
        return antwoord

    def form_invalid(self, form: Any) -> HttpResponse:
        noteer_mislukt(self.request, "passkey")
        return super().form_invalid(form)


class SessieBeeindigen(View):
    """Log out one of her own devices."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        sessie = get_object_or_404(sessies_van(ingelogde(request)), pk=pk)
        if sessie.session_key == request.session.session_key:
            return redirect("account_logout")
        sessie.end()
        messages.success(request, f"{apparaat(sessie.user_agent)} is uitgelogd.")
        return redirect("mfa_index")


class AndereSessiesBeeindigen(View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        beeindig_sessies(ingelogde(request), behalve=request.session.session_key)
        messages.success(request, "Je bent nu alleen nog hier ingelogd.")
        return redirect(reverse("mfa_index"))
