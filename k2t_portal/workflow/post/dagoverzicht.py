"""One mail a day for who asked for that, with all that was kept for her since the last one."""

from django.db import transaction
from django.utils import timezone

from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.brief import DAGOVERZICHT

S = Bericht.Status


def bundel() -> None:
    """Make today's dagoverzichten; asked again today it makes nothing twice."""
    bewaard = Bericht.objects.filter(status=S.BEWAARD).order_by()
    for persoon in bewaard.values_list("ontvanger", flat=True).distinct():
        _bundel_voor(persoon)


@transaction.atomic
def _bundel_voor(persoon: int) -> None:
    sleutel = f"dag:{persoon}:{timezone.localdate()}"
    velden = {"soort": DAGOVERZICHT, "ontvanger_id": persoon}
    overzicht, nieuw = Bericht.objects.get_or_create(sleutel=sleutel, defaults=velden)
    if nieuw:
        regels = Bericht.objects.filter(status=S.BEWAARD, ontvanger=persoon)
        regels.update(status=S.GEBUNDELD, bundel=overzicht)
