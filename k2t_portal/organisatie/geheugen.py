"""What does not change while one page is made is read once: the samenwerkingsverband, the school holidays."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")
_geheugen: ContextVar[dict[str, Any] | None] = ContextVar("geheugen", default=None)


@contextmanager
def een_verzoek() -> Iterator[None]:
    """Inside this block `onthoud` reads a thing once; outside it reads each time, so nothing can grow old."""
    token = _geheugen.set({})
    try:
        yield
    finally:
        _geheugen.reset(token)


def onthoud(naam: str, lees: Callable[[], T]) -> T:
    """What `lees` gives, or gave before in this request under this name."""
    geheugen = _geheugen.get()
    if geheugen is None:
        return lees()
    if naam not in geheugen:
        geheugen[naam] = lees()
    return geheugen[naam]


def in_verzoek() -> bool:
    """Is a page being made? Not so for a worker or a command."""
    return _geheugen.get() is not None


def vergeet(naam: str) -> None:
    """It was changed in this very request."""
    (_geheugen.get() or {}).pop(naam, None)
