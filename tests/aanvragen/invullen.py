"""What people type in the steps, and where they post it."""

from typing import Any

from django.urls import reverse

LEERKRACHT = {
    "leerkracht_naam": "Juf Verzonnen",
    "leerkracht_email": "juf@school.example",
    "leerkracht_telefoon": "06 12 34 56 78",
    "groep": "5",
    "leerling_aanduiding": "J.",
    "kindkans_dossier": "",
    "ouders_geinformeerd": "on",
}
HULPVRAAG = {
    "hulpvraag": "Hoe blijf ik rustig?",
    "handelingsverlegenheid": "Elke dag strijd.",
    "al_geprobeerd": "Een beloningskaart.",
    "gewenste_verandering": "Weer contact.",
}
VOORAF = {
    1: {
        "signaal_van": "kc",
        "clb_gestart_op": "01-10-2025",
        "clb_niet_genoeg": "De strijd blijft.",
        "helpdesk_op": "2025-11-03",
    },
    2: {"begeleider": "ab", "besproken_kc_op": "05-01-2026", "besproken_leerkracht_op": "2026-01-06"},
}
VORM = {
    "vorm": "volledig",
    "akkoord_naam": "Dirk Proef",
    "akkoord_op": "05-01-2026",
    "factuurreferentie": "",
    "spoed_reden": "",
}


def stappen(route: int) -> list[tuple[str, dict[str, str]]]:
    """Every step with a form, with good answers."""
    return [("leerkracht", LEERKRACHT), ("hulpvraag", HULPVRAAG), ("vooraf", VOORAF[route]), ("vorm", VORM)]


def stap(aanvraag: Any, slug: str) -> str:
    return reverse("aanvragen:stap", args=[aanvraag.pk, slug])


def pagina(naam: str, aanvraag: Any) -> str:
    return reverse(f"aanvragen:{naam}", args=[aanvraag.pk])
