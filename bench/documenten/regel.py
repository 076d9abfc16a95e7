"""One line of what was measured."""

from typing import NamedTuple


class Regel(NamedTuple):
    """A measured value next to its target: at most that much, or at least."""

    wat: str
    waarde: float
    grens: float
    uitleg: str = ""
    minstens: bool = False

    def __str__(self) -> str:
        gehaald = self.waarde >= self.grens if self.minstens else self.waarde <= self.grens
        oordeel = f"{self.grens:g} {'haalt' if gehaald else 'haalt niet'}"
        return f"  {self.wat:<40}{self.waarde:>8.2f}{oordeel:>17}  {self.uitleg}".rstrip()
