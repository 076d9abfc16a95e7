"""Someone with a second step, and how she logs in with it."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from tests.factories import WACHTWOORD

INLOGGEN, STAP = reverse("account_login"), reverse("mfa_authenticate")
SLEUTEL = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def log_in(wie, client=None, **anders):
    client = client or Client()
    client.antwoord = client.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD, **anders})
    return client


def code(sleutel=SLEUTEL):
    return format_hotp_value(hotp_value(sleutel, int(time.time()) // 30))


def herstelcodes(wie):
    return Authenticator.objects.get(user=wie, type="recovery_codes").wrap().get_unused_codes()


def helemaal_in(wie):
    client = log_in(wie)
    client.post(STAP, {"code": herstelcodes(wie)[0]})
    return client


def is_ingelogd(client, gebruiker):
    return client.session.get("_auth_user_id") == str(gebruiker.pk)
