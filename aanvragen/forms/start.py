"""The start of an aanvraag: by which route, and for which school."""

from typing import Any

from django import forms

from aanvragen.forms.stappen import KAARTEN
from aanvragen.forms.velden import WEINIG, Keuze, SchoolVeld
from aanvragen.models import Aanvraag
from aanvragen.voorinvullen import scholen_per_route
from k2t_portal.organisatie.models import Gebruiker, School

Route = Aanvraag.Route

# Policy, "Aanvragen Key2Teach coaching op school".
UITLEG = {
    Route.NIVEAU_1: Keuze(
        titel="Route 1: vanuit de school (ondersteuningsniveau 1)",
        tekst=(
            "Je bent kwaliteitscoördinator. Op jouw school loopt een CLB-traject onder jouw begeleiding, "
            "en de leerkracht heeft meer nodig dan dat."
        ),
    ),
    Route.NIVEAU_2: Keuze(
        titel="Route 2: als CLB'er of ambulant begeleider (ondersteuningsniveau 2)",
        tekst=(
            "Je begeleidt de leerkracht al en ziet kansen voor Key2Teach. Je hebt dat besproken met de "
            "kwaliteitscoördinator en de leerkracht, en je blijft op de achtergrond betrokken."
        ),
    ),
}


class StartForm(forms.Form):
    """Shows only what is possible for this person; the one possibility is filled in already."""

    route = forms.TypedChoiceField(
        label="Welke route past bij jouw aanvraag?",
        coerce=int,
        widget=forms.RadioSelect(attrs=KAARTEN),
        error_messages={"required": "Kies een route."},
    )
    school = SchoolVeld(
        label="Voor welke school vraag je coaching aan?",
        queryset=School.objects.none(),
        empty_label="Kies een school",
        error_messages={"required": "Kies een school.", "invalid_choice": "Kies een school uit de lijst."},
    )

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scholen = scholen_per_route(user)
        self._bied_routes(list(self.scholen))
        self._bied_scholen(set().union(*self.scholen.values()))

    def clean(self) -> None:
        route, school = self.cleaned_data.get("route"), self.cleaned_data.get("school")
        if route and school and school.pk not in self.scholen[route]:
            self.add_error("school", "Bij route 1 kies je een school waar je kwaliteitscoördinator bent.")

    def _bied_routes(self, routes: list[int]) -> None:
        veld = self.fields["route"]
        veld.choices = [(route, UITLEG[Route(route)]) for route in routes]  # type: ignore[attr-defined]  # a choice field
        if len(routes) == 1:
            self.initial.setdefault("route", routes[0])

    def _bied_scholen(self, sleutels: set[int]) -> None:
        veld = self.fields["school"]
        assert isinstance(veld, SchoolVeld)  # noqa: S101, narrows the type
        if len(sleutels) <= WEINIG:
            veld.widget, veld.empty_label = forms.RadioSelect(), None
        veld.queryset = School.objects.filter(pk__in=sleutels)
        if len(sleutels) == 1:
            self.initial.setdefault("school", next(iter(sleutels)))
