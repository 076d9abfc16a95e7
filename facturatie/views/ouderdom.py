"""How late the money is, per schoolbestuur."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from facturatie.models import Factuur
from facturatie.ouderdom import VAKKEN, per_bestuur, totalen
from facturatie.views.stap import PERMISSIE
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.views import MagMixin

# The columns behind the whole, by the status that the list of facturen knows them by.
KOLOMMEN = [("nog_niet", "niet_vervallen", "Nog niet vervallen"), *((v.naam, v.naam, v.titel) for v in VAKKEN)]


class Ouderdom(MagMixin, TemplateView):
    """One row for each bestuur that still pays; who is most late stands first."""

    permissie = PERMISSIE
    template_name = "facturatie/ouderdom.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = per_bestuur(Factuur.objects.visible_to(ingelogde(self.request)))
        totaal = totalen(rijen)
        return super().get_context_data(
            rijen=[{**rij, "vakken": _vakken(rij)} for rij in rijen],
            totaal={**totaal, "vakken": _vakken(totaal)},
            kolommen=[titel for _, _, titel in KOLOMMEN],
            vandaag=timezone.localdate(),
            **kwargs,
        )


def _vakken(rij: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"titel": titel, "status": status, "bedrag": rij[naam]} for naam, status, titel in KOLOMMEN]
