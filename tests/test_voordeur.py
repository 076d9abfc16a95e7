"""What every answer carries, and who comes past the front door."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_de_browser_mag_alleen_bij_het_portaal_zelf(client):
    beleid = client.get(reverse("account_login")).headers["Content-Security-Policy"]

    assert sorted(beleid.split("; ")) == [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    ]


def test_beveiligingskoppen(client):
    koppen = client.get(reverse("account_login")).headers

    assert {naam: koppen[naam] for naam in ("X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy")} == {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
    }


def test_zonder_inloggen_leidt_de_beginpagina_naar_het_inloggen(client):
    assert client.get("/").headers["Location"] == f"{reverse('account_login')}?next=/"


def test_niemand_maakt_zelf_een_account(client, django_user_model):
    client.post(
        reverse("account_signup"),
        {"email": "nieuw@school.example", "password1": "lang genoeg 12", "password2": "lang genoeg 12"},
    )

    assert django_user_model.objects.count() == 0
