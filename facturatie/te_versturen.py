"""Which facturen of a selection still have to go by mail, and why some cannot."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from facturatie.models import Factuur, FactuurQuerySet, Zending
from k2t_portal.workflow.models import Bericht

# So many at once: each is named on the screen.
HOOGUIT = 100
NIET_GELUKT = [Bericht.Status.MISLUKT, Bericht.Status.VERVALLEN]


@dataclass(frozen=True)
class Verdeling:
    """A selection, taken apart: what can go now (`gaan`, the first of `aantal`), and what cannot."""

    gaan: list[Factuur]
    aantal: int
    zonder_adres: list[Factuur]
    mislukt: list[Factuur]
    klaar: int


def verdeel(facturen: FactuurQuerySet) -> Verdeling:
    """The same few queries for any selection. Paid and credited facturen need no mail."""
    eigen = Zending.objects.filter(factuur=OuterRef("pk"), herinnering=None)
    open_staand = facturen.filter(Q(status=Factuur.Status.OPENSTAAND) | Q(soort=Factuur.Soort.CREDIT))
    nog_niet = open_staand.exclude(Exists(eigen)).select_related("bestuur")
    gaan = nog_niet.exclude(bestuur__factuur_email="").order_by("jaar", "volgnummer")
    gelukt = Exists(eigen.exclude(bericht__status__in=NIET_GELUKT))
    return Verdeling(
        gaan=list(gaan[:HOOGUIT]),
        aantal=gaan.count(),
        zonder_adres=list(nog_niet.filter(bestuur__factuur_email="").op_volgorde()[:HOOGUIT]),
        mislukt=list(open_staand.filter(Exists(eigen)).exclude(gelukt).op_volgorde()[:HOOGUIT]),
        klaar=facturen.exclude(pk__in=open_staand.values("pk")).exclude(Exists(eigen)).count(),
    )
