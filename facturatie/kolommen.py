"""The heads of the list of facturen, and which of them sort."""

from typing import NamedTuple


class Sortering(NamedTuple):
    """A word in a head. `sort` is what a click on it asks for; empty when one cannot sort by it."""

    titel: str
    sort: str = ""
    richting: str = ""


class Kolom(NamedTuple):
    """The head of a column: one word, or one for each thing that its cells tell."""

    woorden: list[Sortering]
    klasse: str = ""

    @property
    def richting(self) -> str:
        return next((woord.richting for woord in self.woorden if woord.richting), "")


def kolommen(sort: str) -> list[Kolom]:
    """The heads of the list, when it is sorted like this."""
    return [
        Kolom([_sorteerbaar("Factuur", "nummer", sort)]),
        Kolom([_sorteerbaar("School", "school", sort), _sorteerbaar("Bestuur", "bestuur", sort)]),
        Kolom([_sorteerbaar("Bedrag", "bedrag", sort)], "getal"),
        Kolom([_sorteerbaar("Open", "open", sort)], "getal"),
        Kolom([Sortering("Status"), _sorteerbaar("Vervalt", "vervalt", sort)]),
        Kolom([Sortering("Document")]),
    ]


def _sorteerbaar(titel: str, naam: str, sort: str) -> Sortering:
    richting = {naam: "ascending", f"-{naam}": "descending"}.get(sort, "")
    return Sortering(titel, f"-{naam}" if sort == naam else naam, richting)
