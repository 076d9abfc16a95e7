"""A statement of the bank: chosen, looked at, and read in once."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from facturatie.actions import IntussenVeranderd, betalen, betaling_intrekken
from facturatie.bank.inlezen import Plan, plan_van, verwerk, zet_klaar
from facturatie.models import Afschrift, Betaling, Bijschrijving, Factuur
from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, afgerond, persoon
from tests.facturatie.camt import afschrift, bij, boeking, detail

pytestmark = pytest.mark.django_db
AFSCHRIFTEN = reverse("facturatie:afschriften")


@pytest.fixture(scope="module")
def _drie(eens) -> Iterator[None]:
    """2026-0001 volledig, 0002 verkort, 0003 volledig; the first two of the same bestuur."""
    with eens():
        school = SchoolFactory.create(bestuur__naam="Stichting De Kleurenkaart")
        for vorm, op in [("volledig", school), ("verkort", school), ("volledig", SchoolFactory.create())]:
            afgerond(school=op, vorm=vorm)
        yield


@pytest.fixture(autouse=True)
def drie(_drie, db) -> dict[int, str]:
    """Their numbers: of this year."""
    return dict(Factuur.objects.values_list("volgnummer", "nummer"))


def klaar(directie, *boekingen: str) -> Afschrift:
    return zet_klaar(naam="camt.xml", inhoud=afschrift(*boekingen), by=directie)


def lees_in(directie, *boekingen: str) -> Plan:
    rij = klaar(directie, *boekingen)
    return verwerk(rij, afdruk=plan_van(rij).afdruk, by=directie)


def voorstellen(directie, *boekingen: str) -> list[Any]:
    plan = plan_van(klaar(directie, *boekingen))
    return [
        (lijn.voorstel.zeker, [(deel.factuur.volgnummer, deel.bedrag) for deel in lijn.voorstel.delen])
        for lijn in plan.lijnen
    ]


def betaald() -> dict[int, Decimal]:
    return dict(Factuur.objects.order_by("volgnummer").values_list("volgnummer", "betaald"))


def test_kenmerk_en_bedrag_zijn_zeker(directie, drie):
    assert voorstellen(directie, bij(tekst=drie[1])) == [(True, [(1, 1700)])]
    assert voorstellen(directie, bij(tekst=f"fact {drie[1].replace('-', '')}")) == [(True, [(1, 1700)])]


def test_een_overschrijving_betaalt_meer_facturen(directie, drie):
    assert voorstellen(directie, bij("2550.00", f"{drie[1]} + {drie[2]}")) == [(True, [(1, 1700), (2, 850)])]


def test_een_ander_bedrag_is_een_vraag(directie, drie):
    assert voorstellen(
        directie,
        bij("800.00", drie[2]),
        bij("1000.00", f"{drie[2]} {drie[3]}"),
        bij("2000.00", drie[1]),
    ) == [(False, [(2, 800)]), (False, [(2, 850), (3, 150)]), (False, [(1, 1700)])]


def test_tweemaal_dezelfde_factuur_is_een_keer_zeker(directie, drie):
    assert voorstellen(directie, bij(tekst=drie[1], ref="a"), bij(tekst=drie[1], ref="b")) == [
        (True, [(1, 1700)]),
        (False, []),
    ]


def test_een_factuur_die_niet_bestaat_of_al_betaald_is(directie, drie):
    Factuur.objects.filter(volgnummer=1).update(betaald=1700)

    assert voorstellen(directie, bij(tekst=f"{drie[1]} {drie[3]}"), bij(tekst="2026-9999"), bij(tekst=drie[1])) == [
        (False, [(3, 1700)]),
        (False, []),
        (False, []),
    ]


def test_het_kenmerk_van_de_aanvraag_is_geen_factuurnummer(directie, drie):
    kenmerk = Factuur.objects.get(volgnummer=3).kenmerk
    lijn, ander = voorstellen(directie, bij(tekst=kenmerk), bij(tekst=f"K2T-{drie[1]}0"))

    assert lijn == (False, [(3, 1700)])
    assert not ander[0]


def test_zonder_kenmerk_telt_de_naam_met_het_bedrag_en_is_dat_een_vraag(directie):
    naam = {"naam": "ST. DE KLEURENKAART"}

    assert voorstellen(directie, bij("850.00", van=naam), bij("849.00", van=naam)) == [
        (False, [(2, 850)]),
        (False, []),
    ]


def test_een_andere_naam_dan_op_de_factuur_valt_op(directie, drie):
    eigen, ander = bij(tekst=drie[1], van={"naam": "Kleurenkaart St."}), bij("850.00", drie[2])
    plan = plan_van(klaar(directie, eigen, ander))

    assert [(lijn.voorstel.zeker, lijn.voorstel.uitleg) for lijn in plan.lijnen] == [
        (True, ""),
        (True, "Andere naam dan op de factuur"),
    ]


def test_verwerken_boekt_wat_zeker_is_en_bewaart_de_rest(directie, drie):
    plan = lees_in(directie, bij(tekst=drie[1]), bij("12.34", "rente"), bij(tekst="loon", soort="DBIT"))

    assert betaald() == {1: 1700, 2: 0, 3: 0}
    assert plan.tellingen == {"gekoppeld": 1, "bedrag": "1700.00", "open": 1, "bekend": 0, "overgeslagen": 1}
    rijen: Any = Bijschrijving.objects.order_by("pk").values_list("bedrag", "verdeeld")
    assert list(rijen) == [(1700, 1700), (Decimal("12.34"), 0)]
    betaling = Betaling.objects.get()
    assert (betaling.datum, betaling.vastgelegd_door) == (datetime.date(2026, 11, 2), directie)
    rij = Afschrift.objects.get()
    assert (rij.inhoud, rij.ingelezen_door, rij.uitkomst) == (None, directie, plan.tellingen)


def test_wat_is_afgeschreven_komt_nergens_te_staan(directie):
    rij = klaar(directie, bij(), bij(tekst="salaris van iemand", soort="DBIT"))

    assert b"salaris" not in bytes(rij.inhoud or b"")


def test_hetzelfde_afschrift_nog_eens_en_een_dat_overlapt(directie, drie):
    week = [bij(tekst=drie[1]), bij("5.00", "gift"), bij("5.00", "gift")]
    lees_in(directie, *week)
    weer = lees_in(directie, *week)
    overlap = lees_in(directie, *week[1:], bij("850.00", drie[2], datum="2026-11-03"))

    assert (weer.bekend, weer.lijnen) == (3, [])
    assert (overlap.bekend, len(overlap.gekoppeld)) == (2, 1)
    assert betaald() == {1: 1700, 2: 850, 3: 0}
    assert Bijschrijving.objects.count() == 4


def test_een_verzamelboeking_betaalt_elk_zijn_factuur(directie, drie):
    delen = [
        detail(drie[nr], extra=f'<AmtDtls><TxAmt><Amt Ccy="EUR">{bedrag}</Amt></TxAmt></AmtDtls>')
        for nr, bedrag in [(1, "1700.00"), (2, "850.00")]
    ]
    lees_in(directie, boeking("2550.00", *delen, ref="B1"))

    assert betaald() == {1: 1700, 2: 850, 3: 0}


def test_twee_keer_verwerken_boekt_een_keer(directie, drie):
    rij = klaar(directie, bij(tekst=drie[1]))
    afdruk = plan_van(rij).afdruk
    verwerk(rij, afdruk=afdruk, by=directie)

    with pytest.raises(IntussenVeranderd, match="al verwerkt"):
        verwerk(rij, afdruk=afdruk, by=directie)
    assert Betaling.objects.count() == 1


def test_twee_mensen_met_hetzelfde_bestand(client, directie, drie):
    een, twee = klaar(directie, bij(tekst=drie[1])), klaar(directie, bij(tekst=drie[1]))
    afdruk = plan_van(twee).afdruk
    verwerk(een, afdruk=plan_van(een).afdruk, by=persoon(Rol.DIRECTIE))
    client.force_login(directie)
    antwoord = client.post(twee.get_absolute_url(), {"afdruk": afdruk})

    assert (antwoord.status_code, antwoord.context["plan"].bekend) == (409, 1)
    assert Betaling.objects.count() == 1


def test_een_betaling_met_de_hand_tussendoor_verandert_het_plan(client, directie, drie):
    rij = klaar(directie, bij(tekst=drie[1]))
    afdruk = plan_van(rij).afdruk
    factuur = Factuur.objects.get(volgnummer=1)
    betalen(factuur, by=directie, datum=timezone.localdate(), bedrag=Decimal(1700))
    client.force_login(directie)

    assert client.post(rij.get_absolute_url(), {"afdruk": afdruk}).status_code == 409
    assert betaald()[1] == 1700


def test_van_bestand_tot_resultaat(client, directie, drie):
    client.force_login(directie)
    bestand = SimpleUploadedFile("november.xml", afschrift(bij(tekst=drie[1]), bij("12.34", "rente")))
    antwoord = client.post(AFSCHRIFTEN, {"bestand": bestand}, follow=True)
    adres, _ = antwoord.redirect_chain[0]

    assert [deel["aantal"] for deel in antwoord.context["delen"]] == [1, 1]
    afdruk = antwoord.context["form"]["afdruk"].value()
    antwoord = client.post(adres, {"afdruk": afdruk}, follow=True)
    assert antwoord.templates[0].name == "facturatie/afschrift_verwerkt.html"
    assert client.post(adres, {"afdruk": afdruk}).status_code == 302
    assert betaald()[1] == 1700
    assert "november.xml" in client.get(AFSCHRIFTEN).content.decode()


@pytest.mark.parametrize(
    "inhoud", [b"", b"kapot", b"%PDF-1.4", afschrift(), afschrift(bij(), iban="NL02RABO0123456789")]
)
def test_een_verkeerd_bestand_geeft_een_zin_bij_het_veld(client, directie, inhoud):
    client.force_login(directie)
    antwoord = client.post(AFSCHRIFTEN, {"bestand": SimpleUploadedFile("x.xml", inhoud)})

    assert list(antwoord.context["form"].errors) == ["bestand"]
    assert not Afschrift.objects.exists()


def test_een_afschrift_met_alleen_bekende_regels_is_alleen_af_te_sluiten(client, directie, drie):
    lees_in(directie, bij(tekst=drie[1]))
    client.force_login(directie)
    html = client.get(klaar(directie, bij(tekst=drie[1])).get_absolute_url()).content.decode()

    assert ("Niets nieuws" in html, "Afschrift verwerken" in html) == (True, False)


def test_wie_een_afschrift_nog_eens_kiest_laat_niets_liggen(client, directie, drie):
    lees_in(directie, bij(tekst=drie[1]))
    client.force_login(directie)
    bestand = SimpleUploadedFile("nog-eens.xml", afschrift(bij(tekst=drie[1])))
    antwoord = client.post(AFSCHRIFTEN, {"bestand": bestand}, follow=True)

    assert antwoord.templates[0].name == "facturatie/afschrift_verwerkt.html"
    assert not Afschrift.objects.filter(ingelezen_op=None).exists()
    assert betaald() == {1: 1700, 2: 0, 3: 0}


def test_een_groot_afschrift_blijft_een_kleine_bladzijde_met_evenveel_vragen(
    client, directie, drie, django_assert_max_num_queries
):
    client.force_login(directie)
    rij = klaar(directie, *(bij("1.00", f"gift {nr}") for nr in range(300)))
    with django_assert_max_num_queries(8):
        antwoord = client.get(rij.get_absolute_url())

    assert len(antwoord.content) < 30_000
    assert len(client.get(rij.get_absolute_url(), {"deel": "open", "page": 12}).context["delen"][0]["page_obj"]) == 25


def test_intrekken_zet_het_geld_terug_op_de_lijst(directie, drie):
    lees_in(directie, bij(tekst=drie[1]))
    betaling_intrekken(Betaling.objects.get(), by=directie)

    assert betaald()[1] == 0
    assert [rij.verdeeld for rij in Bijschrijving.objects.open()] == [0]


def test_wat_bleef_liggen_gaat_na_een_dag_weg(directie):
    oud = klaar(directie, bij())
    Afschrift.objects.filter(pk=oud.pk).update(gekozen_op=timezone.now() - datetime.timedelta(days=2))
    nieuw = klaar(directie, bij())

    assert list(Afschrift.objects.all()) == [nieuw]


@pytest.mark.parametrize("rol, verwacht", [(Rol.DIRECTEUR, [403, 404]), (Rol.OC, [403, 404])])
def test_alleen_voor_de_directie(client, directie, rol, verwacht: list[Any]):
    rij = klaar(directie, bij())
    client.force_login(persoon(rol, school=Factuur.objects.earliest("pk").school))

    assert [client.get(adres).status_code for adres in (AFSCHRIFTEN, rij.get_absolute_url())] == verwacht


def test_een_verkeerd_gekozen_afschrift_gaat_weg_zolang_het_niet_is_verwerkt(client, directie, drie):
    client.force_login(directie)
    lees_in(directie, bij(tekst=drie[1]))
    goed, verkeerd = Afschrift.objects.get(), klaar(directie, bij(tekst=drie[2]))
    for rij in (verkeerd, goed):
        client.post(rij.get_absolute_url(), {"weggooien": "1"})
    assert list(Afschrift.objects.all()) == [goed]
