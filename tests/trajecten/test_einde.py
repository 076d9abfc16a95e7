"""Completing, stopping and settling a traject, and changing what it is."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Rol
from tests.factories import aangeboden, afgerond, coach, compleet, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Sessie, Traject

pytestmark = pytest.mark.django_db


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


@pytest.fixture
def gestopt():
    """Stopped by its coach after two sessions."""
    traject = lopend()
    door = wie(traject)
    for _ in range(2):
        actions.vastleggen(traject, by=door, verslag=verslag())
    return actions.stoppen(traject, by=door, reden="De leerkracht gaat weg.")


@pytest.mark.parametrize(("vorm", "bedrag"), [("volledig", "1700"), ("verkort", "850")])
def test_afronden_maakt_de_factuur_en_sluit_de_zaak(vorm, bedrag):
    traject = compleet(vorm=vorm)

    factuur = actions.afronden(traject, by=wie(traject), evaluatie="Er is weer contact.")

    klaar = Traject.objects.get()
    assert (factuur.bedrag, factuur.vorm, factuur.kenmerk) == (Decimal(bedrag), vorm, str(klaar.zaak))
    assert (klaar.status, klaar.evaluatie, klaar.koppeling, klaar.zaak.gesloten_op) == (
        "afgerond",
        "Er is weer contact.",
        None,
        timezone.localdate(),
    )


def test_de_factuur_loopt_van_de_eerste_tot_de_laatste_sessie():
    with time_machine.travel(timezone.now() - datetime.timedelta(days=20)):
        traject = lopend(vorm="verkort")
        eerste = timezone.localdate()
        actions.vastleggen(traject, by=wie(traject), verslag=verslag())
    actions.vastleggen(traject, by=wie(traject), verslag=verslag())

    factuur = actions.afronden(Traject.objects.get(), by=wie(traject), evaluatie="Klaar.")

    assert (factuur.periode_van, factuur.periode_tot) == (eerste, timezone.localdate())


def test_afronden_kan_pas_als_elke_sessie_is_gegeven():
    traject = lopend()

    with pytest.raises(TransitionNotAllowed):
        actions.afronden(traject, by=wie(traject), evaluatie="Te vroeg.")


def test_een_traject_wordt_een_keer_afgerond():
    traject = afgerond(vorm="verkort")

    with pytest.raises(TransitionNotAllowed):
        actions.afronden(traject, by=coach().gebruiker, evaluatie="Nog eens.")
    assert Factuur.objects.count() == 1


@pytest.mark.parametrize("rol", [Rol.OC, Rol.DIRECTIE, Rol.COACH])
def test_alleen_de_eigen_coach_rondt_af(rol):
    with pytest.raises(PermissionDenied):
        actions.afronden(compleet(vorm="verkort"), by=persoon(rol), evaluatie="Klaar.")


def test_de_prijs_van_de_goedkeuring_staat_ook_als_het_tarief_verandert():
    traject = compleet(vorm="verkort")
    Tarief.objects.create(vorm="verkort", bedrag=Decimal(900), van=timezone.localdate())

    factuur = actions.afronden(traject, by=wie(traject), evaluatie="Klaar.")

    assert factuur.bedrag == Decimal(850)


def test_stoppen_door_de_coach_haalt_de_planning_weg(gestopt):
    assert (gestopt.status, gestopt.reden_gestopt, Factuur.objects.count()) == (
        "gestopt",
        "De leerkracht gaat weg.",
        0,
    )
    assert list(Sessie.objects.values_list("status", flat=True)) == ["gegeven", "gegeven"]
    assert gestopt.zaak.gebeurtenissen.all()[0].hoedanigheid == Rol.COACH


def test_stoppen_door_de_oc_kan_ook_bij_een_aanbod():
    traject = actions.stoppen(aangeboden(), by=persoon(Rol.OC), reden="De school trekt zich terug.")

    assert (traject.status, traject.zaak.gebeurtenissen.all()[0].hoedanigheid) == ("gestopt", Rol.OC)


def test_een_aanbod_stopt_de_coach_niet_maar_geeft_ze_terug():
    traject = aangeboden()

    with pytest.raises(PermissionDenied):
        actions.stoppen(traject, by=wie(traject), reden="Nee")


def test_wat_klaar_is_kan_niet_meer_stoppen():
    with pytest.raises(TransitionNotAllowed):
        actions.stoppen(afgerond(vorm="verkort"), by=persoon(Rol.OC), reden="Te laat")


def test_niets_afrekenen_maakt_geen_factuur(gestopt):
    uitkomst = actions.afrekenen(gestopt, by=persoon(Rol.DIRECTIE), vorm="", reden="Ziekte.")

    assert (uitkomst, Factuur.objects.count()) == (None, 0)
    assert (Traject.objects.get().afgerekend_op, Traject.objects.get().reden_afrekening) == (
        timezone.localdate(),
        "Ziekte.",
    )


@pytest.mark.parametrize(("vorm", "bedrag"), [("verkort", "850"), ("volledig", "1700")])
def test_afrekenen_als_verkort_of_volledig(gestopt, vorm, bedrag):
    factuur = actions.afrekenen(gestopt, by=persoon(Rol.DIRECTIE), vorm=vorm, reden="Twee sessies.")

    assert Factuur.objects.values_list("pk", "bedrag", "vorm").get() == (factuur and factuur.pk, Decimal(bedrag), vorm)


def test_afrekenen_gebeurt_een_keer_en_alleen_door_de_directie(gestopt):
    with pytest.raises(PermissionDenied):
        actions.afrekenen(gestopt, by=persoon(Rol.OC), vorm="", reden="Ziekte.")
    actions.afrekenen(gestopt, by=persoon(Rol.DIRECTIE), vorm="", reden="Ziekte.")

    with pytest.raises(TransitionNotAllowed):
        actions.afrekenen(gestopt, by=persoon(Rol.DIRECTIE), vorm="volledig", reden="Toch wel.")


def test_vorm_wijzigen_neemt_het_tarief_van_de_goedkeuring():
    traject = lopend(vorm="verkort")
    Tarief.objects.create(vorm="volledig", bedrag=Decimal(1900), van=timezone.localdate() + datetime.timedelta(days=1))

    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        traject = actions.wijzig_vorm(traject, by=persoon(Rol.OC))

    assert (traject.vorm, traject.prijs, traject.aantal_sessies) == ("volledig", Decimal(1700), 8)


def test_naar_verkort_laat_een_geplande_derde_sessie_vallen():
    traject = lopend()
    for _ in range(2):
        actions.vastleggen(traject, by=wie(traject), verslag=verslag())
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())

    actions.wijzig_vorm(traject, by=persoon(Rol.OC))

    assert list(Sessie.objects.values_list("nummer", flat=True)) == [1, 2]


def test_na_sessie_3_kan_het_niet_meer_verkort_worden():
    traject = lopend()
    for _ in range(3):
        actions.vastleggen(traject, by=wie(traject), verslag=verslag())

    with pytest.raises(TransitionNotAllowed):
        actions.wijzig_vorm(traject, by=persoon(Rol.OC))


def test_twee_keer_om_dezelfde_vorm_vragen_wijzigt_niet_terug():
    traject, oc = lopend(vorm="verkort"), persoon(Rol.OC)
    actions.wijzig_vorm(traject, by=oc, naar="volledig")

    with pytest.raises(TransitionNotAllowed):
        actions.wijzig_vorm(traject, by=oc, naar="volledig")
    assert Traject.objects.get().vorm == "volledig"


def test_de_coach_wijzigt_de_vorm_niet():
    traject = lopend()

    with pytest.raises(PermissionDenied):
        actions.wijzig_vorm(traject, by=wie(traject))
