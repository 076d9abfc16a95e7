"""Switches at the door: each URL without logging in, and each middleware of the portal left out."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.urls import URLPattern, get_resolver
from django.utils.module_loading import import_string

from tests.mutaties.bronnen import overal
from tests.mutaties.schakelaar import STAND
from tests.rollen.test_tabel import patronen

HAKEN = {"process_request", "process_view", "__call__"}


def zet_schakelaars() -> dict[str, str]:
    return _inloggen() | _middleware()


def _inloggen() -> dict[str, str]:
    setattr(LoginRequiredMiddleware, "process_view", _zonder_inloggen(LoginRequiredMiddleware.process_view))  # noqa: B010  mypy wants it so
    gesloten = [naam for naam, patroon in patronen(get_resolver()) if _vraagt_inloggen(patroon)]
    return {f"inloggen {naam}": "open to who is not logged in" for naam in gesloten}


def _vraagt_inloggen(patroon: URLPattern) -> bool:
    return bool(getattr(patroon.callback, "login_required", True))


def _zonder_inloggen(oud: Callable[..., Any]) -> Callable[..., Any]:
    def process_view(self: Any, request: Any, view_func: Any, view_args: Any, view_kwargs: Any) -> Any:
        sleutel = f"inloggen {request.resolver_match.view_name}"
        return STAND.vraag(sleutel, lambda: oud(self, request, view_func, view_args, view_kwargs), None)

    return process_view


def _middleware() -> dict[str, str]:
    """Of ours; a function that makes one is replaced, of a class each hook can let the request pass."""
    sleutels = {}
    for naam in settings.MIDDLEWARE:
        oud: Any = import_string(naam)
        if naam.startswith("k2t_portal.") and not issubclass(type(oud), type):
            overal(oud, _overgeslagen(oud, f"middleware {naam}"))
            sleutels[f"middleware {naam}"] = "every request passes it by"
        elif naam.startswith("k2t_portal.") and HAKEN & vars(oud).keys():
            _sla_haken_over(oud, f"middleware {naam}")
            sleutels[f"middleware {naam}"] = "every request passes it by"
    return sleutels


def _sla_haken_over(klasse: Any, sleutel: str) -> None:
    """Its own hooks; what it has from a library is switched off by the URL, above."""
    for haak in HAKEN & vars(klasse).keys():
        nieuw = _zonder_aanroep if haak == "__call__" else _zonder_haak
        setattr(klasse, haak, nieuw(vars(klasse)[haak], sleutel))


def _zonder_haak(oud: Callable[..., Any], sleutel: str) -> Callable[..., Any]:
    def haak(self: Any, *args: Any) -> Any:
        return STAND.vraag(sleutel, lambda: oud(self, *args), None)

    return haak


def _zonder_aanroep(oud: Callable[..., Any], sleutel: str) -> Callable[..., Any]:
    def aanroep(self: Any, request: Any) -> Any:
        if STAND.uit == sleutel:
            return self.get_response(request)
        return STAND.vraag(sleutel, lambda: oud(self, request), lambda antwoord: antwoord)

    return aanroep


def _overgeslagen(maak: Callable[..., Any], sleutel: str) -> Callable[..., Any]:
    def gemaakt(volgende: Callable[..., Any]) -> Callable[..., Any]:
        echt = maak(volgende)

        def middleware(request: Any) -> Any:
            if STAND.uit == sleutel:
                return volgende(request)
            STAND.onthoud(sleutel)
            return echt(request)

        return middleware

    return gemaakt
