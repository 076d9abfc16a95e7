"""Checks on what is typed: numbers that must be right, and a number that may stand nowhere.

Sources: BSN, RSIN, BRIN, IBAN, btw-id and postcode by python-stdnum; KvK is eight digits; contrast by WCAG 2.2.
"""

import re

from django.core.exceptions import ValidationError
from stdnum import iban
from stdnum.exceptions import ValidationError as Ongeldig
from stdnum.nl import brin, bsn, btw, postcode

# Nine digits, not part of a longer number, with or without one kind of sign between them: 123456782 or 1234.56.782.
# Only one kind, because "14-11-2026 9 sessies" is a date and an amount.
NEGEN_CIJFERS = [re.compile(rf"(?<!\d)(?:\d{teken}?){{8}}\d(?!\d)") for teken in (" ", r"\.", "-")]

# WCAG 2.2, 1.4.3: white letters must be readable on the colour of the organisation, and the colour on white.
LEESBAAR_CONTRAST = 4.5


def geen_bsn(tekst: str) -> None:
    """Refuse text that holds a citizen service number (art. 46 UAVG: no BSN without a legal ground).

    Raises ValidationError when nine digits in the text pass the elfproef.
    """
    for patroon in NEGEN_CIJFERS:
        if any(bsn.is_valid(gevonden) for gevonden in patroon.findall(tekst)):
            raise ValidationError(
                "Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. "
                "Haal het weg: in een aanvraag voor Key2Teach hoort geen BSN.",
                code="bsn",
            )


def kvk_nummer(waarde: str) -> None:
    if not re.fullmatch(r"\d{8}", waarde):
        raise ValidationError("Vul het KvK-nummer in als acht cijfers, bijvoorbeeld 12345678.", code="kvk")


def iban_nummer(waarde: str) -> None:
    try:
        iban.validate(waarde)
    except Ongeldig as fout:
        raise ValidationError("Dit IBAN klopt niet. Controleer de cijfers en letters.", code="iban") from fout


def btw_id(waarde: str) -> None:
    try:
        btw.validate(waarde)
    except Ongeldig as fout:
        raise ValidationError("Dit btw-id klopt niet. Het ziet eruit als NL123456782B90.", code="btw") from fout


def rsin_nummer(waarde: str) -> None:
    """An RSIN has nine digits and passes the same elfproef as a BSN."""
    if not (re.fullmatch(r"\d{9}", waarde) and bsn.is_valid(waarde)):
        raise ValidationError("Dit RSIN klopt niet. Het bestaat uit negen cijfers.", code="rsin")


def brin_nummer(waarde: str) -> None:
    """Accept a BRIN of four signs such as 99AB; the vestiging is a field of its own."""
    if len(waarde) != 4 or not brin.is_valid(waarde):
        raise ValidationError("Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB.", code="brin")


def nl_postcode(waarde: str) -> None:
    if not postcode.is_valid(waarde):
        raise ValidationError("Vul een postcode in zoals 1234 AB.", code="postcode")


def huiskleur(waarde: str) -> None:
    """A colour such as #0f5e63 that is dark enough to carry white letters."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", waarde):
        raise ValidationError("Vul een kleur in zoals #0f5e63.", code="kleur")
    if contrast_met_wit(waarde) < LEESBAAR_CONTRAST:
        raise ValidationError(
            "Deze kleur is te licht: witte letters zijn er niet goed op te lezen. Kies een donkerder kleur.",
            code="contrast",
        )


def contrast_met_wit(kleur: str) -> float:
    """Contrast ratio of #rrggbb with white, from 1 (white) to 21 (black), as WCAG 2.2 defines it."""
    rood, groen, blauw = (_lineair(int(kleur[plek : plek + 2], 16) / 255) for plek in (1, 3, 5))
    return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)


def _lineair(kanaal: float) -> float:
    return kanaal / 12.92 if kanaal <= 0.04045 else float(((kanaal + 0.055) / 1.055) ** 2.4)
