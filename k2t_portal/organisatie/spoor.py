"""The trail: rows that are only ever added, each sealed together with the one before it.

Every row holds the seal of its predecessor in its chain, and a head holds the last one; all seals are HMACs with
SPOOR_SLEUTEL, which is not in the database. So a row that was changed, removed, added or moved by hand is found
(`manage.py controleer_spoor`). Source: art. 5 lid 2 and 32 AVG; ASVS 5.0, V16.
"""

import datetime
import json
from collections.abc import Iterable
from typing import Any

from k2t_portal.organisatie.geheim import waarmerk


def waarmerk_van(soort: str, waarden: Iterable[Any]) -> str:
    """The seal over these values of a row of this kind: 64 hexadecimal digits."""
    return waarmerk(json.dumps([soort, *(_vast(waarde) for waarde in waarden)], ensure_ascii=False).encode())


def _vast(waarde: Any) -> Any:
    """The same for every database: a moment in UTC, to the microsecond."""
    if isinstance(waarde, datetime.datetime):
        return waarde.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    return waarde
