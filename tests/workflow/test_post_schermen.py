"""What directie sees of the post, and how she changes its words."""

import datetime

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Bericht, Sjabloon
from k2t_portal.workflow.post.ronde import ronde
from k2t_portal.workflow.post.sjablonen import SOORTEN
from k2t_portal.workflow.post.uitgaand import verwerk
from tests import factories as f
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db

LIJST, TEKSTEN = reverse("post:lijst"), reverse("post:teksten")
TEKST = reverse("post:tekst", args=["ingediend"])
NIEUW = {"onderwerp": "Nieuw: {kenmerk}", "tekst": "Kijk even.\r\n\r\nUiterlijk {uiterlijk}."}


@pytest.fixture
def directie(client):
    f.SamenwerkingsverbandFactory()
    persoon = f.persoon(Rol.DIRECTIE)
    client.force_login(persoon)
    return persoon


def test_de_lijst_toont_naar_wie_een_mail_ging(client, directie):
    f.persoon(Rol.OC, naam="Olga Proef")
    aanvraag = f.ingediend()
    ronde()
    tekst = client.get(LIJST).content.decode()
    for wat in ["Olga Proef", aanvraag.kenmerk, "Aanvraag ingediend", "Verstuurd", "Actie nodig: "]:
        assert wat in tekst


def test_van_een_interne_stap_ziet_de_directie_niet_over_welke_zaak(client, directie):
    """She may be the coach of that very case herself."""
    f.persoon(Rol.OC)
    kc = f.persoon(Rol.KC, school=f.SchoolFactory.create())
    traject = f.lopend(school=kc.hoeden[0].school)
    ronde()
    Bericht.objects.all().delete()
    traject_acties.wissel_verzoeken(traject, by=kc, reden="Geen klik")
    ronde()
    tekst = client.get(LIJST).content.decode()
    assert "Intern bericht" in tekst
    assert traject.zaak.kenmerk not in tekst
    assert "andere coach" not in tekst.lower()


def test_de_lijst_zegt_het_als_de_post_stilstaat(client, directie):
    f.persoon(Rol.OC)
    f.ingediend()
    assert client.get(LIJST).context["staat_stil"] is False
    lang = timezone.now() - datetime.timedelta(hours=1)
    verwerk()
    Bericht.objects.update(aangemaakt_op=lang)
    antwoord = client.get(LIJST, {"status": "wacht"})
    assert (antwoord.context["staat_stil"], antwoord.context["oudste"]) == (True, lang)
    assert "De post staat stil" in antwoord.content.decode()


def test_evenveel_queries_bij_meer_mails(client, directie):
    def vraag() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(LIJST)
        return len(queries)

    f.persoon(Rol.OC)
    f.ingediend()
    ronde()
    eerst = vraag()
    f.ingediend(), f.ingediend()
    ronde()
    assert vraag() == eerst <= 10


def test_een_mislukte_mail_kan_opnieuw(client, directie):
    f.persoon(Rol.OC)
    f.ingediend()
    verwerk()
    Bericht.objects.update(status="mislukt", fout="De mailserver weigert dit adres (550)", pogingen=1)
    bericht = Bericht.objects.get()
    opnieuw = reverse("post:opnieuw", args=[bericht.pk])
    assert opnieuw in client.get(LIJST, {"status": "mislukt"}).content.decode()
    assert client.post(opnieuw).headers["Location"] == LIJST
    ronde()
    assert len(mail.outbox) == 1


def test_eigen_woorden_en_terug_naar_de_standaard(client, directie):
    assert client.post(TEKST, NIEUW).headers["Location"] == TEKST
    sjabloon = Sjabloon.objects.get()
    assert (sjabloon.onderwerp, sjabloon.tekst) == ("Nieuw: {kenmerk}", "Kijk even.\n\nUiterlijk {uiterlijk}.")
    assert "Nieuw: {kenmerk}" in client.get(TEKSTEN).content.decode()
    assert "Nieuw: K2T-2026-0042" in client.get(TEKST).content.decode()
    client.post(reverse("post:standaard", args=["ingediend"]))
    assert client.get(TEKST).context["form"]["onderwerp"].value() == SOORTEN["ingediend"].onderwerp


def test_de_standaardwoorden_bewaren_is_geen_eigen_tekst(client, directie):
    client.post(TEKST, {"onderwerp": SOORTEN["ingediend"].onderwerp, "tekst": SOORTEN["ingediend"].tekst})
    assert Sjabloon.objects.count() == 0


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        (
            "Zaak {kenmrk}",
            "{kenmrk} bestaat niet. Kies uit {kenmerk}, {stap}, {uiterlijk}, {link} en {samenwerkingsverband}.",
        ),
        (
            "Zaak {kenmerk",
            "Er staat een losse accolade in de tekst. Zet om een invulplek aan beide kanten een accolade: {kenmerk}.",
        ),
        ("", "Vul een tekst in."),
    ],
)
def test_een_fout_in_de_tekst_wordt_uitgelegd_en_de_tekst_blijft(client, directie, tekst, fout):
    antwoord = client.post(TEKST, {"onderwerp": "Over {kenmerk}", "tekst": tekst})
    assert antwoord.context["form"].errors == {"tekst": [fout]}
    assert antwoord.context["form"]["tekst"].value() == tekst
    assert Sjabloon.objects.count() == 0
    voorbeeld = client.post(reverse("post:voorbeeld", args=["ingediend"]), {"onderwerp": "Over", "tekst": tekst})
    assert fout in voorbeeld.content.decode()


def test_het_voorbeeld_loopt_mee_met_wat_er_getypt_wordt(client, directie):
    voorbeeld = client.post(reverse("post:voorbeeld", args=["ingediend"]), {**NIEUW, "tekst": "Over <b>{kenmerk}</b>"})
    assert "<strong>Nieuw: K2T-2026-0042</strong>" in voorbeeld.content.decode()
    assert "<p>Over &lt;b&gt;K2T-2026-0042&lt;/b&gt;</p>" in voorbeeld.content.decode()


def test_het_voorbeeld_voor_de_leerkracht_zegt_niets_over_de_stand_van_de_zaak(client, directie):
    pagina = client.get(reverse("post:tekst", args=["evaluatie_leerkracht"])).text
    verwacht = {"Aan zet:": False, "omdat je betrokken bent": False, "Je krijgt deze mail één keer.": True}
    assert {tekst: tekst in pagina for tekst in verwacht} == verwacht


def test_een_onbekende_soort_is_er_niet(client, directie):
    for naam in ["post:tekst", "post:voorbeeld", "post:standaard"]:
        assert client.post(reverse(naam, args=["bestaat_niet"])).status_code == 404
