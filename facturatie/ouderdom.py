"""How late is the money? What is open, per schoolbestuur, by the number of days since it was due."""

import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import DecimalField, F, Q, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from facturatie.models import FactuurQuerySet

GELD = DecimalField(max_digits=12, decimal_places=2)


class Vak(NamedTuple):
    """A column: so many days late, from and up to and including; without `tot` it has no end."""

    naam: str
    titel: str
    van: int
    tot: int | None

    def welke(self) -> Q:
        """The open facturen in it, today. A factuur is not late yet on its due date."""
        vandaag = timezone.localdate()
        open_ = Q(status="openstaand", vervaldatum__lte=vandaag - datetime.timedelta(days=self.van))
        return open_ & (Q() if self.tot is None else Q(vervaldatum__gte=vandaag - datetime.timedelta(days=self.tot)))


VAKKEN = [
    Vak("laat_30", "1–30 dagen", 1, 30),
    Vak("laat_60", "31–60 dagen", 31, 60),
    Vak("laat_90", "61–90 dagen", 61, 90),
    Vak("laat_meer", "Meer dan 90 dagen", 91, None),
]
NAMEN = [vak.naam for vak in VAKKEN]


def niet_vervallen() -> Q:
    """Open, and due today or later."""
    return Q(status="openstaand", vervaldatum__gte=timezone.localdate())


def per_bestuur(facturen: FactuurQuerySet) -> list[dict[str, Any]]:
    """Amounts in euro for each bestuur with something open or to be paid back; who is most late stands first."""
    sommen = {
        "open": _som(Q(status="openstaand")),
        "nog_niet": _som(niet_vervallen()),
        **{vak.naam: _som(vak.welke()) for vak in VAKKEN},
        "terug": _som(Q(te_betalen__lt=0)),
    }
    rijen: Any = facturen.exclude(te_betalen=0).order_by().values("bestuur", naam=F("bestuur__naam")).annotate(**sommen)
    return sorted(({**rij, "terug": -rij["terug"]} for rij in rijen), key=_volgorde)


def totalen(rijen: list[dict[str, Any]]) -> dict[str, Decimal]:
    """The sum of each column."""
    return {naam: sum((rij[naam] for rij in rijen), Decimal(0)) for naam in ("open", "nog_niet", *NAMEN, "terug")}


def _som(welke: Q) -> Coalesce:
    return Coalesce(Sum("te_betalen", filter=welke), Value(Decimal(0)), output_field=GELD)


def _volgorde(rij: dict[str, Any]) -> tuple[Any, ...]:
    """The longest late counts most."""
    return (*(-rij[naam] for naam in reversed(NAMEN)), -rij["open"], rij["naam"])
