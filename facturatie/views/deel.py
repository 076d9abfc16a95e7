"""What a part of the page of a factuur gives: the modules that know about documents, payments and the like."""

from collections.abc import Callable
from typing import Any, NamedTuple

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker


class Deel(NamedTuple):
    """Buttons ({titel, url, stijl, icoon}) and context."""

    acties: list[dict[str, str]]
    context: dict[str, Any]


Deelmaker = Callable[[Factuur, Gebruiker], Deel]
