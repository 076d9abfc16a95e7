"""Screens for facturen and tarieven."""

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse

from facturatie.filters import FactuurFilter, kolommen
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import LijstView

LEEG = {
    "titel": "Er zijn nog geen facturen",
    "tekst": "Een factuur komt vanzelf zodra de coach een traject afrondt.",
    "icoon": "factuur",
}
STANDAARDVOLGORDE = "-nummer"


class FactuurLijst(LijstView):
    """All facturen that she may see, with the totals of the whole selection."""

    model = Factuur
    permissie = "facturatie.lijst"
    filterset_class = FactuurFilter

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
            acties=_naar_tarieven(self.request.user),
            **kwargs,
        )


def _naar_tarieven(user: Gebruiker) -> list[dict[str, str]]:
    mag = user.has_perm("facturatie.tarieven")
    return [{"titel": "Tarieven", "url": reverse("facturatie:tarieven"), "icoon": "tarief"}] if mag else []
