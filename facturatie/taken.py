"""What the worker makes: the PDF of a factuur that was issued, a zip of many. The argument is a key alone."""

import datetime

from django.utils import timezone

from facturatie.models import Factuur, Pakket
from k2t_portal.workflow.taak import taak


@taak()
def maak_pdf(factuur_pk: int) -> None:
    # WeasyPrint loads only where a PDF is made.
    from facturatie.documenten import bewaar_pdf

    bewaar_pdf(Factuur.objects.get(pk=factuur_pk))


def maak_pdf_straks(factuur: Factuur) -> None:
    """Have the worker make the PDF, in the transaction of the caller; who asks for it before gets it made then."""
    maak_pdf.enqueue(factuur.pk)


# Somebody looks how far it is, so it goes before what nobody waits for.
@taak(priority=10)
def maak_pakket(pakket_pk: int) -> None:
    # The action that makes it is the one that asks for it here.
    from facturatie.actions import pakketten

    pakket = Pakket.objects.select_related("gevraagd_door").filter(pk=pakket_pk).first()
    if pakket:
        pakketten.maak_pakket(pakket)


def maak_pakket_straks(pakket_pk: int, na: datetime.timedelta | None = None) -> None:
    """Have the worker make it, now or after a while, in the transaction of the caller."""
    (maak_pakket.using(run_after=timezone.now() + na) if na else maak_pakket).enqueue(pakket_pk)
