"""The list of facturen."""

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from facturatie.actions.lijstkeuze import laatste_keuze, onthoud_keuze
from facturatie.documenten import voorkeur
from facturatie.filters import FactuurFilter
from facturatie.kolommen import kolommen
from facturatie.models import Factuur, Factuurbestand, FactuurQuerySet
from facturatie.selectie import zichtbare_facturen
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import LijstView

LEEG = {
    "titel": "Er zijn nog geen facturen",
    "tekst": "Een factuur komt vanzelf zodra de coach een traject afrondt.",
    "icoon": "factuur",
}
STANDAARDVOLGORDE = "-nummer"
# Asks for nothing, and so forgets; without a query string she would come back at what she chose before.
WIS = "alles=1"
INGANGEN = [
    ("facturatie.beheren", "facturatie:ouderdom", "Ouderdom", "klok"),
    ("facturatie.beheren", "facturatie:afschriften", "Bankafschriften", "euro"),
    ("dashboard.budget", "dashboard:budget", "Begroting", "grafiek"),
    ("facturatie.tarieven", "facturatie:tarieven", "Tarieven", "tarief"),
]


class FactuurLijst(LijstView):
    """All facturen that she may see, as she left them, with the totals of the whole selection."""

    model = Factuur
    permissie = "facturatie.lijst"
    filterset_class = FactuurFilter

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.GET:
            vraag = laatste_keuze(request.user)
            return redirect(f"{request.path}?{vraag}") if vraag else super().get(request, *args, **kwargs)
        antwoord = super().get(request, *args, **kwargs)
        onthoud_keuze(self.filterset.te_onthouden, by=request.user)
        return antwoord

    def get_queryset(self) -> FactuurQuerySet:
        bestanden = Factuurbestand.objects.filter(factuur=OuterRef("pk"), soort=voorkeur())
        return zichtbare_facturen(self.request.user).annotate(heeft_e_factuur=Exists(bestanden))

    @cached_property
    def totalen(self) -> dict[str, Any]:
        return self.object_list.totalen()

    def get_paginator(self, *args: Any, **kwargs: Any) -> "Paginator[Any]":
        """The totals counted the rows already."""
        paginator = super().get_paginator(*args, **kwargs)
        paginator.count = self.totalen["aantal"]
        return paginator

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sort = self.filterset.form.cleaned_data.get("sort") if self.filterset.is_bound else ""
        return super().get_context_data(
            titel="Facturen",
            leeg=LEEG,
            totalen=self.totalen,
            kolommen=kolommen(sort or STANDAARDVOLGORDE),
            acties=_ingangen(self.request.user),
            wis_url=f"{self.request.path}?{WIS}",
            vraag=self.request.GET.urlencode(),
            e_factuur=voorkeur(),
            mag_beheren=self.request.user.has_perm("facturatie.beheren"),
            **kwargs,
        )


def _ingangen(user: Gebruiker) -> list[dict[str, str]]:
    """The other screens of facturatie that she may open."""
    return [
        {"titel": titel, "url": reverse(url), "icoon": icoon}
        for permissie, url, titel, icoon in INGANGEN
        if user.has_perm(permissie)
    ]
