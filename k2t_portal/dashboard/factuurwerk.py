"""What waits for directie about facturen, beside the steps of the cases: numbers with a link, not a task for each."""

from typing import Any, NamedTuple

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Value
from django.urls import reverse
from django.utils import timezone

from facturatie.models import Afschrift, Bijschrijving, Factuur, FactuurQuerySet, Herinnering, Zending
from facturatie.te_versturen import GEPROBEERD, NIET_GELUKT, niet_aangekomen, te_mailen
from k2t_portal.organisatie.models import Gebruiker


class Klus(NamedTuple):
    """So many of a kind, in words for one and for more, and where they stand."""

    aantal: int
    een: str
    meer: str
    url: str

    @property
    def tekst(self) -> str:
        return self.een if self.aantal == 1 else self.meer


class Soort(NamedTuple):
    """How it is called, and the page that shows it."""

    een: str
    meer: str
    url: str
    vraag: str = ""


# In the order of the screen; _rijen gives the rows of each.
SOORTEN = [
    Soort(
        "factuur is nog niet verstuurd",
        "facturen zijn nog niet verstuurd",
        "facturatie:versturen_selectie",
        "?status=niet_verstuurd",
    ),
    Soort(
        "mail met een factuur is niet aangekomen",
        "mails met een factuur zijn niet aangekomen",
        "facturatie:versturen_selectie",
        "?status=niet_verstuurd",
    ),
    Soort("herinnering is niet gemaild", "herinneringen zijn niet gemaild", "facturatie:lijst", "?status=te_laat"),
    Soort("afschrift is nog niet ingelezen", "afschriften zijn nog niet ingelezen", "facturatie:afschriften"),
    Soort(
        "bijschrijving zoekt nog een factuur", "bijschrijvingen zoeken nog een factuur", "facturatie:bijschrijvingen"
    ),
    Soort("factuur is te laat", "facturen zijn te laat", "facturatie:lijst", "?status=te_laat"),
    Soort("factuur is te veel betaald", "facturen zijn te veel betaald", "facturatie:lijst", "?status=terug"),
]


def factuurwerk(user: Gebruiker) -> list[Klus]:
    """Of each kind how many, for who keeps the facturen."""
    return klussen_in_zicht(user) if user.has_perm("facturatie.beheren") else []


def klussen_in_zicht(user: Gebruiker) -> list[Klus]:
    """The same, of what she sees; in one query, and without what there is none of."""
    eerste, *rest = (_tel(nummer, rijen) for nummer, rijen in enumerate(_rijen(user)))
    aantallen = dict(eerste.union(*rest, all=True).values_list("welke", "aantal"))
    return [
        Klus(aantallen[nummer], soort.een, soort.meer, reverse(soort.url) + soort.vraag)
        for nummer, soort in enumerate(SOORTEN)
        if aantallen.get(nummer)
    ]


def _rijen(user: Gebruiker) -> list[QuerySet[Any, Any]]:
    """The rows of each of the SOORTEN."""
    facturen = Factuur.objects.visible_to(user)
    moet = te_mailen(facturen)
    return [
        moet.exclude(GEPROBEERD),
        niet_aangekomen(moet),
        _niet_herinnerd(facturen),
        Afschrift.objects.visible_to(user).filter(ingelezen_op=None),
        Bijschrijving.objects.visible_to(user).open(),
        facturen.te_laat(),
        facturen.filter(te_betalen__lt=0),
    ]


def _niet_herinnerd(facturen: FactuurQuerySet) -> QuerySet[Any, Any]:
    """Letters about money that is still open, that no mail took along: no address was known, it bounced, or waited."""
    onderweg = Zending.objects.filter(herinnering=OuterRef("pk")).exclude(bericht__status__in=NIET_GELUKT)
    te_manen = facturen.filter(te_betalen__gt=0).exclude(herinneren_vanaf__gt=timezone.localdate())
    return Herinnering.objects.filter(factuur__in=te_manen).exclude(Exists(onderweg))


def _tel(nummer: int, rijen: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    welke = Value(nummer, output_field=IntegerField())
    return rijen.order_by().annotate(welke=welke).values("welke").annotate(aantal=Count("pk"))
