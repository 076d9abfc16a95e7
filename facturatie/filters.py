"""What a list of facturen can be narrowed down to, and sorted by."""

import datetime
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Case, F, Min, Q, When
from django.utils import timezone

from facturatie.models import Factuur, FactuurQuerySet, Vorm
from facturatie.models.queryset import te_laat
from facturatie.ouderdom import VAKKEN, niet_vervallen
from facturatie.te_versturen import GELUKT
from k2t_portal.workflow.schooljaar import naam as schooljaar_naam
from k2t_portal.workflow.schooljaar import periode, schooljaar

Keuzes = list[tuple[str, str]]
FACTUURNUMMER = re.compile(r"\d{4}-\d{4,}")
OP_VOLGORDE = ["jaar", "volgnummer"]
MET_TEKEN = "bedrag_met_min"
SORTERING = {
    "nummer": OP_VOLGORDE,
    "school": ["school_naam", *OP_VOLGORDE],
    "bestuur": ["koper_naam", *OP_VOLGORDE],
    "bedrag": [MET_TEKEN, *OP_VOLGORDE],
    "open": ["te_betalen", *OP_VOLGORDE],
    "vervalt": ["vervaldatum", *OP_VOLGORDE],
}
STATUSSEN = [
    ("openstaand", "Openstaand"),
    ("niet_vervallen", "Nog niet vervallen"),
    ("te_laat", "Te laat"),
    *((vak.naam, f"Te laat: {vak.titel.lower()}") for vak in VAKKEN),
    ("betaald", "Betaald"),
    ("terug", "Terug te betalen"),
    ("gecrediteerd", "Gecrediteerd"),
    ("verrekend", "Creditfactuur"),
    ("niet_verstuurd", "Nog niet verstuurd"),
    ("niet_gedownload", "Nog niet gedownload"),
]
MINDER_VAAK = ("vorm", "kwartaal", "van", "tot")


# What is no status of a factuur but asked for as one.
VOORWAARDEN: dict[str, Callable[[], Q]] = {
    "niet_vervallen": niet_vervallen,
    "te_laat": te_laat,
    **{vak.naam: vak.welke for vak in VAKKEN},
    "terug": lambda: Q(te_betalen__lt=0),
    "niet_verstuurd": lambda: Q(~GELUKT),
    "niet_gedownload": lambda: Q(gedownload_op__isnull=True),
}


def schooljaren_sinds(dag: datetime.date) -> Keuzes:
    """From that of today back to that of this day."""
    return [(str(jaar), schooljaar_naam(jaar)) for jaar in range(schooljaar(), schooljaar(dag) - 1, -1)]


def kwartalen_sinds(dag: datetime.date) -> Keuzes:
    """From that of today back to that of this day; a quarter is written as "2026-4"."""
    reeks = range(_kwartalen(timezone.localdate()), _kwartalen(dag) - 1, -1)
    return [(f"{n // 4}-{n % 4 + 1}", f"{n // 4}, {n % 4 + 1}e kwartaal") for n in reeks]


def _kwartalen(dag: datetime.date) -> int:
    """Quarters since the beginning of the calendar."""
    return dag.year * 4 + (dag.month - 1) // 3


def _kies(label: str, **opties: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, empty_label="Alle", **opties)


def _dag(label: str, lookup: str) -> django_filters.DateFilter:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return django_filters.DateFilter("factuurdatum", lookup, label=label, widget=widget)


