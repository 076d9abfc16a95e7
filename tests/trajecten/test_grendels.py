"""What the database refuses when the code forgot."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.factories import aangeboden, afgerond, coach, lopend
from trajecten.models import Afwezigheid, Koppeling, Notitie, Sessie, Traject

pytestmark = pytest.mark.django_db


def sessie(traject: Traject, **velden) -> Sessie:
    standaard = {"nummer": 1, "status": "gepland", "gepland_op": timezone.now()}
    return Sessie.objects.create(traject=traject, koppeling=traject.open_koppeling, **{**standaard, **velden})


GEGEVEN = {"status": "gegeven", "datum": "2026-01-05", "minuten_contact": 60, "terugkoppeling": "Goed."}


def test_er_is_een_open_koppeling_tegelijk():
    traject = aangeboden()
    door = traject.open_koppeling.gekoppeld_door

    with pytest.raises(IntegrityError), transaction.atomic():
        Koppeling.objects.create(traject=traject, coach=coach(), van=timezone.localdate(), gekoppeld_door=door)


@pytest.mark.parametrize(
    "velden",
    [{"conflicten": "geen vrije plaats", "reden": ""}, {"tot": "2020-01-01"}],
    ids=["conflict zonder reden", "einde voor begin"],
)
def test_een_koppeling_klopt(velden):
    koppeling = aangeboden().open_koppeling

    with pytest.raises(IntegrityError), transaction.atomic():
        Koppeling.objects.filter(pk=koppeling.pk).update(**velden)


@pytest.mark.parametrize(
    "velden",
    [
        {"nummer": 0},
        {"nummer": 11},
        {"gepland_op": None},
        {**GEGEVEN, "datum": None},
        {**GEGEVEN, "minuten_contact": 0},
        {**GEGEVEN, "terugkoppeling": ""},
        {"status": "vervallen"},
    ],
)
def test_een_sessie_klopt(velden):
    traject = lopend()

    with pytest.raises(IntegrityError), transaction.atomic():
        sessie(traject, **velden)


def test_een_nummer_is_er_eens_maar_vervallen_sessies_tellen_niet():
    traject = lopend()
    sessie(traject, status="vervallen", reden_vervallen="Ziek")
    sessie(traject, status="vervallen", reden_vervallen="Weer ziek")
    sessie(traject, **GEGEVEN)

    with pytest.raises(IntegrityError), transaction.atomic():
        sessie(traject)


@pytest.mark.parametrize(
    "velden",
    [
        {"extra_sessies": 3},
        {"extra_sessies": 1, "vorm": "verkort"},
        {"prijs": Decimal(0)},
        {"status": "afgerond"},
        {"status": "gestopt"},
    ],
)
def test_een_traject_klopt(velden):
    lopend()

    with pytest.raises(IntegrityError), transaction.atomic():
        Traject.objects.update(**velden)


def test_een_afgerond_traject_houdt_zijn_evaluatie():
    afgerond(vorm="verkort")

    with pytest.raises(IntegrityError), transaction.atomic():
        Traject.objects.update(evaluatie="")


def test_een_notitie_is_niet_leeg():
    gepland = sessie(lopend())

    with pytest.raises(IntegrityError), transaction.atomic():
        Notitie.objects.create(sessie=gepland, tekst="")


def test_afwezigheid_eindigt_niet_voor_het_begin():
    with pytest.raises(IntegrityError), transaction.atomic():
        Afwezigheid.objects.create(coach=coach(), van="2026-02-02", tot="2026-02-01")
