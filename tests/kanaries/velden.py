"""What a form of a page would take, read from its HTML."""

from typing import Any, NamedTuple

# What goes through the checks of most fields of this type.
GELDIG = {
    "date": "2026-11-20",
    "datetime-local": "2026-11-20T10:00",
    "time": "10:00",
    "email": "a@b.example",
    "number": "5",
}
KEUZES = {"checkbox", "radio"}
TEKST = "Een gewone zin."


class Formulier(NamedTuple):
    """Where a form goes, and per field the values that it would take; `teksten` are those one types in freely."""

    adres: str
    velden: dict[str, list[str]]
    teksten: list[str]

    @property
    def waarden(self) -> dict[str, str]:
        return {naam: opties[0] for naam, opties in self.velden.items() if opties}


def formulieren(pagina: Any, adres: str) -> list[Formulier]:
    """The forms of a parsed page that send something; not those of the frame around it."""
    return [_formulier(form, adres) for form in pagina.forms if form.method == "POST" and _eigen(form)]


def _eigen(form: Any) -> bool:
    return "/account/uitloggen" not in (form.action or "")


def _formulier(form: Any, adres: str) -> Formulier:
    velden: dict[str, list[str]] = {}
    for veld in form.xpath(".//*[self::input or self::select or self::textarea or self::button][@name]"):
        if veld.get("name") != "csrfmiddlewaretoken":
            velden.setdefault(veld.get("name"), []).extend(_opties(veld))
    teksten = [str(naam) for naam in form.xpath(".//textarea/@name")]
    return Formulier(form.action or adres, velden, teksten)


def _opties(veld: Any) -> list[str]:
    """The values to choose from, that of now first."""
    if veld.tag == "select":
        alle = [optie.get("value", "") for optie in veld.xpath(".//option")]
        return sorted(alle, key=lambda optie: optie != veld.xpath("string(.//option[@selected]/@value)"))
    if veld.tag == "textarea":
        return [veld.text or TEKST]
    soort = veld.get("type", "text")
    if soort == "file":
        return []
    return [veld.get("value") or GELDIG.get(soort, "on" if soort in KEUZES else TEKST)]
