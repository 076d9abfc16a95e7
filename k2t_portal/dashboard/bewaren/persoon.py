"""Removing a person: not while something still waits for her."""

from django.core.exceptions import ValidationError
from django.db import transaction

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.actions.vertrek import pseudonimiseer, waarom_niet
from k2t_portal.organisatie.models import Gebruiker
from trajecten.bewaren import vergeet_coach
from trajecten.models import Koppeling, Wissel


@transaction.atomic
def verwijder_persoon(gebruiker: Gebruiker, *, by: Gebruiker) -> Gebruiker:
    """Pseudonymise someone who left for good. Raises ValidationError with what still stands in the way."""
    if redenen := bezwaren(gebruiker, by=by):
        raise ValidationError(redenen)
    vergeet_coach(gebruiker)
    return pseudonimiseer(gebruiker, by=by)


def bezwaren(gebruiker: Gebruiker, *, by: Gebruiker) -> list[str]:
    """Why this person cannot be removed now, each in a sentence."""
    return [reden for reden in [waarom_niet(gebruiker, by=by), *_open_werk(gebruiker)] if reden]


def _open_werk(gebruiker: Gebruiker) -> list[str]:
    lopend = Aanvraag.objects.lopend()
    vragen = {
        "Er loopt nog een zaak van {} als CLB'er. Geef die eerst aan een ander.": lopend.filter(
            route=Aanvraag.Route.NIVEAU_2, aanvrager=gebruiker
        ),
        "{} coacht nog een traject. Zoek eerst een andere coach.": Koppeling.objects.filter(
            coach__gebruiker=gebruiker, tot__isnull=True
        ),
        "{} is gevraagd om een traject over te nemen. Laat de commissie eerst een ander vragen.": (
            Wissel.objects.open().filter(kandidaat__gebruiker=gebruiker)
        ),
    }
    return [zin.format(gebruiker) for zin, rijen in vragen.items() if rijen.exists()]
