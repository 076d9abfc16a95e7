"""What is kept of mails that went out, and for how long."""

import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from k2t_portal.workflow.models import Bericht

Status = Bericht.Status
# Someone can send a mail that failed again; after this nobody will.
OPNIEUW = datetime.timedelta(days=30)
# By field names alone: what holds a dossier is not known in this room.
VASTGEHOUDEN = Q(zaak__vasthoudingen__isnull=False, zaak__vasthoudingen__opgeheven_op__isnull=True)


def oude_berichten(tot: datetime.date) -> QuerySet[Bericht]:
    """Mails of this day or before that wait for nothing any more.

    Those with documents go with their Zending; those of a dossier that is held stay as long as it is.
    """
    klaar = [Status.VERSTUURD, Status.MISLUKT, Status.VERVALLEN, Status.GEBUNDELD]
    oud = Bericht.objects.filter(aangemaakt_op__date__lte=tot, status__in=klaar, maker="")
    return oud.exclude(pk__in=oud.filter(VASTGEHOUDEN).values("pk"))


def vergeet_adressen() -> int:
    """Of a mail that failed for good, to someone without an account, the address goes. How many went."""
    mislukt = Bericht.objects.filter(status__in=[Status.MISLUKT, Status.VERVALLEN]).exclude(adres="")
    return mislukt.filter(aangemaakt_op__lt=timezone.now() - OPNIEUW).update(adres="")
