"""Much to bill, quickly: trajecten that nobody walked through, for tests of issuing itself."""

import datetime
from decimal import Decimal

from aanvragen.models import Aanvraag
from facturatie.actions import Prestatie
from tests.factories import concept
from trajecten.models import Traject

PRIJS = Decimal(850)


def prestaties(aantal: int) -> list[Prestatie]:
    """So many trajecten of one school, each worth a factuur."""
    eerste = concept(vorm="verkort")
    zelfde = {"school": eerste.school, "aanvrager": eerste.aanvrager, "route": 1, "vorm": "verkort"}
    aanvragen = Aanvraag.objects.bulk_create(Aanvraag(**zelfde) for _ in range(aantal))
    trajecten = Traject.objects.bulk_create(Traject(aanvraag=a, vorm="verkort", prijs=PRIJS) for a in aanvragen)
    dag = datetime.date(2026, 9, 1)
    return [Prestatie(t, eerste.school, "verkort", PRIJS, f"K2T-2026-{t.pk:04}", "", dag, dag) for t in trajecten]
