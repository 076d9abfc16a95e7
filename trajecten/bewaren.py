"""What is kept about coaches themselves, and for how long."""

import datetime

from django.db.models import F, QuerySet

from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Afwezigheid, Coach


def oude_afwezigheid(tot: datetime.date) -> QuerySet[Afwezigheid]:
    """Days away that ended on this day or before."""
    return Afwezigheid.objects.filter(tot__lte=tot)


def vergeet_coach(gebruiker: Gebruiker) -> None:
    """Of a coach who left for good: when she was away or trained, and the link to her calendar. Her work stays."""
    Afwezigheid.objects.filter(coach__gebruiker=gebruiker).delete()
    Coach.objects.filter(gebruiker=gebruiker).update(opgeleid_op=None, agenda_versie=F("agenda_versie") + 1)
