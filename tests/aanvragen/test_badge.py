"""In a list one badge tells how the whole case stands."""

import pytest

from aanvragen.models import Aanvraag
from tests.factories import afgerond, goedgekeurd

pytestmark = pytest.mark.django_db


def test_zolang_er_geen_coach_is_vertelt_de_aanvraag_het():
    assert goedgekeurd().badge == ("Goedgekeurd", "groen", "vink")


def test_daarna_vertelt_het_traject_het():
    afgerond(vorm="verkort")
    assert Aanvraag.objects.get().badge == ("Afgerond", "groen", "vink")
