"""The chains of the trail as they come out of the database, one after another, in a constant amount of memory."""

import heapq
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Exists, F, OuterRef

from k2t_portal.organisatie.models import Spoorkop, Spoorregel
from k2t_portal.workflow.controle.keten import Regel

PER_KEER = 2000
SLEUTEL = attrgetter("sleutel")


class Keten(NamedTuple):
    sleutel: int
    kop: Spoorkop | None
    # Only when it was tampered with there is a second head among them.
    regels: Iterable[Regel | Spoorkop]


class Spoor:
    """All rows of one kind, such as those of Gebeurtenis."""

    def __init__(self, model: type[Spoorregel]) -> None:
        self.model: Any = model
        self.opties: Any = model._meta  # noqa: SLF001, Django documents _meta
        self.soort: str = self.opties.label_lower
        self.sleutelveld = [model.KETEN] if model.KETEN else []
        self.velden = [*self.sleutelveld, "nummer", "vorige", "afdruk", *model.VERZEGELD]

    def naam(self, sleutel: int) -> str:
        """What a person calls a chain of it: “gebeurtenissen van zaak 12”."""
        van = self.model.KETEN.removesuffix("_id")
        return f"{self.opties.verbose_name_plural} van {van} {sleutel}" if van else str(self.opties.verbose_name_plural)

    def ketens(self) -> Iterator[Keten]:
        """Each chain that has a row or a head. Read its rows before asking for the next one."""
        koppen = Spoorkop.objects.filter(soort=self.soort).order_by("sleutel")
        rijen = self.model.objects.order_by(*self.sleutelveld, "nummer", "pk").values_list(*self.velden)
        return voeg_samen(koppen.iterator(PER_KEER), map(self.regel, rijen.iterator(PER_KEER)))

    def regel(self, rij: tuple[Any, ...]) -> Regel:
        """The row of which these are the values of `velden`; when there is one chain its key is 0."""
        sleutel, nummer, vorige, afdruk, *waarden = rij if self.sleutelveld else (0, *rij)
        return Regel(sleutel, nummer, vorige, afdruk, tuple(waarden))

    def wezen(self) -> Iterator[str]:
        """Rows that point at a case or a person who is there no more, where that cannot be."""
        for veld in self.opties.concrete_fields:
            if veld.many_to_one and veld.db_constraint:
                yield from self._wezen(veld)

    def _wezen(self, veld: Any) -> Iterator[str]:
        doel = veld.related_model.objects.filter(pk=OuterRef(veld.attname))
        wezen = self.model.objects.filter(~Exists(doel), **{f"{veld.attname}__isnull": False}).order_by("pk")
        for van, nummer, sleutel in wezen.values_list(F(self.model.KETEN or "pk"), "nummer", veld.attname).iterator():
            yield f"{self.naam(van)}: nummer {nummer} noemt als {veld.name} {sleutel}, en die bestaat niet meer"


def voeg_samen(koppen: Iterable[Spoorkop], regels: Iterable[Regel]) -> Iterator[Keten]:
    """Heads and rows, both in the order of their keys, as chains."""
    stroom: Iterator[Any] = heapq.merge(koppen, regels, key=SLEUTEL)
    for sleutel, stukken in groupby(stroom, key=SLEUTEL):
        yield _keten(sleutel, stukken)


def _keten(sleutel: int, stukken: Iterator[Any]) -> Keten:
    """Of equal keys the merge gives the head first."""
    eerste = next(stukken)
    if isinstance(eerste, Spoorkop):
        return Keten(sleutel, eerste, stukken)
    return Keten(sleutel, None, chain([eerste], stukken))


def sporen() -> list[Spoor]:
    """Every kind of row that is chained."""
    return [Spoor(model) for model in apps.get_models() if issubclass(model, Spoorregel)]
