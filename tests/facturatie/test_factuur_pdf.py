"""The factuur on paper: what it says, and that it is made once and kept. How it looks is in test_papier."""

import datetime
import hashlib
import re
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from weasyprint.urls import FatalURLFetchingError

from facturatie.documenten import bewaar_pdf, factuur_html
from facturatie.drukker import STATIC, AlleenEigenBestanden, druk_af
from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import INHOUD, afgerond
from tests.facturatie.voorbeeld import credit

pytestmark = pytest.mark.django_db
dag = datetime.date.fromisoformat
HARDE_SPATIE = "\N{NO-BREAK SPACE}"


def woorden(factuur: Factuur) -> str:
    """The text of the document, with single spaces."""
    body = factuur_html(factuur).split("<body>")[1].replace(HARDE_SPATIE, " ")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def met(factuur: Factuur, **velden: Any) -> Factuur:
    for veld, waarde in velden.items():
        setattr(factuur, veld, waarde)
    return factuur


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


@pytest.fixture
def vast(factuur: Factuur) -> Factuur:
    """A factuur of which each word is known."""
    school = {"school_naam": "De Regenboog", "school_brin": "99AB00", "koper_naam": "Stichting De Brug"}
    periode = {"periode_van": dag("2026-09-03"), "periode_tot": dag("2026-11-19")}
    nummer = {"nummer": "2026-0042", "factuurdatum": dag("2026-11-21"), "vervaldatum": dag("2026-12-21")}
    return met(factuur, kenmerk="K2T-2026-0007", **school, **periode, **nummer)


def test_alles_wat_de_wet_vraagt_staat_erop_in_leesvolgorde(vast):
    """Art. 35a Wet OB 1968; the order is the one in which a screen reader reads it."""
    assert woorden(vast) == (
        "Stichting Samenwerkingsverband Voorbeeld PO Key2Teach coaching op school Factuur 2026-0042 "
        "Aan Stichting De Brug Voorbeeldlaan 1 1234 AB Voorbeeldstad KvK 87654321 "
        "Van Stichting Samenwerkingsverband Voorbeeld PO Voorbeeldlaan 1 1234 AB Voorbeeldstad "
        "KvK 12345678 Btw-id NL123456782B90 "
        "Te betalen € 1.700,00 Uiterlijk op 21 december 2026 "
        "Factuurnummer 2026-0042 Factuurdatum 21 november 2026 "
        "Betreft school De Regenboog (BRIN 99AB00) Jullie referentie INK-2026-118 "
        "Omschrijving Periode Ons kenmerk Bedrag "
        "Key2Teach coaching, volledig traject 03-09-2026 t/m 19-11-2026 K2T-2026-0007 € 1.700,00 "
        "Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968) € 0,00 "
        "Totaal te betalen € 1.700,00 "
        "Zo betaal je Maak € 1.700,00 over, uiterlijk op 21 december 2026. "
        "IBAN NL91 ABNA 0417 1643 00 Op naam van Stichting Samenwerkingsverband Voorbeeld PO "
        "Betalingskenmerk 2026-0042 Vragen over deze factuur? Mail naar info@swv.example. "
        "Betaal met de app van je bank"
    )


def test_zonder_btw_id_referentie_en_kvk_van_het_bestuur(vast):
    tekst = woorden(met(vast, verkoper_btw_id="", verkoper_rsin="123456789", referentie="", koper_kvk=""))

    assert "RSIN 123456789" in tekst
    assert [woord for woord in ("Btw-id", "Jullie referentie", "KvK 87654321") if woord in tekst] == []


def test_verkort_zegt_dat_het_verkort_is():
    afgerond(vorm="verkort")
    tekst = woorden(Factuur.objects.get(vorm="verkort"))

    assert "Key2Teach coaching, verkort traject" in tekst
    assert tekst.count("€ 850,00") == 4


def test_een_creditfactuur_zegt_wat_zij_terugneemt_waarom_en_wat_er_nu_gebeurt():
    assert woorden(credit(verkoper_telefoon="")) == (
        "Stichting Samenwerkingsverband Voorbeeld PO Key2Teach coaching op school Creditfactuur 2026-0002 "
        "Aan Stichting Voorbeeld Scholen Schoolstraat 10 1234 CD Voorbeeldstad KvK 87654321 "
        "Van Stichting Samenwerkingsverband Voorbeeld PO Voorbeeldlaan 1 1234 AB Voorbeeldstad "
        "KvK 12345678 Btw-id NL123456782B90 "
        "Gaat eraf € 1.700,00 Van factuur 2026-0001 "
        "Nummer van deze creditfactuur 2026-0002 Datum 1 december 2026 Bij factuur 2026-0001 van 1 december 2026 "
        "Betreft school Basisschool De Proef (BRIN 99ZZ00) Reden Het bestuur klopte niet. "
        "Omschrijving Periode Ons kenmerk Bedrag "
        "Key2Teach coaching, volledig traject 01-09-2026 t/m 30-11-2026 K2T-2026-0012 € 1.700,00 "
        "Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968) € 0,00 "
        "Totaal gecrediteerd € 1.700,00 "
        "Wat er nu gebeurt Factuur 2026-0001 vervalt. Heb je die nog niet betaald, dan hoef je niets te doen. "
        "Is er al te veel betaald, dan maken wij dat over naar de rekening waarvan het kwam. "
        "Vragen over deze creditfactuur? Mail naar facturen@swv.example."
    )


def test_een_creditfactuur_voor_een_deel_laat_de_rest_staan():
    tekst = woorden(credit(bedrag=Decimal(850)))

    assert "Van factuur 2026-0001 gaat € 850,00 af. Heb je die nog niet betaald, betaal dan" in tekst
    assert "vervalt" not in tekst


def test_niets_over_leerkracht_of_leerling(factuur):
    html = factuur_html(factuur)
    geheim = ("leerkracht_naam", "leerkracht_email", "hulpvraag", "handelingsverlegenheid", "akkoord_naam")

    assert [veld for veld in geheim if INHOUD[veld] in html] == []
    assert factuur.traject.aanvraag.aanvrager.naam not in html


def test_tekst_van_buiten_wordt_geen_html(vast):
    assert "&lt;script&gt;" in factuur_html(met(vast, referentie="<script>"))


@pytest.mark.parametrize(
    "url",
    [
        "https://voorbeeld.example/logo.png",
        "file:///etc/hostname",
        f"{STATIC.as_uri()}/../manage.py",
        "ftp://x.example/a",
    ],
)
def test_een_document_haalt_niets_van_buiten(url):
    with pytest.raises(FatalURLFetchingError):
        AlleenEigenBestanden().fetch(url)


def test_een_document_met_een_plaatje_van_buiten_komt_er_niet():
    with pytest.raises(FatalURLFetchingError):
        druk_af('<html lang="nl"><img src="https://voorbeeld.example/logo.png" alt="logo"></html>', kleur="#0f5e63")


@pytest.mark.eenmaal  # it is about the drawing of the page, and one row
def test_de_pdf_wordt_een_keer_gemaakt_en_bewaard(factuur):
    eerste = bewaar_pdf(factuur)
    Samenwerkingsverband.objects.update(primaire_kleur="#7a1f5c")

    opnieuw = bewaar_pdf(factuur)

    assert Factuurbestand.objects.filter(soort="pdf").count() == 1
    assert bytes(opnieuw.inhoud) == bytes(eerste.inhoud)
    assert opnieuw.sha256 == hashlib.sha256(bytes(opnieuw.inhoud)).hexdigest()
