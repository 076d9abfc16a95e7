"""What comes out of a file of DUO, and what is said of a file or a row that cannot be read."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from k2t_portal.organisatie.duo.bestand import lees_upload
from k2t_portal.organisatie.duo.besturen import Gegevens, lees_besturen
from k2t_portal.organisatie.duo.namen import nette_plaats
from k2t_portal.organisatie.duo.rijen import lees_vestigingen
from tests.organisatie.duo import KOP, besturen, bestuur, csv, rij

GELEZEN = ("99XA", "00", "De Zoë", "bo", "Voorbeeldlaan 1", "1234 AB", "Voorbeeldstad")


def scholen(inhoud):
    velden = ("brin", "vestiging", "naam", "soort", "adres", "postcode", "plaats")
    return [tuple(getattr(gelezen.school, veld) for veld in velden) for gelezen in lees_vestigingen(inhoud).rijen]


def waarom(*rijen):
    """Of each row that is left out: its number in the spreadsheet, and why."""
    return [(regel, reden) for regel, _, reden in lees_vestigingen(csv(*rijen)).onleesbaar]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_elke_codering_en_elk_scheidingsteken(codering, scheiding):
    assert scholen(csv(rij(), scheiding=scheiding, codering=codering)) == [GELEZEN]


def test_de_kolommen_in_een_andere_volgorde_en_schrijfwijze():
    om = list(range(len(KOP)))[::-1]
    kop = [KOP[plek].lower().replace(" ", "_") for plek in om]

    assert scholen(csv([rij()[plek] for plek in om], kop=kop)) == [GELEZEN]


OUD = ["BEVOEGD GEZAGNUMMER", "BRIN NUMMER", "VESTIGINGSNUMMER", "INSTELLINGSNAAM VESTIGING", "STRAATNAAM"]
OUD += ["HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM", "SOORT PO"]


@pytest.mark.parametrize(
    "soort, gelezen",
    [("BO", ["bo"]), ("sbo", ["sbo"]), ("SBO/SO", ["sbo"]), ("(V)SO", []), ("Basisonderwijs", ["bo"])],
)
def test_de_namen_van_vroeger_en_de_soort_van_een_school(soort, gelezen):
    inhoud = csv(["1234", "99xa", "0", " De  Zoë ", "Voorbeeldlaan", "1", "1234 ab", "VOORBEELDSTAD", soort], kop=OUD)
    uit = lees_vestigingen(inhoud)

    assert [school[3] for school in scholen(inhoud)] == gelezen
    assert [school[:3] for school in scholen(inhoud)] == [("99XA", "00", "De Zoë")] * len(gelezen)
    assert [vestiging.nummer for vestiging in uit.rijen] == ["01234"] * len(gelezen)
    assert uit.ander_onderwijs == 1 - len(gelezen)


def test_een_formule_is_gewoon_tekst():
    assert scholen(csv(rij(naam='=HYPERLINK("x")')))[0][2] == '=HYPERLINK("x")'


@pytest.mark.parametrize(
    "duo, netjes",
    [
        ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("DE BILT", "De Bilt"),
        ("IJSSELSTEIN", "IJsselstein"),
        ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
        ("Den Haag", "Den Haag"),
    ],
)
def test_een_plaats_in_hoofdletters_wordt_leesbaar(duo, netjes):
    assert nette_plaats(duo) == netjes


# Rows


@pytest.mark.parametrize(
    "slecht, reden",
    [
        (rij()[:6], "De rij houdt halverwege op: 6 van de 11 kolommen."),
        (
            [*rij(), "", "nog iets"],
            "De rij heeft meer kolommen dan de kop (11). Staat er ergens een scheidingsteken te veel?",
        ),
        (
            rij("9XAA00"),
            "BRIN “9XAA”: Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB.",
        ),
        (rij("99XA0Q"), "Vestigingsnummer “0Q”: Vul twee cijfers in, bijvoorbeeld 00."),
        (rij(POSTCODE="12 AB"), "Postcode “12AB”: Vul een postcode in zoals 1234 AB."),
        (rij(naam=""), "Naam ontbreekt."),
        (rij(STRAATNAAM=""), "Straat en huisnummer ontbreekt."),
    ],
    ids=["half", "te breed", "brin", "vestiging", "postcode", "geen naam", "geen straat"],
)
def test_een_slechte_rij_wordt_genoemd_en_de_rest_gelezen(slecht, reden):
    inhoud = csv(rij("99XB00"), slecht, rij("99XC00"))

    assert waarom(rij("99XB00"), slecht, rij("99XC00")) == [(3, reden)]
    assert [school[0] for school in scholen(inhoud)] == ["99XB", "99XC"]


def test_dezelfde_vestiging_twee_keer():
    assert waarom(rij(), rij("99XA01"), rij(naam="Anders")) == [(4, "Deze vestiging staat al op regel 2.")]


# Files


def xlsx():
    boek, uit = Workbook(), io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def zip_bestand():
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as bestand:
        bestand.writestr("vestigingen.csv", "a;b")
    return uit.getvalue()


@pytest.mark.parametrize(
    "inhoud, zin",
    [
        (xlsx(), "Dit is een Excel-bestand, geen CSV-bestand."),
        (zip_bestand(), "Dit is een zip-bestand, geen CSV-bestand."),
        (b"%PDF-1.7\n", "Dit is een PDF, geen CSV-bestand."),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "Dit is een afbeelding, geen CSV-bestand."),
        (b"<!DOCTYPE html><html>", "Dit is een webpagina, geen CSV-bestand."),
        (b"  \r\n", "Dit bestand is leeg."),
        (csv(), "In dit bestand staat alleen een kopregel. Er zijn geen rijen."),
        (csv(["1", "2"], kop=["VESTIGINGSNAAM", "X"]), "Hierin ontbreken de kolommen BRIN NUMMER, STRAATNAAM"),
        (csv(["1", "2"], kop=["BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG NAAM"]), "Hierin ontbreken de kolommen BRIN"),
        (csv(rij()).replace(b"POSTCODE", b"PC"), "Hierin ontbreekt de kolom POSTCODE. Kies bij DUO het bestand met"),
    ],
    ids=["xlsx", "zip", "pdf", "plaatje", "webpagina", "leeg", "kop", "ander bestand", "besturen", "kolom weg"],
)
def test_een_bestand_dat_niet_is_wat_het_zegt(inhoud, zin):
    with pytest.raises(ValidationError) as fout:
        lees_vestigingen(inhoud)
    assert fout.value.message[: len(zin)] == zin


@pytest.mark.parametrize(
    "grootte, zin", [(0, "Dit bestand is leeg."), (50 * 1024 * 1024, "Dit bestand is groter dan 10 MB.")]
)
def test_de_grootte_wordt_gewogen_voor_er_gelezen_wordt(grootte, zin):
    bestand = SimpleUploadedFile("groot.csv", b"")
    bestand.size = grootte

    with pytest.raises(ValidationError) as fout:
        lees_upload(bestand)
    assert fout.value.message.startswith(zin)


# Besturen


def test_wat_duo_van_een_bestuur_weet():
    adres = {"adres": "Bestuursweg 3", "postcode": "1234 AB", "plaats": "Voorbeeldstad"}
    inhoud = besturen(bestuur(), bestuur("00001", "Zonder adres", straat="", kvk="0"))

    assert lees_besturen(inhoud) == {
        "41234": Gegevens("Stichting Zoë", adres, "01234567"),
        "00001": Gegevens("Zonder adres", {}, ""),
    }


def test_een_ander_bestand_in_plaats_van_de_besturen():
    with pytest.raises(ValidationError, match="ontbreekt de kolom BEVOEGD GEZAG NAAM"):
        lees_besturen(csv(rij()))
