"""Notes of what happened around a case. They move no case, so they leave no step in the timeline."""

import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from aanvragen.models import Aanvraag, Moment
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.velden import met_teksten
from k2t_portal.workflow.stap import vergrendel


@transaction.atomic
def noteer_moment(zaak: Aanvraag, *, by: Gebruiker, soort: str, datum: datetime.date, tekst: str) -> Moment:
    """Add a line to the story of a case. The very same line sent twice is there once."""
    zaak = vergrendel(zaak)
    if not by.has_perm("aanvragen.noteer_moment", zaak):
        raise PermissionDenied("aanvragen.noteer_moment")
    zelfde = Moment.objects.filter(zaak=zaak, door=by, soort=soort, datum=datum)
    al_genoteerd = met_teksten(zelfde, tekst=tekst)
    return al_genoteerd or Moment.objects.create(zaak=zaak, door=by, soort=soort, datum=datum, tekst=tekst)


@transaction.atomic
def verwijder_moment(moment: Moment, *, by: Gebruiker) -> None:
    """Take back a line of today; what others may have read for a day stays."""
    if not by.has_perm("aanvragen.verwijder_moment", moment):
        raise PermissionDenied("aanvragen.verwijder_moment")
    moment.delete()
