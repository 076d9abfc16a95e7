"""Who may take a step, as fsm and the screens ask it."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker


def may(permissie: str) -> Callable[[Any, Gebruiker], bool]:
    """A permission as a transition wants it. A callable, because fsm asks a string permission without the object."""
    return lambda obj, user: user.has_perm(permissie, obj)


def heeft_recht(obj: Any, overgang: str, user: Gebruiker) -> bool:
    """May she take this transition at all, whatever state the case is in?"""
    fsm = getattr(type(obj), overgang)._django_fsm  # noqa: SLF001, fsm has no public way to ask this apart from the state
    return all(t.has_perm(obj, user) for t in fsm.transitions.values())


def acties_voor(obj: Any, user: Gebruiker) -> list[dict[str, str]]:
    """The buttons on a case: every transition that is open now, for this person, and has a button of its own."""
    overgangen = obj.get_available_user_status_transitions(user)
    return [_knop(obj, overgang) for overgang in overgangen if "knop" in overgang.custom]


def _knop(obj: Any, overgang: Any) -> dict[str, str]:
    app = type(obj)._meta.app_label  # noqa: SLF001, Django documents _meta
    return {
        "naam": overgang.name,
        "titel": overgang.custom["knop"],
        "url": reverse(overgang.custom.get("url", f"{app}:{overgang.name}"), args=[obj.pk]),
        "stijl": overgang.custom.get("stijl", "secundair"),
    }
