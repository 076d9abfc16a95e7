"""Getting round the locks of the database, to see what then is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, connection, transaction

from k2t_portal.workflow.slot import Slot, zet_erop


def haal_weg(tabel: str, naam: str) -> None:
    """Drop a trigger. The end of the test puts it back, with all else that the test did."""
    # PostgreSQL drops none while checks of foreign keys still wait.
    connection.check_constraints()
    op = f' ON "{tabel}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "{naam}"{op}')


def ontgrendel(*sloten: Slot) -> None:
    """Take these locks off, for as long as the test lasts."""
    for slot in sloten:
        for naam in slot.namen.values():
            haal_weg(slot.tabel, naam)


@contextmanager
def zonder_sloten(*sloten: Slot) -> Iterator[Any]:
    """A cursor for which these locks are off; afterwards they are on again."""
    ontgrendel(*sloten)
    with connection.cursor() as cursor:
        yield cursor
    zet_erop(sloten)


def weigert(sql: str, waarden: list[Any]) -> bool:
    """Whether a lock refuses this statement."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
    except IntegrityError as fout:
        return "verandert niet meer" in str(fout)
    return False
