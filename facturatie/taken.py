"""What the worker makes: the PDF of a factuur that was issued. Its argument is a key alone."""

from django_tasks import task

from facturatie.models import Factuur


@task()
def maak_pdf(factuur_pk: int) -> None:
    # WeasyPrint loads only where a PDF is made.
    from facturatie.documenten import bewaar_pdf

    bewaar_pdf(Factuur.objects.get(pk=factuur_pk))


def maak_pdf_straks(factuur: Factuur) -> None:
    """Have the worker make the PDF, in the transaction of the caller; who asks for it before gets it made then."""
    maak_pdf.enqueue(factuur.pk)
