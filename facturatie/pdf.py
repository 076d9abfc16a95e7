"""The factuur as PDF."""

import hashlib

from django.db import transaction
from django.template.loader import render_to_string

from facturatie.models import Factuur, FactuurPdf


def factuur_html(factuur: Factuur) -> str:
    """The document as HTML, so that its contents can be read without a PDF reader."""
    return render_to_string("facturatie/factuur_pdf.html", {"factuur": factuur})


def maak_pdf(factuur: Factuur) -> bytes:
    """Render the factuur; the same factuur gives the same bytes."""
    from weasyprint import HTML

    return HTML(string=factuur_html(factuur)).write_pdf()


@transaction.atomic
def bewaar_pdf(factuur: Factuur) -> FactuurPdf:
    """The stored document, made the first time it is asked for. Locked, so that two readers get the same one."""
    Factuur.objects.select_for_update().get(pk=factuur.pk)
    bestaande = FactuurPdf.objects.filter(factuur=factuur).first()
    return bestaande or _nieuwe_pdf(factuur)


def _nieuwe_pdf(factuur: Factuur) -> FactuurPdf:
    inhoud = maak_pdf(factuur)
    return FactuurPdf.objects.create(factuur=factuur, inhoud=inhoud, sha256=hashlib.sha256(inhoud).hexdigest())
