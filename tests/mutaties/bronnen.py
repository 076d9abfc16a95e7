"""Where the guards are: the modules of the portal, their source, and every place in it that asks a right."""

import ast
import importlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from django.apps import apps
from django.conf import settings

HOOFDMAP = Path(settings.BASE_DIR)
# What asks a right, or what is kept from whom; each place that calls one is a guard of its own.
VRAGEN = {
    "can_proceed", "draagt", "eis_inzage", "has_perm", "heeft_recht", "noteer_inzage", "scholen_als", "visible_to",
}  # fmt: skip
WEIGERINGEN = {"PermissionDenied", "Http404", "InzageOntbreekt"}
# Invented cases for the demo: nobody's rights depend on it.
GEEN_RECHTEN = {"demo", "management", "migrations", "rooktest.py"}


@cache
def bestanden() -> tuple[Path, ...]:
    """Every source file of the portal."""
    mappen = {Path(app.path) for app in apps.get_app_configs() if Path(app.path).is_relative_to(HOOFDMAP)}
    mappen = {map_ for map_ in mappen if ".venv" not in map_.parts} | {HOOFDMAP / "k2t_portal"}
    alle = {pad for map_ in mappen for pad in map_.rglob("*.py") if not GEEN_RECHTEN & set(pad.parts)}
    return tuple(sorted(alle))


def modules() -> list[ModuleType]:
    """All of them, imported."""
    return [importlib.import_module(_naam(pad)) for pad in bestanden()]


def _naam(pad: Path) -> str:
    delen = pad.relative_to(HOOFDMAP).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


@cache
def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text("utf-8"))


def plek(pad: str | Path, regel: int, kolom: int) -> str:
    return f"{Path(pad).relative_to(HOOFDMAP)}:{regel}:{kolom}"


def aanroepen(pad: Path) -> Iterator[tuple[str, str]]:
    """Every place that asks a right: where, and how it is written."""
    for knoop in ast.walk(boom(pad)):
        if isinstance(knoop, ast.Call) and _geroepen(knoop.func) in VRAGEN:
            yield plek(pad, knoop.lineno, knoop.col_offset), ast.unparse(knoop)


def weigeringen(pad: Path) -> Iterator[tuple[str, str]]:
    """Every place that refuses."""
    for knoop in ast.walk(boom(pad)):
        if isinstance(knoop, ast.Raise) and isinstance(knoop.exc, ast.Call | ast.Name):
            wat = knoop.exc.func if isinstance(knoop.exc, ast.Call) else knoop.exc
            if _geroepen(wat) in WEIGERINGEN:
                yield plek(pad, knoop.lineno, 0), ast.unparse(knoop)


def ontkend() -> set[str]:
    """Names that stand behind a ~ somewhere: of those "no" opens as well as "yes"."""
    namen: set[str] = set()
    for pad in bestanden():
        for knoop in ast.walk(boom(pad)):
            if isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Invert):
                namen |= {deel.id for deel in ast.walk(knoop.operand) if isinstance(deel, ast.Name)}
    return namen


def overal(oud: Any, nieuw: Any) -> None:
    """Put another function in every module that imported this one."""
    for module in list(sys.modules.values()):
        inhoud = getattr(module, "__dict__", {})
        for naam, waarde in list(inhoud.items()):
            if waarde is oud:
                inhoud[naam] = nieuw


def _geroepen(functie: ast.expr) -> str:
    if isinstance(functie, ast.Attribute):
        return functie.attr
    return functie.id if isinstance(functie, ast.Name) else ""
