"""The Key2Teach programme as data (policy version 31-10-2024, "Een coaching traject bestaat uit 8 sessies")."""

from typing import NamedTuple

from facturatie.models import Vorm

VERSIE = "2024-10-31"


class Onderdeel(NamedTuple):
    """One session of the programme; `werkvraag` marks the one that settles the werkvraag."""

    fase: int
    nummer: int
    titel: str
    inhoud: str
    werkvraag: bool = False


FASEN = {1: "Inzicht", 2: "Vaardigheden"}

PROGRAMMA = (
    Onderdeel(1, 1, "Interview", "Kennismaken en afnemen leerkracht-relatie-interview"),
    Onderdeel(
        1, 2, "Relatieprofiel", "Terugkoppelen leerkracht-relatieprofiel en uitleg functionele interactieanalyse"
    ),
    Onderdeel(1, 3, "Filmopname", "Filmopname maken in de klas"),
    Onderdeel(
        1,
        4,
        "Werkvraag vaststellen",
        "Bespreken functionele interactieanalyse en vertalen naar werkvraag, streefpunten, doelgedrag en keywords",
        werkvraag=True,
    ),
    Onderdeel(2, 5, "Coaching in de klas", "Synchroon coachen in de klas met keywords"),
    Onderdeel(2, 6, "Bespreken met beeld", ""),
    Onderdeel(2, 7, "Coaching in de klas", "Synchroon coachen in de klas met keywords"),
    Onderdeel(2, 8, "Coaching in de klas", "Nabespreken synchroon coachen met beeld"),
)

# "Het programma bestaat uit acht tot tien sessies": two more are possible, at the same price.
MAX_EXTRA = 2
EXTRA = tuple(Onderdeel(2, nummer, "Extra sessie", "Oefenen wat nog aandacht vraagt") for nummer in (9, 10))

AANTAL = {Vorm.VOLLEDIG: 8, Vorm.VERKORT: 2}


def onderdelen(vorm: str, extra: int = 0) -> tuple[Onderdeel, ...]:
    """The sessions of a traject, in order: 2 for verkort, 8 to 10 for volledig."""
    return PROGRAMMA[: AANTAL[Vorm(vorm)]] + EXTRA[:extra]


def onderdeel(nummer: int) -> Onderdeel:
    return (PROGRAMMA + EXTRA)[nummer - 1]
