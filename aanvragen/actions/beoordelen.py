"""What the OC decides: is Key2Teach passend?"""

from django.db import transaction
from django.utils import timezone

from aanvragen.models import Aanvraag, Besluit
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap


@transaction.atomic
def goedkeuren(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str = "") -> Aanvraag:
    """Key2Teach is passend. The tarief of today is agreed and stands, whatever it becomes later."""
    aanvraag = zet_stap(aanvraag, "goedkeuren", by=by)
    aanvraag.prijs = Tarief.objects.op(aanvraag.vorm, timezone.localdate()).bedrag
    aanvraag.save()
    _besluit(aanvraag, Besluit.Uitkomst.GOEDGEKEURD, by, criteria, motivering)
    noteer(aanvraag, "goedgekeurd", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def afwijzen(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str) -> Aanvraag:
    """Key2Teach is not passend; the motivering tells the school why and is required."""
    aanvraag = zet_stap(aanvraag, "afwijzen", by=by)
    aanvraag.save()
    _besluit(aanvraag, Besluit.Uitkomst.AFGEWEZEN, by, criteria, motivering)
    noteer(aanvraag, "afgewezen", by=by, als=Rol.OC)
    return aanvraag


def _besluit(aanvraag: Aanvraag, uitkomst: str, by: Gebruiker, criteria: list[str], motivering: str) -> None:
    Besluit.objects.create(
        aanvraag=aanvraag, uitkomst=uitkomst, criteria=criteria, motivering=motivering, door=by, op=timezone.now()
    )
