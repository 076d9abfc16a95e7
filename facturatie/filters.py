"""What a list of facturen can be narrowed down to, and sorted by."""

import datetime
from typing import Any, NamedTuple

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from facturatie.models import Factuur, FactuurQuerySet, Vorm
from k2t_portal.organisatie.models import School, Schoolbestuur

EERSTE_MAAND = 8  # a schooljaar runs from 1 August up to 31 July (art. 1 WPO)
OP_VOLGORDE = ["jaar", "volgnummer"]
SORTERING = {
    "nummer": OP_VOLGORDE,
    "school": ["school_naam", *OP_VOLGORDE],
    "bedrag": ["bedrag", *OP_VOLGORDE],
    "vervalt": ["vervaldatum", *OP_VOLGORDE],
}
Keuzes = list[tuple[str, str]]
STATUSSEN = [*Factuur.Status.choices, ("te_laat", "Te laat")]


def schooljaar_van(dag: datetime.date) -> int:
    """The calendar year in which the schooljaar of this day began."""
    return dag.year if dag.month >= EERSTE_MAAND else dag.year - 1


def schooljaren_sinds(dag: datetime.date) -> Keuzes:
    """From that of today back to that of this day."""
    nu = schooljaar_van(timezone.localdate())
    return [(str(jaar), f"{jaar}-{jaar + 1}") for jaar in range(nu, schooljaar_van(dag) - 1, -1)]


def kwartalen_sinds(dag: datetime.date) -> Keuzes:
    """From that of today back to that of this day; a quarter is written as "2026-4"."""
    reeks = range(_kwartalen(timezone.localdate()), _kwartalen(dag) - 1, -1)
    return [(f"{n // 4}-{n % 4 + 1}", f"{n // 4}, {n % 4 + 1}e kwartaal") for n in reeks]


def _kwartalen(dag: datetime.date) -> int:
    """Quarters since the beginning of the calendar."""
    return dag.year * 4 + (dag.month - 1) // 3


def in_schooljaar(jaar: int) -> Q:
    return Q(
        factuurdatum__gte=datetime.date(jaar, EERSTE_MAAND, 1),
        factuurdatum__lt=datetime.date(jaar + 1, EERSTE_MAAND, 1),
    )


def _kies(label: str, **opties: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, empty_label="Alle", **opties)


class FactuurFilter(django_filters.FilterSet):
    """Filters over the facturen that someone may see; a choice of one is no choice and is left out."""

    schooljaar = _kies("Schooljaar", method="op_schooljaar")
    kwartaal = _kies("Kwartaal", method="op_kwartaal")
    bestuur = _kies("Bestuur")
    school = _kies("School")
    vorm = _kies("Vorm", choices=Vorm.choices)
    status = _kies("Status", choices=STATUSSEN, method="op_status")
    sort = django_filters.ChoiceFilter(
        choices=[(richting + naam, naam) for naam in SORTERING for richting in ("", "-")],
        method="sorteer",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Factuur
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eerste = self._eerste_dag()
        self._zet_keuzes("schooljaar", schooljaren_sinds(eerste))
        self._zet_keuzes("kwartaal", kwartalen_sinds(eerste))
        self._zet_keuzes("bestuur", self._met_facturen(Schoolbestuur, "bestuur"))
        self._zet_keuzes("school", self._met_facturen(School, "school"))

    def op_schooljaar(self, facturen: FactuurQuerySet, naam: str, jaar: str) -> FactuurQuerySet:
        return facturen.filter(in_schooljaar(int(jaar)))

    def op_kwartaal(self, facturen: FactuurQuerySet, naam: str, kwartaal: str) -> FactuurQuerySet:
        jaar, nummer = kwartaal.split("-")
        return facturen.filter(factuurdatum__year=jaar, factuurdatum__quarter=nummer)

    def op_status(self, facturen: FactuurQuerySet, naam: str, status: str) -> FactuurQuerySet:
        return facturen.te_laat() if status == "te_laat" else facturen.filter(status=status)

    def sorteer(self, facturen: FactuurQuerySet, naam: str, sort: str) -> FactuurQuerySet:
        omlaag = "-" if sort.startswith("-") else ""
        return facturen.order_by(*(omlaag + veld for veld in SORTERING[sort.removeprefix("-")]))

    def _zet_keuzes(self, naam: str, keuzes: Keuzes) -> None:
        if len(keuzes) > 1:
            self.filters[naam].extra["choices"] = keuzes
        else:
            del self.filters[naam]

    def _met_facturen(self, soort: type[School] | type[Schoolbestuur], veld: str) -> Keuzes:
        """Read once as plain choices: a field over a queryset would read them again for each time they are shown."""
        eigen = self.queryset.order_by().filter(**{veld: OuterRef("pk")})
        rijen = soort.objects.filter(Exists(eigen)).values_list("pk", "naam")
        return [(str(pk), naam) for pk, naam in rijen]

    def _eerste_dag(self) -> datetime.date:
        eerste = self.queryset.order_by(*OP_VOLGORDE).values_list("factuurdatum", flat=True).first()
        return eerste or timezone.localdate()


class Kolom(NamedTuple):
    """The head of a column. `sort` is what a click on it asks for; empty when one cannot sort by it."""

    titel: str
    sort: str = ""
    richting: str = ""
    klasse: str = ""


def kolommen(sort: str) -> list[Kolom]:
    """The heads of the list, when it is sorted like this."""
    return [
        _sorteerbaar("Factuur", "nummer", sort),
        _sorteerbaar("School", "school", sort),
        Kolom("Kenmerk"),
        _sorteerbaar("Bedrag", "bedrag", sort, klasse="getal"),
        _sorteerbaar("Vervalt", "vervalt", sort),
        Kolom("Status"),
        Kolom("Document"),
    ]


def _sorteerbaar(titel: str, naam: str, sort: str, klasse: str = "") -> Kolom:
    richting = {naam: "ascending", f"-{naam}": "descending"}.get(sort, "")
    return Kolom(titel, f"-{naam}" if sort == naam else naam, richting, klasse)
