"""Choosing a coach out of the ranked poule, the same for a first coach and for the next one."""

from django.core.exceptions import ValidationError

from trajecten.matching import Kandidaat
from trajecten.models import Coach


def kies(coach: Coach, kandidaten: list[Kandidaat], reden: dict[str, str]) -> str:
    """What speaks against this choice, to keep with it; `reden` is why in spite of that, by the name of its field.

    Raises ValidationError when she is not among the kandidaten, or when a reason is needed and missing.
    """
    kandidaat = next((k for k in kandidaten if k.coach == coach), None)
    if kandidaat is None:
        raise ValidationError({"coach": "Deze coach kan dit traject nu niet krijgen. Kies een andere coach."})
    [(veld, tekst)] = reden.items()
    if kandidaat.conflicten and not tekst:
        raise ValidationError({veld: "Leg uit waarom je toch voor deze coach kiest."})
    return ", ".join(kandidaat.conflicten)
