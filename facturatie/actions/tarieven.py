"""What happens with tarieven."""

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone

from facturatie.models import Tarief


def nieuw_tarief(*, vorm: str, bedrag: Decimal, van: datetime.date) -> Tarief:
    """Set the price of a vorm, in euro, from a day on.

    Raises ValidationError for a day of which the price may already be agreed on: that price stands (design §2).
    """
    eerste = Tarief.objects.eerste_vrije_dag(vorm)
    if van < eerste:
        raise ValidationError({"van": f"Kies {eerste:%d-%m-%Y} of later. Wat al is afgesproken, houdt zijn prijs."})
    return Tarief.objects.create(vorm=vorm, bedrag=bedrag, van=van)


def verwijder_tarief(tarief: Tarief) -> None:
    """Take back a price that did not start yet. Raises ValidationError once it did."""
    weg, _ = Tarief.objects.filter(pk=tarief.pk, van__gt=timezone.localdate()).delete()
    if not weg:
        raise ValidationError("Dit tarief geldt al. Je kunt het niet meer weghalen, wel een nieuw tarief toevoegen.")
