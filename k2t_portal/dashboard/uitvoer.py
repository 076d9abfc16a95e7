"""The budget of a schooljaar as a workbook: a row per school, with real numbers."""

import tempfile
from typing import IO

import xlsxwriter

from k2t_portal.dashboard.budget import Begroting, Regel
from k2t_portal.workflow.schooljaar import naam

POSTEN = ("aangevraagd", "toegezegd", "gefactureerd", "betaald")
KOPPEN = ["Bestuur", "School", *(f"{post.capitalize()} {wat}" for post in POSTEN for wat in ("aantal", "bedrag"))]
GELD = {"num_format": '"€" #,##0.00;[Red]-"€" #,##0.00'}
KOP = {"bold": True, "bg_color": "#e7efef", "bottom": 1, "text_wrap": True, "valign": "top"}
# A name that begins with = is a name, and no formula.
INSTELLINGEN = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
BREED, SMAL = 36, 13


def als_excel(begroting: Begroting) -> IO[bytes]:
    """Without totals, so that it can be added up and filtered in any way; the caller closes the file."""
    bestand = tempfile.TemporaryFile()  # noqa: SIM115, it is handed to the caller
    with xlsxwriter.Workbook(bestand, INSTELLINGEN) as boek:
        blad = boek.add_worksheet(f"Begroting {naam(begroting.begin)}")
        blad.write_row(0, 0, KOPPEN, boek.add_format(KOP))
        blad.set_column(0, 1, BREED)
        geld = boek.add_format(GELD)
        for kolom in range(2, len(KOPPEN)):
            blad.set_column(kolom, kolom, SMAL, geld if kolom % 2 else None)
        for nummer, rij in enumerate(_rijen(begroting), start=1):
            blad.write_row(nummer, 0, rij)
        blad.freeze_panes(1, 2)
    bestand.seek(0)
    return bestand


def _rijen(begroting: Begroting) -> list[list[object]]:
    return [
        [bestuur.naam, school.naam, *_bedragen(school)]
        for bestuur in begroting.besturen
        for school in bestuur.scholen.values()
    ]


def _bedragen(regel: Regel) -> list[object]:
    posten = (getattr(regel, post) for post in POSTEN)
    return [waarde for post in posten for waarde in (post.aantal, post.bedrag)]
