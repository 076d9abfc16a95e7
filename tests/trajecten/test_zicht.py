"""Who sees which traject and session, and whose notes are whose (design §4)."""

import copy
from collections.abc import Iterator

import pytest
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.factories import SchoolFactory, aangeboden, coach, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Koppeling, Notitie, Sessie, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _traject(eens) -> Iterator[Traject]:
    with eens():
        traject = lopend(route=2)
        door = traject.open_koppeling.coach.gebruiker
        actions.vastleggen(traject, by=door, verslag=verslag(notitie="Alleen voor mij."))
        yield Traject.objects.get()


@pytest.fixture
def traject(_traject, db):
    """Running at a school, with one session and the coach's own note."""
    return copy.deepcopy(_traject)


def draag_over(traject: Traject):
    """The coach is replaced; the successor's koppeling is accepted."""
    oud = traject.open_koppeling
    Koppeling.objects.filter(pk=oud.pk).update(tot=timezone.localdate())
    velden = {"van": timezone.localdate(), "aangenomen_op": timezone.localdate()}
    Koppeling.objects.create(traject=traject, coach=coach(), gekoppeld_door=oud.gekoppeld_door, **velden)
    return oud.coach.gebruiker, Traject.objects.get(pk=traject.pk).open_koppeling.coach.gebruiker


def ziet(user, model) -> bool:
    return bool(model.objects.visible_to(user).exists())


@pytest.mark.parametrize(
    ("rol", "op_school", "verwacht"),
    [
        (Rol.KC, True, True),
        (Rol.KC, False, False),
        (Rol.DIRECTEUR, True, True),
        (Rol.DIRECTEUR, False, False),
        (Rol.OC, False, True),
        (Rol.DIRECTIE, False, True),
        (Rol.CLB, False, False),
        (Rol.COACH, False, False),
    ],
)
def test_wie_de_aanvraag_ziet_ziet_traject_en_sessies(traject, rol, op_school, verwacht):
    school = traject.aanvraag.school if op_school else SchoolFactory.create()
    user = persoon(rol, school=school)

    assert (ziet(user, Traject), ziet(user, Sessie)) == (verwacht, verwacht)


def test_de_clber_volgt_haar_eigen_zaak(traject):
    assert ziet(traject.aanvraag.aanvrager, Traject)


def test_een_kc_die_weg_is_ziet_niets_meer_en_haar_opvolger_wel(traject):
    weg, nieuw = persoon(), persoon(Rol.KC, school=traject.aanvraag.school)
    Aanstelling.objects.create(
        gebruiker=weg, rol=Rol.KC, school=traject.aanvraag.school, van="2020-01-01", tot="2020-02-01"
    )

    assert (ziet(weg, Traject), ziet(nieuw, Traject)) == (False, True)


def test_wie_een_aanbod_teruggaf_ziet_niets_meer():
    traject = aangeboden()
    wie = traject.open_koppeling.coach.gebruiker
    assert ziet(wie, Traject)

    actions.teruggeven(traject, by=wie, reden="Te druk")

    assert not ziet(wie, Traject)


def test_na_een_overdracht_zien_beide_coaches_het_traject(traject):
    voorganger, opvolger = draag_over(traject)

    assert (ziet(voorganger, Traject), ziet(opvolger, Traject)) == (True, True)


def test_een_notitie_is_van_wie_haar_schreef_ook_na_een_overdracht(traject):
    voorganger, opvolger = draag_over(traject)
    anderen = [persoon(rol, school=traject.aanvraag.school) for rol in Rol.values]

    assert [ziet(p, Notitie) for p in (voorganger, opvolger, *anderen)] == [True, *[False] * (len(anderen) + 1)]


def test_wat_de_opvolger_geeft_staat_op_haar_naam_al_plande_de_voorganger_het(traject):
    voorganger = traject.open_koppeling.coach.gebruiker
    actions.plannen(traject, by=voorganger, gepland_op=timezone.now())
    opvolger = draag_over(traject)[1]

    actions.vastleggen(Traject.objects.get(), by=opvolger, verslag=verslag(notitie="Van mij."))

    gezien = [Notitie.objects.visible_to(wie).values_list("sessie", flat=True) for wie in (voorganger, opvolger)]
    van_haar = Sessie.objects.get(koppeling__coach__gebruiker=opvolger).pk
    assert [van_haar in rij for rij in gezien] == [False, True]


def test_zonder_hoed_van_coach_ziet_ook_de_schrijver_haar_notitie_niet(traject):
    schrijver = traject.open_koppeling.coach.gebruiker
    schrijver.aanstellingen.filter(rol=Rol.COACH).update(tot="2020-02-01")

    assert not ziet(type(schrijver).objects.get(pk=schrijver.pk), Notitie)


@pytest.mark.parametrize(
    ("rol", "leest", "reden"),
    [
        (Rol.KC, True, False),
        (Rol.DIRECTEUR, False, False),
        (Rol.OC, True, True),
        (Rol.DIRECTIE, False, False),
        (Rol.COACH, False, False),
    ],
)
def test_wie_het_verslag_en_de_reden_van_een_koppeling_leest(traject, rol, leest, reden):
    user = persoon(rol, school=traject.aanvraag.school)

    rechten = ["trajecten.lees_verslag", "trajecten.lees_koppeling_reden"]
    assert [user.has_perm(recht, traject) for recht in rechten] == [leest, reden]


def test_van_coach_en_ooit_van_delen_het_werk(traject):
    voorganger, opvolger = draag_over(traject)

    def lijsten(user):
        return list(Traject.objects.van_coach(user)), list(Traject.objects.ooit_van(user))

    assert (lijsten(voorganger), lijsten(opvolger)) == (([], [traject]), ([traject], []))
