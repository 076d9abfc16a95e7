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


def test_csv_en_excel_geven_dezelfde_tabel():
    assert lees(xlsx(rij(1), rij(2))).tabel == lees(csv(rij(1), rij(2))).tabel


def test_een_cel_van_excel_wordt_wat_iemand_zou_typen():
    cellen = {
        "a": 5.0,
        "b": datetime.date(2026, 11, 14),
        "c": True,
        "d": "regel_x000D_\ntwee ",
        "e": 2.5,
        "f": None,
    }
    assert lees(xlsx(cellen, cellen)).tabel.rijen[0].cellen == ["5", "2026-11-14", "ja", "regel\ntwee", "2.5", ""]


def test_een_formule_wordt_niet_uitgerekend_en_staat_aangewezen():
    gelezen = lees(xlsx(rij(1, Groep="=2+3"), rij(2)))
    assert gelezen.gebreken == {(2, 2): Gebrek.FORMULE}
    assert gelezen.tabel.rijen[0].cellen[2] == "(formule)"


def test_een_lege_rij_telt_mee_in_de_nummers():
    assert [een.nummer for een in lees(xlsx(rij(1), dict.fromkeys(rij()), rij(2))).tabel.rijen] == [2, 4]


@pytest.mark.parametrize("kop", ["Toelichting", "BSN", "Burgerservicenummer"])
def test_een_bsn_wordt_niet_bewaard(kop):
    gelezen = lees(csv(rij(**{kop: BSN})))
    assert gelezen.gebreken == {(2, 5): Gebrek.BSN}
    assert BSN not in str(gelezen)


def test_een_kolom_met_bsn_wordt_niet_bewaard_ook_niet_zonder_eerste_nul():
    assert lees(csv(rij(BSN="11122233"))).gebreken == {(2, 5): Gebrek.BSN}


def test_een_telefoonnummer_zonder_nul_is_geen_bsn():
    assert lees(csv(rij(**{"Telefoon leerkracht": BSN}))).gebreken == {}


def test_inpakken_verliest_niets_en_laat_niets_zien():
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
def test_wat_geen_export_is_krijgt_een_zin(inhoud, code):
    with pytest.raises(ValidationError) as fout:
        lees(bestand(inhoud))
    assert fout.value.code == code


@pytest.mark.parametrize("maak", [csv, xlsx])
def test_meer_rijen_dan_er_in_een_keer_passen(monkeypatch, maak):
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
def test_een_klein_bestand_dat_enorm_zou_worden_komt_er_niet_in(inhoud, code):
    assert len(inhoud) < 100_000
    with pytest.raises(ValidationError) as fout:
        lees(bestand(inhoud))
    assert fout.value.code == code


def test_een_tekst_in_heel_veel_cellen_komt_er_niet_in(monkeypatch):
    monkeypatch.setattr(werkblad, "MAX_TEKENS", 1000)
    with pytest.raises(ValidationError) as fout:
        lees(xlsx(*(rij(n, Hulpvraag="steeds dezelfde tekst" * 5) for n in range(20))))
    assert fout.value.code == "te_zwaar"


def test_alleen_het_eerste_blad_wordt_gelezen():
    boek = Workbook()
    boek.worksheets[0].append(["Dossier", "Groep"])
    boek.worksheets[0].append(["KK-1", "5"])
    boek.create_sheet("Nog een").append(["iets", "anders"])
    inhoud = io.BytesIO()
    boek.save(inhoud)
    assert lees(bestand(inhoud.getvalue())).tabel.kop == ["Dossier", "Groep"]
