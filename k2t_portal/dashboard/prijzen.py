"""Which case was agreed at which price: the tarief of its vorm on the day of its goedkeuring."""

from typing import Any, NamedTuple

from django.db.models import Case, CharField, Count, F, IntegerField, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, TruncDate

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Traject

NA_KOPPELEN = Q(status="gekoppeld")
# Approved, and neither invoiced nor ended without a factuur.
TOEGEZEGD = (
    Q(status="goedgekeurd")
    | NA_KOPPELEN & Q(traject__status__in=Traject.ACTIEF)
    | NA_KOPPELEN & Q(traject__status="gestopt", traject__afgerekend_op__isnull=True)
)
# As long as there is no traject the aanvraag tells what was agreed.
AFGESPROKEN = Coalesce("traject__prijs", "prijs")


class Prijs(NamedTuple):
    """A tarief, and how many cases were agreed at it: those still to be invoiced, and those that were."""

    tarief: Tarief
    open: int
    gefactureerd: int

    @property
    def sleutel(self) -> str:
        """Its key, as the address has it."""
        return str(self.tarief.pk)


def zaken_in_zicht(user: Gebruiker) -> AanvraagQuerySet:
    """The cases that she sees, to tell what they cost."""
    return Aanvraag.objects.visible_to(user)


def zaken_met_prijs(user: Gebruiker) -> Any:
    """The approved cases that she sees, the newest goedkeuring first.

    Each with `afgesproken` (euro), `vorm_nu`, `tarief_id` (None when that day had no tarief), `factuur_pk` and
    `factuur_nummer` of the factuur that stands, and `is_open`: 1 when it is still to be invoiced.
    """
    facturen = Factuur.objects.filter(traject=OuterRef("traject"), soort="factuur", gecrediteerd__lt=F("bedrag"))
    return (
        zaken_in_zicht(user)
        .filter(besluit__uitkomst="goedgekeurd")
        .annotate(
            afgesproken=AFGESPROKEN,
            vorm_nu=Coalesce("traject__vorm", "vorm", output_field=CharField()),
            dag=TruncDate("besluit__op"),
            factuur_pk=Subquery(facturen.values("pk")[:1]),
            factuur_nummer=Subquery(facturen.values("nummer")[:1]),
            is_open=Case(When(TOEGEZEGD, then=Value(1)), default=Value(0), output_field=IntegerField()),
        )
        .annotate(tarief_id=Subquery(_tarief_van_toen().values("pk")[:1]))
        .order_by("-besluit__op", "-pk")
    )


def prijzen(user: Gebruiker, tarieven: list[Tarief]) -> list[Prijs]:
    """How many cases were agreed at each of these tarieven, in one query."""
    per_tarief = zaken_met_prijs(user).order_by().values_list("tarief_id")
    gefactureerd = Count("pk", filter=Q(factuur_pk__isnull=False))
    telling = {pk: rest for pk, *rest in per_tarief.annotate(open=Sum("is_open"), klaar=gefactureerd)}
    return [Prijs(tarief, *telling.get(tarief.pk, (0, 0))) for tarief in tarieven]


def _tarief_van_toen() -> Any:
    return Tarief.objects.filter(vorm=OuterRef("vorm_nu"), van__lte=OuterRef("dag")).order_by("-van")
