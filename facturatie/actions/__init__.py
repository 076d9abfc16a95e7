"""What happens with facturen and tarieven."""

from facturatie.actions.betalen import betalen, betaling_intrekken, terugbetalen
from facturatie.actions.bijschrijvingen import haal_terug, leg_terzijde, toewijzen
from facturatie.actions.crediteren import IntussenVeranderd, crediteren, vervangen
from facturatie.actions.herinneren import herinner_wat_te_laat_is, stel_herinneren_uit
from facturatie.actions.tarieven import nieuw_tarief, verwijder_tarief
from facturatie.actions.uitgeven import Prestatie, factureren
from facturatie.actions.versturen import versturen

__all__ = [
    "IntussenVeranderd",
    "Prestatie",
    "betalen",
    "betaling_intrekken",
    "crediteren",
    "factureren",
    "haal_terug",
    "herinner_wat_te_laat_is",
    "leg_terzijde",
    "nieuw_tarief",
    "stel_herinneren_uit",
    "terugbetalen",
    "toewijzen",
    "versturen",
    "vervangen",
    "verwijder_tarief",
]
