"""The file itself: what it is, what it may weigh, and what is not kept of it."""

import datetime
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from aanvragen.kindkans import werkblad
from aanvragen.kindkans.bestand import MAX_BYTES, Gebrek, lees, pak_in, pak_uit
from tests.aanvragen.exports import csv, rij, xlsx
from tests.aanvragen.zaken import BSN


def bestand(inhoud: bytes, naam: str = "export.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud)


def zip_met(**delen: bytes) -> bytes:
    inhoud = io.BytesIO()
    with zipfile.ZipFile(inhoud, "w", zipfile.ZIP_DEFLATED) as zip_bestand:
        for naam, deel in delen.items():
            zip_bestand.writestr(naam, deel)
    return inhoud.getvalue()


def met_blad(xml: str) -> bytes:
    """A workbook of which the sheet is this XML."""
    goed = xlsx(rij())
    inhoud = io.BytesIO()
    with zipfile.ZipFile(goed) as oud, zipfile.ZipFile(inhoud, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.namelist():
            nieuw.writestr(deel, xml if deel == "xl/worksheets/sheet1.xml" else oud.read(deel))
    return inhoud.getvalue()


def test_csv_and_excel_give_the_same_table():
    assert lees(xlsx(rij(1), rij(2))).tabel == lees(csv(rij(1), rij(2))).tabel


def test_cells_of_excel_become_what_someone_would_type():
    cellen = {
        "a": 5.0,
        "b": datetime.date(2026, 11, 14),
        "c": True,
        "d": "regel_x000D_\ntwee ",
        "e": 2.5,
        "f": None,
    }
    assert lees(xlsx(cellen, cellen)).tabel.rijen[0].cellen == ["5", "2026-11-14", "ja", "regel\ntwee", "2.5", ""]


def test_a_formula_is_not_calculated_and_says_where_it_stands():
    gelezen = lees(xlsx(rij(1, Groep="=2+3"), rij(2)))
    assert gelezen.gebreken == {(2, 2): Gebrek.FORMULE}
    assert gelezen.tabel.rijen[0].cellen[2] == "(formule)"


def test_an_empty_row_of_excel_keeps_the_count_of_the_rows():
    assert [een.nummer for een in lees(xlsx(rij(1), dict.fromkeys(rij()), rij(2))).tabel.rijen] == [2, 4]


@pytest.mark.parametrize("kop", ["Toelichting", "BSN", "Burgerservicenummer"])
def test_a_bsn_is_not_kept(kop):
    gelezen = lees(csv(rij(**{kop: BSN})))
    assert gelezen.gebreken == {(2, 5): Gebrek.BSN}
    assert BSN not in str(gelezen)


def test_a_column_of_bsns_is_not_kept_even_when_excel_took_the_first_zero():
    assert lees(csv(rij(BSN="11122233"))).gebreken == {(2, 5): Gebrek.BSN}


def test_a_telephone_number_without_its_zero_is_no_bsn():
    assert lees(csv(rij(**{"Telefoon leerkracht": BSN}))).gebreken == {}


def test_packing_loses_nothing_and_shows_nothing():
    gelezen = lees(xlsx(rij(1, Groep="=2+3"), rij(2)))
    ingepakt = pak_in(gelezen)
    assert pak_uit(ingepakt) == gelezen
    assert b"rustig" not in ingepakt


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b"a" * (MAX_BYTES + 1), "te_groot"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "oud_excel"),
        (b"PK\x03\x04 en dan niets", "geen_excel"),
        (zip_met(**{"word/document.xml": b"<w/>"}), "geen_excel"),
        (zip_met(**{"xl/workbook.xml": b"<geen werkmap>"}), "geen_excel"),
        (xlsx(rij()).read()[:-300], "geen_excel"),
        (b"%PDF-1.7 \x00\x01", "geen_tabel"),
        (f"Dossier;Naam {BSN}\n1;2".encode(), "bsn"),
        (xlsx({"Dossier": None, "Groep": None}).read(), "geen_rijen"),
    ],
)
def test_what_is_no_export_gets_a_sentence(inhoud, code):
    with pytest.raises(ValidationError) as fout:
        lees(bestand(inhoud))
    assert fout.value.code == code


@pytest.mark.parametrize("maak", [csv, xlsx])
def test_more_rows_than_fit_at_once(monkeypatch, maak):
    monkeypatch.setattr("aanvragen.kindkans.bestand.MAX_RIJEN", 2)
    with pytest.raises(ValidationError) as fout:
        lees(maak(*(rij(n) for n in range(3))))
    assert fout.value.code == "te_veel"


BOM = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>'  # noqa: E501  the bomb in one piece
BLAD = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (zip_met(**{"xl/workbook.xml": b"<w/>", "xl/bom": b"\0" * (werkblad.MAX_UITGEPAKT + 1)}), "te_zwaar"),
        (met_blad(BLAD.format('<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>')), "te_zwaar"),
        (
            met_blad(BOM + BLAD.format('<row r="1"><c r="A1" t="inlineStr"><is><t>&g;&g;&g;</t></is></c></row>')),
            "geen_excel",
        ),
    ],
    ids=["unpacks to 40 MB", "claims ten billion rows", "entities in entities"],
)
def test_a_small_file_that_would_become_enormous_is_stopped(inhoud, code):
    assert len(inhoud) < 100_000
    with pytest.raises(ValidationError) as fout:
        lees(bestand(inhoud))
    assert fout.value.code == code


def test_one_text_in_very_many_cells_is_stopped(monkeypatch):
    monkeypatch.setattr(werkblad, "MAX_TEKENS", 1000)
    with pytest.raises(ValidationError) as fout:
        lees(xlsx(*(rij(n, Hulpvraag="steeds dezelfde tekst" * 5) for n in range(20))))
    assert fout.value.code == "te_zwaar"


def test_only_the_first_sheet_is_read():
    boek = Workbook()
    boek.worksheets[0].append(["Dossier", "Groep"])
    boek.worksheets[0].append(["KK-1", "5"])
    boek.create_sheet("Nog een").append(["iets", "anders"])
    inhoud = io.BytesIO()
    boek.save(inhoud)
    assert lees(bestand(inhoud.getvalue())).tabel.kop == ["Dossier", "Groep"]
