"""A factuur that was issued: when it is due, who sees it, and that it stays as it is."""

import datetime

import pytest
import time_machine
from django.db.models import F

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.factories import afgerond, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


def test_de_factuur_vervalt_na_de_betaaltermijn(factuur):
    assert factuur.vervaldatum - factuur.factuurdatum == datetime.timedelta(days=30)


def test_wat_de_factuur_zegt_verandert_niet_meer(factuur):
    naam, koper = factuur.verkoper_naam, factuur.koper_naam
    Samenwerkingsverband.objects.update(naam="Een andere naam")
    type(factuur.bestuur).objects.update(naam="Een ander bestuur")

    factuur.refresh_from_db()

    assert (factuur.verkoper_naam, factuur.koper_naam) == (naam, koper)


def test_bijna_te_laat_is_nog_op_tijd(factuur):
    with time_machine.travel(factuur.vervaldatum):
        assert (factuur.is_te_laat, Factuur.objects.te_laat().count()) == (False, 0)

    with time_machine.travel(factuur.vervaldatum + datetime.timedelta(days=1)):
        assert (factuur.is_te_laat, Factuur.objects.te_laat().count()) == (True, 1)


def test_betaald_is_nooit_te_laat(factuur):
    Factuur.objects.update(betaald=F("bedrag"))
    factuur.refresh_from_db()

    with time_machine.travel(factuur.vervaldatum + datetime.timedelta(days=99)):
        assert (factuur.is_te_laat, Factuur.objects.te_laat().count()) == (False, 0)


def test_een_directeur_ziet_de_facturen_van_haar_scholen(factuur, directeur):
    elders = persoon(Rol.DIRECTEUR, school=afgerond(vorm="verkort").aanvraag.school)

    assert list(Factuur.objects.visible_to(directeur)) == [factuur]
    assert factuur not in Factuur.objects.visible_to(elders)
