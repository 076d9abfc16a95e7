"""The poule ranked for a school: each reason, each conflict, and the order that follows."""

import copy
import datetime
from collections.abc import Iterator

import pytest
from django.utils import timezone

from aanvragen.models import Aanvraag, Terugtreding
from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.factories import SchoolFactory, aangeboden, coach, goedgekeurd, lopend, persoon, verslag
from tests.trajecten.invullen import vervang_coach
from trajecten import actions
from trajecten.actions import poule
from trajecten.actions.afwezigheid import meld_afwezig
from trajecten.matching import rangschik
from trajecten.models import Coach, Traject, Wissel

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _aanvraag(eens) -> Iterator[Aanvraag]:
    with eens():
        yield goedgekeurd()


@pytest.fixture
def aanvraag(_aanvraag, db):
    return copy.deepcopy(_aanvraag)


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def _coachte_hier(wie: Coach, aanvraag, *, tot: datetime.date) -> None:
    """She accepted a traject at this school, which ended that day."""
    traject = lopend(door=wie, school=aanvraag.school, vorm="verkort")
    Traject.objects.filter(pk=traject.pk).update(status="gestopt", reden_gestopt="Verhuisd")
    traject.koppelingen.update(van=tot, aangenomen_op=tot, tot=tot)


def conflicten(aanvraag, wie: Coach) -> list[str]:
    return next(k.conflicten for k in rangschik(aanvraag) if k.coach == wie)


def regels(aanvraag, wie: Coach) -> list[tuple[str, int]]:
    kandidaat = next(k for k in rangschik(aanvraag) if k.coach == wie)
    assert kandidaat.score == sum(regel.punten for regel in kandidaat.regels)
    return [(regel.tekst, regel.punten) for regel in kandidaat.regels]


def test_zonder_bijzonderheden_tellen_alleen_de_vrije_plekken(aanvraag):
    wie = coach()

    [kandidaat] = rangschik(aanvraag)

    assert (kandidaat.coach, kandidaat.vrij, kandidaat.score_tekst) == (wie, 3, "past goed, samen 3 punten")
    assert regels(aanvraag, wie) == [("3 van 3 plekken vrij", 3)]


def test_vrije_plekken_zijn_wat_er_over_is_van_het_maximum(aanvraag):
    wie = coach(max_trajecten=3)
    aangeboden(door=wie)

    [kandidaat] = rangschik(aanvraag)

    assert (kandidaat.vrij, kandidaat.plekken) == (2, [True, False, False])


def test_meer_dan_drie_plekken_geeft_niet_meer_punten(aanvraag):
    assert regels(aanvraag, coach(max_trajecten=8)) == [("8 van 8 plekken vrij", 3)]


def test_wie_vol_zit_heeft_een_conflict(aanvraag):
    wie = coach(max_trajecten=1)
    aangeboden(door=wie, vorm="verkort")

    [kandidaat] = rangschik(aanvraag)

    assert kandidaat.conflicten == ["geen vrije plaats"]
    assert kandidaat.score_tekst == "alleen met een reden, samen −10 punten"


def test_een_gevraagde_overname_telt_als_plek(aanvraag):
    wie, traject = coach(max_trajecten=2), lopend()
    van = traject.open_koppeling
    Wissel.objects.create(
        traject=traject,
        soort="overdracht",
        status="voorgesteld",
        gevraagd_door=van.coach.gebruiker,
        van_koppeling=van,
        kandidaat=wie,
        voorgesteld_door=van.coach.gebruiker,
    )

    assert regels(aanvraag, wie) == [
        ("1 van 2 plekken vrij", 1),
        ("denkt nog na over een overname; dat telt als plek", 0),
    ]


def test_wie_hier_eerder_coachte_krijgt_punten_en_leest_wanneer(aanvraag):
    wie = coach()
    _coachte_hier(wie, aanvraag, tot=datetime.date(2025, 3, 14))

    assert regels(aanvraag, wie)[1] == ("coachte hier in maart 2025", 2)


def test_vaker_hier_coachen_telt_niet_dubbel_zonder_einde(aanvraag):
    wie = coach()
    for jaar in (2023, 2024, 2025):
        _coachte_hier(wie, aanvraag, tot=datetime.date(jaar, 3, 14))

    assert regels(aanvraag, wie)[1] == ("coachte hier in maart 2025, en 2 keer eerder", 3)


def test_wie_hier_nu_coacht_krijgt_punten(aanvraag):
    wie = coach()
    lopend(door=wie, school=aanvraag.school, vorm="verkort")

    assert ("coacht nu ook op deze school", 2) in regels(aanvraag, wie)


def test_wie_een_andere_aanvraag_van_de_school_teruggaf_coachte_er_niet(aanvraag):
    wie = coach()
    actions.teruggeven(aangeboden(door=wie, school=aanvraag.school), by=wie.gebruiker, reden="Te druk")

    assert regels(aanvraag, wie) == [("3 van 3 plekken vrij", 3)]


