"""Words of the portal itself make no password."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from tests.factories import SamenwerkingsverbandFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wachtwoord", ["Key2Teach2026!", "welkomopschool", "Wachtwoord-juni", "regenboog-swv-1"])
def test_woorden_van_hier_alleen_zijn_geen_wachtwoord(wachtwoord):
    SamenwerkingsverbandFactory(naam="Samenwerkingsverband Regenboog", korte_naam="SWV Regenboog")
    with pytest.raises(ValidationError) as fout:
        validate_password(wachtwoord)

    assert [een.code for een in fout.value.error_list] == ["woorden_van_hier"]


@pytest.mark.parametrize("wachtwoord", ["drie koeien naar school", "8#2k-91!77%3", "paarse-tafel-hond"])
def test_een_zin_mag_er_een_bevatten_en_tekens_zijn_vrij(wachtwoord):
    validate_password(wachtwoord)


def test_te_kort_staat_er_in_het_nederlands():
    with pytest.raises(ValidationError) as fout:
        validate_password("8#2k-91!77%")

    assert fout.value.messages == ["Dit wachtwoord is te kort. Neem minstens 12 tekens."]
