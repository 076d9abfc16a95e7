"""Selections of facturen."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from facturatie.zicht import facturen_voor
from k2t_portal.organisatie.models import Gebruiker

if TYPE_CHECKING:
    from facturatie.models.factuur import Factuur  # noqa: F401, named in the type of the QuerySet


class FactuurQuerySet(models.QuerySet["Factuur"]):
    def visible_to(self, user: Gebruiker) -> "FactuurQuerySet":
        return self.filter(facturen_voor(user))

    def te_laat(self) -> "FactuurQuerySet":
        return self.filter(te_laat())

    def lopend(self) -> "FactuurQuerySet":
        """Facturen of which something stands: a traject has one at most."""
        return self.filter(soort="factuur", gecrediteerd__lt=F("bedrag"))

    def uitgegaan(self) -> "FactuurQuerySet":
        """What left the house: by mail, or taken out by directie, who may send it another way."""
        return self.filter(Q(zendingen__bericht__status="verstuurd") | Q(downloads__voor_administratie=True)).distinct()

    def totalen(self) -> dict[str, Any]:
        """Number and amounts, in euro, of this whole selection; a creditfactuur counts below zero in `totaal`."""
        return self.aggregate(
            aantal=Count("pk"),
            totaal=_som("bedrag", Q(soort="factuur")) - _som("bedrag", Q(soort="credit")),
            openstaand=_som("te_betalen", Q(status="openstaand")),
            terug=-_som("te_betalen", Q(te_betalen__lt=0)),
            te_laat=_som("te_betalen", te_laat()),
            aantal_te_laat=Count("pk", filter=te_laat()),
        )

    def op_volgorde(self) -> "FactuurQuerySet":
        return self.order_by("jaar", "volgnummer")


def te_laat() -> Q:
    """Unpaid after the due date; derived, never stored."""
    return Q(status="openstaand", vervaldatum__lt=timezone.localdate())


def _som(veld: str, welke: Q) -> Coalesce:
    return Coalesce(
        Sum(F(veld), filter=welke), Decimal(0), output_field=models.DecimalField(decimal_places=2, max_digits=12)
    )
