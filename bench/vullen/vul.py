"""Fill an empty, migrated database."""

from django.db import transaction
from django.utils import timezone

from bench.vullen.aanvragen import maak_aanvragen
from bench.vullen.mensen import Mensen, maak_mensen
from bench.vullen.plan import Zaak, zaken
from bench.vullen.trajecten import maak_trajecten
from bench.vullen.verloop import maak_gebeurtenissen

PER_KEER = 1000


@transaction.atomic
def vul(aantal: int) -> Mensen:
    """Write this many aanvragen with all that hangs on them; a thousand at a time, to spare memory."""
    mensen = maak_mensen()
    alle = list(zaken(aantal, mensen, timezone.localdate()))
    for begin in range(0, aantal, PER_KEER):
        _vul_deel(alle[begin : begin + PER_KEER], mensen)
    return mensen


def _vul_deel(deel: list[Zaak], mensen: Mensen) -> None:
    aanvragen = maak_aanvragen(deel)
    maak_trajecten(deel, aanvragen, mensen.swv)
    maak_gebeurtenissen(deel, aanvragen)
