"""The switch: what every guard asks before it answers, and where it is written down which test needed it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Stand:
    """One process has one stand: `uit` is the guard that is switched off here, `test` is the test that runs."""

    uit: str = ""
    test: str = ""
    # Per guard the tests in which switching it off would have changed an answer.
    gemist: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def onthoud(self, sleutel: str) -> None:
        if self.test:
            self.gemist[sleutel][self.test] = None

    def vraag(self, sleutel: str, antwoord: Callable[[], Any], anders: Any) -> Any:
        """The answer of a guard, or what it is when this one is switched off: a value, or a function of the answer."""
        if self.uit == sleutel:
            return anders(antwoord()) if callable(anders) else anders
        echt = antwoord()
        if callable(anders) or echt is not anders:
            self.onthoud(sleutel)
        return echt


STAND = Stand()
