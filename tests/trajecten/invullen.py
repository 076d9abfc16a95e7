"""What the tests of a coach's screens share: addresses, a filled-in report, and a coach who is replaced."""

import datetime

from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker
from tests.factories import coach
from trajecten.models import Koppeling, Traject

BSN = "111222333"
FETCH = {"X-Requested-With": "fetch"}


def url(stap: str, traject: Traject, *meer: int) -> str:
    return reverse(f"trajecten:{stap}", args=[traject.pk, *meer])


def wie(traject: Traject) -> Gebruiker:
    return traject.open_koppeling.coach.gebruiker


def dag(n: int) -> str:
    return (timezone.localdate() + datetime.timedelta(days=n)).isoformat()


def ingevuld(nummer: int = 1, **velden) -> dict[str, object]:
    standaard = {"datum": dag(0), "minuten_contact": 60, "minuten_voorbereiding": 30, "minuten_uitwerking": 0}
    return {"nummer": nummer, **standaard, "terugkoppeling": "Fijn gesprek.", "notitie": "", **velden}


def vervang_coach(traject: Traject) -> None:
    """As an OC-lid will do it: the open koppeling ends, another coach goes on."""
    oud = traject.open_koppeling
    Koppeling.objects.filter(pk=oud.pk).update(tot=timezone.localdate())
    vandaag = timezone.localdate()
    Koppeling.objects.create(
        traject=traject, coach=coach(), van=vandaag, aangenomen_op=vandaag, gekoppeld_door=oud.gekoppeld_door
    )
