"""What every answer carries, and who comes past the front door."""

import pytest
from csp.utils import build_policy
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import ResolverMatch, get_resolver, reverse

from k2t_portal.instellingen.browser import beleid
from k2t_portal.organisatie.tekstbehoud import InloggenNodig
from tests.rollen.test_tabel import patronen

pytestmark = pytest.mark.django_db

# Logging in, what the login page needs, what a browser says by itself, and links that are a secret themselves.
VOOR_IEDEREEN = [
    "account_eerste_wachtwoord",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_signup",
    "account_welkom",
    "activiteit",
    "klad_bewaren",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "openid_connect_callback",
    "openid_connect_login",
    "organisatie:browsermelding",
    "organisatie:demo_inloggen",
    "organisatie:huisstijl",
    "organisatie:privacy",
    "organisatie:robots",
    "organisatie:security_txt",
    "organisatie:toegankelijkheid",
    "socialaccount_login_cancelled",
    "trajecten:agenda_feed",
    "trajecten:evaluatie",
    "trajecten:evaluatie_bedankt",
]


def test_de_browser_mag_alleen_bij_het_portaal_zelf(client):
    beleid = client.get(reverse("account_login")).headers["Content-Security-Policy"]

    assert sorted(beleid.split("; ")) == [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "frame-src 'none'",
        "img-src 'self'",
        "manifest-src 'none'",
        "media-src 'none'",
        "object-src 'none'",
        "report-to portaal",
        "report-uri /meldingen/browser/",
        "script-src 'self'",
        "script-src-attr 'none'",
        "style-src 'self'",
        "style-src-attr 'none'",
        "worker-src 'none'",
    ]


def test_met_https_vraagt_de_browser_alles_over_https():
    assert build_policy(config=beleid(https=True)["DIRECTIVES"]).count("upgrade-insecure-requests") == 1


def test_beveiligingskoppen(client):
    koppen = client.get(reverse("account_login")).headers
    namen = [
        *("X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy"),
        *("Cross-Origin-Resource-Policy", "X-Robots-Tag", "Reporting-Endpoints"),
    ]

    assert {naam: koppen[naam] for naam in namen} == {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Robots-Tag": "noindex, nofollow, noarchive",
        "Reporting-Endpoints": 'portaal="/meldingen/browser/"',
    }


def test_van_het_apparaat_mag_de_browser_alleen_een_passkey_en_het_klembord(client):
    koppen = client.get(reverse("account_login")).headers["Permissions-Policy"]
    toegestaan = [regel for regel in koppen.split(", ") if not regel.endswith("=()")]

    assert toegestaan == [
        "clipboard-write=(self)",
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
    ]
    assert {"camera=()", "microphone=()", "geolocation=()", "display-capture=()"} <= set(koppen.split(", "))


def test_alleen_een_melding_van_de_browser_komt_zonder_token():
    zonder = {naam for naam, patroon in patronen(get_resolver()) if getattr(patroon.callback, "csrf_exempt", False)}
    assert zonder == {"organisatie:browsermelding"}


def test_zonder_inloggen_leidt_de_beginpagina_naar_het_inloggen(client):
    assert client.get("/").headers["Location"] == f"{reverse('account_login')}?next=/"


def test_zonder_inloggen_wordt_geen_view_ook_maar_gevraagd():
    """What a view asks itself comes after this; a view that asks nothing is closed too."""
    deur, door = InloggenNodig(lambda _: HttpResponse()), set()
    for naam, patroon in patronen(get_resolver()):
        request = RequestFactory().get("/")
        request.user = AnonymousUser()
        *ruimtes, kort = naam.split(":")
        request.resolver_match = ResolverMatch(
            patroon.callback, (), {}, url_name=kort, namespaces=list[str | None](ruimtes)
        )
        if deur.process_view(request, patroon.callback, (), {}) is None:
            door.add(naam)
    assert door == set(VOOR_IEDEREEN)


def test_niemand_maakt_zelf_een_account(client, django_user_model):
    client.post(
        reverse("account_signup"),
        {"email": "nieuw@school.example", "password1": "lang genoeg 12", "password2": "lang genoeg 12"},
    )

    assert django_user_model.objects.count() == 0
