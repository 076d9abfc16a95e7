"""Filters above the lists of aanvragen; they stay in the URL."""

from typing import Any

from django_filters import ChoiceFilter, FilterSet

from aanvragen.models import Aanvraag, Consult
from aanvragen.models.helpdesk import ConsultQuerySet
from aanvragen.models.queryset import AanvraagQuerySet
from facturatie.models import Vorm
from k2t_portal.organisatie.models import School
from k2t_portal.workflow.schooljaar import naam, periode, schooljaar

ROUTES = [(1, "1 – vanuit de school"), (2, "2 – vanuit CLB of AB")]
VORMEN = [(Vorm.VOLLEDIG, "Volledig"), (Vorm.VERKORT, "Verkort")]
IN_DE_WACHTRIJ = [(Aanvraag.Status.INGEDIEND, "Te beoordelen"), (Aanvraag.Status.AANVULLING, "Wacht op antwoord")]

# Schooljaren to choose from.
TERUG = 4
OPGEPAKT = [("mij", "Door mij"), ("niemand", "Nog niet")]


def schooljaren() -> list[tuple[str, str]]:
    """This schooljaar and the ones before it, as far back as anyone counts."""
    nu = schooljaar()
    return [(str(begin), naam(begin)) for begin in range(nu, nu - TERUG, -1)]


class _SchoolFilter(FilterSet):
    """The schools that occur in the list."""

    school = ChoiceFilter(label="School", empty_label="Alle")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Read once: form, chips and check of the choice all walk through these.
        scholen = School.objects.filter(pk__in=self.queryset.order_by().values("school"))
        self.filters["school"].extra["choices"] = list(scholen.values_list("pk", "naam"))
        if len(self.filters["school"].extra["choices"]) < 2:
            del self.filters["school"]


class _AanvraagFilter(_SchoolFilter):
    route = ChoiceFilter(label="Route", choices=ROUTES, empty_label="Alle")
    vorm = ChoiceFilter(label="Vorm", choices=VORMEN, empty_label="Alle")


class LijstFilter(_AanvraagFilter):
    loopt = ChoiceFilter(
        label="Toon",
        choices=[("ja", "Wat nog loopt"), ("nee", "Wat is afgesloten")],
        empty_label="Alles",
        method="op_loopt",
    )
    status = ChoiceFilter(label="Status", choices=Aanvraag.Status.choices, empty_label="Alle")

    class Meta:
        model = Aanvraag
        fields = ["loopt", "status", "route", "vorm", "school"]

    def op_loopt(self, aanvragen: AanvraagQuerySet, naam: str, waarde: str) -> AanvraagQuerySet:
        return aanvragen.lopend() if waarde == "ja" else aanvragen.filter(gesloten_op__isnull=False)


class WachtrijFilter(_AanvraagFilter):
    status = ChoiceFilter(label="Status", choices=IN_DE_WACHTRIJ, empty_label="Alle")
    opgepakt = ChoiceFilter(label="Opgepakt", choices=OPGEPAKT, empty_label="Alle", method="op_opgepakt")

    class Meta:
        model = Aanvraag
        fields = ["status", "opgepakt", "route", "vorm", "school"]

    def op_opgepakt(self, aanvragen: AanvraagQuerySet, naam: str, waarde: str) -> AanvraagQuerySet:
        return aanvragen.filter(opgepakt_door=self.request.user if waarde == "mij" else None)


class ConsultFilter(_SchoolFilter):
    schooljaar = ChoiceFilter(label="Schooljaar", empty_label="Alle", choices=schooljaren, method="op_schooljaar")
    gevolg = ChoiceFilter(
        label="Aanvraag",
        field_name="leidde_tot_aanvraag",
        choices=[("True", "Leidde tot een aanvraag"), ("False", "Geen aanvraag")],
        empty_label="Alle",
    )

    class Meta:
        model = Consult
        fields = ["schooljaar", "school", "gevolg"]

    def op_schooljaar(self, consulten: ConsultQuerySet, naam: str, waarde: str) -> ConsultQuerySet:
        return consulten.filter(op__range=periode(int(waarde)))
