"""Giving the sessions: contact, planning, logging, mending, pausing."""

import copy
import datetime
from collections.abc import Iterator

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from tests.factories import WERKVRAAG, aangeboden, coach, compleet, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Notitie, Sessie, Traject

pytestmark = pytest.mark.django_db


def dag(n: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=n)


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


def geef(traject: Traject, *datums: datetime.date) -> None:
    for datum in datums:
        actions.vastleggen(traject, by=wie(traject), verslag=verslag(datum=datum))


@pytest.fixture(scope="module")
def _traject(eens) -> Iterator[Traject]:
    with eens():
        with time_machine.travel(timezone.now() - datetime.timedelta(days=10)):
            traject = lopend()
        yield traject


@pytest.fixture
def traject(_traject, db):
    """Running since ten days; contact was made on that day. It is there in each test: also in one with its own."""
    return copy.deepcopy(_traject)


@pytest.fixture
def aangenomen():
    traject = aangeboden()
    return actions.aannemen(traject, by=wie(traject))


# Contact


def test_contact_van_vandaag(aangenomen):
    actions.contact_vastleggen(aangenomen, by=wie(aangenomen), contact_op=dag(0))

    assert Traject.objects.get(pk=aangenomen.pk).contact_op == dag(0)


@pytest.mark.parametrize(("wanneer", "waarom"), [(1, "ligt in de toekomst"), (-1, "ligt voor de vorige stap")])
def test_contact_niet_morgen_en_niet_voor_de_koppeling(aangenomen, wanneer, waarom):
    with pytest.raises(ValidationError) as fout:
        actions.contact_vastleggen(aangenomen, by=wie(aangenomen), contact_op=dag(wanneer))

    assert [waarom in tekst for tekst in fout.value.message_dict["contact_op"]] == [True]


def test_contact_leg_je_een_keer_vast(traject):
    with pytest.raises(TransitionNotAllowed):
        actions.contact_vastleggen(traject, by=wie(traject), contact_op=dag(0))


# Planning


def test_plannen_en_verplaatsen_is_dezelfde_sessie(traject):
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now() + datetime.timedelta(days=1))
    later = timezone.now() + datetime.timedelta(days=3)

    actions.plannen(traject, by=wie(traject), gepland_op=later)

    sessie = Sessie.objects.get()
    assert (sessie.nummer, sessie.gepland_op, sessie.status) == (1, later, "gepland")


def test_plannen_kan_vandaag_maar_niet_gisteren(traject):
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())

    with pytest.raises(ValidationError) as fout:
        actions.plannen(traject, by=wie(traject), gepland_op=timezone.now() - datetime.timedelta(days=1))

    assert list(fout.value.message_dict) == ["dag"]


def test_plannen_kan_niet_zonder_contact(aangenomen):
    with pytest.raises(TransitionNotAllowed):
        actions.plannen(aangenomen, by=wie(aangenomen), gepland_op=timezone.now())


# Logging


def test_vastleggen_maakt_van_de_planning_een_gegeven_sessie(traject):
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())

    actions.vastleggen(traject, by=wie(traject), verslag=verslag(minuten_voorbereiding=30, minuten_uitwerking=15))

    sessie = Sessie.objects.get()
    assert (sessie.nummer, sessie.status, sessie.datum, sessie.minuten) == (1, "gegeven", dag(0), 105)
    assert sessie.koppeling == traject.open_koppeling


def test_sessies_gaan_op_volgorde(traject):
    geef(traject, dag(-9), dag(-5), dag(-5))

    assert list(Sessie.objects.values_list("nummer", "datum")) == [(1, dag(-9)), (2, dag(-5)), (3, dag(-5))]


def test_sessie_4_vraagt_werkvraag_streefpunten_doelgedrag_en_keywords(traject):
    geef(traject, dag(-3), dag(-2), dag(-1))

    with pytest.raises(ValidationError) as fout:
        actions.vastleggen(traject, by=wie(traject), verslag=verslag(werkvraag={"werkvraag": "Hoe?"}))

    assert sorted(fout.value.message_dict) == ["doelgedrag", "keywords", "streefpunten"]


def test_sessie_4_bewaart_de_werkvraag_bij_het_traject(traject):
    geef(traject, dag(-3), dag(-2), dag(-1), dag(0))

    opgeslagen = Traject.objects.get()
    assert {veld: getattr(opgeslagen, veld) for veld in WERKVRAAG} == WERKVRAAG


def test_een_andere_sessie_raakt_de_werkvraag_niet(traject):
    geef(traject, dag(0))

    assert Traject.objects.get().werkvraag == ""


def test_een_sessie_ligt_niet_in_de_toekomst(traject):
    with pytest.raises(ValidationError) as fout:
        geef(traject, dag(1))

    assert fout.value.message_dict == {"datum": ["Deze datum ligt in de toekomst. Vul vandaag in of een dag ervoor."]}


def test_datums_gaan_nooit_terug(traject):
    geef(traject, dag(-3))

    with pytest.raises(ValidationError) as fout:
        geef(traject, dag(-4))

    assert fout.value.message_dict == {"datum": [f"Deze datum ligt voor de vorige stap, op {dag(-3):%d-%m-%Y}."]}


