"""What happens with facturen and tarieven."""

from facturatie.actions.crediteren import IntussenVeranderd, crediteren, vervangen
from facturatie.actions.tarieven import nieuw_tarief, verwijder_tarief
from facturatie.actions.uitgeven import Prestatie, factureren

__all__ = [
    "IntussenVeranderd",
    "Prestatie",
    "crediteren",
    "factureren",
    "nieuw_tarief",
    "vervangen",
    "verwijder_tarief",
]
