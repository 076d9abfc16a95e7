"""Lines for the journal of an accounting package: one per factuur, as CSV that Dutch software and Excel both read."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from django.db.models import F

from facturatie.models import FactuurQuerySet
from k2t_portal.organisatie.models import Samenwerkingsverband

BOM = "\ufeff"  # tells Excel that this is UTF-8
KOPPEN = [
    *("Datum", "Factuurnummer", "Debiteurnummer", "Debiteur"),
    *("Grootboekrekening", "Bedrag", "Omschrijving", "Kenmerk"),
]
# Excel reads a text that begins like this as a formula.
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")


def journaal(facturen: FactuurQuerySet) -> Iterator[str]:
    """The lines, oldest first whatever the order of the list. A creditfactuur has an amount below zero."""
    rekening = Samenwerkingsverband.huidig().grootboekrekening
    yield BOM + _regel(KOPPEN)
    met_namen = facturen.annotate(origineel=F("crediteert__nummer"), debiteurnummer=F("bestuur__debiteurnummer"))
    for factuur in met_namen.op_volgorde().iterator(chunk_size=500):
        yield _regel(_cellen(factuur, rekening))


def _cellen(factuur: Any, rekening: str) -> list[str]:
    return [
        f"{factuur.factuurdatum:%d-%m-%Y}",
        factuur.nummer,
        _tekst(factuur.debiteurnummer),
        _tekst(factuur.koper_naam),
        rekening,
        f"{factuur.bedrag_met_teken:.2f}".replace(".", ","),
        _tekst(_omschrijving(factuur)),
        _tekst(factuur.kenmerk),
    ]


def _omschrijving(factuur: Any) -> str:
    begin = f"Creditfactuur op {factuur.origineel}: " if factuur.is_credit else ""
    return f"{begin}{factuur.omschrijving}, {factuur.school_naam}"


def _tekst(tekst: str) -> str:
    """As text, also for a program that looks for formulas."""
    return f"'{tekst}" if tekst.startswith(FORMULETEKENS) else tekst


def _regel(cellen: list[str]) -> str:
    blad = io.StringIO()
    csv.writer(blad, delimiter=";", lineterminator="\r\n").writerow(cellen)
    return blad.getvalue()
