"""Sending: what happens when the mail server refuses, is down, or a worker has a mail already."""

import datetime
import smtplib
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.bezorgen import PAUZES, neem_op, opnieuw
from k2t_portal.workflow.post.ronde import ronde
from k2t_portal.workflow.post.uitgaand import verwerk
from tests import factories as f
from tests.workflow.post import verstuurd

pytestmark = pytest.mark.django_db


class Weigert(EmailBackend):
    """A mail server with the answer that a test gives it."""

    fout: Exception | None = None
    pogingen = 0

    def send_messages(self, messages):
        type(self).pogingen += 1
        if self.fout:
            raise self.fout
        return super().send_messages(messages)


@pytest.fixture
def server() -> Iterator[type[Weigert]]:
    Weigert.fout, Weigert.pogingen = None, 0
    with override_settings(EMAIL_BACKEND="tests.workflow.test_post_bezorgen.Weigert"):
        yield Weigert


@pytest.fixture
def bericht() -> Bericht:
    """One mail that waits: to the only lid of the OC, about an aanvraag."""
    f.persoon(Rol.OC)
    f.ingediend(school=f.SchoolFactory.create())
    verwerk()
    return Bericht.objects.get()


def weigering(code: int, adres: str = "olga@swv.example") -> smtplib.SMTPRecipientsRefused:
    return smtplib.SMTPRecipientsRefused({adres: (code, b"olga@swv.example is not here")})


def stand(bericht: Bericht) -> tuple[str, int, str]:
    bericht.refresh_from_db()
    return bericht.status, bericht.pogingen, bericht.fout


def test_een_mail_gaat_een_keer(bericht):
    assert verstuurd() == [(bericht.ontvanger.email, f"Actie nodig: {bericht.zaak.kenmerk} is ingediend")]
    assert verstuurd() == []
    assert stand(bericht) == ("verstuurd", 1, "")
    assert bericht.onderwerp == f"Actie nodig: {bericht.zaak.kenmerk} is ingediend"


def test_wat_niet_lukt_wordt_na_een_pauze_opnieuw_geprobeerd(bericht, server):
    server.fout = smtplib.SMTPDataError(451, b"later")
    voor = timezone.now()
    ronde()
    assert stand(bericht) == ("wacht", 1, "De mailserver weigert deze mail (SMTPDataError 451)")
    assert PAUZES[0] <= bericht.volgende_poging - voor < PAUZES[0] + datetime.timedelta(minutes=1)
    server.fout = None
    ronde()
    assert mail.outbox == []


def test_na_twee_dagen_proberen_ziet_de_directie_het(bericht, server):
    server.fout = smtplib.SMTPDataError(451, b"later")
    for _ in range(len(PAUZES) + 1):
        Bericht.objects.update(volgende_poging=timezone.now())
        ronde()
    assert stand(bericht) == ("mislukt", 8, "De mailserver weigert deze mail (SMTPDataError 451)")
    assert sum(PAUZES, datetime.timedelta()) < datetime.timedelta(days=2)


def test_een_onbekend_adres_is_meteen_mislukt_zonder_dat_het_in_de_fout_staat(bericht, server, caplog):
    server.fout = weigering(550)
    ronde()
    assert stand(bericht) == ("mislukt", 1, "De mailserver weigert dit adres (SMTPRecipientsRefused 550)")
    assert "swv.example" not in caplog.text


def test_een_uur_zonder_mailserver_kost_niets(bericht, server):
    """It is tried with one mail, not with each, and that counts as an attempt for none."""
    f.persoon(Rol.OC)
    f.ingediend(school=f.SchoolFactory.create())
    verwerk()
    assert Bericht.objects.count() == 3
    server.fout = ConnectionRefusedError(111, "Connection refused")
    ronde()
    assert server.pogingen == 1
    assert stand(bericht) == ("wacht", 0, "De mailserver is niet bereikbaar (ConnectionRefusedError)")
    server.fout = None
    Bericht.objects.update(volgende_poging=timezone.now())
    ronde()
    assert len(mail.outbox) == 3


def test_de_werker_wordt_wakker_voor_wat_nog_wacht(bericht, server):
    DBTaskResult.objects.all().delete()
    server.fout = smtplib.SMTPDataError(451, b"later")
    ronde()
    bericht.refresh_from_db()
    ronde()
    assert [taak.run_after for taak in DBTaskResult.objects.all()] == [bericht.volgende_poging]


def test_een_andere_werker_blijft_van_een_mail_af_tot_de_tijd_om_is(bericht, settings):
    neem_op()
    assert neem_op() is None
    settings.POST_LEASE = 0
    assert neem_op() == bericht


def test_een_mail_die_niet_te_maken_is_houdt_de_rest_niet_op(bericht):
    goed = Bericht.objects.create(
        sleutel="adres:x", soort="evaluatie_leerkracht", zaak=bericht.zaak, adres="juf@school.example",
        link_naam="trajecten:evaluatie", link_sleutel="1", volgende_poging=timezone.now(),
    )  # fmt: skip
    Bericht.objects.filter(pk=bericht.pk).update(gebeurtenis=None)
    ronde()
    assert stand(bericht) == ("wacht", 1, "Deze mail kon niet worden gemaakt (AttributeError)")
    assert stand(goed)[0] == "verstuurd"


def test_nog_eens_proberen(bericht, server):
    server.fout = weigering(550)
    ronde()
    server.fout = None
    opnieuw(Bericht.objects.get())
    ronde()
    assert stand(bericht) == ("verstuurd", 1, "")


def test_wat_verstuurd_is_gaat_niet_nog_eens(bericht):
    ronde()
    opnieuw(Bericht.objects.get())
    assert stand(bericht)[0] == "verstuurd"
