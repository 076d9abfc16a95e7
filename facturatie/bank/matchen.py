"""Which facturen does money that came in pay? Certain only by payment reference and amount; anything else is a guess.

One of these is made for a whole statement or a page of a list, and asks the database once.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple, Protocol

from django.db.models import Q

from facturatie.models import Factuur, FactuurQuerySet

# Our own kenmerk looks like the number of a factuur (K2T-2026-0042), and is none.
KENMERK = re.compile(r"K2T[\s\-–—./_]*(20\d\d)[\s\-–—./_]*(\d{4,5})(?!\d)", re.IGNORECASE)
NUMMER = re.compile(r"(?<!\d)(20\d\d)[\s\-–—./_]*(\d{4,5})(?!\d)")
# Words that many besturen have in their names.
GEWOON = {
    "stichting",
    "vereniging",
    "scholen",
    "school",
    "onderwijs",
    "voor",
    "primair",
    "het",
    "van",
    "der",
    "den",
    "en",
}


class Geld(Protocol):
    """What is asked of a line of a statement, or of a bijschrijving."""

    @property
    def naam(self) -> str: ...
    @property
    def omschrijving(self) -> str: ...


class Deel(NamedTuple):
    """So much, in euro, for this factuur."""

    factuur: Factuur
    bedrag: Decimal


class Voorstel(NamedTuple):
    """`zeker` may be booked without asking; else it is a suggestion, or nothing but a remark (`uitleg`)."""

    zeker: bool
    delen: list[Deel]
    uitleg: str


def nummers_in(tekst: str) -> list[str]:
    """The payment references in a text, as facturen are numbered, each once: with any dash or space, or none."""
    gevonden = NUMMER.findall(KENMERK.sub(" ", tekst))
    return list(dict.fromkeys(f"{jaar}-{volgnummer}" for jaar, volgnummer in gevonden))


def kenmerken_in(tekst: str) -> list[str]:
    return list(dict.fromkeys(f"K2T-{jaar}-{volgnummer}" for jaar, volgnummer in KENMERK.findall(tekst)))


class Matcher:
    """Gives each line its facturen, in order: what an earlier line pays is no longer open for a later one."""

    def __init__(self, teksten: Iterable[str], facturen: FactuurQuerySet) -> None:
        nummers = {nummer for tekst in teksten for nummer in nummers_in(tekst)}
        gevraagd = facturen.filter(Q(te_betalen__gt=0) | Q(nummer__in=nummers), soort=Factuur.Soort.FACTUUR)
        self.facturen = list(gevraagd.order_by("pk"))
        self.op_nummer = {factuur.nummer: factuur for factuur in self.facturen}
        self.open = {factuur.pk: factuur.te_betalen for factuur in self.facturen}

    def voorstel(self, geld: Geld, bedrag: Decimal) -> Voorstel:
        """What this amount, in euro, pays. What is certain is counted as paid from here on."""
        nummers = nummers_in(geld.omschrijving)
        genoemd = [self.op_nummer[nummer] for nummer in nummers if nummer in self.op_nummer]
        if genoemd:
            return self._op_nummer(genoemd, geld, bedrag)
        if nummers:
            return Voorstel(False, [], f"Factuur {' en '.join(nummers[:3])} bestaat niet.")
        return self._op_kenmerk(geld, bedrag) or self._op_naam(geld, bedrag) or Voorstel(False, [], "")

    def _op_nummer(self, genoemd: list[Factuur], geld: Geld, bedrag: Decimal) -> Voorstel:
        nog_open = [factuur for factuur in genoemd if self.open[factuur.pk] > 0]
        totaal = sum((self.open[factuur.pk] for factuur in nog_open), Decimal(0))
        if len(nog_open) == len(genoemd) and totaal == bedrag:
            return self._zeker(genoemd, geld)
        if not nog_open:
            namen = " en ".join(str(factuur) for factuur in genoemd[:3])
            return Voorstel(
                False, [], f"Op {namen} staat niets meer open. Al met de hand vastgelegd, of dubbel betaald?"
            )
        uitleg = "Deelbetaling?" if bedrag < totaal else "Meer dan er openstaat."
        return Voorstel(False, self._verdeel(nog_open, bedrag), uitleg)

    def _zeker(self, facturen: list[Factuur], geld: Geld) -> Voorstel:
        """A school may pay for its bestuur, or one bestuur for another: the name is only worth a look."""
        delen = [Deel(factuur, self.open[factuur.pk]) for factuur in facturen]
        self.open |= {factuur.pk: Decimal(0) for factuur in facturen}
        bekend = all(lijken(_woorden(geld.naam), _woorden(f"{f.koper_naam} {f.school_naam}")) for f in facturen)
        return Voorstel(True, delen, "" if bekend else "Andere naam dan op de factuur")

    def _op_kenmerk(self, geld: Geld, bedrag: Decimal) -> Voorstel | None:
        kenmerken = kenmerken_in(geld.omschrijving)
        bedoeld = [f for f in self.facturen if f.kenmerk in kenmerken and self.open[f.pk] > 0]
        return (
            Voorstel(False, self._verdeel(bedoeld, bedrag), "Het kenmerk van de aanvraag staat erbij.")
            if bedoeld
            else None
        )

    def _op_naam(self, geld: Geld, bedrag: Decimal) -> Voorstel | None:
        """The oldest that is open for just this amount, of a bestuur whose name looks like that of the payer."""
        woorden = _woorden(geld.naam)
        lijkt = (f for f in self.facturen if self.open[f.pk] == bedrag and lijken(woorden, _woorden(f.koper_naam)))
        oudste = min(lijkt, key=lambda factuur: (factuur.jaar, factuur.volgnummer), default=None)
        return Voorstel(False, [Deel(oudste, bedrag)], "Zelfde bedrag, en de naam lijkt erop.") if oudste else None

    def _verdeel(self, facturen: list[Factuur], bedrag: Decimal) -> list[Deel]:
        """The first is filled first."""
        delen = []
        for factuur in facturen:
            deel = min(self.open[factuur.pk], bedrag)
            if deel > 0:
                delen.append(Deel(factuur, deel))
            bedrag -= deel
        return delen


def lijken(een: set[str], ander: set[str]) -> bool:
    """At least half of the telling words of the shorter name stand in the other."""
    gemeen = len(een & ander)
    return gemeen > 0 and gemeen * 2 >= min(len(een), len(ander))


def _woorden(naam: str) -> set[str]:
    return set(re.findall(r"\w{3,}", naam.casefold())) - GEWOON
