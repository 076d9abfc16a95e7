"""Switches on single places: each call in the source that asks a right, and each raise that refuses."""

import ast
import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import rules
from django.core.exceptions import PermissionDenied
from django.db.models import manager
from django.http import Http404
from django_fsm import Transition

from k2t_portal.organisatie.models import Gebruiker, School
from k2t_portal.workflow import inzage
from tests.mutaties.bronnen import HOOFDMAP, aanroepen, bestanden, boom, modules, overal, plek, weigeringen
from tests.mutaties.schakelaar import STAND
from tests.mutaties.zicht import querysets

_gevonden: dict[tuple[CodeType, int], str] = {}


def zet_schakelaars() -> dict[str, str]:
    modules()
    _vragen_aan_een_mens()
    _vragen_aan_de_kast()
    _functies()
    for fout in [PermissionDenied, Http404, inzage.InzageOntbreekt]:
        setattr(fout, "__init__", _opgemerkt(fout.__init__))  # noqa: B010  mypy wants it so
    return alle()


def alle() -> dict[str, str]:
    """Every place, as the source has it."""
    vragen = {f"plek {waar}": tekst for pad in bestanden() for waar, tekst in aanroepen(pad)}
    return vragen | {f"weigering {waar}": tekst for pad in bestanden() for waar, tekst in weigeringen(pad)}


def haal_weg(sleutel: str) -> None:
    """Take the raise of this key out of the function that it stands in."""
    pad, regel, _ = sleutel.removeprefix("weigering ").rsplit(":", 2)
    bron = boom(HOOFDMAP / pad)
    code = compile(ast.fix_missing_locations(_Zonder(int(regel)).visit(bron)), str(HOOFDMAP / pad), "exec")
    nieuw = max(
        (c for c in _codes(code) if c.co_firstlineno <= int(regel) <= _laatste(c)), key=lambda c: c.co_firstlineno
    )
    gc.unfreeze()
    for functie in gc.get_objects():
        # By its type: isinstance wakes what Django only makes when it is asked for.
        if type(functie) is FunctionType and _zelfde(functie.__code__, nieuw):
            functie.__code__ = nieuw


class _Zonder(ast.NodeTransformer):
    def __init__(self, regel: int) -> None:
        self.regel = regel

    def visit_Raise(self, knoop: ast.Raise) -> ast.stmt:
        return ast.copy_location(ast.Pass(), knoop) if knoop.lineno == self.regel else knoop


def _codes(code: CodeType) -> list[CodeType]:
    binnen = [deel for deel in code.co_consts if isinstance(deel, CodeType)]
    return [code, *(c for deel in binnen for c in _codes(deel))]


def _laatste(code: CodeType) -> int:
    return max(regel for *_, regel in code.co_lines() if regel)


def _zelfde(een: CodeType, ander: CodeType) -> bool:
    return (een.co_filename, een.co_qualname) == (ander.co_filename, ander.co_qualname)


def _vragen_aan_een_mens() -> None:
    for naam, anders in [("has_perm", True), ("draagt", True), ("scholen_als", _alle_scholen)]:
        setattr(Gebruiker, naam, _per_plek(getattr(Gebruiker, naam), anders))
    # What a person and a step ask in their turn.
    for waar in [rules, Transition]:
        setattr(waar, "has_perm", _per_plek(waar.has_perm, True))  # noqa: B010  mypy wants it so


def _alle_scholen(_: Any) -> list[int]:
    return list(School.objects.values_list("pk", flat=True))


def _vragen_aan_de_kast() -> None:
    """The rows that a queryset had before it was narrowed."""
    for klasse in querysets():
        oud = klasse.visible_to  # type: ignore[attr-defined]  # each has it
        klasse.visible_to = _zonder_zicht(oud)  # type: ignore[attr-defined]  # see above


def _zonder_zicht(methode: Callable[..., Any]) -> Callable[..., Any]:
    def visible_to(self: Any, user: Any) -> Any:
        return _vraag(sys._getframe(1), lambda: methode(self, user), lambda _: self.all())

    return visible_to


def _functies() -> None:
    from django_fsm import can_proceed

    from k2t_portal.workflow.may import heeft_recht

    for functie, anders in [
        (can_proceed, True),
        (heeft_recht, True),
        (inzage.noteer_inzage, None),
        (inzage.eis_inzage, None),
    ]:
        overal(functie, _per_plek(functie, anders))


def _per_plek(functie: Callable[..., Any], anders: Any) -> Callable[..., Any]:
    def gevraagd(*args: Any, **kwargs: Any) -> Any:
        return _vraag(sys._getframe(1), lambda: functie(*args, **kwargs), anders)

    return gevraagd


def _vraag(frame: FrameType, antwoord: Callable[[], Any], anders: Any) -> Any:
    """For who asked: a test, or a library, is no place of ours."""
    while frame.f_back and frame.f_code.co_filename == manager.__file__:
        frame = frame.f_back
    sleutel = f"plek {_waar(frame)}"
    if STAND.uit == sleutel and not callable(anders):
        return anders
    return STAND.vraag(sleutel, antwoord, anders if anders is True or callable(anders) else _merk)


def _merk(antwoord: Any) -> Any:
    return antwoord


def _waar(frame: FrameType) -> str:
    """The place of the call that this frame is busy with, by row and column."""
    waar = (frame.f_code, frame.f_lasti)
    if waar not in _gevonden:
        regel, _, kolom, _ = list(frame.f_code.co_positions())[frame.f_lasti // 2]
        binnen = Path(frame.f_code.co_filename).is_relative_to(HOOFDMAP)
        _gevonden[waar] = plek(frame.f_code.co_filename, regel or 0, kolom or 0) if binnen else "elders"
    return _gevonden[waar]


def _opgemerkt(maak: Callable[..., None]) -> Callable[..., None]:
    def opgemerkt(self: Any, *args: Any, **kwargs: Any) -> None:
        frame = sys._getframe(1)
        if Path(frame.f_code.co_filename).is_relative_to(HOOFDMAP):
            STAND.onthoud(f"weigering {plek(frame.f_code.co_filename, _regel_van_raise(frame), 0)}")
        maak(self, *args, **kwargs)

    return opgemerkt


def _regel_van_raise(frame: FrameType) -> int:
    """A raise of several lines is known by its first."""
    pad, hier = Path(frame.f_code.co_filename), frame.f_lineno
    omvat = [
        k.lineno for k in ast.walk(boom(pad)) if isinstance(k, ast.Raise) and k.lineno <= hier <= (k.end_lineno or 0)
    ]
    return max(omvat, default=hier)
