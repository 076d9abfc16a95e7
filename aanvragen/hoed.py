"""In which hat somebody acts or reads."""

from typing import TYPE_CHECKING

from k2t_portal.organisatie.models import Gebruiker, Rol

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag

HOED_PER_ROUTE = {1: Rol.KC, 2: Rol.CLB}


def hoed(aanvraag: "Aanvraag") -> Rol:
    """The hat of the aanvrager on this route."""
    return HOED_PER_ROUTE[aanvraag.route]


def hoed_van(aanvraag: "Aanvraag", user: Gebruiker) -> str:
    """The hat that lets her read this case, the one nearest to the case first; empty when none does."""
    if aanvraag.school_id in user.scholen_als(Rol.KC):
        return Rol.KC
    if user.draagt(Rol.CLB) and aanvraag.route == 2 and aanvraag.aanvrager_id == user.pk:
        return Rol.CLB
    # Who sits in the OC reads as such what she was only asked to take over.
    coaches = aanvraag.gekoppelde_gebruikers if user.draagt(Rol.OC) else aanvraag.coachende_gebruikers
    if user.draagt(Rol.COACH) and user.pk in coaches:
        return Rol.COACH
    if user.draagt(Rol.OC):
        return Rol.OC
    return Rol.DIRECTEUR if aanvraag.school_id in user.scholen_als(Rol.DIRECTEUR) else ""
