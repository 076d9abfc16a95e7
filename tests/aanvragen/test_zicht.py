"""Who sees which aanvraag at all (design §4): lists, pages, files and search ask the same question."""

import pytest

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.factories import aangeboden, afgerond, coach, concept, ingediend, persoon
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db


@pytest.fixture
def zaken():
    """A concept and an ingediende aanvraag on one school, by route, and one on another school."""
    hier = concept()
    return {
        "concept": hier,
        "route 1": ingediend(school=hier.school, aanvrager=hier.aanvrager),
        "route 2": ingediend(school=hier.school, route=2),
        "elders": ingediend(),
    }


def ziet(user, zaken) -> list[str]:
    zichtbaar = set(Aanvraag.objects.visible_to(user))
    return [naam for naam, aanvraag in zaken.items() if aanvraag in zichtbaar]


@pytest.mark.parametrize(
    "rollen, verwacht",
    [
        ([Rol.KC], ["concept", "route 1", "route 2"]),
        ([Rol.DIRECTEUR], ["concept", "route 1", "route 2"]),
        ([Rol.OC], ["route 1", "route 2", "elders"]),
        ([Rol.OC, Rol.KC], ["concept", "route 1", "route 2", "elders"]),
        ([Rol.DIRECTIE], ["concept", "route 1", "route 2", "elders"]),
        ([Rol.CLB], []),
        ([Rol.COACH], []),
        ([], []),
    ],
)
def test_elke_hoed_voegt_toe_wat_zij_mag_zien(zaken, rollen, verwacht):
    assert ziet(persoon(*rollen, school=zaken["concept"].school), zaken) == verwacht


def test_de_clber_ziet_alleen_wat_zij_zelf_aanvroeg(zaken):
    assert ziet(zaken["route 2"].aanvrager, zaken) == ["route 2"]


def test_een_coach_ziet_wat_haar_is_aangeboden():
    wie = coach()
    aanvraag = aangeboden(door=wie).aanvraag
    aangeboden()

    assert list(Aanvraag.objects.visible_to(wie.gebruiker)) == [aanvraag]


def test_een_coach_die_teruggaf_ziet_de_aanvraag_niet_meer():
    wie = coach()
    traject_acties.teruggeven(aangeboden(door=wie), by=wie.gebruiker, reden="Te druk.")

    assert list(Aanvraag.objects.visible_to(wie.gebruiker)) == []


def test_een_coach_houdt_zicht_op_haar_werk_na_het_einde():
    traject = afgerond()
    wie = traject.koppelingen.get().coach.gebruiker

    assert list(Aanvraag.objects.visible_to(wie)) == [traject.aanvraag]
