"""Wie is aan zet, wat is de volgende stap, vóór wanneer: for every state, and the same answer for lists."""

import datetime

import pytest

from aanvragen import actions
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from k2t_portal.workflow.regie import Partij
from tests.aanvragen.zaken import IN_TOESTAND, beantwoord, vers
from tests.factories import aangeboden, coach, ingediend, lopend, persoon

pytestmark = pytest.mark.django_db

MAANDAG = datetime.date(2026, 11, 2)
NA_TIEN_WERKDAGEN = datetime.date(2026, 11, 16)


def op(klok, dag: datetime.date) -> None:
    """It is noon of this day."""
    klok.move_to(f"{dag} 12:00 +0100")


def stand(aanvraag):
    return vers(aanvraag).stand(Samenwerkingsverband.huidig())


@pytest.mark.parametrize(
    "toestand, partij, stap, voor",
    [
        ("concept", Partij.AANVRAGER, "Aanvraag afmaken en indienen", None),
        ("ingediend", Partij.OC, "Aanvraag beoordelen", NA_TIEN_WERKDAGEN),
        (
            "aanvulling",
            Partij.AANVRAGER,
            "Vraag van de Ondersteuningscommissie beantwoorden",
            datetime.date(2026, 11, 16),
        ),
        ("goedgekeurd", Partij.OC, "Coach koppelen", datetime.date(2026, 11, 9)),
        ("gekoppeld", Partij.COACH, "Traject aannemen of teruggeven", datetime.date(2026, 11, 9)),
        ("afgewezen", Partij.NIEMAND, "Afgewezen: er volgt geen traject", None),
        ("ingetrokken", Partij.NIEMAND, "Ingetrokken door de aanvrager", None),
    ],
)
def test_de_stand_per_toestand(time_machine, toestand, partij, stap, voor):
    op(time_machine, MAANDAG)

    waar = stand(IN_TOESTAND[toestand]())

    assert (waar.partij, waar.stap, waar.voor) == (partij, stap, voor)


def test_een_lopend_traject_vertelt_zelf_waar_het_staat():
    assert stand(lopend().aanvraag).stap == "Sessie 1 plannen"


def test_de_norm_is_een_instelling(time_machine):
    op(time_machine, MAANDAG)
    aanvraag = ingediend()
    Samenwerkingsverband.objects.update(norm_beoordelen=3)

    assert stand(aanvraag).voor == datetime.date(2026, 11, 5)


def test_na_de_norm_is_het_te_laat(time_machine):
    op(time_machine, MAANDAG)
    aanvraag = ingediend()
    op(time_machine, datetime.date(2026, 11, 18))

    assert (stand(aanvraag).te_laat, stand(aanvraag).werkdagen) == (True, -2)


def test_een_vraag_zet_de_klok_stil_en_het_antwoord_laat_haar_verder_lopen(time_machine):
    op(time_machine, MAANDAG)
    aanvraag = ingediend()
    op(time_machine, datetime.date(2026, 11, 4))
    actions.vraag_aanvulling(aanvraag, by=persoon(Rol.OC), vraag="Hoe lang al?")
    op(time_machine, datetime.date(2026, 11, 11))
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    # Two of ten days were used before the question: from Wednesday 11 there are eight left.
    assert (stand(aanvraag).voor, stand(aanvraag).werkdagen) == (datetime.date(2026, 11, 23), 8)


def test_een_antwoord_op_dezelfde_dag_verschuift_niets(time_machine):
    op(time_machine, MAANDAG)

    assert stand(beantwoord()).voor == stand(ingediend()).voor


def test_een_tweede_vraag_verschuift_de_klok_nog_eens(time_machine):
    op(time_machine, MAANDAG)
    aanvraag = ingediend()
    for dag_van_vraag, dag_van_antwoord in [(3, 5), (6, 10)]:
        op(time_machine, datetime.date(2026, 11, dag_van_vraag))
        actions.vraag_aanvulling(aanvraag, by=persoon(Rol.OC), vraag="Hoe lang al?")
        op(time_machine, datetime.date(2026, 11, dag_van_antwoord))
        actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    assert vers(aanvraag).klok_vanaf == datetime.date(2026, 11, 6)


def test_een_aanbod_wacht_op_deze_coach_en_op_geen_ander():
    wie = coach()
    aanvraag = aangeboden(door=wie).aanvraag

    assert [stand(aanvraag).is_voor(user) for user in [wie.gebruiker, coach().gebruiker]] == [True, False]
