"""Directie decides how long personal data is kept."""

from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.models import Bewaartermijnen, Gebruiker, noteer_beheer


@transaction.atomic
def stel_termijnen_vast(*, by: Gebruiker, **termijnen: int) -> Bewaartermijnen:
    """From the coming night on these terms count. Raises ValidationError for a number that is out of bounds."""
    rij = Bewaartermijnen(pk=1, **termijnen, vastgesteld_op=timezone.now(), vastgesteld_door=by)
    rij.full_clean(validate_unique=False)
    rij.save()
    noteer_beheer("bewaartermijnen_vastgesteld", by=by, toelichting=str(rij)[:200])
    return rij
