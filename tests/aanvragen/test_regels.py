"""Who may do what with an aanvraag: the table of design §4, and what nobody may do with her own."""

import datetime

import pytest
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.aanvragen.zaken import gekoppeld
from tests.factories import SchoolFactory, aangeboden, coach, concept, ingediend, lopend, persoon
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, vers, wie
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db

RECHTEN = ["behandelen", "beoordelen", "koppelen", "lees_verhaal", "lees_motivering"]


def rechten(user, aanvraag):
    return [recht for recht in RECHTEN if user.has_perm(f"aanvragen.{recht}", aanvraag)]


LEZEN = ["lees_verhaal", "lees_motivering"]
BESLISSEN = ["beoordelen", "koppelen", *LEZEN]


@pytest.mark.parametrize(
    "rollen, op_de_school, verwacht",
    [
        ([Rol.KC], True, ["behandelen", *LEZEN]),
        ([Rol.KC], False, []),
        ([Rol.DIRECTEUR], True, ["lees_motivering"]),
        ([Rol.DIRECTEUR], False, []),
        ([Rol.CLB], False, []),
        ([Rol.OC], False, BESLISSEN),
        ([Rol.OC, Rol.KC], True, ["behandelen", "koppelen", *LEZEN]),
        ([Rol.COACH], False, []),
        ([Rol.DIRECTIE], False, []),
        ([Rol.DIRECTIE, Rol.DIRECTEUR], True, ["lees_motivering"]),
        ([], False, []),
    ],
)
def test_een_ingediende_aanvraag_van_de_school(rollen, op_de_school, verwacht):
    aanvraag = ingediend()
    school = aanvraag.school if op_de_school else concept().school

    assert rechten(persoon(*rollen, school=school), aanvraag) == verwacht


@pytest.mark.parametrize(
    "rollen, op_de_school, verwacht",
    [
        ([Rol.KC], True, ["behandelen", *LEZEN]),
        ([Rol.DIRECTEUR], True, ["lees_motivering"]),
        ([Rol.OC], False, []),
        ([Rol.DIRECTIE], False, []),
    ],
)
def test_een_concept_is_nog_niet_van_de_commissie(rollen, op_de_school, verwacht):
    aanvraag = concept()

    assert rechten(persoon(*rollen, school=aanvraag.school), aanvraag) == verwacht


@pytest.mark.parametrize(
    "rollen, is_aanvrager, verwacht",
    [
        ([Rol.CLB], True, ["behandelen", *LEZEN]),
        ([Rol.CLB], False, []),
        ([Rol.KC], False, LEZEN),
        ([Rol.OC, Rol.CLB], True, ["behandelen", "koppelen", *LEZEN]),
        ([Rol.OC, Rol.CLB], False, BESLISSEN),
        ([Rol.OC], False, BESLISSEN),
    ],
)
def test_route_2_is_van_wie_haar_indiende(rollen, is_aanvrager, verwacht):
    school = concept().school
    user = persoon(*rollen, school=school)
    aanvraag = ingediend(route=2, school=school, aanvrager=user if is_aanvrager else persoon(Rol.CLB))

    assert rechten(user, aanvraag) == verwacht


def test_wie_als_kc_indiende_en_nu_clber_en_directeur_is_leest_als_directeur():
    school = SchoolFactory.create()
    user = persoon(Rol.CLB, Rol.DIRECTEUR, school=school)

    assert rechten(user, concept(school=school, aanvrager=user)) == ["lees_motivering"]


def test_de_coach_leest_wat_haar_is_aangeboden():
    wie = coach()

    assert rechten(wie.gebruiker, gekoppeld(door=wie)) == LEZEN


def test_wie_teruggaf_leest_niet_meer():
    wie = coach()
    traject = aangeboden(door=wie)
    traject_acties.teruggeven(traject, by=wie.gebruiker, reden="Te druk.")

    assert rechten(wie.gebruiker, type(traject.aanvraag).objects.get(pk=traject.aanvraag.pk)) == []


def test_wie_haar_overdroeg_houdt_wat_zij_las_en_leest_geen_momenten_meer():
    traject = lopend()
    eerder, nu = wie(traject), kandidaat(neem_over(gevraagd(traject)))
    aanvraag = vers(traject).aanvraag

    assert [mens.has_perm("aanvragen.lees_momenten", aanvraag) for mens in (eerder, nu)] == [False, True]
    assert rechten(eerder, aanvraag) == LEZEN


def test_een_andere_coach_leest_niets():
    assert rechten(coach().gebruiker, gekoppeld()) == []


def test_een_aanstelling_die_voorbij_is_geeft_niets():
    aanvraag = ingediend()
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    Aanstelling.objects.filter(gebruiker=aanvraag.aanvrager).update(tot=gisteren)
    oud_kc = type(aanvraag.aanvrager).objects.get(pk=aanvraag.aanvrager.pk)

    assert rechten(oud_kc, aanvraag) == []


def test_wie_niet_mag_inloggen_mag_niets():
    aanvraag = ingediend()

    assert rechten(persoon(Rol.OC, is_active=False), aanvraag) == []


@pytest.mark.parametrize(
    "rol, verwacht",
    [
        (Rol.KC, ["lijst", "maken"]),
        (Rol.CLB, ["lijst", "maken"]),
        (Rol.DIRECTEUR, ["lijst"]),
        (Rol.OC, ["lijst", "wachtrij"]),
        (Rol.COACH, []),
        (Rol.DIRECTIE, ["lijst"]),
    ],
)
def test_welke_lijsten_er_zijn(rol, verwacht):
    user = persoon(rol, school=concept().school)

    assert [recht for recht in ["lijst", "maken", "wachtrij"] if user.has_perm(f"aanvragen.{recht}")] == verwacht
