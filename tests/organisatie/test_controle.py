"""What is refused when it is typed, and what is not."""

import pytest
from django.core.exceptions import ValidationError

from k2t_portal.organisatie.controle import (
    brin_nummer,
    btw_id,
    contrast_met_wit,
    geen_bsn,
    huiskleur,
    iban_nummer,
    kvk_nummer,
    nl_postcode,
    rsin_nummer,
)


def melding(controle, waarde):
    """The message for a refused value, or nothing."""
    try:
        controle(waarde)
    except ValidationError as fout:
        return fout.message
    return None


@pytest.mark.parametrize(
    "tekst",
    [
        "123456782",
        "Het nummer is 123456782.",
        "BSN:123456782,Jan",
        "1234.56.782",
        "123 456 782",
        "1234-56-782",
        "dossier 4, bsn 123456782",
        "eerst 123456789 en dan 123456782",
        "in 2024 123456782",
    ],
)
def test_een_bsn_in_een_tekst_wordt_geweigerd(tekst):
    with pytest.raises(ValidationError, match="burgerservicenummer"):
        geen_bsn(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Hij zit in groep 5.",
        "123456789",  # nine digits that fail the elfproef
        "1234567820",  # part of a longer number
        "06-12345678",
        "010 123 45 67",
        "NL91ABNA0417164300",
        "14-11-2026 5 sessies",  # a date and an amount, though together they pass the elfproef
        "K2T-2026-0042",
    ],
)
def test_andere_getallen_mogen(tekst):
    assert melding(geen_bsn, tekst) is None


def test_een_datum_met_een_getal_erachter_zou_de_elfproef_doorstaan():
    with pytest.raises(ValidationError):
        geen_bsn("141120265")


@pytest.mark.parametrize(
    "controle, goed",
    [
        (kvk_nummer, "12345678"),
        (iban_nummer, "NL91ABNA0417164300"),
        (iban_nummer, "DE89370400440532013000"),
        (btw_id, "NL123456782B90"),
        (rsin_nummer, "123456782"),
        (brin_nummer, "99AB"),
        (nl_postcode, "1234 AB"),
        (huiskleur, "#0f5e63"),
        (huiskleur, "#000000"),
    ],
)
def test_goede_waarden(controle, goed):
    assert melding(controle, goed) is None


@pytest.mark.parametrize(
    "controle, fout, tekst",
    [
        (kvk_nummer, "1234567", "Vul het KvK-nummer in als acht cijfers, bijvoorbeeld 12345678."),
        (kvk_nummer, "1234567a", "Vul het KvK-nummer in als acht cijfers, bijvoorbeeld 12345678."),
        (iban_nummer, "NL91ABNA0417164301", "Dit IBAN klopt niet. Controleer de cijfers en letters."),
        (iban_nummer, "nee", "Dit IBAN klopt niet. Controleer de cijfers en letters."),
        (btw_id, "NL123456789B90", "Dit btw-id klopt niet. Het ziet eruit als NL123456782B90."),
        (rsin_nummer, "123456789", "Dit RSIN klopt niet. Het bestaat uit negen cijfers."),
        (rsin_nummer, "12345678", "Dit RSIN klopt niet. Het bestaat uit negen cijfers."),
        (brin_nummer, "AB99", "Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB."),
        (brin_nummer, "99AB00", "Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB."),
        (nl_postcode, "0123 AB", "Vul een postcode in zoals 1234 AB."),
        (huiskleur, "teal", "Vul een kleur in zoals #0f5e63."),
        (huiskleur, "#0f5e63; }", "Vul een kleur in zoals #0f5e63."),
        (huiskleur, "#0f5e63\n", "Vul een kleur in zoals #0f5e63."),
        (
            huiskleur,
            "#c9791a",
            "Deze kleur is te licht: witte letters zijn er niet goed op te lezen. Kies een donkerder kleur.",
        ),
    ],
)
def test_foute_waarden_zeggen_wat_er_mis_is(controle, fout, tekst):
    assert melding(controle, fout) == tekst


@pytest.mark.parametrize("kleur, contrast", [("#ffffff", 1.0), ("#000000", 21.0), ("#777777", 4.48), ("#595959", 7.0)])
def test_contrast_met_wit(kleur, contrast):
    assert round(contrast_met_wit(kleur), 2) == contrast
