"""Places as they are written: DUO gives them in capitals."""

import re

KLEIN = {
    "aan",
    "aen",
    "bij",
    "de",
    "den",
    "der",
    "en",
    "het",
    "in",
    "op",
    "over",
    "te",
    "ten",
    "ter",
    "van",
    "'t",
    "'s",
}
# A word begins after a space, a dash or a bracket; an apostrophe belongs to it ('s, 't).
WOORD = re.compile(r"[^\s\-(/]+")


def nette_plaats(naam: str) -> str:
    """ALPHEN AAN DEN RIJN becomes Alphen aan den Rijn; what has small letters already is somebody's choice."""
    if not naam.isupper():
        return naam
    return WOORD.sub(lambda treffer: _woord(treffer[0].lower(), vooraan=treffer.start() == 0), naam)


def _woord(woord: str, *, vooraan: bool) -> str:
    if woord in KLEIN and (not vooraan or woord.startswith("'")):
        return woord
    return "IJ" + woord[2:] if woord.startswith("ij") else woord[0].upper() + woord[1:]
