"""A round of the worker: steps become mails, what is due goes out, and it wakes up again in time for the rest."""

import datetime

from django.utils import timezone

from k2t_portal.workflow.models import Bericht, Uitgaand
from k2t_portal.workflow.post.bezorgen import bezorg_wat_kan
from k2t_portal.workflow.post.taken import wek_uiterlijk
from k2t_portal.workflow.post.uitgaand import verwerk

RUST = datetime.timedelta(seconds=1)
STORING = datetime.timedelta(minutes=1)


def ronde() -> None:
    """Do what can be done now. Killed at any point it loses nothing: the next round finds the rest in the database."""
    verwerk()
    lukt = bezorg_wat_kan()
    if eerste := eerstvolgende():
        wek_uiterlijk(max(eerste, timezone.now() + (RUST if lukt else STORING)))


def eerstvolgende() -> datetime.datetime | None:
    """When something is due again; None when nothing waits."""
    momenten = [bericht.vrij_op for bericht in Bericht.objects.wachtend()]
    momenten += Uitgaand.objects.values_list("volgende_poging", flat=True)
    return min(momenten, default=None)
