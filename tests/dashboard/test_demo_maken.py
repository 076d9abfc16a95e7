"""Making the demo: when it refuses, that it is the same every time, and that it is alive on any day."""

import datetime
import io
import sys

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.dashboard.demo.bouw import bouw
from k2t_portal.dashboard.demo.kalender import Kalender
from k2t_portal.dashboard.demo.verhaal import GEWOON, NU, VROEGER, WACHT, verhalen
from k2t_portal.dashboard.demo.zaak import Zaak
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from tests.factories import persoon
from trajecten.models import Koppeling, Sessie, Traject


def demo(*argumenten: str) -> str:
    uit = io.StringIO()
    call_command("demo", *argumenten, stdout=uit)
    return uit.getvalue()


def schets() -> list[tuple[object, ...]]:
    """Enough of every case to see that it is the same one."""
    # Encrypted text is another one each time, so what is kept is read.
    zaken = Aanvraag.objects.order_by("pk").select_related("school", "aanvrager")
    rijen = [(z.kenmerk, z.status, z.school.naam, z.aanvrager.naam, z.leerkracht_naam, z.hulpvraag) for z in zaken]
    gelezen = Inzage.objects.order_by("pk").values_list("door__naam", "hoedanigheid", "zaak__kenmerk", "wanneer")
    koppelingen = Koppeling.objects.order_by("pk").values_list("coach__gebruiker__naam", "van", "aangenomen_op")
    sessies = Sessie.objects.order_by("pk").values_list("nummer", "datum", "minuten_contact", "gepland_op")
    return [*rijen, *gelezen, *koppelingen, *sessies]


def test_without_demo_mode_it_refuses(db, settings):
    settings.K2T_DEMO = False
    with pytest.raises(CommandError, match="De demo staat uit"):
        demo()
    assert not Gebruiker.objects.exists()


def test_people_of_another_installation_are_not_printed(db, settings):
    settings.K2T_DEMO = True
    echt = persoon("oc")
    uit = demo()
    assert "er is niets gemaakt" in uit
    assert echt.email not in uit


def test_without_time_machine_it_says_what_to_install(db, settings, monkeypatch):
    settings.K2T_DEMO = True
    monkeypatch.setitem(sys.modules, "time_machine", None)
    with pytest.raises(CommandError, match="time-machine"):
        demo()


@pytest.mark.eenmaal  # chance is not of the database
def test_it_is_the_same_every_time(db):
    schetsen = []
    for _ in range(2):
        with transaction.atomic():
            bouw(30, lambda regel: None)
            schetsen.append(schets())
            transaction.set_rollback(True)
    assert schetsen[0] == schetsen[1]


@pytest.mark.eenmaal  # it is about the calendar
def test_it_is_alive_in_the_middle_of_a_summer_holiday_too(db):
    with time_machine.travel(datetime.datetime(2027, 7, 30, 9, tzinfo=datetime.UTC), tick=False):
        bouw(len(NU), lambda regel: None)
        aanvragen = set(Aanvraag.objects.values_list("status", flat=True))
        trajecten = set(Traject.objects.values_list("status", flat=True))
        assert set(Aanvraag.Status.values) - aanvragen == {"afgewezen", "ingetrokken"}
        assert set(Traject.Status.values) - trajecten == {"afgerond", "ingetrokken"}
        assert max(Gebeurtenis.objects.values_list("wanneer", flat=True)) < timezone.now()


def test_the_whole_demo_has_120_cases_and_every_step_is_known():
    assert len(verhalen(120)) == 120
    namen = {stap.partition(":")[0] for verhaal in [*NU, *VROEGER, *GEWOON] for stap in verhaal.lijst}
    assert namen == set(WACHT)
    assert {naam for naam in namen if not hasattr(Zaak, naam)} == set()


def test_every_story_fits_in_the_shortest_time_there_is():
    kalender = Kalender(datetime.date(2027, 8, 1))
    langste = max(sum(WACHT[stap.partition(":")[0]][1] for stap in verhaal.lijst) for verhaal in [*VROEGER, *GEWOON])
    assert langste + 3 < kalender.nu
