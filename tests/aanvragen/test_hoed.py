"""In which hat somebody reads a case: the one nearest to it, and none that is no reason to read it."""

import pytest

from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, aangeboden, coach, ingediend, persoon

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "rollen, op_de_school, hoed",
    [
        ([Rol.KC, Rol.OC, Rol.DIRECTEUR], True, Rol.KC),
        ([Rol.KC, Rol.OC], False, Rol.OC),
        ([Rol.OC, Rol.DIRECTEUR], True, Rol.OC),
        ([Rol.DIRECTEUR], True, Rol.DIRECTEUR),
        ([Rol.KC, Rol.CLB, Rol.COACH, Rol.DIRECTEUR], False, ""),
        ([Rol.DIRECTIE], True, ""),
    ],
)
def test_de_hoed_die_het_dichtst_bij_de_zaak_is(rollen, op_de_school, hoed):
    aanvraag = ingediend(route=2)
    school = aanvraag.school if op_de_school else SchoolFactory.create()

    assert aanvraag.hoed_van(persoon(*rollen, school=school)) == hoed


def test_haar_eigen_zaak_leest_zij_als_clber_en_die_zij_coacht_als_coach():
    wie = coach(Rol.OC)
    aanvraag = aangeboden(route=2, door=wie).aanvraag

    assert [aanvraag.hoed_van(mens) for mens in (aanvraag.aanvrager, wie.gebruiker)] == [Rol.CLB, Rol.COACH]
