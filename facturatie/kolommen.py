"""The heads of the list of facturen, and which of them sort."""

from typing import NamedTuple


class Kolom(NamedTuple):
    """The head of a column. `sort` is what a click on it asks for; empty when one cannot sort by it."""

    titel: str
    sort: str = ""
    richting: str = ""
    klasse: str = ""


def kolommen(sort: str) -> list[Kolom]:
    """The heads of the list, when it is sorted like this."""
    return [
        _sorteerbaar("Factuur", "nummer", sort),
        _sorteerbaar("School", "school", sort),
        _sorteerbaar("Bestuur", "bestuur", sort),
        _sorteerbaar("Bedrag", "bedrag", sort, klasse="getal"),
        _sorteerbaar("Open", "open", sort, klasse="getal"),
        _sorteerbaar("Vervalt", "vervalt", sort),
        Kolom("Status"),
        Kolom("Document"),
    ]


def _sorteerbaar(titel: str, naam: str, sort: str, klasse: str = "") -> Kolom:
    richting = {naam: "ascending", f"-{naam}": "descending"}.get(sort, "")
    return Kolom(titel, f"-{naam}" if sort == naam else naam, richting, klasse)
