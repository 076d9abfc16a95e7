"""Placeholders: a word in braces that is replaced, and nothing else. Text of directie never becomes a template."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError

INVULPLEKKEN = {
    "kenmerk": "het nummer van de zaak, zoals K2T-2026-0042",
    "stap": "de volgende stap, zoals “Aanvraag beoordelen”",
    "uiterlijk": "de dag waarop die stap klaar moet zijn, zoals 4 december 2026, of “nader te bepalen”",
    "link": "het adres van de zaak in het portaal; de knop onder de mail gaat daar ook naartoe",
    "samenwerkingsverband": "de naam van het samenwerkingsverband",
}
PLEK = re.compile(r"\{([^{}\n]*)\}")


def vul_in(tekst: str, waarden: Mapping[str, str]) -> str:
    """What is no placeholder stays as it is written."""
    return PLEK.sub(lambda plek: waarden.get(plek[1], plek[0]), tekst)


def controleer(tekst: str) -> None:
    """Raises ValidationError for a placeholder that does not exist, and for a brace that stands alone."""
    namen = [plek[1] for plek in PLEK.finditer(tekst)]
    if onbekend := [naam for naam in namen if naam not in INVULPLEKKEN]:
        raise ValidationError(f"{{{onbekend[0]}}} bestaat niet. Kies uit {_keuze()}.")
    if "{" in PLEK.sub("", tekst) or "}" in PLEK.sub("", tekst):
        raise ValidationError(
            "Er staat een losse accolade in de tekst. Zet om een invulplek aan beide kanten een accolade: {kenmerk}."
        )


def _keuze() -> str:
    *eerste, laatste = [f"{{{naam}}}" for naam in INVULPLEKKEN]
    return f"{', '.join(eerste)} en {laatste}"
