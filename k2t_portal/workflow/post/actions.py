"""What directie does with the words of the mails."""

from django.db import transaction

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Sjabloon
from k2t_portal.workflow.post.sjablonen import SOORTEN


@transaction.atomic
def bewaar_woorden(soort: str, *, by: Gebruiker, onderwerp: str, tekst: str) -> None:
    """Say it in these words from now on; the default words themselves are no words of her own."""
    standaard = SOORTEN[soort]
    if (onderwerp, tekst) == (standaard.onderwerp, standaard.tekst):
        herstel_woorden(soort)
        return
    velden = {"onderwerp": onderwerp, "tekst": tekst, "gewijzigd_door": by}
    Sjabloon.objects.update_or_create(soort=soort, defaults=velden)


def herstel_woorden(soort: str) -> None:
    """Back to the default words."""
    Sjabloon.objects.filter(soort=soort).delete()
