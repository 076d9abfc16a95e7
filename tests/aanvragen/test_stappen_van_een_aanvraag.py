"""Each transition of an aanvraag: what it does, from which states, and by whom."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag, Besluit
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.aanvragen.zaken import ALLE_CRITERIA, IN_TOESTAND, met_vraag, vers
from tests.factories import concept, goedgekeurd, ingediend, persoon

pytestmark = pytest.mark.django_db

ARGUMENTEN: dict[str, dict[str, Any]] = {
    "indienen": {},
    "weggooien": {},
    "vraag_aanvulling": {"vraag": "Hoe lang al?"},
    "beantwoord_aanvulling": {"antwoord": "Sinds mei."},
    "goedkeuren": {"criteria": ALLE_CRITERIA[1]},
    "afwijzen": {"criteria": [], "motivering": "Het past niet."},
    "intrekken": {},
}
VANUIT = {
    "indienen": ["concept"],
    "weggooien": ["concept"],
    "vraag_aanvulling": ["ingediend"],
    "beantwoord_aanvulling": ["aanvulling"],
    "goedkeuren": ["ingediend"],
    "afwijzen": ["ingediend"],
    "intrekken": ["ingediend", "aanvulling", "goedgekeurd"],
}
NAAR = {
    "indienen": "ingediend",
    "vraag_aanvulling": "aanvulling",
    "beantwoord_aanvulling": "ingediend",
    "goedkeuren": "goedgekeurd",
    "afwijzen": "afgewezen",
    "intrekken": "ingetrokken",
}
DOOR_OC = ["vraag_aanvulling", "goedkeuren", "afwijzen"]
MAG = [(stap, toestand) for stap, bronnen in VANUIT.items() for toestand in bronnen]
MAG_NIET = [(stap, toestand) for stap in VANUIT for toestand in IN_TOESTAND if toestand not in VANUIT[stap]]


def zet(stap: str, aanvraag: Aanvraag, by: Gebruiker) -> Any:
    return getattr(actions, stap)(aanvraag, by=by, **ARGUMENTEN[stap])


def de_juiste(stap: str, aanvraag: Aanvraag) -> Gebruiker:
    return persoon(Rol.OC) if stap in DOOR_OC else aanvraag.aanvrager


@pytest.mark.parametrize("stap, toestand", [paar for paar in MAG if paar[0] != "weggooien"])
def test_de_stap_brengt_de_aanvraag_verder(stap, toestand):
    aanvraag = IN_TOESTAND[toestand]()

    zet(stap, aanvraag, de_juiste(stap, aanvraag))

    assert vers(aanvraag).status == NAAR[stap]


@pytest.mark.parametrize("stap, toestand", MAG_NIET)
def test_vanuit_een_andere_toestand_gebeurt_er_niets(stap, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    gebeurd = list(aanvraag.gebeurtenissen.all())

    with pytest.raises(TransitionNotAllowed):
        zet(stap, aanvraag, de_juiste(stap, aanvraag))

    assert (vers(aanvraag).status, list(aanvraag.gebeurtenissen.all())) == (toestand, gebeurd)


@pytest.mark.parametrize("stap, toestand", MAG)
def test_een_ander_mag_de_stap_niet_zetten(stap, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    ander = persoon(Rol.KC, Rol.CLB, Rol.COACH, Rol.DIRECTIE, school=concept().school)

    with pytest.raises(PermissionDenied):
        zet(stap, aanvraag, ander)

    assert vers(aanvraag).status == toestand


@pytest.mark.parametrize("stap, toestand", [paar for paar in MAG if paar[0] not in DOOR_OC])
def test_de_commissie_doet_niet_wat_van_de_aanvrager_is(stap, toestand):
    aanvraag = IN_TOESTAND[toestand]()

    with pytest.raises(PermissionDenied):
        zet(stap, aanvraag, persoon(Rol.OC))


@pytest.mark.parametrize("stap", DOOR_OC)
def test_niemand_beslist_over_haar_eigen_aanvraag(stap):
    school = concept().school
    beide = persoon(Rol.OC, Rol.KC, school=school)
    aanvraag = ingediend(school=school, aanvrager=beide)

    with pytest.raises(PermissionDenied):
        zet(stap, aanvraag, beide)


@pytest.mark.parametrize("stap", DOOR_OC)
def test_wie_kc_van_de_school_is_beslist_er_niet_over(stap):
    aanvraag = ingediend()

    with pytest.raises(PermissionDenied):
        zet(stap, aanvraag, persoon(Rol.OC, Rol.KC, school=aanvraag.school))


@pytest.mark.parametrize("stap, toestand", [paar for paar in MAG if paar[0] != "weggooien"])
def test_elke_stap_staat_in_de_tijdlijn(stap, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    wie = de_juiste(stap, aanvraag)

    zet(stap, aanvraag, wie)

    hoed = Rol.OC if stap in DOOR_OC else Rol.KC
    assert aanvraag.gebeurtenissen.values_list("door", "hoedanigheid").first() == (wie.pk, hoed)


def test_indienen_geeft_een_kenmerk_op_volgorde(time_machine):
    time_machine.move_to("2026-11-21 12:00 +0100")

    kenmerken = [ingediend().kenmerk, ingediend().kenmerk]

    assert kenmerken == ["K2T-2026-0001", "K2T-2026-0002"]


def test_de_nummers_beginnen_elk_jaar_opnieuw(time_machine):
    time_machine.move_to("2026-12-31 12:00 +0100")
    ingediend()
    time_machine.move_to("2027-01-04 12:00 +0100")

    assert ingediend().kenmerk == "K2T-2027-0001"


def test_indienen_van_een_onvolledig_concept_geeft_geen_nummer_weg():
    onvolledig = concept(hulpvraag="")
    with pytest.raises(ValidationError) as fout:
        actions.indienen(onvolledig, by=onvolledig.aanvrager)

    assert list(fout.value.message_dict) == ["hulpvraag"]
    assert str(ingediend()).endswith("-0001")


def test_de_opvolger_van_de_kc_dient_in_en_heet_dan_aanvrager():
    aanvraag = concept()
    opvolger = persoon(Rol.KC, school=aanvraag.school)

    assert actions.indienen(aanvraag, by=opvolger).aanvrager == opvolger


def test_route_2_is_van_de_clber_en_niet_van_de_kc():
    aanvraag = ingediend(route=2)

    with pytest.raises(PermissionDenied):
        actions.intrekken(aanvraag, by=persoon(Rol.KC, school=aanvraag.school))


def test_goedkeuren_legt_prijs_en_besluit_vast():
    aanvraag, lid = ingediend(vorm="verkort"), persoon(Rol.OC)

    actions.goedkeuren(aanvraag, by=lid, criteria=["interactie"], motivering="Past goed.")

    besluit = Besluit.objects.get(aanvraag=aanvraag)
    assert vers(aanvraag).prijs == Decimal("850.00")
    assert (besluit.uitkomst, besluit.criteria, besluit.motivering, besluit.door) == (
        "goedgekeurd",
        ["interactie"],
        "Past goed.",
        lid,
    )


def test_een_later_tarief_verandert_de_afgesproken_prijs_niet():
    aanvraag = goedgekeurd()
    Tarief.objects.create(vorm="volledig", bedrag=2000, van=timezone.localdate())

    assert vers(aanvraag).prijs == Decimal("1700.00")


def test_zonder_tarief_blijft_de_aanvraag_te_beoordelen():
    aanvraag = ingediend()
    Tarief.objects.update(van=timezone.localdate() + datetime.timedelta(days=1))

    with pytest.raises(Tarief.DoesNotExist):
        actions.goedkeuren(aanvraag, by=persoon(Rol.OC), criteria=["interactie"])

    assert vers(aanvraag).status == "ingediend"


def test_het_antwoord_komt_bij_de_vraag():
    aanvraag = met_vraag()

    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    vraag = aanvraag.aanvullingen.get()
    assert (vraag.antwoord, vraag.beantwoord_door) == ("Sinds mei.", aanvraag.aanvrager)


@pytest.mark.parametrize("stap", ["afwijzen", "intrekken"])
def test_een_einde_sluit_de_aanvraag(stap):
    aanvraag = ingediend()

    zet(stap, aanvraag, de_juiste(stap, aanvraag))

    assert vers(aanvraag).gesloten_op == timezone.localdate()


def test_weggooien_laat_niets_achter():
    aanvraag = concept()

    actions.weggooien(aanvraag, by=aanvraag.aanvrager)

    assert Aanvraag.objects.count() == 0
