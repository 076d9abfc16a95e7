"""What the readings can be narrowed down to."""

import datetime
from typing import Any

from django import forms
from django_filters import CharFilter, ChoiceFilter, DateFilter, FilterSet

from k2t_portal.dashboard.inzage.periode import begin_van, einde_van
from k2t_portal.organisatie.forms.velden import DatumInvoer
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage


def _dag(label: str, method: str) -> DateFilter:
    return DateFilter(label=label, method=method, widget=DatumInvoer())


class InzageFilter(FilterSet):
    """By case, by person (her key: a name does not belong in an address), by hat, and by period."""

    kenmerk = CharFilter(
        label="Kenmerk",
        field_name="zaak__kenmerk",
        lookup_expr="icontains",
        max_length=14,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "K2T-2026-0042"}),
    )
    persoon = ChoiceFilter(label="Wie", field_name="door", empty_label="Iedereen")
    rol = ChoiceFilter(label="Rol", field_name="hoedanigheid", choices=Rol.choices, empty_label="Alle")
    van = _dag("Van", "vanaf")
    tot = _dag("Tot en met", "tot_en_met")

    class Meta:
        model = Inzage
        fields: list[str] = []

    def __init__(self, *args: Any, lezers: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["persoon"].extra["choices"] = [(str(pk), naam) for pk, naam in lezers]

    def vanaf(self, inzages: Any, naam: str, dag: datetime.date) -> Any:
        return inzages.filter(wanneer__gte=begin_van(dag))

    def tot_en_met(self, inzages: Any, naam: str, dag: datetime.date) -> Any:
        return inzages.filter(wanneer__lt=einde_van(dag))
