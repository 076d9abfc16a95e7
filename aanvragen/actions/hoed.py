"""In which hat the aanvrager acts."""

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol

HOED_PER_ROUTE = {Aanvraag.Route.NIVEAU_1: Rol.KC, Aanvraag.Route.NIVEAU_2: Rol.CLB}


def hoed(aanvraag: Aanvraag) -> Rol:
    """The hat that belongs to this route."""
    return HOED_PER_ROUTE[Aanvraag.Route(aanvraag.route)]
