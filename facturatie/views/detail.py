"""One factuur on the screen.

The parts of the page come from the modules that know about them: each gives its buttons and its context as a Deel.
"""

from typing import Any

from django.urls import reverse
from django.views.generic import DetailView

from facturatie.models import Factuur
from facturatie.views import betalen, crediteren, documenten, herinneren, versturen
from facturatie.views.deel import Deel, Deelmaker
from k2t_portal.workflow.views import ZichtbaarMixin

# Of two main buttons the one of the later part stays: a next step goes before a download.
DELEN: list[Deelmaker] = [documenten.deel, betalen.deel, versturen.deel, herinneren.deel, crediteren.deel]


def _knoppen(delen: list[Deel]) -> list[dict[str, str]]:
    """All buttons, with one main button, in front."""
    acties = [actie for deel in delen for actie in deel.acties]
    hoofd = next((a for a in reversed(acties) if a.get("stijl") == "primair"), None)
    gewoon = [{**a, "stijl": ""} if a.get("stijl") == "primair" else a for a in acties if a is not hoofd]
    return [*([hoofd] if hoofd else []), *gewoon]


class FactuurDetail(ZichtbaarMixin, DetailView):
    """What the factuur says, where it stands, its documents, and what one can do with it."""

    model = Factuur

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        delen = [deel(self.object, self.request.user) for deel in DELEN]
        context = {naam: waarde for deel in delen for naam, waarde in deel.context.items()}
        return super().get_context_data(zaak_url=self._zaak_url(), acties=_knoppen(delen), **context, **kwargs)

    def _zaak_url(self) -> str:
        """Where the traject is, for who may see it; by foreign key, for facturatie does not know what a traject is."""
        trajecten: Any = Factuur._meta.get_field("traject").related_model  # noqa: SLF001, Django documents _meta
        zichtbaar = trajecten.objects.visible_to(self.request.user)
        mag = zichtbaar.filter(pk=self.object.traject_id).exists()
        return reverse("trajecten:detail", args=[self.object.traject_id]) if mag else ""
