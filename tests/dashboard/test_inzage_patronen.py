"""What counts as unusual in who read what, at each of its borders."""

import datetime

import pytest

from aanvragen import actions as aanvraag_acties
from k2t_portal.dashboard.inzage.patronen import bevindingen
from k2t_portal.dashboard.inzage.periode import Periode
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from k2t_portal.workflow.models import Gebeurtenis, Inzage, Patroon
from tests.dashboard.inzages import las, om
from tests.factories import SchoolFactory, aangeboden, coach, concept, ingediend, persoon
from trajecten import actions as traject_acties

OKTOBER = Periode(datetime.date(2026, 10, 1), datetime.date(2026, 10, 31))
GEEN_ZAAK = 10_000_000


@pytest.fixture
def directie(db) -> Gebruiker:
    return persoon(Rol.DIRECTIE)


@pytest.fixture
def lid(db) -> Gebruiker:
    return persoon(Rol.OC)


def gevonden(directie: Gebruiker, patroon: str, periode: Periode = OKTOBER) -> list:
    return [bevinding for bevinding in bevindingen(directie, periode) if bevinding.patroon == patroon]


def las_er(lid: Gebruiker, minuten: list[int]) -> None:
    """A different case (long gone, so that nobody has to make it) at each of these minutes after ten to ten."""
    for nummer, minuut in enumerate(minuten):
        moment = om("2026-10-14 09:50") + datetime.timedelta(minutes=minuut)
        Inzage.objects.create(door=lid, zaak_id=GEEN_ZAAK + nummer, soort="aanvraag", wanneer=moment)


@pytest.mark.parametrize("laatste, gevallen", [(59, 1), (60, 0)])
def test_so_many_dossiers_within_sixty_minutes_whatever_the_clock_says(directie, lid, settings, laatste, gevallen):
    settings.INZAGE_PER_UUR = 3
    las_er(lid, [0, 30, laatste])
    assert len(gevonden(directie, Patroon.VEEL)) == gevallen


def test_a_finding_of_many_dossiers_tells_the_highest_count_and_where_the_hour_began(directie, lid, settings):
    settings.INZAGE_PER_UUR = 3
    las_er(lid, [0, 1, 2, 3])
    [bevinding] = gevonden(directie, Patroon.VEEL)
    assert (bevinding.lezer, bevinding.dossiers) == (lid.pk, 4)
    assert (bevinding.begin, bevinding.einde) == (om("2026-10-14 09:50"), om("2026-10-14 09:53"))


def test_the_same_dossier_again_is_one_and_a_consult_counts(directie, lid, settings):
    settings.INZAGE_PER_UUR = 2
    for _ in range(3):
        las(lid, GEEN_ZAAK)
    assert gevonden(directie, Patroon.VEEL) == []
    Inzage.objects.create(door=lid, over_model="aanvragen.consult", over_pk=1, wanneer=om("2026-10-14 10:30"))
    assert [bevinding.dossiers for bevinding in gevonden(directie, Patroon.VEEL)] == [2]


@pytest.mark.parametrize(
    "moment, gevallen",
    [
        ("2026-10-14 21:59", 0),
        ("2026-10-14 22:00", 1),
        ("2026-10-15 05:59", 1),
        ("2026-10-15 06:00", 0),
        ("2026-10-16 21:59", 0),  # a Friday
        ("2026-10-17 12:00", 1),
        ("2026-10-18 12:00", 1),
        ("2026-10-19 06:00", 0),
        ("2026-10-26 06:30", 0),  # the Monday after the clock went back: half past five in UTC
    ],
)
def test_night_and_weekend_in_local_time(directie, lid, moment, gevallen):
    las(lid, GEEN_ZAAK, moment)
    assert len(gevonden(directie, Patroon.TIJD)) == gevallen


def test_a_night_is_one_finding_also_after_midnight(directie, lid):
    las(lid, GEEN_ZAAK, "2026-10-14 23:30")
    las(lid, GEEN_ZAAK + 1, "2026-10-15 01:30")
    [nacht] = gevonden(directie, Patroon.TIJD)
    assert (nacht.gelezen, nacht.dossiers, nacht.einde) == (2, 2, om("2026-10-15 01:30"))


def test_a_period_takes_both_its_days_whole(directie, lid):
    for dag in ("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"):
        las(lid, GEEN_ZAAK, f"{dag} 23:59")
    assert [bevinding.begin.day for bevinding in gevonden(directie, Patroon.TIJD)] == [1, 31]


