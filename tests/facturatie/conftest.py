"""A factuur made by the real actions, and the people who look at it."""

import copy
from collections.abc import Iterator

import pytest

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import afgerond, persoon


@pytest.fixture
def factuur(db) -> Factuur:
    """Of a volledig traject that was completed today."""
    afgerond(factuurreferentie="INK-2026-118")
    return Factuur.objects.get()


@pytest.fixture(scope="module")
def _factuur_eens(eens) -> Iterator[Factuur]:
    with eens():
        afgerond(factuurreferentie="INK-2026-118")
        yield Factuur.objects.get()


@pytest.fixture
def factuur_eens(_factuur_eens: Factuur, db) -> Factuur:
    """The same, made once: for a file of which each test has this one factuur."""
    return copy.deepcopy(_factuur_eens)


@pytest.fixture
def directie(db) -> Gebruiker:
    return persoon(Rol.DIRECTIE)


@pytest.fixture
def directeur(factuur: Factuur) -> Gebruiker:
    """The schooldirecteur of the school on the factuur."""
    return persoon(Rol.DIRECTEUR, school=factuur.school)
