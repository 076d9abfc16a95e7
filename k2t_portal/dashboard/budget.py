"""What is asked, promised, invoiced and paid in one schooljaar, per bestuur and school.

Each amount counts in the schooljaar of its own day: that of indienen, of goedkeuring, of the factuur.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Min, Q, Sum, When
from django.utils import timezone

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from facturatie.models import Factuur, Tarief
from facturatie.zicht import facturen_voor
from k2t_portal.dashboard.prijzen import AFGESPROKEN, TOEGEZEGD, zaken_in_zicht
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.schooljaar import periode, schooljaar

WACHT_OP_BESLUIT = Q(status__in=[Aanvraag.Status.INGEDIEND, Aanvraag.Status.AANVULLING])
SCHOOL_VAN_ZAAK = ("school__bestuur", "school__bestuur__naam", "school", "school__naam")
SCHOOL_VAN_FACTUUR = ("bestuur", "bestuur__naam", "school", "school__naam")
Rij = tuple[Any, ...]


@dataclass
class Post:
    """How many, and how much in euro."""

    aantal: int = 0
    bedrag: Decimal = Decimal(0)

    def erbij(self, aantal: int, bedrag: Decimal) -> None:
        self.aantal += aantal
        self.bedrag += bedrag


@dataclass
class Regel:
    """The amounts of a school, of a bestuur with all its schools, or of all together."""

    naam: str = ""
    pk: int | None = None
    aangevraagd: Post = field(default_factory=Post)
    toegezegd: Post = field(default_factory=Post)
    gefactureerd: Post = field(default_factory=Post)
    betaald: Post = field(default_factory=Post)


@dataclass
class Bestuursdeel(Regel):
    """A bestuur. A school stands under who pays its facturen, so after a change of bestuur under both."""

    scholen: dict[int, Regel] = field(default_factory=dict)


class Begroting:
    """The amounts of one schooljaar, by the calendar year in which it began, that someone may see."""

    def __init__(self, user: Gebruiker, begin: int) -> None:
        self.begin, self.totaal = begin, Regel("Totaal")
        self._besturen: dict[int, Bestuursdeel] = {}
        for post, school, aantal, bedrag in _posten(user, periode(begin)):
            self._tel(post, school, aantal, bedrag)

    @property
    def besturen(self) -> list[Bestuursdeel]:
        """By name, each with its schools by name."""
        for bestuur in self._besturen.values():
            bestuur.scholen = dict(sorted(bestuur.scholen.items(), key=lambda paar: paar[1].naam))
        return sorted(self._besturen.values(), key=lambda bestuur: bestuur.naam)

    def _tel(self, post: str, school: Rij, aantal: int, bedrag: Decimal) -> None:
        bestuur_pk, bestuur_naam, pk, naam = school
        bestuur = self._besturen.setdefault(bestuur_pk, Bestuursdeel(bestuur_naam, bestuur_pk))
        for regel in (self.totaal, bestuur, bestuur.scholen.setdefault(pk, Regel(naam, pk))):
            getattr(regel, post).erbij(aantal, bedrag)


def schooljaren(user: Gebruiker) -> list[int]:
    """From that of today back to the first in which something was asked or invoiced."""
    eerste = _zaken(user).aggregate(dag=Min("ingediend_op"))["dag"]
    factuur = Factuur.objects.visible_to(user).aggregate(dag=Min("factuurdatum"))["dag"]
    dagen = [timezone.localdate(), *([timezone.localdate(eerste)] if eerste else []), *([factuur] if factuur else [])]
    return list(range(schooljaar(), schooljaar(min(dagen)) - 1, -1))


def _posten(user: Gebruiker, dagen: tuple[datetime.date, datetime.date]) -> Iterator[tuple[str, Rij, int, Decimal]]:
    """Name of the post, school, number and amount; four queries, however many schools there are."""
    zaken, tarieven = _zaken(user), Tarief.objects.nu()
    for *school, vorm, aantal in _aangevraagd(zaken, dagen):
        yield "aangevraagd", tuple(school), aantal, aantal * tarieven.get(vorm, Decimal(0))
    for *school, aantal, bedrag in _toegezegd(zaken, dagen):
        yield "toegezegd", tuple(school), aantal, bedrag
    for *school, aantal, bedrag, aantal_betaald, betaald in _facturen(user, dagen):
        yield "gefactureerd", tuple(school), aantal, bedrag
        yield "betaald", tuple(school), aantal_betaald, betaald


def _zaken(user: Gebruiker) -> AanvraagQuerySet:
    """The cases of the schools whose facturen she sees: by another hat she can see more, but that is no budget."""
    return zaken_in_zicht(user).filter(facturen_voor(user)).order_by()


def _aangevraagd(zaken: AanvraagQuerySet, dagen: tuple[datetime.date, datetime.date]) -> Iterable[Rij]:
    wachtend = zaken.filter(WACHT_OP_BESLUIT, ingediend_op__date__range=dagen)
    return wachtend.values_list(*SCHOOL_VAN_ZAAK, "vorm").annotate(aantal=Count("pk"))


def _toegezegd(zaken: AanvraagQuerySet, dagen: tuple[datetime.date, datetime.date]) -> Iterable[Rij]:
    open_zaken = zaken.filter(TOEGEZEGD, besluit__op__date__range=dagen)
    return open_zaken.values_list(*SCHOOL_VAN_ZAAK).annotate(aantal=Count("pk"), som=Sum(AFGESPROKEN))


def _facturen(user: Gebruiker, dagen: tuple[datetime.date, datetime.date]) -> Iterable[Rij]:
    facturen = Factuur.objects.visible_to(user).filter(factuurdatum__range=dagen).order_by()
    met_teken = Case(When(soort=Factuur.Soort.CREDIT, then=-F("bedrag")), default=F("bedrag"))
    return facturen.values_list(*SCHOOL_VAN_FACTUUR).annotate(
        aantal=Count("pk", filter=Q(soort=Factuur.Soort.FACTUUR)),
        gefactureerd=Sum(met_teken),
        aantal_betaald=Count("pk", filter=Q(status=Factuur.Status.BETAALD)),
        is_betaald=Sum("betaald"),
    )
