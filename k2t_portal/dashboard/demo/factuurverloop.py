"""What becomes of the facturen of the demo, as data: which steps, how many days after the factuur.

A step is the name of a method of `Boekhouding`.
"""

from decimal import Decimal
from random import Random
from typing import NamedTuple

Stappen = tuple[tuple[int, str], ...]


class Geval(NamedTuple):
    """A factuur with which something happens, at least so many days old today."""

    minstens: int
    stappen: Stappen


HEEL_GECREDITEERD = ((1, "verstuur"), (6, "crediteer"), (7, "verstuur_credit"), (7, "vervang"))
# Each takes the youngest factuur that is old enough and still free, so the oldest come first.
BIJZONDER = (
    Geval(105, (*HEEL_GECREDITEERD, (8, "verstuur"), (26, "betaal"))),
    Geval(75, ((1, "verstuur"), (44, "betaal"))),
    Geval(62, ((1, "verstuur"),)),
    Geval(55, ((1, "verstuur"), (9, "crediteer_deel"), (10, "verstuur_credit"), (24, "betaal"))),
    Geval(48, ((1, "verstuur"), (30, "stel_uit"))),
    Geval(44, ((1, "verstuur"),)),
    Geval(30, ((1, "verstuur"), (12, "betaal"), (14, "betaal_nog_eens"), (25, "wijs_toe"))),
    Geval(26, ((1, "verstuur"), (15, "betaal_helft"), (24, "wijs_toe"))),
    Geval(8, ((1, "verstuur"), (2, "mail_mislukt"))),
    Geval(0, ()),
    Geval(0, ()),
)


def gewoon(kans: Random) -> Stappen:
    """Sent by directie, and paid within the term."""
    return ((1, "verstuur"), (kans.randint(10, 27), "betaal"))


SUBSIDIE = "Subsidie"
# Money without a factuur of ours: days ago, euro, from whom, and what it says.
ZONDER_FACTUUR = (
    (40, Decimal("412.50"), "Gemeente Voorbeeldwaard", f"{SUBSIDIE} ontmoetingsplein"),
    (16, Decimal("1700.00"), "Vereniging De Brugwachter voor basisonderwijs", "Coaching najaar"),
    (9, Decimal("850.00"), "Stichting De Kleurenkaart", "Betaling factuur 2019-0042"),
)
ONBEKEND = (Decimal("640.00"), "Stichting De Kleurenkaart", "Studiedag oktober")
TERZIJDE = "Geen factuur: dit is een subsidie van de gemeente."
CREDIT_HEEL = "De school viel op deze datum onder een ander bestuur."
CREDIT_DEEL = "Afgesproken korting, omdat de start een maand later was."
DEEL = Decimal("200.00")
MAIL_FOUT = "SMTP 550: dit adres bestaat niet"
