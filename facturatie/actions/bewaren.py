"""What goes after the fiscal term (art. 52 AWR): who paid, and where the post went. The facturen themselves stay."""

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from facturatie.models import Afschrift, Betaling, Bijschrijving, Download, Zending
from k2t_portal.workflow.anonimiseren import WEG

# A statement that nobody read in holds what came in for everybody.
ONGELEZEN = datetime.timedelta(days=30)
AFSCHRIFT = "Afschrift"


def betalers(tot: datetime.date) -> QuerySet[Bijschrijving]:
    """Money of this day or before of which is still known who sent it."""
    bekend = ~Q(naam="") | ~Q(tegenrekening="") | ~Q(omschrijving="")
    return Bijschrijving.objects.filter(bekend | ~Q(terzijde_reden__in=["", WEG]), datum__lte=tot)


@transaction.atomic
def wis_betalers(tot: datetime.date) -> int:
    """Forget who paid; what was paid, when and for which factuur stays. Returns how many rows changed."""
    rijen = Bijschrijving.objects.filter(pk__in=list(betalers(tot).values_list("pk", flat=True)))
    rijen.exclude(terzijde_reden="").update(terzijde_reden=WEG)
    Betaling.objects.filter(datum__lte=tot).exclude(opmerking="").update(opmerking="")
    # The name of a file often holds an account number.
    Afschrift.objects.filter(gekozen_op__date__lte=tot).exclude(naam=AFSCHRIFT).update(naam=AFSCHRIFT)
    return rijen.update(naam="", tegenrekening="", omschrijving="")


def zendingen(tot: datetime.date) -> QuerySet[Zending]:
    """Mails with documents of this day or before of which the addresses are still known."""
    return Zending.objects.filter(gemaakt_op__date__lte=tot).exclude(aan="", kopie=[])


def wis_zendingen(tot: datetime.date) -> int:
    return zendingen(tot).update(aan="", kopie=[])


def downloads(tot: datetime.date) -> QuerySet[Download]:
    """Who took a document out, on this day or before."""
    return Download.objects.filter(wanneer__date__lte=tot)


def ongelezen_afschriften(dag: datetime.date) -> QuerySet[Afschrift]:
    """Statements that were chosen thirty days before this day, or longer ago, and never read in."""
    return Afschrift.objects.filter(ingelezen_op__isnull=True, gekozen_op__date__lte=dag - ONGELEZEN)
