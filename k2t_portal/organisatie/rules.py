"""Who wears which hat, as predicates that other rules are built of, and who manages the organisation."""

from typing import Any

import rules
from rules.predicates import Predicate

from k2t_portal.organisatie.models import Gebruiker, Rol


@rules.predicate
def is_oc_lid(user: Gebruiker) -> bool:
    return user.draagt(Rol.OC)


@rules.predicate
def is_directie(user: Gebruiker) -> bool:
    return user.draagt(Rol.DIRECTIE)


@rules.predicate
def is_coach(user: Gebruiker) -> bool:
    return user.draagt(Rol.COACH)


@rules.predicate
def is_kc(user: Gebruiker) -> bool:
    return user.draagt(Rol.KC)


@rules.predicate
def is_clb(user: Gebruiker) -> bool:
    return user.draagt(Rol.CLB)


@rules.predicate
def is_directeur(user: Gebruiker) -> bool:
    return user.draagt(Rol.DIRECTEUR)


@rules.predicate
def is_kc_van_school(user: Gebruiker, obj: Any) -> bool:
    """The object belongs to a school where she is kwaliteitscoördinator today."""
    return obj is not None and obj.school_id in user.scholen_als(Rol.KC)


@rules.predicate
def is_directeur_van_school(user: Gebruiker, obj: Any) -> bool:
    return obj is not None and obj.school_id in user.scholen_als(Rol.DIRECTEUR)


def ingelogd(user: Any) -> bool:
    """Rules ask a Gebruiker for her hats; an anonymous visitor wears none."""
    return isinstance(user, Gebruiker) and user.is_active


def regel(naam: str, wie: Predicate) -> None:
    """Register a permission for people who are logged in and may log in."""
    rules.add_perm(naam, rules.predicate(ingelogd) & wie)


regel("organisatie.beheren", is_directie)
