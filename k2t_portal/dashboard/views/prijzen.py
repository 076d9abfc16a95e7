"""Which cases have which price."""

from functools import cached_property
from typing import Any

from aanvragen.models import Aanvraag
from facturatie.models import Tarief, Vorm
from k2t_portal.dashboard.filters import PrijsFilter
from k2t_portal.dashboard.prijzen import prijzen, zaken_met_prijs
from k2t_portal.workflow.views import LijstView
from trajecten.models import Traject


class PrijzenView(LijstView):
    """The approved cases with the price that was agreed, and how many there are per tarief."""

    model = Aanvraag
    permissie = "dashboard.prijzen"
    template_name = "dashboard/prijzen.html"
    filterset_class = PrijsFilter

    @cached_property
    def tarieven(self) -> list[Tarief]:
        """Per vorm, the latest first."""
        alle = Tarief.objects.order_by("-van")
        return sorted(alle, key=lambda tarief: Vorm.values.index(tarief.vorm))

    def get_queryset(self) -> Any:
        verhaal = [f"traject__{veld}" for veld in Traject.VERHAAL]
        return zaken_met_prijs(self.request.user).zonder_verhaal().select_related("traject").defer(*verhaal)

    def get_filterset_kwargs(self, filterset_class: Any) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(filterset_class), "tarieven": self.tarieven}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(titel="Welke zaak welke prijs", **kwargs)
        van_toen = {tarief.pk: tarief for tarief in self.tarieven}
        for zaak in context["object_list"]:
            zaak.tarief, zaak.vorm_tekst = van_toen.get(zaak.tarief_id), Vorm(zaak.vorm_nu).label
        gekozen = context["filter"].form["tarief"].value() or ""
        return {**context, "prijzen": prijzen(self.request.user, self.tarieven), "gekozen": gekozen}
