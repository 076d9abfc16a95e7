"""Do the amounts that are kept with a factuur equal what they are the sum of?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum

from facturatie.models import Betaling, Bijschrijving, Factuur
from k2t_portal.workflow.templatetags.portaal import euro

CENT = Decimal("0.01")
PER_KEER = 500


def _som(rijen: QuerySet[Any], sleutel: str) -> Subquery:
    """The sum of `bedrag` over the rows that point at the outer row by `sleutel`."""
    van_deze = rijen.filter(**{sleutel: OuterRef("pk")}).order_by()
    return Subquery(van_deze.values(sleutel).annotate(som=Sum("bedrag")).values("som"))


GELDIG = Betaling.objects.filter(ingetrokken_op__isnull=True)
SOM_CREDIT = _som(Factuur.objects.all(), "crediteert")
SOM_BETAALD = _som(GELDIG, "factuur")
SOM_VERDEELD = _som(GELDIG, "bijschrijving")


def bedragen(factuur: Any) -> Iterator[str]:
    """Of a factuur with the sums som_credit and som_betaald."""
    gecrediteerd, betaald = cent(factuur.som_credit), cent(factuur.som_betaald)
    if gecrediteerd != factuur.gecrediteerd:
        yield f"gecrediteerd staat op {euro(factuur.gecrediteerd)}, de creditfacturen zijn samen {euro(gecrediteerd)}"
    if gecrediteerd > factuur.bedrag:
        yield f"de creditfacturen zijn samen {euro(gecrediteerd)}, meer dan de factuur van {euro(factuur.bedrag)}"
    if betaald != factuur.betaald:
        yield f"betaald staat op {euro(factuur.betaald)}, de betalingen zijn samen {euro(betaald)}"


def verdeling() -> Iterator[str]:
    """What of the money from the bank went to facturen."""
    for rij in Bijschrijving.objects.annotate(som=SOM_VERDEELD).iterator(chunk_size=PER_KEER):
        if cent(rij.som) != rij.verdeeld:
            yield (
                f"bijschrijving {rij.pk} van {euro(rij.bedrag)} op {rij.datum:%d-%m-%Y}: "
                f"verdeeld staat op {euro(rij.verdeeld)}, de betalingen zijn samen {euro(cent(rij.som))}"
            )


def dubbel_lopend() -> Iterator[str]:
    """A traject has one factuur of which something stands."""
    lopend = Factuur.objects.lopend()
    for traject in lopend.order_by().values("traject").annotate(n=Count("pk")).filter(n__gt=1):
        nummers = lopend.filter(traject=traject["traject"]).op_volgorde().values_list("nummer", flat=True)
        yield f"{', '.join(nummers)}: lopende facturen voor hetzelfde traject"


def cent(waarde: Decimal | None) -> Decimal:
    """Rounded: SQLite adds in floats."""
    return (waarde or Decimal(0)).quantize(CENT)
