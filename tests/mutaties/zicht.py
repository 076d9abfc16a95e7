"""Switches on who sees what: each `visible_to`, and each condition of the zicht modules."""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.sql.where import WhereNode

from tests.mutaties.bronnen import modules, ontkend, overal
from tests.mutaties.schakelaar import STAND

NIETS = Q(pk__in=[])


def zet_schakelaars() -> dict[str, str]:
    return _visible_to() | _voorwaarden()


def querysets() -> list[type[QuerySet[Any]]]:
    """Those with a visible_to of their own."""
    modules()
    return [klasse for klasse in _onder(QuerySet) if "visible_to" in vars(klasse)]


def _onder(klasse: type[Any]) -> Iterator[type[Any]]:
    for onder in klasse.__subclasses__():
        yield onder
        yield from _onder(onder)


def _visible_to() -> dict[str, str]:
    sleutels = {}
    for klasse in querysets():
        sleutel = f"visible_to {klasse.__module__}.{klasse.__name__}"
        sleutels[sleutel] = "everybody sees every row"
        klasse.visible_to = _alles_zichtbaar(vars(klasse)["visible_to"], sleutel)  # type: ignore[attr-defined]  # each has it
    return sleutels


def _alles_zichtbaar(methode: Callable[..., Any], sleutel: str) -> Callable[..., Any]:
    @wraps(methode)
    def visible_to(self: Any, user: Any) -> Any:
        if STAND.uit == sleutel:
            return self.all()
        return STAND.vraag(sleutel, lambda: methode(self, user), lambda rijen: rijen)

    return visible_to


def _voorwaarden() -> dict[str, str]:
    """Functions of a zicht module that give a condition; one behind a ~ is opened by saying no."""
    sleutels, namen = {}, ontkend()
    for gevonden in voorwaarden():
        functie = gevonden
        for hoe, anders in _manieren(functie.__name__ in namen):
            sleutel = f"voorwaarde {functie.__module__}.{functie.__name__} = {hoe}"
            sleutels[sleutel] = f"it lets {hoe} through"
            functie = _anders(functie, sleutel, anders)
    return sleutels


def voorwaarden() -> list[FunctionType]:
    """In each module called zicht: what answers with a Q, several, or rows."""
    gevonden = []
    for module in modules():
        if module.__name__.endswith(".zicht"):
            eigen = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
            gevonden += [f for f in eigen if inspect.signature(f).return_annotation is not inspect.Signature.empty]
    return gevonden


def _manieren(is_ontkend: bool) -> list[tuple[str, Callable[[Any], Any]]]:
    return [("all", _open), ("none", _dicht)] if is_ontkend else [("all", _open)]


def _open(antwoord: Any) -> Any:
    if isinstance(antwoord, Q):
        return Q()
    if isinstance(antwoord, QuerySet):
        rijen = antwoord.all()
        rijen.query.where = WhereNode()
        return rijen
    return iter([Q()])


def _dicht(antwoord: Any) -> Any:
    return antwoord.none() if isinstance(antwoord, QuerySet) else NIETS


def _anders(functie: FunctionType, sleutel: str, anders: Callable[[Any], Any]) -> FunctionType:
    @wraps(functie)
    def voorwaarde(*wie: Any) -> Any:
        return STAND.vraag(sleutel, lambda: functie(*wie), anders)

    overal(functie, voorwaarde)
    return voorwaarde  # type: ignore[return-value]  # a function as well
