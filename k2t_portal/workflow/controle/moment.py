"""Reading everything as of one moment, and looking whether the locks are on."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from k2t_portal.workflow.slot import Slot, open_sloten


def sloten(deze: Iterable[Slot]) -> Iterator[str]:
    for naam in open_sloten(deze):
        yield f"het slot {naam} ontbreekt of staat uit: de database weigert deze wijzigingen niet meer"


@contextmanager
def een_moment() -> Iterator[None]:
    """All questions about one moment, so that work which goes on meanwhile looks like no error.

    Not on SQLite, where a transaction would make everyone wait; nor inside one that began before.
    """
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
