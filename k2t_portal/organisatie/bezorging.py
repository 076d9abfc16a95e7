"""How a mail about an account leaves. The outbox is in a room above this one, so at the start it says here how."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from k2t_portal.organisatie.models import Gebruiker, Uitnodiging


def _nergens(*wat: Any) -> None:
    """Nobody delivers: a part of the portal that runs without the outbox."""


@dataclass
class Postbode:
    """What the outbox can be asked, each in the transaction of who asks."""

    uitnodiging: Callable[[Uitnodiging], None] = _nergens
    inloggen_gewijzigd: Callable[[Gebruiker], None] = _nergens
    # With the address that was hers until now.
    adres_gewijzigd: Callable[[Gebruiker, str], None] = _nergens


POSTBODE = Postbode()
