"""What a CAMT.053 file says, what a line is known by, and files that are something else."""

import datetime
from contextlib import suppress
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from facturatie.bank.bestand import lees_upload
from facturatie.bank.camt import Regel, lees_camt
from facturatie.bank.matchen import lijken, nummers_in
from facturatie.bank.sleutel import sleutels
from tests.facturatie.camt import IBAN, V08, afschrift, bestand, bij, boeking, detail, stmt

pytestmark = pytest.mark.eenmaal  # about bytes and no database

BOM = b"""<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<Document><BkToCstmrStmt><Stmt><Id>&c;</Id></Stmt></BkToCstmrStmt></Document>"""


def regels(inhoud: bytes) -> list[Regel]:
    return lees_camt(inhoud, iban=IBAN).regels


def regel(**anders) -> Regel:
    gewoon = {
        "datum": datetime.date(2026, 11, 2),
        "bedrag": Decimal("1700.00"),
        "naam": "Stichting Verzonnen",
        "tegenrekening": "NL02RABO0123456789",
        "omschrijving": "factuur 2026-0012",
        "kenmerk": "",
    }
    return Regel(**{**gewoon, **anders})


def test_versie_02():
    assert regels(afschrift(bij(tekst="factuur  2026-0012", ref="A1"))) == [regel(kenmerk="A1")]


def test_versie_08_heeft_een_laag_meer():
    partij = "<RltdPties><Dbtr><Pty><Nm>Stichting Verzonnen</Nm></Pty></Dbtr>"
    rekening = "<DbtrAcct><Id><IBAN>NL02RABO0123456789</IBAN></Id></DbtrAcct></RltdPties>"
    verwijzing = "<RmtInf><Strd><CdtrRefInf><Ref>2026-0012</Ref></CdtrRefInf></Strd></RmtInf>"
    boekt = boeking("1700.00", f"<TxDtls>{partij}{rekening}{verwijzing}</TxDtls>", staat="<Cd>BOOK</Cd>")

    assert regels(afschrift(boekt, xmlns=V08)) == [regel(omschrijving="2026-0012")]


def test_zonder_boekdatum_geldt_de_valutadatum():
    inhoud = afschrift(bij(tekst="factuur 2026-0012")).replace(b"BookgDt>", b"ValDt>")

    assert regels(inhoud) == [regel()]


def test_elke_tekst_van_de_betaler_telt_een_keer():
    refs = "<Refs><EndToEndId>2026-0013</EndToEndId></Refs>"
    een = detail("2026-0012</Ustrd><Ustrd>2026-0012</Ustrd><Ustrd>dank", extra=refs)
    geen = detail("2026-0012", extra="<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>")

    tekst = [regel.omschrijving for regel in regels(afschrift(boeking("1.00", een), boeking("1.00", geen)))]
    assert tekst == ["2026-0012 dank 2026-0013", "2026-0012"]


def test_alleen_wat_geboekt_is_bijgeschreven():
    boekingen = lees_camt(
        afschrift(
            bij(tekst="mee"),
            bij(tekst="salaris", soort="DBIT"),
            bij(tekst="nog niet", staat="PDNG"),
            bij(tekst="teruggedraaid", extra="<RvslInd>true</RvslInd>"),
        ),
        iban="NL91 ABNA 0417 1643 00",
    )

    assert ([regel.omschrijving for regel in boekingen.regels], boekingen.overgeslagen) == (["mee"], 3)


def test_een_boeking_van_niets_is_geen_regel():
    assert regels(afschrift(bij("0.00"))) == []


def _verzameld(*bedragen: str) -> bytes:
    details = [
        detail(f"tekst {b}", extra=f'<AmtDtls><TxAmt><Amt Ccy="EUR">{b}</Amt></TxAmt></AmtDtls>') for b in bedragen
    ]
    return afschrift(boeking("2550.00", *details))


def test_een_verzamelboeking_wordt_gesplitst_als_het_optelt():
    assert [regel.bedrag for regel in regels(_verzameld("1700.00", "850.00"))] == [Decimal(1700), Decimal(850)]
    assert [regel.bedrag for regel in regels(_verzameld("1700.00", "800.00"))] == [Decimal(2550)]
    ander_element = _verzameld("1700.00", "850.00").replace(b"TxAmt", b"InstdAmt")
    assert [regel.bedrag for regel in regels(ander_element)] == [Decimal(1700), Decimal(850)]


def test_hetzelfde_afschrift_tweemaal_in_een_bestand_telt_een_keer():
    een, ander = stmt(bij(tekst="a")), stmt(bij(tekst="b"), stmt_id="2")

    assert [regel.omschrijving for regel in regels(bestand(een, een, ander))] == ["a", "b"]


