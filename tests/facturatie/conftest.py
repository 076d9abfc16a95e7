"""A factuur made by the real actions, and the people who look at it."""

import pytest

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import afgerond, persoon


@pytest.fixture
def factuur(db) -> Factuur:
    """Of a volledig traject that was completed today."""
    afgerond(factuurreferentie="INK-2026-118")
    return Factuur.objects.get()


@pytest.fixture
def directie(db) -> Gebruiker:
    return persoon(Rol.DIRECTIE)


@pytest.fixture
def directeur(factuur: Factuur) -> Gebruiker:
    """The schooldirecteur of the school on the factuur."""
    return persoon(Rol.DIRECTEUR, school=factuur.school)