def test_een_sessie_ligt_niet_voor_het_contact(traject):
    with pytest.raises(ValidationError):
        geef(traject, dag(-11))


def test_twee_keer_hetzelfde_formulier_is_een_sessie(traject):
    actions.vastleggen(traject, by=wie(traject), verslag=verslag(), nummer=1)

    with pytest.raises(TransitionNotAllowed):
        actions.vastleggen(traject, by=wie(traject), verslag=verslag(), nummer=1)

    assert Sessie.objects.count() == 1


def test_na_de_laatste_sessie_valt_er_niets_vast_te_leggen():
    traject = compleet(vorm="verkort")

    with pytest.raises(TransitionNotAllowed):
        geef(traject, dag(0))


@pytest.mark.parametrize("rol", ["oc", "kc", "coach"])
def test_alleen_de_eigen_coach_legt_vast(traject, rol):
    with pytest.raises(PermissionDenied):
        actions.vastleggen(traject, by=persoon(rol, school=traject.aanvraag.school), verslag=verslag())


def test_notitie_is_een_rij_apart_en_verdwijnt_als_ze_leeg_wordt(traject):
    actions.vastleggen(traject, by=wie(traject), verslag=verslag(notitie="Voor mij."))
    assert Notitie.objects.get().tekst == "Voor mij."

    actions.corrigeren(traject, by=wie(traject), nummer=1, verslag=verslag(notitie=""))

    assert Notitie.objects.count() == 0


# Mending


def test_corrigeren_past_aan_wat_er_stond(traject):
    geef(traject, dag(-3))

    actions.corrigeren(traject, by=wie(traject), nummer=1, verslag=verslag(datum=dag(-2), terugkoppeling="Beter."))

    sessie = Sessie.objects.get()
    assert (sessie.nummer, sessie.datum, sessie.terugkoppeling) == (1, dag(-2), "Beter.")


@pytest.mark.parametrize("datum", [-6, -1, 1])
def test_gecorrigeerde_datum_blijft_tussen_haar_buren(traject, datum):
    geef(traject, dag(-5), dag(-4), dag(-2))

    with pytest.raises(ValidationError) as fout:
        actions.corrigeren(traject, by=wie(traject), nummer=2, verslag=verslag(datum=dag(datum)))

    assert list(fout.value.message_dict) == ["datum"]


def test_corrigeren_van_sessie_1_kan_niet_voor_het_contact(traject):
    geef(traject, dag(-5))

    with pytest.raises(ValidationError):
        actions.corrigeren(traject, by=wie(traject), nummer=1, verslag=verslag(datum=dag(-11)))


def test_corrigeren_kan_niet_meer_na_afronden():
    traject = compleet(vorm="verkort")
    coach_van_nu = wie(traject)
    actions.afronden(traject, by=coach_van_nu, evaluatie="Klaar.")

    with pytest.raises(TransitionNotAllowed):
        actions.corrigeren(traject, by=coach_van_nu, nummer=1, verslag=verslag())


def test_een_sessie_van_een_voorganger_blijft_zoals_ze_is(traject):
    geef(traject, dag(-5))
    opvolger = coach()
    traject.koppelingen.update(tot=dag(0))
    traject.koppelingen.create(
        coach=opvolger, van=dag(0), aangenomen_op=dag(0), gekoppeld_door=traject.koppelingen.get().gekoppeld_door
    )

    with pytest.raises(Sessie.DoesNotExist):
        actions.corrigeren(
            Traject.objects.get(), by=opvolger.gebruiker, nummer=1, verslag=verslag(terugkoppeling="Van mij.")
        )


# Vervallen, pauze


def test_een_vervallen_sessie_komt_opnieuw_en_haar_tijd_telt(traject):
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())
    actions.laten_vervallen(traject, by=wie(traject), reden="Ziek", minuten=30)
    geef(traject, dag(0))

    opnieuw = Traject.objects.get()
    assert list(opnieuw.sessies.values_list("nummer", "status").order_by("pk")) == [(1, "vervallen"), (1, "gegeven")]
    assert (opnieuw.minuten, len(opnieuw.gegeven)) == (90, 1)


def test_zonder_planning_kan_er_niets_vervallen(traject):
    with pytest.raises(TransitionNotAllowed):
        actions.laten_vervallen(traject, by=wie(traject), reden="Ziek")


def test_tijdens_een_pauze_wordt_niets_gegeven_en_daarna_wel(traject):
    actions.pauzeren(traject, by=wie(traject))
    with pytest.raises(TransitionNotAllowed):
        geef(traject, dag(0))

    actions.hervatten(traject, by=wie(traject))
    geef(traject, dag(0))

    assert Traject.objects.get().status == "lopend"


def test_corrigeren_kan_ook_tijdens_een_pauze(traject):
    geef(traject, dag(-1))
    actions.pauzeren(traject, by=wie(traject))

    actions.corrigeren(traject, by=wie(traject), nummer=1, verslag=verslag(datum=dag(-2)))

    assert Sessie.objects.get().datum == dag(-2)


def test_hervatten_kan_alleen_uit_een_pauze(traject):
    with pytest.raises(TransitionNotAllowed):
        actions.hervatten(traject, by=wie(traject))
