"""The factuur on paper: what it says, how it is made, and that it is kept."""

import copy
import datetime
import hashlib
import io
import re
from html import unescape
from typing import Any

import pytest
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from facturatie.documenten import bewaar_pdf, factuur_html, maak_pdf
from facturatie.drukker import STATIC, AlleenEigenBestanden, druk_af
from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import INHOUD, afgerond

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


def test_niets_over_leerkracht_of_leerling(factuur):
    html = factuur_html(factuur)
    geheim = ("leerkracht_naam", "leerkracht_email", "hulpvraag", "handelingsverlegenheid", "akkoord_naam")

    assert [veld for veld in geheim if INHOUD[veld] in html] == []
    assert factuur.traject.aanvraag.aanvrager.naam not in html


def test_tekst_van_buiten_wordt_geen_html(vast):
    assert "&lt;script&gt;" in factuur_html(met(vast, referentie="<script>"))


@pytest.mark.eenmaal  # it is about the drawing of the page
def test_de_echte_pdf(vast):
    """Tagged, in Dutch, with a title, one page, and the text as text."""
    pdf = PdfReader(io.BytesIO(maak_pdf(vast)))
    wortel = pdf.root_object

    assert len(pdf.pages) == 1
    assert str(wortel["/Lang"]) == "nl"
    assert dict(wortel["/MarkInfo"]) == {"/Marked": True}  # type: ignore[call-overload]  # pypdf types it as any object
    assert pdf.metadata
    assert pdf.metadata.title == "Factuur 2026-0042 – Stichting Samenwerkingsverband Voorbeeld PO"
    assert pdf.xmp_metadata
    assert b'pdfaid:part="3" pdfaid:conformance="A"' in pdf.xmp_metadata.stream.get_data()
    assert "Totaal te betalen" in pdf.pages[0].extract_text()
    lettertypen = [font.get_object()["/BaseFont"] for font in pdf.pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index]  # pypdf types a page as any object
    assert {naam.split("+")[1].split("-")[0] for naam in lettertypen} == {"Atkinson"}


@pytest.mark.eenmaal  # it is about the drawing of the page
def test_dezelfde_factuur_geeft_dezelfde_bytes(vast):
    assert maak_pdf(vast) == maak_pdf(copy.deepcopy(vast))


@pytest.mark.eenmaal  # it is about the drawing of the page
def test_de_kleur_is_die_van_het_samenwerkingsverband(vast):
    teal = maak_pdf(vast)
    Samenwerkingsverband.objects.update(primaire_kleur="#7a1f5c")

    assert maak_pdf(vast) != teal


@pytest.mark.eenmaal  # it is about the drawing of the page
def test_met_heel_lange_namen_nog_steeds_een_bladzijde(vast):
    naam = (
        "Vereniging voor Christelijk, Interconfessioneel en Speciaal Primair Onderwijs in de Omgeving van de Eilanden"
    )
    adres = "Burgemeester van der Voorbeeldlaan 123 bis, gebouw De Zeer Lange Naam, postbus 1234, verdieping 4"
    lang = met(
        vast,
        **dict.fromkeys(["verkoper_naam", "koper_naam", "school_naam"], naam),
        **dict.fromkeys(["verkoper_adres", "koper_adres"], adres),
        koper_plaats="Nieuw- en Sint-Joosland aan de Oude Maas bij het Spui",
        referentie="W" * 40,
        verkoper_email=f"{'m' * 60}@{'b' * 60}.example",
        btw_vrijstelling="Vrijgesteld van btw, zoals de accountant het heeft vastgesteld. " * 3,
    )

    pdf = PdfReader(io.BytesIO(maak_pdf(lang)))

    assert len(pdf.pages) == 1
    assert "Betaal met de app" in pdf.pages[0].extract_text()


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


def test_de_pdf_wordt_een_keer_gemaakt_en_bewaard(factuur):
    eerste = bewaar_pdf(factuur)
    Samenwerkingsverband.objects.update(primaire_kleur="#7a1f5c")

    opnieuw = bewaar_pdf(factuur)

    assert Factuurbestand.objects.filter(soort="pdf").count() == 1
    assert bytes(opnieuw.inhoud) == bytes(eerste.inhoud)
    assert opnieuw.sha256 == hashlib.sha256(bytes(opnieuw.inhoud)).hexdigest()
