"""Switches on what a page leaves out: each right that a template asks before it shows something."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template import Template
from django.template.defaulttags import IfNode, TemplateLiteral
from django.template.loader import get_template

from tests.mutaties.schakelaar import STAND

# What views call the answer of a right; test_mutaties looks whether they do.
RECHT = re.compile(r"^(\w+\.)?(leest|mag|is_gevraagd|is_haar|rekent)(_|$)")
MAP = Path(settings.BASE_DIR) / "templates"

gevonden: dict[str, str] = {}


def zet_schakelaars() -> dict[str, str]:
    """Every template that is read from now on has its rights named; returns those of all templates."""
    _vervang(Template, "compile_nodelist", _met_namen)
    _vervang(TemplateLiteral, "eval", _met_schakelaar)
    for pad in sorted(MAP.rglob("*.html")):
        get_template(str(pad.relative_to(MAP)))
    return dict(gevonden)


def _vervang(klasse: Any, naam: str, nieuw: Any) -> None:
    setattr(klasse, naam, nieuw(getattr(klasse, naam)))


def _met_namen(oud: Any) -> Any:
    def compile_nodelist(self: Any) -> Any:
        knopen = oud(self)
        for nummer, knoop in enumerate(knopen.get_nodes_by_type(IfNode)):
            _benoem(knoop, f"sjabloon {self.name}:{knoop.token.lineno} ({nummer})")
        return knopen

    return compile_nodelist


def _benoem(knoop: Any, waar: str) -> None:
    """Give each right in the conditions of this {% if %} its key."""
    for nummer, (voorwaarde, _) in enumerate(knoop.conditions_nodelists):
        for deel in _letterlijk(voorwaarde):
            if RECHT.match(deel.text):
                deel.sleutel = f"{waar[:-1]}.{nummer}) {deel.text}"
                gevonden[deel.sleutel] = "the template shows it to everybody"


def _letterlijk(deel: Any) -> Iterator[Any]:
    if isinstance(deel, TemplateLiteral):
        yield deel
    elif deel is not None:
        yield from _letterlijk(getattr(deel, "first", None))
        yield from _letterlijk(getattr(deel, "second", None))


def _met_schakelaar(oud: Any) -> Any:
    def evalueer(self: Any, context: Any) -> Any:
        sleutel = getattr(self, "sleutel", "")
        return STAND.vraag(sleutel, lambda: bool(oud(self, context)), True) if sleutel else oud(self, context)

    return evalueer
