"""A table out of a file, as people really send it: the encodings and delimiters of Excel, DUO and Kindkans.

Every function raises ValidationError with a sentence for the person who chose the file.
"""

import csv
import io
import re
from collections import Counter
from typing import NamedTuple

from django.core.exceptions import ValidationError

MAX_RIJEN = 20_000
MAX_KOLOMMEN = 200
SCHEIDINGEN = ";,\t"
BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Signs that no text holds; tab and line ends are text.
GEEN_TEKST = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Excel writes the delimiter on a line of its own when asked to.
SEP_REGEL = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)


class Rij(NamedTuple):
    """A row with its number as a spreadsheet shows it (the header is 1). It has as many cells as the file gave it."""

    nummer: int
    cellen: list[str]


class Tabel(NamedTuple):
    """The header and the rows that hold something; every cell without the space around it."""

    kop: list[str]
    rijen: list[Rij]


def lees_csv(inhoud: bytes, *, max_rijen: int = MAX_RIJEN) -> Tabel:
    """Read UTF-8, UTF-16 or Windows-1252, split by ; , or tab, whichever it is."""
    tekst = _ontcijfer(inhoud)
    if not tekst.strip():
        raise ValidationError("Dit bestand is leeg.", code="leeg")
    if sep := SEP_REGEL.match(tekst):
        return tabel_van(_splits(tekst[sep.end() :], sep[1]), max_rijen=max_rijen)
    return tabel_van(_splits(tekst, _scheiding(tekst)), max_rijen=max_rijen)


def tabel_van(regels: list[list[str]], *, max_rijen: int = MAX_RIJEN) -> Tabel:
    """A table of these lines, of which the first that holds something is the header."""
    rijen = [Rij(nummer, [cel.strip() for cel in cellen]) for nummer, cellen in enumerate(regels, start=1)]
    gevuld = [rij for rij in rijen if any(rij.cellen)]
    if not gevuld:
        raise ValidationError("Dit bestand is leeg.", code="leeg")
    if len(gevuld) > max_rijen + 1:
        aantal = f"{max_rijen:,}".replace(",", ".")
        raise ValidationError(
            f"In dit bestand staan meer dan {aantal} rijen. Deel het op in kleinere bestanden.", code="te_veel"
        )
    kop = _keur_kop(gevuld[0].cellen)
    if len(gevuld) == 1:
        raise ValidationError("In dit bestand staat alleen een kopregel. Er zijn geen rijen.", code="geen_rijen")
    return Tabel(kop, gevuld[1:])


def kolomsleutel(kop: str) -> str:
    """A header as it is compared: in lower case, with single spaces."""
    return " ".join(kop.replace("_", " ").lower().split())


def _ontcijfer(inhoud: bytes) -> str:
    codering = "utf-16" if inhoud.startswith(BOM_UTF16) else "utf-8-sig"
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError:
        tekst = _ontcijfer_windows(inhoud)
    if GEEN_TEKST.search(tekst):
        raise _geen_tabel()
    return tekst


def _ontcijfer_windows(inhoud: bytes) -> str:
    try:
        return inhoud.decode("cp1252")
    except UnicodeDecodeError as fout:
        raise _geen_tabel() from fout


def _scheiding(tekst: str) -> str:
    """The sign that splits the header in the most columns."""
    kopregel = tekst.lstrip("\r\n").split("\n", 1)[0]
    return max(SCHEIDINGEN, key=kopregel.count)


def _splits(tekst: str, scheiding: str) -> list[list[str]]:
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        return list(lezer)
    except csv.Error as fout:
        raise ValidationError(
            f"Regel {lezer.line_num} is niet te lezen: er staat een aanhalingsteken te veel of te weinig.",
            code="aanhaling",
        ) from fout


def _keur_kop(kop: list[str]) -> list[str]:
    namen = [kolomsleutel(naam) for naam in kop]
    if len([naam for naam in namen if naam]) < 2:
        raise _geen_tabel()
    if len(kop) > MAX_KOLOMMEN:
        raise ValidationError(f"Dit bestand heeft meer dan {MAX_KOLOMMEN} kolommen.", code="te_breed")
    if dubbel := [kop[namen.index(naam)] for naam, keer in Counter(namen).items() if naam and keer > 1]:
        raise ValidationError(
            f"De kolom “{dubbel[0]}” staat meer dan één keer in dit bestand. Geef elke kolom een eigen naam.",
            code="dubbele_kolom",
        )
    return kop


def _geen_tabel() -> ValidationError:
    return ValidationError(
        "Dit is geen tabel die hier te lezen is. Kies een bestand met kolommen, en hun namen in de eerste rij.",
        code="geen_tabel",
    )