def test_wie_deze_aanvraag_teruggaf_heeft_een_conflict():
    wie = coach()
    traject = actions.teruggeven(aangeboden(door=wie), by=wie.gebruiker, reden="Te druk")

    assert conflicten(traject.aanvraag, wie) == ["nam deze aanvraag eerder niet aan"]


def test_bij_een_wissel_staat_de_coach_van_nu_er_niet_bij_en_haar_voorganger_met_een_conflict():
    traject = lopend(vorm="verkort")
    eerste = traject.open_koppeling.coach
    vervang_coach(traject)
    nu = Traject.objects.get().open_koppeling.coach

    [voorganger] = rangschik(traject.aanvraag, zonder=nu)

    assert (voorganger.coach, voorganger.conflicten) == (eerste, ["coachte dit traject eerder"])


def test_de_uren_die_haar_trajecten_nog_vragen_tellen_mee(aanvraag):
    wie = coach()
    traject = lopend(door=wie, vorm="volledig")
    lopend(door=wie, vorm="verkort")
    actions.vastleggen(traject, by=wie.gebruiker, verslag=verslag(minuten_contact=100, minuten_uitwerking=80))

    # 20 - 3 hours of the first, 10 of the second.
    assert ("heeft in lopende trajecten nog ongeveer 27 uur te gaan", -1) in regels(aanvraag, wie)


@pytest.mark.parametrize(("van", "tot"), [(-2, 15), (0, 14), (28, 60)])
def test_lang_weg_binnen_vier_weken_is_een_conflict(aanvraag, van, tot):
    wie = coach()
    meld_afwezig(wie, van=over(van), tot=over(tot))

    assert conflicten(aanvraag, wie) == [f"afwezig van {over(van):%d-%m-%Y} tot en met {over(tot):%d-%m-%Y}"]


@pytest.mark.parametrize(("van", "tot"), [(-60, 13), (0, 0), (28, 41)])
def test_kort_weg_kost_een_punt(aanvraag, van, tot):
    wie = coach()
    meld_afwezig(wie, van=over(van), tot=over(tot))

    assert regels(aanvraag, wie)[1:] == [(f"afwezig van {over(van):%d-%m-%Y} tot en met {over(tot):%d-%m-%Y}", -1)]


def test_afwezig_over_meer_dan_vier_weken_telt_nog_niet(aanvraag):
    wie = coach()
    meld_afwezig(wie, van=over(29), tot=over(90))

    assert regels(aanvraag, wie) == [("3 van 3 plekken vrij", 3)]


def test_wie_meebesliste_staat_erbij_zonder_dat_het_telt():
    lid = coach(Rol.OC)
    aanvraag = goedgekeurd(by=lid.gebruiker)

    assert regels(aanvraag, lid)[1:] == [("besliste mee over deze aanvraag", 0)]


def test_wie_terugtrad_bij_het_beoordelen_heeft_een_conflict(aanvraag):
    lid = coach(Rol.OC)
    Terugtreding.objects.create(aanvraag=aanvraag, lid=lid.gebruiker, reden="Ik ken de leerkracht.", op=timezone.now())

    assert conflicten(aanvraag, lid) == ["trad terug bij het beoordelen"]


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
    poule.haal_uit_poule(wie, by=None, tot=over(30))

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


def test_evenveel_vragen_aan_de_database_bij_drie_en_dertig_coaches(aanvraag, django_assert_num_queries):
    _coachte_hier(coach(), aanvraag, tot=datetime.date(2025, 3, 14))
    coach(Rol.KC, school=aanvraag.school)
    meld_afwezig(coach(), van=over(0), tot=over(3))
    with django_assert_num_queries(8):
        rangschik(aanvraag)
    for _ in range(27):
        coach()
    with django_assert_num_queries(8):
        assert len(rangschik(aanvraag)) == 30


def test_persoon_zonder_hoed_van_coach_telt_niet(aanvraag):
    Coach.objects.create(gebruiker=persoon(Rol.CLB))

    assert rangschik(aanvraag) == []


def test_wie_de_overname_teruggaf_staat_zo_bij_de_oc_en_niet_bij_de_coach():
    """The coach may not know that the OC looked for somebody: the school asked in confidence."""
    traject, gevraagde = lopend(vorm="verkort"), coach()
    wissel = actions.wissel_verzoeken(traject, by=traject.aanvraag.aanvrager, reden="Geen klik")
    actions.wissel_voorstellen(wissel, by=persoon(Rol.OC), coach=gevraagde)
    wissel.refresh_from_db()
    actions.wissel_teruggeven(wissel, by=gevraagde.gebruiker, reden="Vol")

    per_kijker = {oc: rangschik(traject.aanvraag, voor_oc=oc) for oc in (True, False)}
    assert {oc: next(k.conflicten for k in lijst if k.coach == gevraagde) for oc, lijst in per_kijker.items()} == {
        True: ["gaf deze overname eerder terug"],
        False: [],
    }
