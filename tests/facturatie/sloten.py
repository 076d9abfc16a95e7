"""Getting round the locks of the database, to see what then is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from facturatie.slot import SLOTEN
from k2t_portal.workflow.slot import zet_erop


def haal_weg(tabel: str, naam: str) -> None:
    """Drop a trigger. The end of the test puts it back, with all else that the test did."""
    # PostgreSQL drops none while checks of foreign keys still wait.
    connection.check_constraints()
    op = f' ON "{tabel}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "{naam}"{op}')


@contextmanager
def zonder_sloten() -> Iterator[Any]:
    """A cursor for which every lock is off; afterwards they are on again."""
    for slot in SLOTEN:
        for naam in slot.namen.values():
            haal_weg(slot.tabel, naam)
    with connection.cursor() as cursor:
        yield cursor
    zet_erop(SLOTEN)
