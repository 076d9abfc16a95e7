"""A factuur and a creditfactuur of which each word is known, that are in no database."""

import datetime
from decimal import Decimal
from typing import Any

from facturatie.models import Factuur, Vorm

dag = datetime.date.fromisoformat


def factuur(**velden: Any) -> Factuur:
    standaard = {
        "nummer": "2026-0001",
        "factuurdatum": dag("2026-12-01"),
        "vervaldatum": dag("2026-12-31"),
        "kenmerk": "K2T-2026-0012",
        "vorm": Vorm.VOLLEDIG,
        "omschrijving": "Key2Teach coaching, volledig traject",
        "periode_van": dag("2026-09-01"),
        "periode_tot": dag("2026-11-30"),
        "bedrag": Decimal(1700),
        "btw_vrijstelling": "Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968)",
        "verkoper_naam": "Stichting Samenwerkingsverband Voorbeeld PO",
        "verkoper_adres": "Voorbeeldlaan 1",
        "verkoper_postcode": "1234 AB",
        "verkoper_plaats": "Voorbeeldstad",
        "verkoper_kvk": "12345678",
        "verkoper_btw_id": "NL123456782B90",
        "verkoper_iban": "NL91 ABNA 0417 1643 00",
        "verkoper_email": "facturen@swv.example",
        "verkoper_telefoon": "+31 10 0000000",
        "koper_naam": "Stichting Voorbeeld Scholen",
        "koper_adres": "Schoolstraat 10",
        "koper_postcode": "1234 CD",
        "koper_plaats": "Voorbeeldstad",
        "koper_kvk": "87654321",
        "school_naam": "Basisschool De Proef",
        "school_brin": "99ZZ00",
    }
    return Factuur(**{**standaard, **velden})


def credit(**velden: Any) -> Factuur:
    eigen = {"soort": "credit", "nummer": "2026-0002", "reden": "Het bestuur klopte niet.", "crediteert": factuur()}
    return factuur(**{**eigen, **velden})
