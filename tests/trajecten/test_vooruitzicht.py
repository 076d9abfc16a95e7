"""Free places in the coming months, on numbers worked out by hand; and what an aanvrager may expect."""

import datetime

import pytest
import time_machine

from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import aangeboden, coach, goedgekeurd, ingediend, lopend, verslag
from trajecten import actions
from trajecten.actions.afwezigheid import meld_afwezig
from trajecten.models import Sessie, Traject
from trajecten.vooruitzicht import (
    Inzet,
    Periode,
    Zaak,
    gebruikelijke_dagen,
    komende,
    lees_vooruitzicht,
    na_wachtrij,
    verwachte_start,
    vooruitzicht,
)

VANDAAG = datetime.date(2026, 11, 23)
NORMEN = Samenwerkingsverband(norm_beoordelen=10, norm_koppelen=5, norm_contact=5)


def dag(maand: int, nummer: int, jaar: int = 2027) -> datetime.date:
    return datetime.date(jaar, maand, nummer)


def vrij(inzet: Inzet, *zaken: Zaak) -> list[int]:
    """Her free places today and in the six months after November 2026."""
    return vooruitzicht([inzet], list(zaken), vandaag=VANDAAG, dagen_tussen=14).samen


def test_de_perioden_zijn_vandaag_en_zes_maanden():
    namen = [periode.naam for periode in komende(VANDAAG)]

    assert namen == ["nu", "december 2026", "januari 2027", "februari 2027", "maart 2027", "april 2027", "mei 2027"]
    assert komende(VANDAAG)[3] == Periode("februari 2027", dag(2, 1), dag(2, 28))


def test_een_traject_houdt_een_plek_tot_zijn_laatste_sessie_en_die_maand_heel():
    # Four sessions, once in 14 days from 23 November: done on 18 January, so January is not free all month.
    assert vrij(Inzet(1, "A", plekken=2), Zaak(1, sessies=4)) == [1, 1, 1, 2, 2, 2, 2]


def test_zonder_sessies_die_nog_komen_is_alleen_vandaag_bezet():
    assert vrij(Inzet(1, "A", plekken=1), Zaak(1, sessies=0)) == [0, 1, 1, 1, 1, 1, 1]


def test_een_pauze_telt_mee_vanaf_haar_einde():
    # It goes on on 10 February, and its two sessions bring it to 10 March.
    assert vrij(Inzet(1, "A", plekken=1), Zaak(1, sessies=2, pauze_tot=dag(2, 10))) == [0, 0, 0, 0, 0, 1, 1]


def test_meer_trajecten_dan_plekken_is_nooit_minder_dan_nul_plekken():
    assert vrij(Inzet(1, "A", plekken=1), Zaak(1, 1), Zaak(1, 1), Zaak(1, 1)) == [0, 0, 1, 1, 1, 1, 1]


def test_wie_vertrekt_telt_niet_meer_vanaf_die_maand():
    assert vrij(Inzet(1, "A", plekken=2, tot=dag(2, 10))) == [2, 2, 2, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("weg", "verwacht"),
    [
        ([(dag(1, 1), dag(1, 31))], [2, 2, 0, 2, 2, 2, 2]),
        ([(dag(1, 2), dag(1, 31))], [2, 2, 2, 2, 2, 2, 2]),
        ([(dag(1, 1), dag(1, 15)), (dag(1, 16), dag(2, 3))], [2, 2, 0, 2, 2, 2, 2]),
        ([(VANDAAG, VANDAAG)], [0, 2, 2, 2, 2, 2, 2]),
    ],
)
def test_wie_de_hele_maand_weg_is_telt_die_maand_niet(weg, verwacht):
    assert vrij(Inzet(1, "A", plekken=2, weg=tuple(weg))) == verwacht


def test_wie_wacht_gaat_voor_en_houdt_de_plek_tot_het_einde():
    # One place comes free in December, a second in March. Three wait: two sessions of 14 days each.
    # The first takes December to the 29th, the second January to the 29th, the third February to 1 March; so in March
    # only the second place is left, and from April both.
    wachtrij = [Zaak(None, sessies=2)] * 3

    over = na_wachtrij([0, 1, 1, 1, 2, 2, 2], wachtrij, komende(VANDAAG), 14)

    assert over == [0, 0, 0, 0, 1, 2, 2]


def test_wat_nog_beoordeeld_wordt_gaat_alleen_voor_een_nieuwe_aanvraag_voor():
    zaken = [Zaak(None, 2), Zaak(None, 2, is_beoordeeld=False)]

    uitzicht = vooruitzicht([Inzet(1, "A", plekken=2)], zaken, vandaag=VANDAAG, dagen_tussen=14)

    # Both start today and end on 21 December.
    assert (uitzicht.over[:3], uitzicht.over_voor_nieuw[:3], uitzicht.nodig[:3]) == ([1, 1, 2], [0, 0, 2], [1, 1, 0])
    assert (uitzicht.aantal_te_koppelen, uitzicht.aantal_in_beoordeling) == (1, 1)


