"""What the lists of directie can be narrowed to."""

from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet

from k2t_portal.organisatie.models import Gebruiker, Rol, School, Schoolbestuur

JA_NEE = [("ja", "Ja"), ("nee", "Nee")]


class SchoolFilter(filters.FilterSet):
    q = filters.CharFilter(label="Zoek", method="zoek")
    bestuur = filters.ModelChoiceFilter(queryset=Schoolbestuur.objects.all(), empty_label="Alle")
    soort = filters.ChoiceFilter(label="Soort", choices=School.Soort.choices, empty_label="Alle")
    actief = filters.ChoiceFilter(label="Doet mee", choices=JA_NEE, empty_label="Alle", method="doet_mee")

    def zoek(self, scholen: QuerySet[School], naam: str, tekst: str) -> QuerySet[School]:
        """By name, place, or BRIN with or without its vestiging."""
        return scholen.filter(Q(naam__icontains=tekst) | Q(plaats__icontains=tekst) | Q(brin__iexact=tekst[:4]))

    def doet_mee(self, scholen: QuerySet[School], naam: str, keuze: str) -> QuerySet[School]:
        return scholen.filter(actief=keuze == "ja")


class BestuurFilter(filters.FilterSet):
    q = filters.CharFilter(label="Zoek", method="zoek")

    def zoek(self, besturen: QuerySet[Schoolbestuur], naam: str, tekst: str) -> QuerySet[Schoolbestuur]:
        return besturen.filter(Q(naam__icontains=tekst) | Q(plaats__icontains=tekst) | Q(kvk__startswith=tekst))


class PersoonFilter(filters.FilterSet):
    """Rol and school are asked of one and the same hat of today. A name is searched by POST (views.mensen_zoeken)."""

    rol = filters.ChoiceFilter(label="Rol", choices=Rol.choices, empty_label="Alle", method="niets")
    school = filters.ModelChoiceFilter(
        label="School", queryset=School.objects.all(), empty_label="Alle", method="niets"
    )
    actief = filters.ChoiceFilter(label="Nu actief", choices=JA_NEE, empty_label="Alle", method="nu_actief")

    def filter_queryset(self, queryset: QuerySet[Gebruiker]) -> Any:
        gekozen = {veld: self.form.cleaned_data.get(veld) for veld in ("rol", "school")}
        eisen = {veld: waarde for veld, waarde in gekozen.items() if waarde}
        if eisen:
            queryset = queryset.filter(pk__in=Gebruiker.objects.met_hoed(**eisen))
        return super().filter_queryset(queryset)

    def niets(self, mensen: QuerySet[Gebruiker], naam: str, waarde: Any) -> QuerySet[Gebruiker]:
        return mensen

    def nu_actief(self, mensen: QuerySet[Gebruiker], naam: str, keuze: str) -> QuerySet[Gebruiker]:
        """Wears a hat today and may log in, or not."""
        actief = Q(pk__in=Gebruiker.objects.met_hoed(), is_active=True)
        return mensen.filter(actief if keuze == "ja" else ~actief)
