"""What the portal already knows when an aanvraag starts: what she can choose, and what nobody has to type again."""

from typing import Any

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, School


def scholen_per_route(wie: Gebruiker) -> dict[int, set[int]]:
    """For each route that is open to her, the keys of the active schools that she can choose (design §1)."""
    actief = set(School.objects.filter(actief=True).values_list("pk", flat=True))
    eigen = actief & set(wie.scholen_als(Rol.KC))
    per_route = {1: eigen, 2: actief if wie.draagt(Rol.CLB) else set()}
    return {route: scholen for route, scholen in per_route.items() if scholen}


def wat_bekend_is(wie: Gebruiker, route: int, school: School) -> dict[str, Any]:
    """Values of fields for a new concept; what is not known for sure is left out."""
    return {"akkoord_naam": akkoord_van(school), "begeleider": _begeleider(wie) if route == 2 else ""}


def akkoord_van(school: School) -> str:
    """The name of the schooldirecteur, if there is exactly one."""
    nu = Aanstelling.objects.geldig().filter(rol=Rol.DIRECTEUR, school=school).select_related("gebruiker")
    namen = {aanstelling.gebruiker.naam for aanstelling in nu}
    return namen.pop() if len(namen) == 1 else ""


def _begeleider(wie: Gebruiker) -> str:
    """CLB'er or ambulant begeleider: one hat in the portal, so what she chose the last time."""
    eerder = Aanvraag.objects.filter(aanvrager=wie).exclude(begeleider="")
    return eerder.values_list("begeleider", flat=True).first() or ""