class FactuurFilter(django_filters.FilterSet):
    """Filters over facturen as facturatie.selectie gives them; a choice of one is no choice and is left out."""

    q = django_filters.CharFilter(
        label="Zoek",
        method="op_tekst",
        max_length=40,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "Nummer, kenmerk of referentie"}),
    )
    status = _kies("Status", choices=STATUSSEN, method="op_status")
    schooljaar = _kies("Schooljaar", method="op_schooljaar")
    bestuur = _kies("Bestuur")
    school = _kies("School")
    vorm = _kies("Vorm", choices=Vorm.choices)
    kwartaal = _kies("Kwartaal", method="op_kwartaal")
    van = _dag("Van", "gte")
    tot = _dag("Tot en met", "lte")
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
        groepen = self._groepen()
        eerste = min((groep["eerste"] for groep in groepen), default=timezone.localdate())
        self._zet_keuzes("schooljaar", schooljaren_sinds(eerste))
        self._zet_keuzes("kwartaal", kwartalen_sinds(eerste))
        self._zet_keuzes("bestuur", _namen(groepen, "bestuur"))
        self._zet_keuzes("school", _namen(groepen, "school"))

    @property
    def eerst(self) -> list[forms.BoundField]:
        """What is mostly chosen on."""
        return [veld for veld in self.form.visible_fields() if veld.name not in MINDER_VAAK]

    @property
    def verder(self) -> list[forms.BoundField]:
        return [veld for veld in self.form.visible_fields() if veld.name in MINDER_VAAK]

    @property
    def is_verder_gekozen(self) -> bool:
        return any(self.data.get(naam) for naam in MINDER_VAAK)

    @property
    def te_onthouden(self) -> str:
        """What is chosen, as a query string, without what makes no sense.

        What she looked for is left out: a search is of the moment, and can be a name.
        """
        if not self.is_bound:
            return ""
        self.form.full_clean()
        gekozen = self.form.cleaned_data
        return urlencode([(naam, self.data[naam]) for naam in gekozen if gekozen[naam] and naam != "q"])

    def op_tekst(self, facturen: FactuurQuerySet, naam: str, tekst: str) -> FactuurQuerySet:
        """A whole factuurnummer finds that factuur alone: most are the tail of another's kenmerk too."""
        if FACTUURNUMMER.fullmatch(tekst):
            return facturen.filter(nummer=tekst)
        velden = ("nummer", "kenmerk", "referentie")
        return facturen.filter(Q(*((f"{veld}__icontains", tekst) for veld in velden), _connector=Q.OR))

    def op_schooljaar(self, facturen: FactuurQuerySet, naam: str, jaar: str) -> FactuurQuerySet:
        return facturen.filter(factuurdatum__range=periode(int(jaar)))

    def op_kwartaal(self, facturen: FactuurQuerySet, naam: str, kwartaal: str) -> FactuurQuerySet:
        jaar, nummer = kwartaal.split("-")
        return facturen.filter(factuurdatum__year=jaar, factuurdatum__quarter=nummer)

    def op_status(self, facturen: FactuurQuerySet, naam: str, status: str) -> FactuurQuerySet:
        return facturen.filter(VOORWAARDEN[status]() if status in VOORWAARDEN else Q(status=status))

    def sorteer(self, facturen: FactuurQuerySet, naam: str, sort: str) -> FactuurQuerySet:
        omlaag = "-" if sort.startswith("-") else ""
        bedrag = Case(When(soort=Factuur.Soort.CREDIT, then=-F("bedrag")), default=F("bedrag"))
        velden = (omlaag + veld for veld in SORTERING[sort.removeprefix("-")])
        return facturen.alias(**{MET_TEKEN: bedrag}).order_by(*velden)

    def _zet_keuzes(self, naam: str, keuzes: Keuzes) -> None:
        if len(keuzes) > 1:
            self.filters[naam].extra["choices"] = keuzes
        else:
            del self.filters[naam]

    def _groepen(self) -> list[dict[str, Any]]:
        """Which schools and besturen there are, and since when, in one query."""
        velden = ("bestuur_id", "bestuur__naam", "school_id", "school__naam")
        return list(self.queryset.order_by().values(*velden).annotate(eerste=Min("factuurdatum")))


def _namen(groepen: list[dict[str, Any]], wat: str) -> Keuzes:
    namen = {(str(groep[f"{wat}_id"]), groep[f"{wat}__naam"]) for groep in groepen}
    return sorted(namen, key=lambda keuze: (keuze[1].casefold(), int(keuze[0])))
