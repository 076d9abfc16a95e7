"""Tables as a workbook, with real days and moments."""

import datetime
import tempfile
from typing import IO, Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from k2t_portal.dashboard.inzage.verzoek import Blad

# What begins with = is text, and no formula.
INSTELLINGEN = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}
KOP = {"bold": True, "bg_color": "#e7efef", "bottom": 1, "text_wrap": True, "valign": "top"}
OPMAAK: dict[type, str] = {datetime.date: "dd-mm-yyyy", datetime.datetime: "dd-mm-yyyy hh:mm"}
BREEDTE = 28
LANGSTE_NAAM = 31  # of a sheet, says Excel


def als_excel(bladen: list[Blad]) -> IO[bytes]:
    """A sheet per table; the caller closes the file."""
    bestand = tempfile.TemporaryFile()  # noqa: SIM115, it is handed to the caller
    with xlsxwriter.Workbook(bestand, INSTELLINGEN) as boek:
        opmaak = {soort: boek.add_format({"num_format": vorm, "align": "left"}) for soort, vorm in OPMAAK.items()}
        kop = boek.add_format(KOP)
        for blad in bladen:
            vel = boek.add_worksheet(blad.titel[:LANGSTE_NAAM])
            vel.set_column(0, len(blad.koppen) - 1, BREEDTE)
            vel.write_row(0, 0, blad.koppen, kop)
            vel.freeze_panes(1, 0)
            _schrijf(vel, blad.rijen, opmaak)
    bestand.seek(0)
    return bestand


def _schrijf(vel: Worksheet, rijen: list[list[Any]], opmaak: dict[type, Any]) -> None:
    for nummer, rij in enumerate(rijen, start=1):
        for kolom, waarde in enumerate(rij):
            vel.write(nummer, kolom, waarde, opmaak.get(type(waarde)))
