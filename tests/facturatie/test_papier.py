"""The page itself, as a PDF reader and the app of a bank see it."""

import io
from decimal import Decimal
from functools import cache
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from lxml import etree
from PIL import Image
from pypdf import PdfReader

from facturatie.documenten import factuur_html
from facturatie.drukker import Bijlage, druk_af
from facturatie.models import Factuur
from facturatie.ubl import ubl
from tests.facturatie.voorbeeld import credit, factuur

# No database is asked anything here.
pytestmark = pytest.mark.eenmaal
KLEUR = "#0f5e63"
LANG = "Vereniging voor Christelijk, Interconfessioneel en Speciaal Primair Onderwijs in de Omgeving van de Eilanden"
ADRES = "Burgemeester van der Voorbeeldlaan 123 bis, gebouw De Zeer Lange Naam, postbus 1234, verdieping 4, links"
LANGE_VELDEN: dict[str, Any] = {
    **dict.fromkeys(["verkoper_naam", "koper_naam", "school_naam"], LANG),
    **dict.fromkeys(["verkoper_adres", "koper_adres"], ADRES),
    **dict.fromkeys(["verkoper_plaats", "koper_plaats"], "Nieuw- en Sint-Joosland aan de Oude Maas bij het Spui"),
    "referentie": "W" * 40,
    "verkoper_email": f"{'m' * 60}@{'b' * 60}.example",
    "btw_vrijstelling": "Vrijgesteld van btw, zoals de accountant het heeft vastgesteld. " * 3,
}
# Every column filled with its widest letters.
VOLLE_VELDEN: dict[str, Any] = {
    **dict.fromkeys(["verkoper_naam", "koper_naam", "school_naam", "verkoper_adres", "koper_adres"], "W" * 120),
    **dict.fromkeys(["verkoper_plaats", "koper_plaats"], "W" * 80),
    **dict.fromkeys(["btw_vrijstelling", "reden"], "W" * 200),
    "referentie": "W" * 40,
}


def druk(wat: Factuur, **opties: Any) -> bytes:
    return druk_af(factuur_html(wat), kleur=KLEUR, bijlage=Bijlage(ubl(wat), wat.factuurdatum), **opties)


@cache
def gewoon() -> PdfReader:
    return PdfReader(io.BytesIO(druk(factuur())))


def logo(breedte: int, hoogte: int) -> bytes:
    png = io.BytesIO()
    Image.new("RGBA", (breedte, hoogte), "#c85028").save(png, "PNG")
    return png.getvalue()


def aaneen(tekst: str) -> str:
    return "".join(tekst.split())


def test_de_pdf_heeft_taal_titel_en_opbouw_voor_een_schermlezer():
    wortel: Any = gewoon().root_object

    assert str(wortel["/Lang"]) == "nl"
    assert dict(wortel["/MarkInfo"]) == {"/Marked": True}
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert gewoon().metadata
    assert gewoon().metadata.title == "Factuur 2026-0001 – Stichting Samenwerkingsverband Voorbeeld PO"  # type: ignore[union-attr]  # the line above


def test_hij_zegt_pdfa_en_pdfua_in_een_rdf():
    xmp = gewoon().xmp_metadata
    assert xmp
    boom = etree.fromstring(xmp.stream.get_data())
    rdf = boom.findall(".//{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF")

    pdfa, pdfua = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"
    assert len(rdf) == 1
    assert [deel.get(f"{pdfa}part") for deel in rdf[0] if deel.get(f"{pdfa}conformance") == "A"] == ["3"]
    assert [deel.text for deel in rdf[0].iter(f"{pdfua}part")] == ["1"]
    assert [deel.text for deel in rdf[0].iter("{http://www.aiim.org/pdfa/ns/schema#}prefix")] == ["pdfuaid"]


def test_alle_letters_komen_mee_en_zijn_die_van_het_portaal():
    lettertypen: Any = gewoon().pages[0]["/Resources"]
    namen = [font.get_object()["/BaseFont"] for font in lettertypen["/Font"].values()]

    assert {naam.split("+")[1].split("-")[0] for naam in namen} == {"Atkinson"}


def test_de_e_factuur_zit_erin_als_andere_vorm_van_hetzelfde():
    wortel: Any = gewoon().root_object
    bijlagen: Any = [wat.get_object() for wat in wortel["/AF"]]

    assert gewoon().attachments == {"factuur.xml": [ubl(factuur())]}
    assert [(wat["/UF"], wat["/AFRelationship"]) for wat in bijlagen] == [("factuur.xml", "/Alternative")]
    assert bijlagen[0]["/EF"]["/F"]["/Params"]["/ModDate"].startswith("D:20261201")


def test_de_app_van_de_bank_leest_rekening_bedrag_en_kenmerk():
    """EPC069-12, version 2: the lines of a credit transfer."""
    with pypdfium2.PdfDocument(druk(factuur(bedrag=Decimal("850.5")))) as pdf:
        (code,) = zxingcpp.read_barcodes(pdf[0].render(scale=3).to_pil())

    naam = "Stichting Samenwerkingsverband Voorbeeld PO"
    assert code.text.split("\n") == [
        *["BCD", "002", "1", "SCT", "", naam, "NL91ABNA0417164300", "EUR850.5", "", "", "2026-0001"]
    ]


def test_dezelfde_factuur_geeft_dezelfde_bytes():
    assert druk(factuur(), logo=logo(300, 100)) == druk(factuur(), logo=logo(300, 100))


BLADEN = {
    "gewoon": (factuur(), {}),
    "kaal": (factuur(koper_kvk="", verkoper_btw_id="", verkoper_rsin="123456782", verkoper_telefoon=""), {}),
    "adres van twee regels": (factuur(koper_adres="Postbus 12\nt.a.v. de administratie"), {"logo": logo(100, 300)}),
    "lang": (factuur(**LANGE_VELDEN), {"logo": logo(900, 225)}),
    "credit": (credit(), {}),
    "alles vol": (credit(**VOLLE_VELDEN), {}),
}


@pytest.mark.parametrize("wat, opties", BLADEN.values(), ids=BLADEN)
def test_alles_past_op_een_bladzijde_en_niets_valt_eraf(wat, opties):
    """The text of a page in its order; what is outside the page or cut off is not on it."""
    pdf = PdfReader(io.BytesIO(druk(wat, **opties)))
    tekst = aaneen(pdf.pages[0].extract_text())

    assert len(pdf.pages) == 1
    verwacht = [wat.koper_naam, wat.koper_adres, wat.koper_plaats, wat.school_naam, wat.referentie, wat.reden]
    verwacht += [wat.verkoper_adres, wat.verkoper_email, wat.btw_vrijstelling, wat.nummer, wat.kenmerk]
    assert [deel for deel in verwacht if aaneen(deel) not in tekst] == []


@pytest.mark.parametrize("maat", [(900, 225), (300, 300), (100, 400)])
def test_het_logo_staat_in_zijn_eigen_verhouding_links_boven(maat):
    with pypdfium2.PdfDocument(druk(factuur(), logo=logo(*maat))) as pdf:
        beeld = pdf[0].render(scale=2).to_pil().convert("RGB")
    oranje = beeld.crop((0, 40, beeld.width // 2, 250)).point([255 * (i in {200, 80, 40}) for i in range(256)] * 3)
    links, boven, rechts, onder = (
        oranje.convert("L").point([255 * (i == 255) for i in range(256)]).getbbox() or (0,) * 4
    )

    assert (rechts - links) / (onder - boven) == pytest.approx(maat[0] / maat[1], rel=0.05)
    assert onder - boven <= 16 / 25.4 * 144 + 2
