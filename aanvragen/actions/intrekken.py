"""The aanvrager stops the case."""

from django.db import transaction

from aanvragen.hoed import hoed
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.stap import noteer, zet_stap


@transaction.atomic
def intrekken(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """The aanvrager needs no coaching any more; an open question falls away with the case."""
    aanvraag = zet_stap(aanvraag, "intrekken", by=by)
    aanvraag.save()
    _neem_traject_mee(aanvraag, by)
    noteer(aanvraag, "ingetrokken", by=by, als=hoed(aanvraag))
    return aanvraag


def _neem_traject_mee(aanvraag: Aanvraag, by: Gebruiker) -> None:
    """A traject that was handed back ends with its aanvraag; by name, for this app does not know a traject."""
    if hasattr(aanvraag, "traject"):
        zet_stap(aanvraag.traject, "intrekken", by=by).save()
