"""Getting round the locks on what was issued."""

from contextlib import AbstractContextManager
from typing import Any

from facturatie.slot import SLOTEN
from tests import sloten
from tests.sloten import haal_weg

__all__ = ["haal_weg", "zonder_sloten"]


def zonder_sloten() -> AbstractContextManager[Any]:
    """A cursor for which every lock of facturatie is off; afterwards they are on again."""
    return sloten.zonder_sloten(*SLOTEN)