class Buiten:
    """A KC of one school who read a case of another."""

    def __init__(self) -> None:
        self.school = SchoolFactory.create()
        self.kc = persoon(Rol.KC, school=self.school)
        self.directie = persoon(Rol.DIRECTIE)
        self.zaak = ingediend()
        # All that was done in the case was done before.
        self.leest(self.zaak)

    def leest(self, zaak) -> None:
        las(self.kc, zaak, rol="kc")

    @property
    def zaken(self) -> list[int | None]:
        return [bevinding.zaak for bevinding in gevonden(self.directie, Patroon.SCHOOL)]


@pytest.fixture
def buiten(db) -> Buiten:
    return Buiten()


def test_a_case_of_a_school_where_she_has_no_hat(buiten):
    buiten.leest(buiten.zaak)
    [bevinding] = gevonden(buiten.directie, Patroon.SCHOOL)
    assert (bevinding.zaak, bevinding.gelezen, bevinding.kenmerk) == (buiten.zaak.pk, 2, buiten.zaak.kenmerk)


@pytest.mark.parametrize(
    "van, tot, gevallen",
    [
        ("2026-10-14", "2026-10-14", 0),
        ("2026-10-15", None, 1),
        ("2026-10-01", "2026-10-13", 1),
    ],
)
def test_her_own_schools_are_those_of_that_day(buiten, van, tot, gevallen):
    Aanstelling.objects.create(gebruiker=buiten.kc, rol=Rol.DIRECTEUR, school=buiten.zaak.school, van=van, tot=tot)
    assert len(buiten.zaken) == gevallen


def test_who_wore_no_hat_at_a_school_that_day_is_not_outside_one(buiten):
    buiten.kc.aanstellingen.update(tot="2026-10-13")
    assert buiten.zaken == []


def neemt_over(buiten: Buiten) -> None:
    """Route 2 changes hands without a step of her own."""
    type(buiten.zaak).objects.filter(pk=buiten.zaak.pk).update(aanvrager=buiten.kc)


def diende_in(buiten: Buiten) -> None:
    type(buiten.zaak).objects.filter(pk=buiten.zaak.pk).update(ingediend_door=buiten.kc)


def zette_een_stap(buiten: Buiten) -> None:
    Gebeurtenis.objects.create(zaak=buiten.zaak, soort="moment", door=buiten.kc, wanneer=om("2026-10-20 10:00"))


@pytest.mark.parametrize("had_ermee_te_maken", [neemt_over, diende_in, zette_een_stap])
def test_who_has_to_do_with_the_case_may_read_it(buiten, had_ermee_te_maken):
    had_ermee_te_maken(buiten)
    assert buiten.zaken == []


def test_a_step_after_the_period_explains_nothing(buiten):
    Gebeurtenis.objects.create(zaak=buiten.zaak, soort="moment", door=buiten.kc, wanneer=om("2026-11-01 00:00"))
    assert buiten.zaken == [buiten.zaak.pk]


def test_who_was_offered_it_to_coach_may_read_it(buiten):
    gevraagde = coach(Rol.KC, school=buiten.school)
    traject = aangeboden(door=gevraagde)
    las(gevraagde.gebruiker, traject.aanvraag, rol="coach")
    assert buiten.zaken == [buiten.zaak.pk]


def test_who_was_asked_to_take_it_over_may_read_it(buiten):
    gevraagde = coach(Rol.KC, school=buiten.school)
    traject = aangeboden()
    wie = traject.open_koppeling.coach.gebruiker
    traject = traject_acties.aannemen(traject, by=wie)
    traject_acties.overdragen(traject, by=wie, coach=gevraagde, reden="Vol")
    las(gevraagde.gebruiker, traject.aanvraag, rol="coach")
    assert buiten.zaken == [buiten.zaak.pk]


def test_what_was_thrown_away_has_no_school(buiten):
    weg = concept()
    buiten.leest(weg)
    aanvraag_acties.weggooien(weg, by=weg.aanvrager)
    assert buiten.zaken == [buiten.zaak.pk]


@pytest.mark.parametrize("lezers", [1, 4])
def test_as_many_queries_for_many_readings(directie, lezers, django_assert_num_queries):
    for wie in [persoon(Rol.KC, school=SchoolFactory.create()) for _ in range(lezers)]:
        for nummer in range(lezers):
            las(wie, GEEN_ZAAK + nummer, "2026-10-14 23:00")
    directie = Gebruiker.objects.get(pk=directie.pk)
    with django_assert_num_queries(4):  # her hats, and one for each pattern
        assert len(bevindingen(directie, OKTOBER)) == lezers


def test_only_directie_knows_of_readings(directie, lid):
    las(lid, GEEN_ZAAK, "2026-10-14 23:00")
    anderen = [lid, *(persoon(rol) for rol in (Rol.CLB, Rol.COACH)), persoon(Rol.KC, school=SchoolFactory.create())]
    assert [Inzage.objects.visible_to(wie).count() for wie in [directie, *anderen]] == [1, 0, 0, 0, 0]
