"""Coupled accounts of Entree Federatie and Microsoft, by django-allauth: by number, and nothing about her is kept."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render


class Aanbieder(OpenIDConnectProvider):
    """Of all that it tells about somebody, only her number there is taken over."""

    def extract_uid(self, data: dict[str, Any]) -> str:
        """Raises OAuth2Error when what was asked is about somebody else than the signed token, or has no number."""
        token, gevraagd = data["id_token"], data.get("userinfo", data["id_token"])
        if gevraagd.get("sub") != token["sub"]:
            raise OAuth2Error("userinfo is about another sub than the id_token")
        uid = gevraagd.get(self.app.settings["uid_field"])
        if not uid or not isinstance(uid, str):
            raise OAuth2Error(f"no claim {self.app.settings['uid_field']}")
        return uid

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []


class GekoppeldeAccounts(DefaultSocialAccountAdapter):
    """Providers come from the settings alone, and an account that nobody coupled opens nothing."""

    error_messages = {
        **DefaultSocialAccountAdapter.error_messages,
        "no_password": "Dit is je enige manier om in te loggen. Kies eerst een wachtwoord.",
    }

    def list_apps(self, request: HttpRequest, provider: str | None = None, client_id: str | None = None) -> list[Any]:
        apps = [SocialApp(provider=Aanbieder.id, **aanbieder) for aanbieder in settings.OIDC_AANBIEDERS]
        return [
            app
            for app in apps
            if provider in {None, app.provider_id, app.provider} and client_id in {None, app.client_id}
        ]

    def list_providers(self, request: HttpRequest) -> list[Any]:
        return [Aanbieder(request, app=app) for app in self.list_apps(request)]

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> Aanbieder:
        return Aanbieder(request, app=self.get_app(request, provider, client_id))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        context = {"naam": sociallogin.provider.name}
        raise ImmediateHttpResponse(render(request, "socialaccount/niet_gekoppeld.html", context, status=403))
