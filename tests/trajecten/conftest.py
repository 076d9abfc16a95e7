"""Someone who is logged in, the coach of a traject, and a traject that runs."""

import copy
from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from k2t_portal.organisatie.models import Gebruiker
from tests.factories import lopend
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


@pytest.fixture(scope="module")
def _lopend_eens(eens) -> Iterator[Traject]:
    with eens():
        yield lopend()


@pytest.fixture
def lopend_eens(_lopend_eens: Traject, db) -> Traject:
    """Made once: for a file of which no test minds that this traject is there."""
    return copy.deepcopy(_lopend_eens)
