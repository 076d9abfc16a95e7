"""Which facturen of a selection still have to go by mail, and why some cannot."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from facturatie.models import Factuur, FactuurQuerySet, Zending
from k2t_portal.workflow.models import Bericht

# So many at once: each is named on the screen.
HOOGUIT = 100
NIET_GELUKT = [Bericht.Status.MISLUKT, Bericht.Status.VERVALLEN]
# Of a factuur in a query: was a mail with it ever made, and is there one that went out or waits to go.
EIGEN = Zending.objects.filter(factuur=OuterRef("pk"), herinnering=None)
GEPROBEERD = Exists(EIGEN)
GELUKT = Exists(EIGEN.exclude(bericht__status__in=NIET_GELUKT))


@dataclass(frozen=True)
class Verdeling:
    """A selection, taken apart: what can go now (`gaan`, the first of `aantal`), and what cannot."""

    gaan: list[Factuur]
    aantal: int
    zonder_adres: list[Factuur]
    mislukt: list[Factuur]
    klaar: int


def te_mailen(facturen: FactuurQuerySet) -> FactuurQuerySet:
    """Those that the bestuur has to get: paid and credited facturen need no mail."""
    return facturen.filter(Q(status=Factuur.Status.OPENSTAAND) | Q(soort=Factuur.Soort.CREDIT))


def niet_aangekomen(facturen: FactuurQuerySet) -> FactuurQuerySet:
    """Those of which every mail was in vain."""
    return facturen.filter(GEPROBEERD).exclude(GELUKT)


def verdeel(facturen: FactuurQuerySet) -> Verdeling:
    """The same few queries for any selection."""
    moet = te_mailen(facturen)
    nog_niet = moet.exclude(GEPROBEERD).select_related("bestuur")
    gaan = nog_niet.exclude(bestuur__factuur_email="").order_by("jaar", "volgnummer")
    return Verdeling(
        gaan=list(gaan[:HOOGUIT]),
        aantal=gaan.count(),
        zonder_adres=list(nog_niet.filter(bestuur__factuur_email="").op_volgorde()[:HOOGUIT]),
        mislukt=list(niet_aangekomen(moet).op_volgorde()[:HOOGUIT]),
        klaar=facturen.exclude(pk__in=moet.values("pk")).exclude(GEPROBEERD).count(),
    )
