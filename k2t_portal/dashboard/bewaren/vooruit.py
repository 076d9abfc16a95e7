"""What will go, before it goes; and in words what went."""

import datetime
from typing import Any, NamedTuple

from django.utils import timezone

from aanvragen.bewaren import vastgehouden
from k2t_portal.dashboard.bewaren.soorten import PER_NAAM, SOORTEN, Soort
from k2t_portal.organisatie.actions.vertrek import lang_zonder_rol
from k2t_portal.organisatie.models import Bewaartermijnen, Opschoning

MAAND = datetime.timedelta(days=30)
# So many are named on the screen; the rest is counted.
TOON = 25
VAST_IN_WOORDEN = {
    "inlezing": ("bestand uit Kindkans", "bestanden uit Kindkans"),
    "sessie": ("afgelopen sessie", "afgelopen sessies"),
    "uitnodiging": ("oude uitnodiging", "oude uitnodigingen"),
    "adres": ("adres van een mislukte mail", "adressen van mislukte mails"),
    "afschrift": ("afschrift dat niemand inlas", "afschriften die niemand inlas"),
    "bestand": ("los bestand", "losse bestanden"),
}


class Regel(NamedTuple):
    """One case or consult that is due: how it is called, where it stands, and the day that it goes."""

    naam: str
    url: str
    op: datetime.date


class Vooruitzicht(NamedTuple):
    """Of one kind: how many go the coming night, how many within thirty days, and the first of them by name."""

    soort: Soort
    vannacht: int
    maand: int
    regels: list[Regel]

    @property
    def meer(self) -> int:
        return self.maand - len(self.regels) if self.regels else 0


def vooruitzicht(termijnen: Bewaartermijnen) -> list[Vooruitzicht]:
    """Every kind of which something goes within thirty days, by these terms."""
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    alle = [_van(soort, termijnen, morgen) for soort in SOORTEN]
    return [een for een in alle if een.maand]


def mensen_om_te_verwijderen(termijnen: Bewaartermijnen) -> Any:
    """Who has had no rol for so long that directie is asked whether she can go."""
    return lang_zonder_rol(termijnen.grens("account_jaar"))


def aantal_vastgehouden() -> int:
    return vastgehouden().count()


def in_woorden(verslag: Opschoning) -> list[str]:
    """What went, a line for each kind."""
    return [_regel(naam, aantal) for naam, aantal in verslag.gedaan.items()]


def _regel(naam: str, aantal: int) -> str:
    if naam in PER_NAAM:
        return PER_NAAM[naam].in_woorden(aantal)
    een, meer = VAST_IN_WOORDEN[naam]
    return f"{aantal} {een if aantal == 1 else meer}"


def _van(soort: Soort, termijnen: Bewaartermijnen, morgen: datetime.date) -> Vooruitzicht:
    binnenkort = soort.rijen(termijnen.grens(soort.termijn, morgen + MAAND))
    vannacht = soort.rijen(termijnen.grens(soort.termijn, morgen)).count()
    regels = [_met_dag(soort, rij, termijnen, morgen) for rij in _zonder_verhaal(binnenkort)] if soort.einde else []
    return Vooruitzicht(soort, vannacht, binnenkort.count(), regels)


def _zonder_verhaal(rijen: Any) -> Any:
    """The first, with all that a screen tells of them."""
    lezen = rijen.voor_lijst() if hasattr(rijen, "voor_lijst") else rijen.zonder_verhaal()
    return lezen[:TOON]


def _met_dag(soort: Soort, rij: Any, termijnen: Bewaartermijnen, morgen: datetime.date) -> Regel:
    einde = getattr(rij, soort.einde)
    dag = timezone.localdate(einde) if isinstance(einde, datetime.datetime) else einde
    return Regel(f"{rij}, {rij.school}", rij.get_absolute_url(), max(termijnen.verloopt(soort.termijn, dag), morgen))
