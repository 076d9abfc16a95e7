"""What a list of trajecten can be narrowed to; the choices are those of the trajecten that one sees."""

from typing import Any

import django_filters as filters
from django.db.models import QuerySet

from facturatie.models import Vorm
from k2t_portal.organisatie.models import School
from trajecten.models import Coach, Koppeling, Traject


def _scholen(request: Any) -> QuerySet[School]:
    return School.objects.filter(pk__in=Traject.objects.visible_to(request.user).values("aanvraag__school"))


def _coaches(request: Any) -> QuerySet[Coach]:
    trajecten = Traject.objects.visible_to(request.user)
    koppelingen = Koppeling.objects.die_telt().filter(traject__in=trajecten)
    return Coach.objects.filter(pk__in=koppelingen.values("coach")).select_related("gebruiker")


class TrajectFilter(filters.FilterSet):
    status = filters.ChoiceFilter(choices=Traject.Status.choices, label="Status", empty_label="Alle")
    vorm = filters.ChoiceFilter(choices=Vorm.choices, label="Vorm", empty_label="Alle")
    school = filters.ModelChoiceFilter(
        field_name="aanvraag__school", queryset=_scholen, label="School", empty_label="Alle"
    )
    coach = filters.ModelChoiceFilter(queryset=_coaches, label="Coach", empty_label="Alle", method="van_coach")

    def van_coach(self, trajecten: QuerySet[Traject], naam: str, coach: Coach) -> QuerySet[Traject]:
        """Those of this coach, now or before a handover."""
        return trajecten.filter(pk__in=Koppeling.objects.die_telt().filter(coach=coach).values("traject"))