def test_de_mediaan_van_wat_echt_gelogd_is():
    # Traject 1: 7, 7, 21 days. Traject 2: 10, 28 days. Sorted 7 7 10 21 28.
    een = [(1, 1, dag(1, 1)), (1, 2, dag(1, 8)), (1, 3, dag(1, 15)), (1, 4, dag(2, 5))]
    twee = [(2, 1, dag(1, 1)), (2, 2, dag(1, 11)), (2, 3, dag(2, 8))]

    assert gebruikelijke_dagen([*twee, *een]) == 10


def test_bij_minder_dan_vijf_keer_geldt_eens_per_twee_weken():
    assert gebruikelijke_dagen([(1, nummer, dag(1, nummer)) for nummer in range(1, 6)]) == 14


@pytest.mark.parametrize(
    ("inzet", "zaken", "zin"),
    [
        # 20 working days after Monday 23 November.
        ([2], [], "Er is plek. Reken op een eerste gesprek rond 21 december 2026."),
        # One session: ends on 7 December, free from January on.
        (
            [1],
            [Zaak(1, 1)],
            "Op dit moment is er geen coach vrij. Naar verwachting start de coaching in januari 2027.",
        ),
        # Ends today, so December is free, before the first talk could be.
        ([1], [Zaak(1, 0)], "Er komt op tijd plek. Reken op een eerste gesprek rond 21 december 2026."),
        # The place is there, but two wait for it: four sessions each, to 18 January and to 29 March.
        (
            [1],
            [Zaak(None, 4), Zaak(None, 4)],
            "Er wachten nog andere aanvragen op een coach. Naar verwachting start de coaching in april 2027.",
        ),
        ([], [], "Op dit moment is er geen coach vrij. Wanneer de coaching kan starten is nog niet te zeggen."),
    ],
)
@pytest.mark.django_db
def test_wat_een_aanvrager_mag_verwachten(inzet, zaken, zin):
    coaches = [Inzet(nummer, "A", plekken) for nummer, plekken in enumerate(inzet, start=1)]

    assert verwachte_start(vooruitzicht(coaches, zaken, vandaag=VANDAAG, dagen_tussen=14), NORMEN) == zin


@pytest.mark.django_db
@time_machine.travel("2026-11-23T12:00+01:00", tick=False)
def test_alles_uit_de_database_in_drie_vragen(django_assert_num_queries):
    een, twee = coach(naam="A Een", max_trajecten=2), coach(naam="B Twee", max_trajecten=1)
    coach(naam="C Slot", is_active=False)
    meld_afwezig(twee, van=VANDAAG, tot=dag(1, 31))
    traject = lopend(door=een, vorm="volledig")
    actions.vastleggen(traject, by=een.gebruiker, verslag=verslag())
    aangeboden(door=een, vorm="verkort")
    goedgekeurd(vorm="verkort")
    ingediend(vorm="verkort")

    with django_assert_num_queries(3):
        uitzicht = lees_vooruitzicht()

    # Seven sessions bring the first to 1 March, two bring the second to 21 December; B is back in February.
    assert [(inzet.naam, rij) for inzet, rij in uitzicht.per_coach] == [
        ("A Een", [0, 0, 1, 1, 1, 2, 2]),
        ("B Twee", [0, 0, 0, 1, 1, 1, 1]),
    ]
    assert (uitzicht.aantal_te_koppelen, uitzicht.aantal_in_beoordeling) == (1, 1)
    # January for who waits (to the 29th), so from February two are left; who is still judged goes in February.
    assert (uitzicht.over, uitzicht.over_voor_nieuw) == ([0, 0, 0, 2, 2, 3, 3], [0, 0, 0, 1, 1, 3, 3])


@pytest.mark.django_db
@time_machine.travel("2026-11-23T12:00+01:00", tick=False)
def test_een_pauze_en_de_echte_tussentijd_komen_uit_de_database():
    wie = coach(max_trajecten=1)
    traject = lopend(door=wie, vorm="volledig")
    for nummer in range(1, 7):
        Sessie.objects.create(
            traject=traject, koppeling=traject.open_koppeling, nummer=nummer, status="gegeven",
            datum=dag(1, 1, 2026) + datetime.timedelta(days=20 * nummer), minuten_contact=60, terugkoppeling="Goed.",
        )  # fmt: skip
    Traject.objects.update(status="gepauzeerd", pauze_tot=dag(1, 10))

    uitzicht = lees_vooruitzicht()

    # Two sessions of 20 days after 10 January: 19 February.
    assert (uitzicht.dagen_tussen, uitzicht.samen) == (20, [0, 0, 0, 0, 1, 1, 1])
