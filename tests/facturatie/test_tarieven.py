"""Tarieven: one in force per vorm, new ones from tomorrow on, and only those to come can go."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from facturatie.actions import nieuw_tarief, verwijder_tarief
from facturatie.forms import BedragVeld
from facturatie.models import Tarief, Vorm
from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, persoon, tarieven

pytestmark = pytest.mark.django_db
VANDAAG = datetime.date(2026, 11, 21)
MORGEN = datetime.date(2026, 11, 22)
LIJST, NIEUW = reverse("facturatie:tarieven"), reverse("facturatie:tarief_nieuw")
INVOER = {"vorm": "volledig", "bedrag": "1.800,00", "van": "2027-08-01"}


@pytest.fixture(autouse=True)
def _op_een_dag():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def ingelogd(client, directie):
    tarieven()
    client.force_login(directie)
    return client


def test_directie_voegt_een_tarief_toe(ingelogd):
    antwoord = ingelogd.post(NIEUW, INVOER, follow=True)

    assert antwoord.redirect_chain == [(LIJST, 302)]
    assert "Toegevoegd: Volledig traject vanaf 01-08-2027." in antwoord.content.decode()
    assert Tarief.objects.op("volledig", datetime.date(2027, 8, 1)).bedrag == Decimal(1800)
    assert Tarief.objects.op("volledig", datetime.date(2027, 7, 31)).bedrag == Decimal(1700)


@pytest.mark.parametrize(
    "fout, melding",
    [
        ({"van": "2026-11-21"}, "Kies 22-11-2026 of later. Wat al is afgesproken, houdt zijn prijs."),
        ({"van": "2025-01-01"}, "Kies 22-11-2026 of later. Wat al is afgesproken, houdt zijn prijs."),
        ({"van": "2020-01-01"}, "Voor deze vorm is er al een tarief vanaf deze dag."),
        ({"van": ""}, "Vul de dag in waarop deze prijs ingaat, bijvoorbeeld 01-08-2027."),
        ({"bedrag": "gratis"}, "Vul de prijs in als een bedrag, bijvoorbeeld 1.700,00."),
        ({"bedrag": "0"}, "Vul een prijs in van meer dan € 0,00."),
        ({"bedrag": ""}, "Vul de prijs in, bijvoorbeeld 1.700,00."),
        ({"vorm": ""}, "Kies voor welke vorm deze prijs geldt."),
    ],
)
def test_verkeerde_invoer_zegt_wat_er_mis_is_en_blijft_staan(ingelogd, fout, melding):
    antwoord = ingelogd.post(NIEUW, {**INVOER, **fout})
    form = antwoord.context["form"]

    assert [tekst for teksten in form.errors.values() for tekst in teksten] == [melding]
    assert {veld: form[veld].value() for veld in INVOER} == {**INVOER, **fout}
    assert Tarief.objects.count() == 2


def test_de_vorm_staat_klaar_als_die_in_het_adres_staat(ingelogd):
    assert ingelogd.get(NIEUW, {"vorm": "verkort"}).context["form"]["vorm"].value() == "verkort"


def test_het_eerste_tarief_mag_vandaag_ingaan():
    assert nieuw_tarief(vorm="verkort", bedrag=Decimal(850), van=VANDAAG).van == VANDAAG


def test_wat_vandaag_is_afgesproken_houdt_zijn_prijs():
    tarieven()

    with pytest.raises(ValidationError):
        nieuw_tarief(vorm="verkort", bedrag=Decimal(900), van=VANDAAG)
    assert nieuw_tarief(vorm="verkort", bedrag=Decimal(900), van=MORGEN).van == MORGEN


def test_het_overzicht_zegt_wat_nu_geldt(ingelogd):
    Tarief.objects.create(vorm="volledig", van=datetime.date(2026, 1, 1), bedrag=1750)
    Tarief.objects.create(vorm="volledig", van=MORGEN, bedrag=1800)

    rijen = {rij["vorm"]: rij["tarieven"] for rij in ingelogd.get(LIJST).context["vormen"]}

    assert [(t.bedrag, t.tot, t.geldt_nu, t.komt_nog) for t in rijen[Vorm.VOLLEDIG]] == [
        (1800, None, False, True),
        (1750, VANDAAG, True, False),
        (1700, datetime.date(2025, 12, 31), False, False),
    ]
    assert [t.geldt_nu for t in rijen[Vorm.VERKORT]] == [True]


def test_zonder_tarief_zegt_het_overzicht_wat_er_dan_niet_kan(client, directie):
    client.force_login(directie)

    assert client.get(LIJST).content.decode().count("kan een aanvraag voor een") == 2


def test_een_tarief_dat_nog_komt_kan_weg(ingelogd):
    komend = Tarief.objects.create(vorm="volledig", van=MORGEN, bedrag=1800)

    antwoord = ingelogd.post(reverse("facturatie:tarief_verwijderen", args=[komend.pk]), follow=True)

    assert "Weggehaald: Volledig traject vanaf 22-11-2026." in antwoord.content.decode()
    assert not Tarief.objects.filter(pk=komend.pk).exists()


def test_een_tarief_dat_geldt_kan_niet_weg(ingelogd):
    geldt = Tarief.objects.get(vorm="volledig")

    antwoord = ingelogd.post(reverse("facturatie:tarief_verwijderen", args=[geldt.pk]), follow=True)

    assert "Dit tarief geldt al." in antwoord.content.decode()
    with pytest.raises(ValidationError):
        verwijder_tarief(geldt)
    assert Tarief.objects.filter(pk=geldt.pk).exists()


def test_weghalen_kan_alleen_met_de_knop(ingelogd):
    url = reverse("facturatie:tarief_verwijderen", args=[Tarief.objects.get(vorm="volledig").pk])

    assert ingelogd.get(url).status_code == 405


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.DIRECTIE])
def test_alleen_directie_beheert_tarieven(client, rol):
    tarieven()
    client.force_login(persoon(rol, school=SchoolFactory.create()))
    weg = reverse("facturatie:tarief_verwijderen", args=[Tarief.objects.all()[0].pk])

    assert [client.get(LIJST).status_code, client.get(NIEUW).status_code] == [403, 403]
    assert [client.post(NIEUW, INVOER).status_code, client.post(weg).status_code] == [403, 403]
    assert Tarief.objects.count() == 2


@pytest.mark.parametrize(
    "getypt, bedrag",
    [
        ("1700", "1700"),
        ("1.700", "1700"),
        ("1.700,00", "1700"),
        ("1700,50", "1700.50"),
        ("1700.50", "1700.50"),
        ("€ 1.700,-", "1700"),
        ("€\N{NO-BREAK SPACE}850", "850"),
        ("10.000", "10000"),
    ],
)
def test_een_bedrag_mag_zoals_je_het_schrijft(getypt, bedrag):
    assert BedragVeld().clean(getypt) == Decimal(bedrag)
