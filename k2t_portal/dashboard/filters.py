"""What the lists across apps can be narrowed to."""

from typing import Any

from django.db.models import Q
from django_filters import ChoiceFilter, FilterSet

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from facturatie.models import Tarief
from k2t_portal.workflow.templatetags.portaal import euro

STANDEN = {
    "open": Q(is_open=1),
    "gefactureerd": Q(factuur_pk__isnull=False),
    "geen": Q(is_open=0, factuur_pk__isnull=True),
}


class PrijsFilter(FilterSet):
    """Over cases as dashboard.prijzen gives them; `tarieven` are all there are."""

    tarief = ChoiceFilter(label="Tarief", field_name="tarief_id", empty_label="Alle")
    stand = ChoiceFilter(
        label="Factuur",
        choices=[("open", "Nog te factureren"), ("gefactureerd", "Gefactureerd"), ("geen", "Zonder factuur")],
        empty_label="Alle",
        method="op_stand",
    )

    class Meta:
        model = Aanvraag
        fields: list[str] = []

    def __init__(self, *args: Any, tarieven: list[Tarief], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["tarief"].extra["choices"] = [(str(rij.pk), _naam(rij)) for rij in tarieven]

    def op_stand(self, zaken: AanvraagQuerySet, naam: str, stand: str) -> AanvraagQuerySet:
        return zaken.filter(STANDEN[stand])


def _naam(tarief: Tarief) -> str:
    return f"{tarief.get_vorm_display()}, {euro(tarief.bedrag)} vanaf {tarief.van:%d-%m-%Y}"
