"""What is wrong with the keys, said before it hurts: at the start of the portal, and by `check --database default`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import DatabaseError

from k2t_portal.organisatie.geheim import sleutelnamen
from k2t_portal.organisatie.sleutelwissel import ZONDER_SLEUTEL, voorraden


def ontbrekende_sleutels(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """An error for each key that something was written with and that is not in VERSLEUTELSLEUTELS."""
    if "default" not in (databases or []):
        return []
    try:
        gebruikt = {naam for soort in voorraden() for naam in soort.tel()}
    # Before the first migrate there are no tables.
    except DatabaseError:
        return []
    return [
        Error(
            f"Sleutel “{naam}” ontbreekt in VERSLEUTELSLEUTELS, en er zijn gegevens mee versleuteld.",
            hint="Zet hem achter de andere; `manage.py wissel_sleutel` zet die gegevens om.",
            id="k2t.E001",
        )
        for naam in sorted(gebruikt - {*sleutelnamen(), *ZONDER_SLEUTEL})
    ]
