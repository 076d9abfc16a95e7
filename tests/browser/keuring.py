"""Looks at a page as a strict visitor: WCAG 2.2 AA by axe at both widths, and a few promises of every page."""

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page

from tests.browser.conftest import BUREAU, TELEFOON

NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# axe leaves the size of targets out unless it is asked. Contrast, its slowest rule by far, has a script of its own.
REGELS = {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}
AXE = {"runOnly": NORMEN, "rules": REGELS, "resultTypes": ["violations"], "preload": False}
CONTRAST = Path(__file__).with_name("contrast.js").read_text()
BOUW = """() => ({
    "een h1": document.querySelectorAll("h1").length === 1,
    "in het Nederlands": document.documentElement.lang === "nl",
    "een titel": document.title.replace("Key2Teach", "").trim() !== "",
    "een h1 met tekst": (document.querySelector("h1")?.innerText ?? "").trim() !== "",
})"""
# A colour on its way to another is no colour to judge.
STIL = "() => Promise.allSettled(document.getAnimations().map((beweging) => beweging.finished)).then(() => null)"
DRAAI = "(opties) => axe.run(document, opties)"
BREEDTE = "() => document.documentElement.scrollWidth - window.innerWidth"


def _in_woorden(uitslag: dict[str, Any]) -> list[str]:
    return [
        f"{regel['id']} op {' '.join(map(str, plek['target']))}: {plek['html']} ({plek['failureSummary']})"
        for regel in uitslag["violations"]
        for plek in regel["nodes"]
    ]


class Keuring:
    """
    Visits pages in one window. ``bezwaren`` holds what is wrong, by page; ``titels`` the names of the pages.

    ``goedgekeurd`` remembers the looks of text that axe passed (see contrast.js); several windows may share it.
    """

    def __init__(self, pagina: Page, goedgekeurd: set[int] | None = None) -> None:
        self.pagina = pagina
        self.goedgekeurd = set() if goedgekeurd is None else goedgekeurd
        self.bezwaren: dict[str, list[str]] = {}
        self.titels: dict[str, str] = {}
        self._gemeld: list[str] = []
        pagina.on("console", self._noteer)
        pagina.on("pageerror", lambda fout: self._gemeld.append(f"script: {fout}"))

    def bezoek(self, naam: str, url: str) -> None:
        """Open a page and look at it; the first word of `naam` is its kind."""
        antwoord = self.pagina.goto(url)
        if antwoord is None or not antwoord.ok:
            self._gemeld.append("de pagina opent niet")
        self.keur(naam)

    def keur(self, naam: str) -> None:
        """Look at the page that is open."""
        self.pagina.wait_for_load_state()
        gevonden = [f"niet: {belofte}" for belofte, klopt in self.pagina.evaluate(BOUW).items() if not klopt]
        gevonden += self._gemeld
        self._gemeld.clear()
        self.pagina.evaluate(AXE_SCRIPT)
        for breedte in (TELEFOON, BUREAU):
            gevonden += [f"{breedte} px: {bezwaar}" for bezwaar in self._op(breedte)]
        gevonden += [f"donker: {bezwaar}" for bezwaar in self._donker()]
        self.titels[naam] = self.pagina.title()
        if gevonden:
            self.bezwaren[naam] = gevonden

    def _op(self, breedte: int) -> list[str]:
        self.pagina.set_viewport_size({"width": breedte, "height": 900})
        self.pagina.evaluate(STIL)
        te_breed = self.pagina.evaluate(BREEDTE)
        return [*([f"{te_breed} px te breed"] if te_breed > 0 else []), *self._axe(), *self._contrast()]

    def _donker(self) -> list[str]:
        self.pagina.emulate_media(color_scheme="dark")
        self.pagina.evaluate(STIL)
        bezwaren = self._contrast()
        self.pagina.emulate_media(color_scheme="light")
        return bezwaren

    def _axe(self) -> list[str]:
        return _in_woorden(self.pagina.evaluate(DRAAI, AXE))

    def _contrast(self) -> list[str]:
        uitslag = self.pagina.evaluate(CONTRAST, list(self.goedgekeurd))
        self.goedgekeurd.update(uitslag["goed"])
        return _in_woorden(uitslag)

    def _noteer(self, bericht: ConsoleMessage) -> None:
        """Errors and warnings, among them what the Content-Security-Policy refused."""
        is_pagina_zelf = bericht.location["url"] == self.pagina.url and bericht.text.startswith("Failed to load")
        if bericht.type in {"error", "warning"} and not is_pagina_zelf:
            self._gemeld.append(f"console: {bericht.text}")

    @property
    def verslag(self) -> str:
        """What is wrong, page by page, for whoever has to mend it."""
        return "\n".join(f"\n{naam}\n  " + "\n  ".join(lijst) for naam, lijst in self.bezwaren.items())

    @property
    def dubbele_titels(self) -> dict[str, list[str]]:
        """Titles that more than one kind of page has, so that tabs and history look alike."""
        per_titel: dict[str, set[str]] = {}
        for naam, titel in self.titels.items():
            soort = naam.split()[0]
            per_titel.setdefault(titel, set()).add(soort)
        return {titel: sorted(soorten) for titel, soorten in per_titel.items() if len(soorten) > 1}
