"""The clocks run in working days of the region: no weekends, public holidays or school holidays."""

import datetime

import pytest

from k2t_portal.organisatie.geheugen import een_verzoek, vergeet
from k2t_portal.organisatie.models import Vakantie
from k2t_portal.workflow.werkdagen import eerste_op_tijd, is_werkdag, plus_werkdagen, werkdagen_tussen

pytestmark = pytest.mark.django_db
Dag = datetime.date
VRIJDAG, MAANDAG = Dag(2026, 10, 16), Dag(2026, 10, 26)


@pytest.fixture
def herfst():
    return Vakantie.objects.create(naam="Herfstvakantie", van=Dag(2026, 10, 17), tot=Dag(2026, 10, 25))


@pytest.mark.parametrize(
    "dag, telt",
    [
        (Dag(2026, 11, 20), True),  # a Friday
        (Dag(2026, 11, 21), False),  # a Saturday
        (Dag(2026, 12, 25), False),  # Christmas, a Friday
        (Dag(2026, 10, 16), True),  # before the school holidays
        (Dag(2026, 10, 19), False),  # in them
        (Dag(2026, 10, 26), True),  # after them
    ],
)
def test_welke_dagen_tellen(herfst, dag, telt):
    assert is_werkdag(dag) is telt


def test_een_klok_loopt_over_de_vakantie_heen(herfst):
    assert (plus_werkdagen(VRIJDAG, 1), werkdagen_tussen(VRIJDAG, MAANDAG)) == (MAANDAG, 1)
    assert werkdagen_tussen(MAANDAG, VRIJDAG) == -1


def test_zonder_vakantie_telt_die_week_gewoon():
    assert (plus_werkdagen(VRIJDAG, 1), werkdagen_tussen(VRIJDAG, MAANDAG)) == (Dag(2026, 10, 19), 6)


def test_de_eerste_dag_die_nog_op_tijd_is(herfst, time_machine):
    time_machine.move_to("2026-10-28 12:00 +0100")
    eerste = eerste_op_tijd(5)
    assert (eerste, werkdagen_tussen(eerste, Dag(2026, 10, 28))) == (Dag(2026, 10, 14), 5)


def test_een_pagina_leest_de_vakanties_een_keer(herfst, django_assert_num_queries):
    with django_assert_num_queries(1), een_verzoek():
        werkdagen_tussen(VRIJDAG, MAANDAG)
        plus_werkdagen(VRIJDAG, 10)


def test_buiten_een_verzoek_wordt_niets_oud(herfst):
    herfst.delete()
    assert is_werkdag(Dag(2026, 10, 19))


def test_wat_in_een_verzoek_wijzigt_wordt_vergeten(herfst):
    with een_verzoek():
        assert not is_werkdag(Dag(2026, 10, 19))
        herfst.delete()
        vergeet("vrije_dagen")
        assert is_werkdag(Dag(2026, 10, 19))
