"""Placeholders: a word in braces that is replaced, and nothing else. Text of directie never becomes a template."""

import re
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError

NAAM_SWV = "de naam van het samenwerkingsverband"
VAN_EEN_ZAAK: Mapping[str, str] = {
    "kenmerk": "het nummer van de zaak, zoals K2T-2026-0042",
    "stap": "de volgende stap, zoals “Aanvraag beoordelen”",
    "uiterlijk": "de dag waarop die stap klaar moet zijn, zoals 4 december 2026, of “nader te bepalen”",
    "link": "het adres van de zaak in het portaal; de knop onder de mail gaat daar ook naartoe",
    "samenwerkingsverband": NAAM_SWV,
}
_DOCUMENT = {
    "nummer": "het nummer van de factuur, zoals 2026-0012",
    "bedrag": "het bedrag van de factuur, zoals € 1.700,00",
    "kenmerk": "het nummer van de zaak, zoals K2T-2026-0042",
    "samenwerkingsverband": NAAM_SWV,
}
VAN_EEN_FACTUUR: Mapping[str, str] = {**_DOCUMENT, "uiterlijk": "de dag waarop uiterlijk betaald moet zijn"}
VAN_EEN_HERINNERING: Mapping[str, str] = {
    **_DOCUMENT,
    "bedrag": "het bedrag dat nog openstaat, zoals € 1.700,00",
    "uiterlijk": "de dag waarop nu uiterlijk betaald moet zijn",
    "vervaldatum": "de dag waarop de factuur eerst betaald moest zijn",
}
VAN_EEN_CREDITFACTUUR: Mapping[str, str] = {
    **_DOCUMENT,
    "nummer": "het nummer van de creditfactuur, zoals 2026-0013",
    "bedrag": "het bedrag dat wordt gecrediteerd, zoals € 850,00",
    "factuur": "het nummer van de factuur die wordt gecrediteerd, zoals 2026-0012",
}
PLEK = re.compile(r"\{([^{}\n]*)\}")


def vul_in(tekst: str, waarden: Mapping[str, str]) -> str:
    """What is no placeholder stays as it is written."""
    return PLEK.sub(lambda plek: waarden.get(plek[1], plek[0]), tekst)


def controleer(tekst: str, plekken: Iterable[str]) -> None:
    """Raises ValidationError for a placeholder that is none of these, and for a brace that stands alone."""
    bekend = list(plekken)
    namen = [plek[1] for plek in PLEK.finditer(tekst)]
    if onbekend := [naam for naam in namen if naam not in bekend]:
        raise ValidationError(f"{{{onbekend[0]}}} bestaat niet. Kies uit {_keuze(bekend)}.")
    if "{" in PLEK.sub("", tekst) or "}" in PLEK.sub("", tekst):
        raise ValidationError(
            "Er staat een losse accolade in de tekst. Zet om een invulplek aan beide kanten een accolade: {kenmerk}."
        )


def _keuze(namen: list[str]) -> str:
    *eerste, laatste = [f"{{{naam}}}" for naam in namen]
    return f"{', '.join(eerste)} en {laatste}"
