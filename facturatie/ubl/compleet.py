"""What a factuur needs before it can be an e-invoice."""

from facturatie.models import Factuur

# All but the KvK-nummer of a bestuur is asked for where it is typed in; it counts what the snapshot holds all the same.
NODIG = {
    "koper_kvk": "het KvK-nummer van het bestuur",
    "koper_adres": "het adres van het bestuur",
    "koper_postcode": "de postcode van het bestuur",
    "koper_plaats": "de plaats van het bestuur",
    "verkoper_kvk": "het KvK-nummer van het samenwerkingsverband",
    "verkoper_adres": "het adres van het samenwerkingsverband",
    "verkoper_postcode": "de postcode van het samenwerkingsverband",
    "verkoper_plaats": "de plaats van het samenwerkingsverband",
}


def ontbreekt_voor_e_factuur(factuur: Factuur) -> list[str]:
    """In the words of the screen; empty when nothing is missing. A factuur as PDF needs none of it."""
    return [wat for veld, wat in NODIG.items() if not getattr(factuur, veld).strip()]
