"""The first sheet of an Excel workbook as a table of texts. Nothing is calculated: a formula is a defect of its cell.

A workbook is a zip, and a small zip can unpack to anything, so it is weighed before and while it is read.
"""

import datetime
import io
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import ParseError  # nosec B405  # only the name of what openpyxl raises

from django.core.exceptions import ValidationError
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from aanvragen.kindkans.bestand import Bestand, Gebrek
from k2t_portal.organisatie.tabel import GEEN_TEKST, MAX_KOLOMMEN, tabel_van

MAX_UITGEPAKT = 40 * 1024 * 1024
# One text can stand in many cells, so what is read is counted too.
MAX_TEKENS = 20_000_000
# Beyond this there is nothing but empty rows, of which a sheet can claim any number.
LAATSTE_RIJ = 10_000
REGELEINDE = "_x000D_"
# What openpyxl and the parsers below it raise on a workbook that is damaged, encrypted or made to trip them.
BESCHADIGD = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    ParseError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def lees_xlsx(inhoud: bytes, *, max_rijen: int) -> Bestand:
    """Read the first sheet. Raises ValidationError when this is no workbook, or unpacks to too much."""
    try:
        _weeg(inhoud)
        regels, gebreken = _lees_blad(inhoud, max_rijen)
    except ValidationError:
        raise
    except BESCHADIGD as fout:
        raise _geen_excel() from fout
    return Bestand(tabel_van(regels, max_rijen=max_rijen), gebreken)


def _weeg(inhoud: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_bestand:
        delen = zip_bestand.infolist()
    if "xl/workbook.xml" not in {deel.filename for deel in delen}:
        raise _geen_excel()
    if sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise _te_zwaar()


def _lees_blad(inhoud: bytes, max_rijen: int) -> tuple[list[list[str]], dict[tuple[int, int], Gebrek]]:
    boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
    regels: list[list[str]] = []
    gebreken: dict[tuple[int, int], Gebrek] = {}
    gevuld = tekens = 0
    for nummer, cellen in enumerate(boek.worksheets[0].iter_rows(max_col=MAX_KOLOMMEN + 1), start=1):
        gebreken |= {(nummer, plek): gebrek for plek, cel in enumerate(cellen) if (gebrek := _gebrek(cel))}
        regels.append(_zonder_lege_staart([_tekst(cel) for cel in cellen]))
        gevuld, tekens = gevuld + bool(regels[-1]), tekens + sum(map(len, regels[-1]))
        if tekens > MAX_TEKENS or nummer > LAATSTE_RIJ:
            raise _te_zwaar()
        if gevuld > max_rijen + 1:
            break
    return _even_breed(regels), gebreken


def _gebrek(cel: Any) -> Gebrek | None:
    return {"f": Gebrek.FORMULE, "e": Gebrek.REKENFOUT}.get(cel.data_type) if cel.value is not None else None


def _tekst(cel: Any) -> str:
    """A cell as someone would type it: days as 2026-11-14, whole numbers without a fraction."""
    waarde = cel.value
    if waarde is None:
        return ""
    if gebrek := _gebrek(cel):
        return str(gebrek)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime.datetime):
        return waarde.date().isoformat()
    if isinstance(waarde, float) and waarde.is_integer():
        return str(int(waarde))
    return GEEN_TEKST.sub("", str(waarde).replace(REGELEINDE, "")).strip()


def _zonder_lege_staart(cellen: list[str]) -> list[str]:
    while cellen and not cellen[-1]:
        cellen.pop()
    return cellen


def _even_breed(regels: list[list[str]]) -> list[list[str]]:
    """Excel leaves empty cells out, so a short row is no half row here."""
    breedte = len(next(filter(None, regels), []))
    return [[*cellen, *[""] * (breedte - len(cellen))] if cellen else cellen for cellen in regels]


def _geen_excel() -> ValidationError:
    return ValidationError(
        "Dit is geen Excel-bestand, of het is beschadigd. Bewaar het in Excel opnieuw als .xlsx, of als CSV.",
        code="geen_excel",
    )


def _te_zwaar() -> ValidationError:
    return ValidationError("In dit bestand staat te veel om in één keer te lezen. Deel het op.", code="te_zwaar")
