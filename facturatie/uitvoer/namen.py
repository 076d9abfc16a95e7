"""The names of files that go out: the same factuur has the same name everywhere, and no two share one."""

from django.utils import timezone

from facturatie.models import Factuur
from k2t_portal.workflow.schooljaar import naam, schooljaar


def naam_van_document(factuur: Factuur, extensie: str) -> str:
    """Schooljaar of the invoice date, BRIN with vestiging, number: `2025-2026_99ZZ00_2026-0012.pdf`."""
    return f"{naam(schooljaar(factuur.factuurdatum))}_{factuur.school_brin}_{factuur.nummer}.{extensie}"


def naam_van_selectie(wat: str, extensie: str) -> str:
    """With the day of today: `facturen-2026-11-22.xlsx`."""
    return f"{wat}-{timezone.localdate():%Y-%m-%d}.{extensie}"
