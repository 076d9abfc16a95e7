"""Everything that was issued, read again: is it still what it was, and does it add up?

Each check gives sentences about what is wrong. All is read in small pieces, so the memory it takes stays the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from facturatie.controle.bedragen import dubbel_lopend, verdeling
from facturatie.controle.documenten import brieven, documenten
from facturatie.controle.facturen import facturen
from facturatie.slot import SLOTEN
from k2t_portal.workflow.slot import open_sloten


def controleer() -> Iterator[str]:
    """What is wrong, in Dutch; nothing when all is well. Changes nothing."""
    with een_moment():
        yield from sloten()
        yield from facturen()
        yield from dubbel_lopend()
        yield from verdeling()
        yield from documenten()
        yield from brieven()


def sloten() -> Iterator[str]:
    for naam in open_sloten(SLOTEN):
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
