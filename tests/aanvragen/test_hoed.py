"""In which hat somebody reads a case: the one nearest to it, and none that is no reason to read it."""

import pytest

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, aangeboden, coach, ingediend, lopend, persoon
from tests.trajecten.wisselen import gevraagd

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


def test_wie_alleen_gevraagd_is_leest_als_coach_en_wie_ook_oc_is_als_oc():
    van_de_poule, ook_oc = coach(), coach(Rol.OC)
    aanvragen = [gevraagd(lopend(), aan=wie).traject.aanvraag for wie in (van_de_poule, ook_oc)]
    hoeden = [Aanvraag.objects.get(pk=zaak.pk).hoed_van for zaak in aanvragen]

    assert [hoeden[0](van_de_poule.gebruiker), hoeden[1](ook_oc.gebruiker)] == [Rol.COACH, Rol.OC]


def test_de_hoed_van_een_oc_lid_dat_ook_coacht_kost_geen_vraag(django_assert_num_queries):
    wie = coach(Rol.OC)
    zaak = Aanvraag.objects.met_coach().get(pk=lopend().aanvraag_id)
    wie.gebruiker.draagt(Rol.OC)

    with django_assert_num_queries(0):
        assert zaak.hoed_van(wie.gebruiker) == Rol.OC
