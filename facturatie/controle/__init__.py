"""Everything that was issued, read again: is it still what it was, and does it add up?

Each check gives sentences about what is wrong. All is read in small pieces, so the memory it takes stays the same.
"""

from collections.abc import Iterator

from facturatie.controle.bedragen import dubbel_lopend, verdeling
from facturatie.controle.documenten import brieven, documenten
from facturatie.controle.facturen import facturen
from facturatie.slot import SLOTEN
from k2t_portal.workflow.controle.moment import een_moment, sloten


def controleer() -> Iterator[str]:
    """What is wrong, in Dutch; nothing when all is well. Changes nothing."""
    with een_moment():
        yield from sloten(SLOTEN)
        yield from facturen()
        yield from dubbel_lopend()
        yield from verdeling()
        yield from documenten()
        yield from brieven()
