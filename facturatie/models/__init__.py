"""What a school pays: prices, facturen with their documents, payments, and what went out by mail."""

from facturatie.models.bestand import Download, Factuurbestand, Lijstkeuze, Pakket
from facturatie.models.betaling import Afschrift, Betaling, Bijschrijving
from facturatie.models.factuur import Factuur
from facturatie.models.queryset import FactuurQuerySet
from facturatie.models.tarief import Tarief, Vorm
from facturatie.models.verzending import Herinnering, Zending

__all__ = [
    "Afschrift",
    "Betaling",
    "Bijschrijving",
    "Download",
    "Factuur",
    "FactuurQuerySet",
    "Factuurbestand",
    "Herinnering",
    "Lijstkeuze",
    "Pakket",
    "Tarief",
    "Vorm",
    "Zending",
]
