"""The workbook of a selection, opened again: real dates, real amounts, and no formula whatever someone typed."""

import datetime
import io
from collections.abc import Iterator
from decimal import Decimal

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from facturatie.actions import crediteren
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Rol
from tests.factories import BestuurFactory, SchoolFactory, afgerond, persoon

pytestmark = pytest.mark.django_db
EXCEL = reverse("facturatie:excel")
FORMULE = '=HYPERLINK("https://kwaad.example")'


@pytest.fixture(scope="module")
def _blad(eens) -> Iterator[Worksheet]:
    """A factuur with a formula as its reference, and a creditfactuur on a part of it; a month later, so it is late."""
    with eens(), time_machine.travel(datetime.datetime(2026, 9, 1, 12, tzinfo=datetime.UTC)) as klok:
        bestuur = BestuurFactory.create(naam="Stichting De Ark", debiteurnummer="D-12")
        school = SchoolFactory.create(naam="De Ark", brin="99ZZ", bestuur=bestuur)
        afgerond(school=school, vorm="verkort", factuurreferentie=FORMULE)
        directie = persoon(Rol.DIRECTIE)
        crediteren(Factuur.objects.get(), by=directie, bedrag=Decimal("100.50"), reden="Korting")
        klok.shift(datetime.timedelta(days=40))
        client = Client()
        client.force_login(directie)
        yield load_workbook(io.BytesIO(client.get(EXCEL, {"sort": "nummer"}).getvalue()))["Facturen"]


@pytest.fixture
def blad(_blad: Worksheet, db) -> Worksheet:
    return _blad


def dag(jaar: int, maand: int, dag: int) -> datetime.datetime:
    """As a workbook keeps a date: without a time zone."""
    return datetime.datetime(jaar, maand, dag)  # noqa: DTZ001, see above


def rij(blad: Worksheet, nummer: int) -> dict:
    koppen = [cel.value for cel in blad[1]]
    return dict(zip(koppen, [cel.value for cel in blad[nummer]], strict=True))


def test_een_factuur_staat_er_met_echte_datums_en_bedragen(blad):
    assert {**rij(blad, 2), "Kenmerk": ""} == {
        "Nummer": "2026-0001",
        "Soort": "Factuur",
        "Crediteert": None,
        "Factuurdatum": dag(2026, 9, 1),
        "Vervaldatum": dag(2026, 10, 1),
        "School": "De Ark",
        "BRIN": "99ZZ00",
        "Bestuur": "Stichting De Ark",
        "Debiteurnummer": "D-12",
        "Kenmerk": "",
        "Referentie": FORMULE,
        "Vorm": "Verkort traject",
        "Periode van": dag(2026, 9, 1),
        "Periode tot": dag(2026, 9, 1),
        "Bedrag": 850,
        "Gecrediteerd": 100.5,
        "Betaald": 0,
        "Open": 749.5,
        "Status": "Te laat",
        "Dagen te laat": 10,
    }


def test_een_creditfactuur_telt_negatief_en_zegt_wat_zij_crediteert(blad):
    credit = rij(blad, 3)

    assert (credit["Soort"], credit["Crediteert"]) == ("Creditfactuur", "2026-0001")
    assert (credit["Bedrag"], credit["Open"]) == (-100.5, 0)


def test_onderaan_staan_de_totalen_als_getal(blad):
    totalen = rij(blad, 4)

    assert (totalen["Nummer"], totalen["Bedrag"], totalen["Open"]) == ("Totaal", 749.5, 749.5)
    assert blad.max_row == 4


def test_geen_cel_is_een_formule(blad):
    assert {cel.data_type for regel in blad.iter_rows() for cel in regel} == {"s", "n", "d"}


def test_geld_is_geld_en_een_datum_is_een_datum(blad):
    opmaak = {cel.value: blad.cell(2, cel.column).number_format for cel in blad[1]}

    assert opmaak["Factuurdatum"] == "dd-mm-yyyy"
    assert opmaak["Bedrag"] == '"€" #,##0.00;[Red]-"€" #,##0.00'


def test_de_koppen_blijven_staan_en_filteren_de_rijen(blad):
    assert (blad.freeze_panes, blad.auto_filter.ref) == ("B2", "A1:T3")
    assert blad.column_dimensions["H"].width > 30


def test_de_naam_is_die_van_vandaag(client, directie):
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        client.force_login(directie)
        antwoord = client.get(EXCEL)

    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="facturen-2026-11-22.xlsx"'


def test_het_is_de_selectie_van_het_adres_en_van_haar(client, blad):
    traject = afgerond(vorm="verkort")
    client.force_login(persoon(Rol.DIRECTEUR, school=traject.aanvraag.school))

    def nummers(**vraag) -> list:
        blad = load_workbook(io.BytesIO(client.get(EXCEL, vraag).getvalue())).active
        return [cel.value for cel in blad["A"]]

    assert nummers() == ["Nummer", traject.facturen.get().nummer, "Totaal"]
    assert nummers(status="betaald") == ["Nummer", "Totaal"]
