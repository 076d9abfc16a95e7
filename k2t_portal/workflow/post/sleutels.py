"""What a mail is about and for whom, as one string that the database holds unique: nothing is told twice."""

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Gebeurtenis
from k2t_portal.workflow.regie import Stand

VOORAF, NA = "herinnering_vooraf", "herinnering_na"
HERINNERINGEN = frozenset({VOORAF, NA})


def sleutel_van_stap(gebeurtenis: Gebeurtenis, persoon: Gebruiker) -> str:
    return f"stap:{gebeurtenis.pk}:{persoon.pk}"


def sleutel_van_herinnering(soort: str, persoon: Gebruiker, stand: Stand) -> str:
    """Person, row, step and the day that its clock started: a clock that starts anew may remind anew."""
    rij = stand.rij
    wat = f"{rij._meta.label_lower}:{rij.pk}:{stand.stap}"  # noqa: SLF001, Django documents _meta
    return f"{soort}:{persoon.pk}:{wat}:{stand.klok}"
