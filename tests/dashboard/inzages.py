"""Readings at a moment, as the tests of who read what need them."""

import datetime
from typing import Any

from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Inzage


def om(moment: str) -> datetime.datetime:
    """A local moment: "2026-10-14 10:00"."""
    return timezone.make_aware(datetime.datetime.fromisoformat(moment))


def las(
    wie: Gebruiker, zaak: Any, moment: str = "2026-10-14 10:00", rol: str = "oc", soort: str = "aanvraag"
) -> Inzage:
    """She read this case (by its key, if it is one that is there no more) at this moment."""
    sleutel = zaak if isinstance(zaak, int) else zaak.pk
    return Inzage.objects.create(door=wie, zaak_id=sleutel, hoedanigheid=rol, soort=soort, wanneer=om(moment))
