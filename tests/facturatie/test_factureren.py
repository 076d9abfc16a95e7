"""Issuing a factuur: its number, its snapshot, and what stops it."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from facturatie.actions import Prestatie, factureren
from facturatie.models import Factuur, Factuurbestand, Tarief
from facturatie.taken import maak_pdf
from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import afgerond, compleet
from trajecten import actions as traject_acties
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


def prestatie(traject: Traject, **velden) -> Prestatie:
    dag = datetime.date(2026, 9, 1)
    standaard = {"vorm": "volledig", "bedrag": Decimal(1700), "kenmerk": "K2T-2026-0001", "referentie": ""}
    school = traject.aanvraag.school
    return Prestatie(
        **{**standaard, "traject": traject, "school": school, "periode_van": dag, "periode_tot": dag, **velden}
    )


def rond_af(traject: Traject) -> Factuur:
    return traject_acties.afronden(traject, by=traject.open_koppeling.coach.gebruiker, evaluatie="Goed")


def test_nummers_volgen_elkaar_op():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)):
        afgerond(vorm="verkort")
        afgerond(vorm="verkort")

    assert list(Factuur.objects.values_list("nummer", flat=True)) == ["2026-0002", "2026-0001"]


def test_een_mislukte_stap_geeft_het_nummer_terug():
    eerste, tweede = compleet(vorm="verkort"), compleet(vorm="verkort")
    jaar = timezone.localdate().year

    def mislukt() -> None:
        with transaction.atomic():
            rond_af(eerste)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        mislukt()

    assert rond_af(tweede).nummer == f"{jaar}-0001"


def test_het_jaar_is_dat_van_de_klok_in_nederland():
    with time_machine.travel(datetime.datetime(2026, 12, 31, 22, 59, tzinfo=datetime.UTC)):
        oud, nieuw = compleet(vorm="verkort"), compleet(vorm="verkort")
        assert rond_af(oud).nummer == "2026-0001"

    with time_machine.travel(datetime.datetime(2026, 12, 31, 23, 1, tzinfo=datetime.UTC)):
        factuur = rond_af(nieuw)

    assert (factuur.nummer, factuur.factuurdatum) == ("2027-0001", datetime.date(2027, 1, 1))


def test_de_prijs_van_de_goedkeuring_staat():
    traject = compleet()
    Tarief.objects.filter(vorm="volledig").update(bedrag=9999)

    assert rond_af(traject).bedrag == Decimal(1700)


def test_een_traject_krijgt_geen_tweede_factuur(factuur, directie):
    with pytest.raises(IntegrityError), transaction.atomic():
        factureren(prestatie(factuur.traject), by=directie)

    assert Factuur.objects.count() == 1


def test_na_een_creditering_kan_er_een_nieuwe_komen(factuur, directie):
    Factuur.objects.update(gecrediteerd=F("bedrag"))

    nieuw = factureren(prestatie(factuur.traject), by=directie)

    assert nieuw.volgnummer == factuur.volgnummer + 1


@pytest.mark.parametrize("leeg", [{"iban": ""}, {"kvk": ""}, {"adres": ""}])
def test_zonder_gegevens_van_het_samenwerkingsverband_komt_er_geen_factuur(leeg):
    traject = compleet(vorm="verkort")
    Samenwerkingsverband.objects.update(**leeg)

    with pytest.raises(ValidationError, match="niet compleet"), transaction.atomic():
        rond_af(traject)

    assert Factuur.objects.count() == 0


def test_een_rsin_is_genoeg_zonder_btw_id():
    traject = compleet(vorm="verkort")
    Samenwerkingsverband.objects.update(btw_id="", rsin="123456782")

    assert rond_af(traject).verkoper_rsin == "123456782"


def test_de_worker_maakt_de_pdf_en_niet_wie_afrondt():
    factuur = rond_af(compleet(vorm="verkort"))
    wachtend = DBTaskResult.objects.get(task_path=maak_pdf.module_path)
    assert Factuurbestand.objects.filter(soort="pdf").count() == 0

    maak_pdf.call(*wachtend.args_kwargs["args"])

    assert Factuurbestand.objects.get(soort="pdf").factuur == factuur
