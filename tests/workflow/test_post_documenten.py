"""Mail with documents and copies, handed to a real mail server."""

import copy
from collections.abc import Iterator

import pytest
from django.urls import reverse

from facturatie.actions import versturen
from facturatie.models import Factuur, Factuurbestand, Zending
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Bericht, Sjabloon
from k2t_portal.workflow.post.bezorgen import opnieuw
from k2t_portal.workflow.post.ronde import ronde
from k2t_portal.workflow.post.uitgaand import vergeet
from tests import factories as f
from tests.workflow.smtp import Mailserver, mailserver

pytestmark = pytest.mark.django_db

AAN, KOPIE = "facturen@bestuur.example", "directeur@school.example"


@pytest.fixture
def server(settings) -> Iterator[Mailserver]:
    with mailserver() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.poort, 5
        yield server


@pytest.fixture(scope="module")
def _factuur(eens) -> Iterator[Factuur]:
    """Issued, with a document that nobody had to draw."""
    with eens():
        bestuur = f.BestuurFactory.create(factuur_email=AAN, kopie_directeur=True)
        school = f.SchoolFactory.create(bestuur=bestuur)
        f.persoon(Rol.DIRECTEUR, school=school, email=KOPIE)
        f.afgerond(vorm="verkort", school=school)
        vergeet()
        factuur = Factuur.objects.get()
        Factuurbestand.objects.create(factuur=factuur, soort="pdf", inhoud=b"%PDF-1.7", sha256="0" * 64)
        yield factuur


@pytest.fixture
def zending(_factuur: Factuur, db) -> Zending:
    return versturen(copy.deepcopy(_factuur), by=None)


def stand(zending: Zending) -> tuple[str, str, str]:
    bericht = Bericht.objects.get(pk=zending.bericht_id)
    return bericht.status, bericht.fout, bericht.adres


def namen(factuur: Factuur) -> tuple[str, str]:
    return f"factuur-{factuur}.pdf", f"factuur-{factuur}.xml"


def test_de_mail_en_de_kopie_dragen_de_documenten(zending, server):
    """The same mail to both, and the address is kept with the Zending alone."""
    ronde()
    assert [mail.aan for mail in server.mails] == [AAN, KOPIE]
    assert {mail.bijlagen for mail in server.mails} == {namen(zending.factuur)}
    assert len({mail.message_id for mail in server.mails}) == 1
    assert stand(zending) == ("verstuurd", "", "")
    assert (zending.aan, zending.kopie) == (AAN, [KOPIE])


def test_een_geweigerd_adres_is_mislukt_ook_als_de_kopie_wel_kan(zending, server):
    server.weigert = {AAN}
    ronde()
    assert server.mails == []
    assert stand(zending) == ("mislukt", "De mailserver weigert dit adres (SMTPRecipientsRefused 550)", AAN)
    server.weigert = set()
    opnieuw(zending.bericht)
    ronde()
    assert [mail.aan for mail in server.mails] == [AAN, KOPIE]


def test_een_geweigerde_kopie_houdt_de_mail_niet_tegen_en_staat_erbij(zending, server):
    server.weigert = {KOPIE}
    ronde()
    ronde()
    assert [mail.aan for mail in server.mails] == [AAN]
    assert stand(zending) == ("verstuurd", "Een kopie kwam niet aan (SMTPRecipientsRefused 550)", "")


def test_zonder_mailserver_wacht_hij(zending, server, settings):
    settings.EMAIL_PORT = 1
    ronde()
    assert stand(zending) == ("wacht", "De mailserver is niet bereikbaar (ConnectionRefusedError)", AAN)


def test_de_directie_ziet_op_de_post_naar_welke_factuur_hij_hoort(zending, client):
    client.force_login(f.persoon(Rol.DIRECTIE))
    tekst = client.get(reverse("post:lijst")).text
    for wat in ["Factuur, aan het schoolbestuur", f"Factuur {zending.factuur}", zending.get_absolute_url()]:
        assert wat in tekst
    assert AAN not in tekst


def test_de_directie_zet_hem_in_eigen_woorden(zending, client, mailoutbox):
    """With placeholders of a factuur, and an example that shows what goes with it."""
    client.force_login(f.persoon(Rol.DIRECTIE))
    adres = reverse("post:tekst", args=["factuur_verstuurd"])
    voorbeeld = client.get(adres).text
    verwacht = {"Factuur 2026-0012 van ": True, "factuur-2026-0012.pdf": True, "Aan zet": False}
    assert {wat: wat in voorbeeld for wat in verwacht} == verwacht
    fout = client.post(adres, {"onderwerp": "Over {stap}", "tekst": "{nummer}"}).context["form"].errors
    assert fout == {
        "onderwerp": [
            "{stap} bestaat niet. Kies uit {nummer}, {bedrag}, {kenmerk}, {samenwerkingsverband} en {uiterlijk}."
        ]
    }
    client.post(adres, {"onderwerp": "Nota {nummer}", "tekst": "{bedrag}"})
    assert Sjabloon.objects.count() == 1
    ronde()
    mail = mailoutbox[0]
    assert (mail.subject, mail.body.splitlines()[0]) == (f"Nota {zending.factuur}", "€\N{NO-BREAK SPACE}850,00")
