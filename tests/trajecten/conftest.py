"""Someone who is logged in, and the coach of a traject."""

from collections.abc import Callable

import pytest
from django.test import Client

from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Traject


@pytest.fixture
def als(db) -> Callable[[Gebruiker], Client]:
    def inloggen(gebruiker: Gebruiker) -> Client:
        client = Client()
        client.force_login(gebruiker)
        return client

    return inloggen


@pytest.fixture
def als_coach(als) -> Callable[[Traject], Client]:
    """The coach of this traject, logged in."""
    return lambda traject: als(traject.open_koppeling.coach.gebruiker)
