"""A selection of facturen as a workbook, with real dates and amounts. No name of a person is in it."""

import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import IO, Any, NamedTuple

import xlsxwriter
from django.db.models import F
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from facturatie.models import Factuur, FactuurQuerySet

A4 = 9
# A cell is a text, a number or a date because we say so, never because of what it looks like: a reference that begins
# with = would be a formula in the hands of whoever opens this.
INSTELLINGEN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
OPMAAK: dict[str, dict[str, Any]] = {
    "tekst": {},
    "datum": {"num_format": "dd-mm-yyyy", "align": "left"},
    "geld": {"num_format": '"€" #,##0.00;[Red]-"€" #,##0.00'},
    "getal": {"num_format": "0"},
}
KOP = {"bold": True, "bg_color": "#e7efef", "bottom": 1, "text_wrap": True, "valign": "top"}
TOTAAL = {"bold": True, "top": 1}


class Veld(NamedTuple):
    """A column. `breedte` in characters; money is added up below."""

    titel: str
    breedte: int
    soort: str
    waarde: Callable[[Any], Any]


VELDEN = [
    Veld("Nummer", 12, "tekst", lambda f: f.nummer),
    Veld("Soort", 14, "tekst", lambda f: f.get_soort_display()),
    Veld("Crediteert", 12, "tekst", lambda f: f.origineel or ""),
    Veld("Factuurdatum", 13, "datum", lambda f: f.factuurdatum),
    Veld("Vervaldatum", 13, "datum", lambda f: f.vervaldatum),
    Veld("School", 30, "tekst", lambda f: f.school_naam),
    Veld("BRIN", 9, "tekst", lambda f: f.school_brin),
    Veld("Bestuur", 34, "tekst", lambda f: f.koper_naam),
    Veld("Debiteurnummer", 15, "tekst", lambda f: f.debiteurnummer),
    Veld("Kenmerk", 15, "tekst", lambda f: f.kenmerk),
    Veld("Referentie", 20, "tekst", lambda f: f.referentie),
    Veld("Vorm", 18, "tekst", lambda f: f.get_vorm_display()),
    Veld("Periode van", 12, "datum", lambda f: f.periode_van),
    Veld("Periode tot", 12, "datum", lambda f: f.periode_tot),
    Veld("Bedrag", 13, "geld", lambda f: f.bedrag_met_teken),
    Veld("Gecrediteerd", 13, "geld", lambda f: f.gecrediteerd),
    Veld("Betaald", 13, "geld", lambda f: f.betaald),
    Veld("Open", 13, "geld", lambda f: f.te_betalen),
    Veld("Status", 14, "tekst", lambda f: f.badge[0]),
    Veld("Dagen te laat", 9, "getal", lambda f: f.dagen_te_laat),
]


def als_excel(facturen: FactuurQuerySet) -> IO[bytes]:
    """A workbook of these facturen, in their order; the caller closes the file. Memory does not grow with its rows."""
    bestand = tempfile.TemporaryFile()  # noqa: SIM115, it is handed to the caller
    with xlsxwriter.Workbook(bestand, INSTELLINGEN) as boek:
        boek.set_properties({"title": "Facturen"})
        blad = boek.add_worksheet("Facturen")
        _richt_in(blad, boek.add_format(KOP))
        laatste, totalen = _schrijf_rijen(blad, _opmaak(boek, {}), facturen)
        blad.autofilter(0, 0, max(laatste, 1), len(VELDEN) - 1)
        _schrijf_totalen(blad, _opmaak(boek, TOTAAL), laatste + 1, totalen)
    bestand.seek(0)
    return bestand


def _opmaak(boek: xlsxwriter.Workbook, erbij: dict[str, Any]) -> dict[str, Format]:
    return {soort: boek.add_format({**opmaak, **erbij}) for soort, opmaak in OPMAAK.items()}


def _richt_in(blad: Worksheet, kop: Format) -> None:
    """Widths and heads; on paper it is as wide as an A4 on its side, with the heads on each page."""
    for nummer, veld in enumerate(VELDEN):
        blad.set_column(nummer, nummer, veld.breedte)
        blad.write_string(0, nummer, veld.titel, kop)
    blad.freeze_panes(1, 1)
    blad.set_landscape()
    blad.set_paper(A4)
    blad.fit_to_pages(1, 0)
    blad.repeat_rows(0)


def _schrijf_rijen(
    blad: Worksheet, opmaak: dict[str, Format], facturen: FactuurQuerySet
) -> tuple[int, dict[int, Decimal]]:
    """The number of the last row, and the sum of each column of money."""
    rij, totalen = 0, {nummer: Decimal(0) for nummer, veld in enumerate(VELDEN) if veld.soort == "geld"}
    for rij, factuur in enumerate(_rijen(facturen), start=1):
        for nummer, veld in enumerate(VELDEN):
            waarde = veld.waarde(factuur)
            _schrijf(blad, rij, nummer, waarde, veld.soort, opmaak)
            if nummer in totalen:
                totalen[nummer] += waarde
    return rij, totalen


def _rijen(facturen: FactuurQuerySet) -> Iterator[Factuur]:
    met_namen = facturen.annotate(origineel=F("crediteert__nummer"), debiteurnummer=F("bestuur__debiteurnummer"))
    return met_namen.iterator(chunk_size=500)


def _schrijf_totalen(blad: Worksheet, opmaak: dict[str, Format], rij: int, totalen: dict[int, Decimal]) -> None:
    _schrijf(blad, rij, 0, "Totaal", "tekst", opmaak)
    for nummer, totaal in totalen.items():
        _schrijf(blad, rij, nummer, totaal, "geld", opmaak)


def _schrijf(blad: Worksheet, rij: int, kolom: int, waarde: Any, soort: str, opmaak: dict[str, Format]) -> None:
    if waarde == "":
        return  # a cell with an empty text is not an empty cell
    schrijf = {"tekst": blad.write_string, "datum": blad.write_datetime}.get(soort, blad.write_number)
    schrijf(rij, kolom, waarde, opmaak[soort])
