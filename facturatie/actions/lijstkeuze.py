"""How someone left her list of facturen."""

from facturatie.models import Lijstkeuze
from k2t_portal.organisatie.models import Gebruiker

LANGST = Lijstkeuze._meta.get_field("vraag").max_length or 0  # noqa: SLF001, Django documents _meta


def laatste_keuze(user: Gebruiker) -> str:
    """The query string at which she left the list; empty when nothing was chosen."""
    return Lijstkeuze.objects.filter(gebruiker=user).values_list("vraag", flat=True).first() or ""


def onthoud_keuze(vraag: str, *, by: Gebruiker) -> None:
    """Keep this query string for her next visit; an empty one forgets."""
    if vraag == laatste_keuze(by) or len(vraag) > LANGST:
        return
    if vraag:
        keuze = Lijstkeuze(gebruiker=by, vraag=vraag)
        # One query, and no quarrel between two windows that she has open.
        Lijstkeuze.objects.bulk_create(
            [keuze], update_conflicts=True, unique_fields=["gebruiker"], update_fields=["vraag"]
        )
    else:
        Lijstkeuze.objects.filter(gebruiker=by).delete()