@pytest.mark.parametrize(
    "inhoud, code",
    [
        (b"geen xml", "geen_xml"),
        (b"<Document>", "geen_xml"),
        (b"\xff\xfe\x00", "geen_xml"),
        (b"%PDF-1.7 ...", "geen_xml"),
        (b"PK\x03\x04" + b"\x00" * 40, "geen_xml"),
        (b"<html><body/></html>", "geen_afschrift"),
        (b"<Invoice xmlns='urn:x'/>", "geen_afschrift"),
        (afschrift(bij()).replace(b"BkToCstmrStmt", b"BkToCstmrAcctRpt"), "geen_afschrift"),
        (BOM, "geen_afschrift"),
        (BOM.decode().encode("utf-16"), "geen_afschrift"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "geen_afschrift"),
        (bestand(), "geen_boekingen"),
        (afschrift(), "geen_boekingen"),
        (afschrift(boeking("200.01", *["<TxDtls><Amt>0.01</Amt></TxDtls>"] * 20_001)), "te_veel"),
        (afschrift(bij(), iban="NL02RABO0123456789"), "andere_rekening"),
        (afschrift(bij(), iban=""), "andere_rekening"),
        (bestand(stmt(bij()), stmt(bij(), iban="NL02RABO0123456789")), "andere_rekening"),
        (afschrift(bij(), munt="USD"), "geen_euro"),
        (afschrift(bij(munt="CHF")), "geen_euro"),
        (afschrift(bij("veel")), "onleesbaar"),
        (afschrift(bij("NaN")), "onleesbaar"),
        (afschrift(bij("-1.00")), "onleesbaar"),
        (afschrift(bij("1e99")), "onleesbaar"),
        (afschrift(bij(datum="gisteren")), "onleesbaar"),
        (afschrift(bij()).replace(b"<Amt ", b"<Am ").replace(b"</Amt>", b"</Am>"), "onleesbaar"),
    ],
)
def test_wat_geen_afschrift_van_ons_is_wordt_geweigerd(inhoud, code):
    with pytest.raises(ValidationError) as fout:
        lees_camt(inhoud, iban=IBAN)
    assert fout.value.code == code


def test_een_andere_rekening_noemt_beide_rekeningen():
    with pytest.raises(ValidationError) as fout:
        lees_camt(afschrift(bij(), iban="NL02RABO0123456789"), iban=IBAN)
    assert fout.value.messages == [
        "Dit afschrift is van rekening NL02 RABO 0123 4567 89. Facturen worden betaald op NL91 ABNA 0417 1643 00."
    ]


@pytest.mark.parametrize("inhoud, code", [(b"", "leeg"), (b" " * (10 * 1024 * 1024 + 1), "te_groot")])
def test_leeg_of_te_groot(inhoud, code):
    with pytest.raises(ValidationError) as fout:
        lees_upload(SimpleUploadedFile("camt.xml", inhoud))
    assert fout.value.code == code


def test_een_beschadigd_bestand_geeft_een_zin_of_regels():
    heel = afschrift(bij(tekst="2026-0012"), bij(tekst="2026-0013"))
    for knip in range(0, len(heel), 7):
        for stuk in (heel[:knip], heel[:knip] + b"\x00\xff<" + heel[knip:], heel[:knip] + heel[knip + 30 :]):
            with suppress(ValidationError):
                assert isinstance(regels(stuk), list)


def test_de_sleutel_volgt_de_bank_en_anders_alles_wat_er_staat():
    met, zonder = regel(kenmerk="A1"), regel()

    assert sleutels(IBAN, [met]) == sleutels(IBAN, [met._replace(omschrijving="anders", naam="anders")])
    assert sleutels(IBAN, [zonder]) != sleutels(IBAN, [zonder._replace(omschrijving="anders")])
    assert sleutels(IBAN, [met]) != sleutels("NL02RABO0123456789", [met])


def test_twee_gelijke_regels_zijn_twee_bedragen_en_overlap_is_geen():
    oud = [regel(), regel(), regel(bedrag=Decimal(1))]
    nieuw = [*oud[1:], regel(omschrijving="nieuw")]

    assert len(set(sleutels(IBAN, oud))) == 3
    assert set(sleutels(IBAN, oud[:2])) < set(sleutels(IBAN, oud))
    assert len(set(sleutels(IBAN, nieuw)) - set(sleutels(IBAN, oud))) == 1


@pytest.mark.parametrize(
    "tekst, nummers",
    [
        ("factuur 2026-0012", ["2026-0012"]),
        ("20260012", ["2026-0012"]),
        ("2026 0012 en 2026–0013", ["2026-0012", "2026-0013"]),
        ("F2026/0012, 2026-0012", ["2026-0012"]),
        ("2026-00123", ["2026-00123"]),
        ("K2T-2026-0042", []),
        ("k2t 2026 0042 factuur 2026-0012", ["2026-0012"]),
        ("120260012", []),
        ("2026-001 en 1999-0012", []),
    ],
)
def test_betalingskenmerken_in_een_tekst(tekst, nummers):
    assert nummers_in(tekst) == nummers


@pytest.mark.parametrize(
    "een, ander, lijkt",
    [({"kleurenkaart"}, {"kleurenkaart", "utrecht"}, True), ({"zon", "maan"}, {"zee"}, False), (set(), {"zee"}, False)],
)
def test_namen_lijken_op_elkaar(een, ander, lijkt):
    assert lijken(een, ander) == lijkt
