"""A worker that is killed at random moments and started again: every mail arrives, and shows once.

Real processes, killed with SIGKILL, and a real mail server; on PostgreSQL, where two processes share a database.
"""

import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import connections

from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Bericht, Gebeurtenis, Uitgaand
from k2t_portal.workflow.post.ontvangers import ontvangers
from k2t_portal.workflow.post.taken import vergeet_wekkers
from tests import factories as f
from tests.workflow.smtp import Mailserver, mailserver

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

GEDULD = 6  # seconds that all may take after the last start


@pytest.fixture
def server(settings) -> Iterator[Mailserver]:
    with mailserver() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.poort, 5
        settings.POST_LEASE = 0.3
        yield server


def start_werker() -> int:
    """A worker as `manage.py db_worker` runs it, in a process of its own. Returns its pid."""
    connections.close_all()
    if pid := os.fork():
        return pid
    try:
        call_command("db_worker", "--interval=0.02", "--no-startup-delay", "--no-reload", verbosity=0)
    finally:
        os._exit(1)


def dood_na(seconden: float) -> Callable[[Mailserver, int], None]:
    """Whatever it is busy with at that moment."""
    return lambda _, pid: threading.Timer(seconden, os.kill, (pid, signal.SIGKILL)).start()


def dood_bij(aantal: int, *commandos: str) -> Callable[[Mailserver, int], None]:
    """When the mail server gets so many of these commands, or any command when none is named."""

    def stel_in(server: Mailserver, pid: int) -> None:
        gezien: list[str] = []

        def bij(commando: str) -> None:
            gezien.append(commando) if not commandos or commando in commandos else None
            if len(gezien) == aantal:
                os.kill(pid, signal.SIGKILL)

        server.bij = bij

    return stel_in


def leef(server: Mailserver, einde: Callable[[Mailserver, int], None]) -> None:
    """Start a worker and let it come to that end."""
    pid = start_werker()
    einde(server, pid)
    os.waitpid(pid, 0)
    server.bij = lambda _: None


def maak_af(server: Mailserver) -> None:
    """Start a worker that lives until all is done."""
    pid = start_werker()
    tot = time.monotonic() + GEDULD
    while time.monotonic() < tot and (Bericht.objects.wachtend().exists() or Uitgaand.objects.exists()):
        time.sleep(0.05)
    os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)


def test_een_gedode_werker_verliest_niets_en_laat_niets_dubbel_zien(server):
    f.persoon(Rol.OC), f.persoon(Rol.OC), f.persoon(Rol.OC)
    for _ in range(6):
        f.ingediend(school=f.SchoolFactory.create())
    verwacht = Counter(o.persoon.email for stap in Gebeurtenis.objects.all() for o in ontvangers(stap))

    leef(server, dood_na(random.uniform(0, 0.05)))
    leef(server, dood_bij(random.randint(1, 12)))
    leef(server, dood_bij(1, "ONTVANGEN"))
    leef(server, dood_bij(random.randint(1, 12)))
    leef(server, dood_bij(2, "DATA"))
    # A killed worker leaves its wake-up as busy for ever: what is due is found without any.
    vergeet_wekkers()
    maak_af(server)

    assert set(Bericht.objects.values_list("status", flat=True)) == {"verstuurd"}
    assert Counter(mail.aan for mail in set(server.mails)) == verwacht
    bezorgd = Counter(server.mails)
    dubbel = {mail for mail, keer in bezorgd.items() if keer > 1}
    # Killed between the answer of the mail server and its note, it sent that one mail again, with the same Message-ID.
    assert 1 <= len(dubbel) <= 5
