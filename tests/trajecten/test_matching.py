"""The poule ranked for a school: each reason, each conflict, and the order that follows."""

import datetime

import pytest
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.factories import SchoolFactory, aangeboden, coach, goedgekeurd, lopend, persoon
from trajecten import actions
from trajecten.actions import poule
from trajecten.matching import rangschik
from trajecten.models import Coach

pytestmark = pytest.mark.django_db


@pytest.fixture
def aanvraag():
    return goedgekeurd()


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def conflicten(aanvraag, wie: Coach) -> list[str]:
    return next(k.conflicten for k in rangschik(aanvraag) if k.coach == wie)


def test_zonder_bijzonderheden_pleit_er_niets_voor_of_tegen(aanvraag):
    wie = coach()

    [kandidaat] = rangschik(aanvraag)

    assert (kandidaat.coach, kandidaat.vrij, kandidaat.pluspunten, kandidaat.conflicten) == (wie, 3, [], [])


def test_vrije_plekken_zijn_wat_er_over_is_van_het_maximum(aanvraag):
    wie = coach(max_trajecten=3)
    aangeboden(door=wie)

    [kandidaat] = rangschik(aanvraag)

    assert (kandidaat.vrij, kandidaat.plekken) == (2, [True, False, False])


def test_wie_vol_zit_heeft_een_conflict(aanvraag):
    wie = coach(max_trajecten=1)
    aangeboden(door=wie)

    assert conflicten(aanvraag, wie) == ["geen vrije plaats"]


def test_wie_hier_eerder_coachte_krijgt_een_pluspunt(aanvraag):
    wie = coach()
    lopend(door=wie, school=aanvraag.school)

    [kandidaat] = rangschik(aanvraag)

    assert kandidaat.pluspunten == [f"coachte hier in {timezone.localdate().year}"]


def test_wie_een_andere_aanvraag_van_de_school_teruggaf_coachte_er_niet(aanvraag):
    wie = coach()
    actions.teruggeven(aangeboden(door=wie, school=aanvraag.school), by=wie.gebruiker, reden="Te druk")

    [kandidaat] = rangschik(aanvraag)

    assert (kandidaat.pluspunten, kandidaat.conflicten) == ([], [])


def test_wie_deze_aanvraag_teruggaf_heeft_een_conflict():
    wie = coach()
    traject = actions.teruggeven(aangeboden(door=wie), by=wie.gebruiker, reden="Te druk")

    assert conflicten(traject.aanvraag, wie) == ["gaf deze aanvraag eerder terug"]


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        (-2, 5, "afwezig tot en met {tot:%d-%m-%Y}"),
        (0, 0, "afwezig tot en met {tot:%d-%m-%Y}"),
        (28, 40, "afwezig van {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}"),
    ],
)
def test_afwezig_nu_of_binnen_vier_weken_is_een_conflict(aanvraag, van, tot, verwacht):
    wie = coach()
    poule.meld_afwezig(wie, van=over(van), tot=over(tot))

    assert conflicten(aanvraag, wie) == [verwacht.format(van=over(van), tot=over(tot))]


def test_afwezig_over_meer_dan_vier_weken_telt_nog_niet(aanvraag):
    wie = coach()
    poule.meld_afwezig(wie, van=over(29), tot=over(40))

    assert conflicten(aanvraag, wie) == []


def test_eigen_school_is_een_conflict(aanvraag):
    wie = coach(Rol.KC, school=aanvraag.school)

    assert conflicten(aanvraag, wie) == ["werkt op deze school"]


def test_eigen_bestuur_is_een_conflict(aanvraag):
    wie = coach(Rol.KC, school=SchoolFactory.create(bestuur=aanvraag.school.bestuur))

    assert conflicten(aanvraag, wie) == ["werkt bij hetzelfde bestuur"]


def test_een_school_van_een_ander_bestuur_is_geen_conflict(aanvraag):
    wie = coach(Rol.KC, school=SchoolFactory.create())

    assert conflicten(aanvraag, wie) == []


def test_wie_de_school_heeft_verlaten_heeft_geen_conflict_meer(aanvraag):
    wie = coach()
    Aanstelling.objects.create(gebruiker=wie.gebruiker, rol=Rol.KC, school=aanvraag.school, van=over(-90), tot=over(-1))

    assert conflicten(aanvraag, wie) == []


def test_de_clber_van_deze_aanvraag_heeft_een_conflict():
    wie = coach(Rol.CLB)
    aanvraag = goedgekeurd(route=2, aanvrager=wie.gebruiker)

    assert conflicten(aanvraag, wie) == ["is de CLB'er van deze aanvraag"]


def test_de_aanvrager_van_route_1_heeft_een_conflict():
    school = SchoolFactory.create()
    wie = coach(Rol.KC, school=school)
    aanvraag = goedgekeurd(school=school, aanvrager=wie.gebruiker)

    assert conflicten(aanvraag, wie) == ["werkt op deze school", "is de aanvrager"]


def test_wie_de_poule_verlaat_heeft_een_conflict(aanvraag):
    wie = coach()
    poule.haal_uit_poule(wie, tot=over(30))

    assert conflicten(aanvraag, wie) == [f"stopt als coach op {over(30):%d-%m-%Y}"]


def test_wie_geen_coach_meer_is_staat_er_niet_bij(aanvraag):
    wie = coach()
    wie.gebruiker.aanstellingen.update(tot=over(-1))

    assert rangschik(aanvraag) == []


def test_wie_niet_kan_inloggen_heeft_een_conflict(aanvraag):
    wie = coach(is_active=False)

    assert conflicten(aanvraag, wie) == ["kan nu niet inloggen"]


def test_volgorde_is_continuiteit_dan_plek_dan_conflicten_dan_naam(aanvraag):
    ruim, eigen = coach(naam="B Ruim", max_trajecten=4), coach(Rol.KC, naam="A Eigen", school=aanvraag.school)
    eerder, krap = coach(naam="C Eerder", max_trajecten=4), coach(naam="D Krap", max_trajecten=1)
    krap2 = coach(naam="A Krap", max_trajecten=1)
    lopend(door=eerder, school=aanvraag.school)

    assert [k.coach for k in rangschik(aanvraag)] == [eerder, ruim, krap2, krap, eigen]


def test_evenveel_vragen_aan_de_database_bij_een_en_drie_coaches(aanvraag, django_assert_num_queries):
    assert aanvraag.school
    coach()
    with django_assert_num_queries(5):
        rangschik(aanvraag)
    coach(Rol.KC, school=aanvraag.school)
    poule.meld_afwezig(coach(), van=over(0), tot=over(3))
    with django_assert_num_queries(5):
        rangschik(aanvraag)


def test_persoon_zonder_hoed_van_coach_telt_niet(aanvraag):
    Coach.objects.create(gebruiker=persoon(Rol.CLB))

    assert rangschik(aanvraag) == []
