"""What may come along is decided on content; the name is only for people."""

import pytest
from django.core.exceptions import ValidationError

from aanvragen.bestanden import keur, nette_naam
from aanvragen.models import Bijlage
from tests.aanvragen import bestandjes as b
from tests.aanvragen.zaken import BSN

Soort = Bijlage.Soort


@pytest.mark.parametrize(
    "inhoud, soort", [(b.PDF, Soort.PDF), (b.DOCX, Soort.DOCX), (b.JPEG, Soort.JPEG), (b.PNG, Soort.PNG)]
)
def test_de_vier_soorten_worden_herkend_zonder_naar_de_naam_te_kijken(inhoud, soort):
    assert keur(b.upload("zonder-extensie", inhoud)).soort == soort


@pytest.mark.parametrize(
    "naam, inhoud",
    [
        ("filmpje.gif", b.GIF),
        ("brief.doc", b.OUD_WORD),
        ("verslag.pdf", b.PROGRAMMA),
        ("verslag.pdf", b.HTML),
        ("verslag.docx", b.EXCEL),
        ("verslag.docx", b.zipje("word/document.xml")),
        ("verslag.docx", b.DOCX[:60]),
        ("verslag.docx", b.MET_MACRO),
        ("verslag.docx", b.zipbom()),
        ("verslag.docx", b.zipje("[Content_Types].xml", "word/document.xml", *(f"x{n}" for n in range(2_000)))),
        ("foto.png", b.PNG[:-4]),
        ("foto.jpg", b.JPEG[:-9]),
        ("tekst.txt", b"gewoon tekst"),
    ],
)
def test_iets_anders_wordt_geweigerd_ook_met_een_goede_extensie(naam, inhoud):
    with pytest.raises(ValidationError) as fout:
        keur(b.upload(naam, inhoud))
    assert fout.value.messages == [
        "Dit bestand is beschadigd of kan niet mee. Voeg een PDF, Word-bestand (.docx), JPEG of PNG toe."
    ]


def test_een_foto_met_te_veel_beeldpunten_wordt_niet_uitgepakt():
    """A file of some hundreds of kilobytes that would be 150 MB in memory."""
    with pytest.raises(ValidationError) as fout:
        keur(b.upload("foto.png", b.pixelbom()))
    assert fout.value.messages == [
        "Deze foto heeft meer dan 50 miljoen beeldpunten. Bewaar hem kleiner en kies hem opnieuw."
    ]


def test_een_word_bestand_blijft_zoals_het_was():
    """What somebody signed is still signed."""
    bestand = b.upload("verslag.docx", b.DOCX)
    assert keur(bestand).bestand is bestand


def test_een_leeg_bestand_wordt_geweigerd():
    with pytest.raises(ValidationError) as fout:
        keur(b.upload("leeg.pdf", b""))
    assert fout.value.code == "leeg"


def test_tien_megabyte_past():
    assert keur(b.upload("groot.pdf", b.PDF.ljust(Bijlage.MAX_BYTES))).soort == Soort.PDF


def test_een_byte_meer_dan_tien_megabyte_past_niet():
    with pytest.raises(ValidationError) as fout:
        keur(b.upload("groot.pdf", b.PDF.ljust(Bijlage.MAX_BYTES + 1)))
    assert fout.value.messages == ["Dit bestand is groter dan 10 MB. Kies een kleiner bestand."]


@pytest.mark.parametrize("naam", [f"{BSN}.pdf", f"verslag_{BSN}.pdf", f"verslag {BSN[:3]} {BSN[3:6]} {BSN[6:]}.pdf"])
def test_een_bsn_in_de_naam_wordt_geweigerd(naam):
    with pytest.raises(ValidationError) as fout:
        keur(b.upload(naam))
    assert fout.value.code == "bsn"


@pytest.mark.parametrize(
    "naam, netjes",
    [
        ("Verslag oktober.PDF", "Verslag oktober.PDF"),
        ("C:\\Users\\noor\\verslag.pdf", "verslag.pdf"),
        ("../../etc/verslag.pdf", "verslag.pdf"),
        ("verslag.exe", "verslag.exe.pdf"),
        ("verslag.docx", "verslag.pdf"),
        ("ver\u202eslag\x00\n .pdf", "verslag .pdf"),
        ("", "bijlage.pdf"),
        ("a" * 300 + ".pdf", "a" * 146 + ".pdf"),
    ],
)
def test_de_naam_wordt_netjes_en_past_bij_de_inhoud(naam, netjes):
    assert nette_naam(naam, Soort.PDF) == netjes
