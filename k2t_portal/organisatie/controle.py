"""Checks on what is typed: numbers that must be right, and a number that may stand nowhere.

Sources: BSN, BRIN, IBAN, btw-id and postcode by python-stdnum; KvK is eight digits.
"""

import re

from django.core.exceptions import ValidationError
from stdnum import iban
from stdnum.exceptions import ValidationError as Ongeldig
from stdnum.nl import brin, bsn, btw, postcode

# Nine digits, with or without dots, dashes and spaces between them, not part of a longer number.
NEGEN_CIJFERS = re.compile(r"(?<![\d])(?:\d[ .\-]?){8}\d(?![\d])")


def geen_bsn(tekst: str) -> None:
    """Refuse text that holds a citizen service number (art. 46 UAVG: no BSN without a legal ground).

    Raises ValidationError when nine digits in the text pass the elfproef.
    """
    for gevonden in NEGEN_CIJFERS.findall(tekst):
        if bsn.is_valid(gevonden):
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


def brin_nummer(waarde: str) -> None:
    """Accept a BRIN of four signs such as 99AB; the vestiging is a field of its own."""
    if len(waarde) != 4 or not brin.is_valid(waarde):
        raise ValidationError("Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB.", code="brin")


def nl_postcode(waarde: str) -> None:
    if not postcode.is_valid(waarde):
        raise ValidationError("Vul een postcode in zoals 1234 AB.", code="postcode")
