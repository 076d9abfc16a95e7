"""The chosen file as a table of texts, and how it is kept until its rows have become concepten.

Limits: 5 MB, 2,000 rows. A BSN is taken out before anything is kept (art. 46 UAVG).
"""

import json
import zlib
from enum import StrEnum
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.organisatie.tabel import Rij, Tabel, kolomsleutel, lees_csv

MAX_BYTES = 5 * 1024 * 1024
MAX_RIJEN = 2_000
ZIP, OUD_OF_VERSLEUTELD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
KOLOMMEN_MET_BSN = {"bsn", "burgerservicenummer", "pgn", "persoonsgebonden nummer", "onderwijsnummer"}
# Excel drops the first zero of a telephone number, and what is left has the length of a BSN.
KOLOMMEN_MET_TELEFOON = ("tel", "mobiel")


class Gebrek(StrEnum):
    """Why a cell holds nothing to use, and what stands there instead of its contents."""

    BSN = "(BSN weggehaald)"
    FORMULE = "(formule)"
    REKENFOUT = "(rekenfout)"


class Bestand(NamedTuple):
    """A table, and the cells (number of the row, place in it) that something is wrong with."""

    tabel: Tabel
    gebreken: dict[tuple[int, int], Gebrek]


def lees(bestand: UploadedFile) -> Bestand:
    """Read an export; what it is, its first bytes tell. Raises ValidationError with what is wrong and what would do."""
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw.", code="leeg")
    if bestand.size > MAX_BYTES:
        raise ValidationError("Dit bestand is groter dan 5 MB. Deel het op in kleinere bestanden.", code="te_groot")
    return _zonder_bsn(_lees_inhoud(bestand.read()))


def pak_in(bestand: Bestand) -> bytes:
    """Small, and not to be read by chance in a database tool or a message about a row."""
    gebreken = [(*plek, gebrek) for plek, gebrek in bestand.gebreken.items()]
    return zlib.compress(json.dumps([bestand.tabel.kop, bestand.tabel.rijen, gebreken]).encode())


def pak_uit(inhoud: bytes | memoryview) -> Bestand:
    kop, rijen, gebreken = json.loads(zlib.decompress(inhoud))
    tabel = Tabel(kop, [Rij(nummer, cellen) for nummer, cellen in rijen])
    return Bestand(tabel, {(nummer, plek): Gebrek(code) for nummer, plek, code in gebreken})


def _lees_inhoud(inhoud: bytes) -> Bestand:
    if inhoud.startswith(OUD_OF_VERSLEUTELD):
        raise ValidationError(
            "Dit is een oud Excel-bestand, of er zit een wachtwoord op. Bewaar het als .xlsx zonder wachtwoord.",
            code="oud_excel",
        )
    if inhoud.startswith(ZIP):
        from aanvragen.kindkans.werkblad import lees_xlsx

        return lees_xlsx(inhoud, max_rijen=MAX_RIJEN)
    return Bestand(lees_csv(inhoud, max_rijen=MAX_RIJEN), {})


def _zonder_bsn(bestand: Bestand) -> Bestand:
    """Blank every cell with a BSN, so that it is not kept for even an hour."""
    kop, gebreken = bestand.tabel.kop, dict(bestand.gebreken)
    if any(_lijkt_bsn(naam) for naam in kop):
        raise ValidationError("In de eerste rij staat een BSN in plaats van de namen van de kolommen.", code="bsn")
    for rij in bestand.tabel.rijen:
        for plek, cel in enumerate(rij.cellen):
            if cel and _is_bsn(kop[plek] if plek < len(kop) else "", cel):
                rij.cellen[plek] = gebreken[rij.nummer, plek] = Gebrek.BSN
    return Bestand(bestand.tabel, gebreken)


def _is_bsn(kop: str, cel: str) -> bool:
    naam = kolomsleutel(kop)
    if naam in KOLOMMEN_MET_BSN:
        return True
    return _lijkt_bsn(cel) and not naam.startswith(KOLOMMEN_MET_TELEFOON)


def _lijkt_bsn(tekst: str) -> bool:
    try:
        geen_bsn(tekst)
    except ValidationError:
        return True
    return False
