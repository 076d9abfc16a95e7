"""How an invitation leaves. The outbox is in a room above this one, so at the start it says here how it is reached."""

from collections.abc import Callable

from k2t_portal.organisatie.models import Uitnodiging

_bezorgers: list[Callable[[Uitnodiging], None]] = []


def bezorg_met(bezorger: Callable[[Uitnodiging], None]) -> None:
    """Have every invitation go through this function, in the transaction that makes it."""
    _bezorgers.append(bezorger)


def bezorg(uitnodiging: Uitnodiging) -> None:
    for bezorger in _bezorgers:
        bezorger(uitnodiging)
