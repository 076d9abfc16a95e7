"""Switches on who may do what: each permission, and each sentence that permissions are built of."""

from collections.abc import Callable
from typing import Any

from rules.permissions import permissions
from rules.predicates import Predicate

from k2t_portal.organisatie import rules as hoeden
from tests.mutaties.bronnen import modules, ontkend, overal
from tests.mutaties.schakelaar import STAND


def zet_schakelaars() -> dict[str, str]:
    """Returns the guards: their keys, with what it means that one is switched off."""
    return _permissies() | _zinnen() | _ingelogd()


def _permissies() -> dict[str, str]:
    sleutels = {f"permissie {naam}": "everybody has it" for naam in permissions}
    for naam, predicaat in permissions.items():
        _schakel(predicaat, f"permissie {naam}", True)
    return sleutels


def _zinnen() -> dict[str, str]:
    """Each leaf says yes; one that is denied somewhere says no as well."""
    sleutels, namen = {}, ontkend()
    for predicaat in _bladeren():
        for antwoord in [True, False] if predicaat.fn.__name__ in namen else [True]:
            sleutel = f"zin {predicaat.fn.__module__}.{predicaat.fn.__name__} = {antwoord}"
            sleutels[sleutel] = f"it always says {antwoord}"
            _schakel(predicaat, sleutel, antwoord)
    return sleutels


def _bladeren() -> list[Predicate]:
    """Predicates that are a function of ours; what is built of others stands in a function of the library."""
    gevonden: dict[int, Predicate] = {}
    for module in modules():
        for waarde in vars(module).values():
            if isinstance(waarde, Predicate) and waarde.fn.__module__ != Predicate.__module__:
                gevonden[id(waarde)] = waarde
    return list(gevonden.values())


def _schakel(predicaat: Predicate, sleutel: str, anders: bool) -> None:
    predicaat.fn = _met_schakelaar(predicaat.fn, sleutel, anders)


def _ingelogd() -> dict[str, str]:
    """Part of every permission, so each of them has it as a predicate of its own; they all call this function."""
    sleutel, oud = "zin ingelogd", hoeden.ingelogd
    nieuw = _met_schakelaar(oud, sleutel, True)
    for predicaat in _delen():
        if predicaat.fn is oud:
            predicaat.fn = nieuw
    overal(oud, nieuw)
    return {sleutel: "who may not log in has her rights"}


def _delen() -> list[Predicate]:
    """All predicates that permissions are built of, at any depth."""
    te_doen, gezien = list(permissions.values()), {}
    while te_doen:
        predicaat = te_doen.pop()
        if id(predicaat) not in gezien:
            gezien[id(predicaat)] = predicaat
            te_doen += _onderdelen(predicaat.fn)
    return list(gezien.values())


def _onderdelen(functie: Any) -> list[Predicate]:
    cellen = [cel.cell_contents for cel in functie.__closure__ or ()]
    binnenin = [deel for cel in cellen if callable(cel) and hasattr(cel, "__closure__") for deel in _onderdelen(cel)]
    return [cel for cel in cellen if isinstance(cel, Predicate)] + binnenin


def _met_schakelaar(functie: Callable[..., Any], sleutel: str, anders: bool) -> Callable[..., Any]:
    def gevraagd(*wie_en_wat: Any) -> Any:
        return STAND.vraag(sleutel, lambda: bool(functie(*wie_en_wat)), anders)

    gevraagd.__name__, gevraagd.__module__ = functie.__name__, functie.__module__
    return gevraagd
