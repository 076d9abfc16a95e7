"""Lines for the accounting package."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from facturatie.actions import crediteren
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import BestuurFactory, SchoolFactory, afgerond

pytestmark = pytest.mark.django_db
JOURNAAL = reverse("facturatie:journaal")


def regels(client, **vraag) -> list[str]:
    return client.get(JOURNAAL, vraag).getvalue().decode().split("\r\n")


@pytest.fixture
def geboekt(client, directie) -> None:
    with time_machine.travel(datetime.datetime(2026, 9, 1, 12, tzinfo=datetime.UTC)):
        bestuur = BestuurFactory.create(naam="=Stichting; De Ark", debiteurnummer="-12")
        afgerond(school=SchoolFactory.create(naam="De Ark", bestuur=bestuur), vorm="verkort")
        Samenwerkingsverband.objects.update(grootboekrekening="8010")
        crediteren(Factuur.objects.get(), by=directie, bedrag=Decimal("100.50"), reden="Korting")
    client.force_login(directie)


def test_een_regel_per_factuur_de_oudste_eerst(client, geboekt):
    kop, factuur, credit, einde = regels(client, sort="-nummer")
    kenmerk = Factuur.objects.get(soort="factuur").kenmerk

    assert kop == ("\ufeffDatum;Factuurnummer;Debiteurnummer;Debiteur;Grootboekrekening;Bedrag;Omschrijving;Kenmerk")
    assert factuur == (
        "01-09-2026;2026-0001;'-12;\"'=Stichting; De Ark\";8010;850,00;"
        f"Key2Teach coaching, verkort traject, De Ark;{kenmerk}"
    )
    assert credit == (
        "01-09-2026;2026-0002;'-12;\"'=Stichting; De Ark\";8010;-100,50;"
        f"Creditfactuur op 2026-0001: Key2Teach coaching, verkort traject, De Ark;{kenmerk}"
    )
    assert einde == ""


def test_alleen_wat_gekozen_is(client, geboekt):
    assert len(regels(client, status="verrekend")) == 3


def test_alleen_voor_directie(client, factuur, directeur):
    client.force_login(directeur)

    assert client.get(JOURNAAL).status_code == 403
