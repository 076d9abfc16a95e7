"""The house style that a linter does not measure: short functions and short files."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APPS = ["k2t_portal", "facturatie", "aanvragen", "trajecten"]
BESTANDEN = [
    bestand
    for map_ in [*APPS, "tests", "bench"]
    for bestand in (ROOT / map_).rglob("*.py")
    if bestand.parent.name != "migrations"
]


def functies() -> dict[str, int]:
    """Lines of every function, by place."""
    return {
        f"{bestand.relative_to(ROOT)}:{knoop.lineno} {knoop.name}": (knoop.end_lineno or knoop.lineno)
        - knoop.lineno
        + 1
        for bestand in BESTANDEN
        for knoop in ast.walk(ast.parse(bestand.read_text()))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_geen_functie_is_langer_dan_45_regels():
    assert {plek: regels for plek, regels in functies().items() if regels > 45} == {}


def test_95_procent_van_de_functies_is_korter_dan_25_regels():
    regels = list(functies().values())

    assert sum(aantal < 25 for aantal in regels) >= 0.95 * len(regels)


def test_geen_bestand_is_langer_dan_300_regels():
    lengtes = {str(bestand.relative_to(ROOT)): len(bestand.read_text().splitlines()) for bestand in BESTANDEN}

    assert {naam: regels for naam, regels in lengtes.items() if regels > 300} == {}


def test_geen_stijl_of_script_in_een_template():
    verboden = (" style=", "<style", " onclick=", " onchange=", " onsubmit=", " onload=", "javascript:", "hx-on")
    gevonden = [
        f"{bestand.relative_to(ROOT)}: {woord.strip()}"
        for bestand in (ROOT / "templates").rglob("*.html")
        # A mail is no page: no Content-Security-Policy goes with it, and mail programs read no other styles.
        if bestand.parent.name != "mail"
        for woord in verboden
        if woord in bestand.read_text()
    ]

    assert gevonden == []
