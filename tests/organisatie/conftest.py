"""Somebody of directie who is logged in, and somebody who is not of directie."""

import pytest

from k2t_portal.organisatie.models import Rol
from tests.factories import SamenwerkingsverbandFactory, SchoolFactory, persoon


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
