"""A table as people send it: encodings, delimiters, and what is no table at all."""

import pytest
from django.core.exceptions import ValidationError

from k2t_portal.organisatie.tabel import Rij, Tabel, kolomsleutel, lees_csv

TEKST = "Dossier;Hulpvraag\r\nKK-1;Één vraag\r\n"
GELEZEN = Tabel(["Dossier", "Hulpvraag"], [Rij(2, ["KK-1", "Één vraag"])])


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_elke_codering_van_excel_geeft_dezelfde_tabel(codering: str) -> None:
    assert lees_csv(TEKST.encode(codering)) == GELEZEN


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_elk_scheidingsteken_geeft_dezelfde_tabel(scheiding: str) -> None:
    assert lees_csv(TEKST.replace(";", scheiding).encode()) == GELEZEN


def test_de_regel_waarop_excel_het_scheidingsteken_noemt_is_geen_kop() -> None:
    assert lees_csv(b"sep=,\r\n" + TEKST.replace(";", ",").encode()) == GELEZEN


def test_een_tekst_over_regels_blijft_een_cel_en_een_lege_rij_telt_mee() -> None:
    inhoud = b'a;b\r\n"een\ntwee";"zei ""ja"""\r\n;\r\n1;2\r\n'
    assert lees_csv(inhoud).rijen == [Rij(2, ["een\ntwee", 'zei "ja"']), Rij(4, ["1", "2"])]


def test_een_halve_rij_blijft_half() -> None:
    assert lees_csv(b"a;b;c\r\n1;2\r\n").rijen == [Rij(2, ["1", "2"])]


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf \r\n", "leeg"),
        (b";;\r\n;;\r\n", "leeg"),
        (b"a;b\r\n;\r\n", "geen_rijen"),
        (b"een verhaal zonder kolommen\r\nen nog een regel", "geen_tabel"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "geen_tabel"),
        (b"PK\x03\x04\x14\x00", "geen_tabel"),
        (b"a;b\x81\r\n1;2", "geen_tabel"),
        (b"Naam; naam \r\n1;2", "dubbele_kolom"),
        (b'a;b\r\n"1;2\r\n3;4\r\n', "aanhaling"),
        (b"a;b\r\n" + b"1;2\r\n" * 4, "te_veel"),
        (";".join(f"kolom {n}" for n in range(201)).encode() + b"\r\n1;2", "te_breed"),
    ],
)
def test_wat_geen_tabel_is_krijgt_een_zin(inhoud: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as fout:
        lees_csv(inhoud, max_rijen=3)
    assert fout.value.code == code


def test_een_kop_wordt_vergeleken_zonder_hoofdletters_en_dubbele_spaties() -> None:
    assert kolomsleutel("  BRIN  Nummer_School ") == "brin nummer school"
