"""A view without its door: to see that what stands behind that shows nothing to the wrong person either."""

from typing import Any

from django.test import RequestFactory

from k2t_portal.organisatie.models import Gebruiker


def scherm(soort: type[Any], user: Gebruiker, met: dict[str, Any] | None = None, **kwargs: Any) -> Any:
    """As she would have it once she were inside: `kwargs` of the address, `met` what its door would have found."""
    scherm, request = soort(), RequestFactory().get("/")
    request.user = user
    scherm.setup(request, **kwargs)
    vars(scherm).update(met or {})
    return scherm
