"""Somebody of directie who is logged in, and somebody who is not of directie."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP

from k2t_portal.organisatie.models import Rol
from tests.factories import SamenwerkingsverbandFactory, SchoolFactory, met_wachtwoord, persoon
from tests.organisatie.tweede_stap import SLEUTEL


@pytest.fixture
def school(db):
    return SchoolFactory.create(naam="De Regenboog", plaats="Zomerland")


@pytest.fixture
def directie(db):
    SamenwerkingsverbandFactory.create()
    return persoon(Rol.DIRECTIE, naam="Dora Directie")


@pytest.fixture
def kc(school):
    return persoon(Rol.KC, school=school, naam="Karin Coördinator", email="karin@school.example")


@pytest.fixture
def als_directie(client, directie):
    client.force_login(directie)
    return client


@pytest.fixture
def als_kc(client, kc):
    client.force_login(kc)
    return client


@pytest.fixture
def sanne(db, settings):
    """Someone with a password, where a second step is asked."""
    settings.K2T_TWEEDE_FACTOR = True
    SamenwerkingsverbandFactory.create()
    return met_wachtwoord(Rol.CLB, naam="Sanne Proef", email="sanne@school.example")


@pytest.fixture
def met_app(sanne):
    """She has an app with this key, and recovery codes."""
    TOTP.activate(sanne, SLEUTEL)
    RecoveryCodes.activate(sanne)
    return sanne
