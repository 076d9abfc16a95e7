"""What stands in a mail, and what never does."""

import html
import re
from typing import Any

import pytest
from django.core import mail
from django.urls import resolve

from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Bericht, Sjabloon
from k2t_portal.workflow.post import ondertekenaar, stuur_aan_adres
from k2t_portal.workflow.post.invulplekken import controleer
from k2t_portal.workflow.post.ronde import ronde
from k2t_portal.workflow.post.sjablonen import SOORTEN
from tests import factories as f
from tests.aanvragen.zaken import VERHAAL
from tests.workflow.post import leeg
from trajecten import actions as traject_acties

BEOORDEELT = "De Ondersteuningscommissie beoordeelt de aanvraag."

# It is about words; who gets a mail, and when, is asked on both databases (test_post_ontvangers, test_post_dagelijks).
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def post(persoon: Any = None) -> list[Any]:
    """The mails of one round of the worker, to everybody or to her."""
    mail.outbox.clear()
    ronde()
    return [bericht for bericht in mail.outbox if persoon is None or bericht.to == [persoon.email]]


def woorden(tekst: str) -> list[str]:
    """Text or HTML as words; an address counts as a word, in HTML behind the words of its link."""
    zonder_kop = re.sub(r"<head>.*</head>", "", tekst, flags=re.DOTALL)
    met_adres = re.sub(r'<a href="([^"]*)"[^>]*>(.*?)</a>', r"\2 \1", zonder_kop, flags=re.DOTALL)
    return sorted(re.findall(r"[\w:/.-]*\w", html.unescape(re.sub(r"<[^>]+>", " ", met_adres))))


def test_een_mail_zegt_wat_er_gebeurde_en_wie_aan_zet_is(settings):
    settings.PORTAAL_URL = "https://portaal.example"
    lid = f.persoon(Rol.OC)
    aanvraag = f.ingediend()
    [bericht] = post(lid)
    uiterlijk = aanvraag.stand(Samenwerkingsverband.huidig()).voor
    assert bericht.body.split("\n\n")[:3] == [
        f"Er is een aanvraag voor Key2Teach-coaching ingediend: {aanvraag.kenmerk}. {BEOORDEELT}",
        f"Jij bent aan zet: aanvraag beoordelen, uiterlijk {uiterlijk:%-d} {maand(uiterlijk)} {uiterlijk:%Y}.",
        f"Aanvraag beoordelen: https://portaal.example/aanvragen/{aanvraag.pk}/beoordelen/",
    ]
    assert bericht.reply_to == ["info@swv.example"]


def maand(dag: Any) -> str:
    namen = "januari februari maart april mei juni juli augustus september oktober november december"
    return namen.split()[dag.month - 1]


def test_tekst_en_html_zeggen_hetzelfde():
    kc = f.persoon(Rol.KC, school=f.SchoolFactory.create())
    traject = f.lopend(route=2, school=kc.hoeden[0].school)
    traject_acties.vastleggen(traject, by=traject.open_koppeling.coach.gebruiker, verslag=f.verslag())
    berichten = post(kc)
    assert len(berichten) == 6
    for bericht in berichten:
        assert woorden(bericht.alternatives[0].content) == woorden(bericht.body)


def test_elke_mail_houdt_zijn_nummer(settings):
    """The same Message-ID at every delivery, so that a mailbox shows one."""
    settings.PORTAAL_URL = "https://portaal.example:8443"
    f.persoon(Rol.OC)
    f.ingediend()
    [eerst] = post()
    Bericht.objects.update(status="wacht", verstuurd_op=None)
    [nog_eens] = post()
    kenteken = Bericht.objects.get().kenteken
    assert eerst.extra_headers == {"Message-ID": f"<{kenteken}@portaal.example>", "Auto-Submitted": "auto-generated"}
    assert nog_eens.extra_headers == eerst.extra_headers


def test_geen_verhaal_naam_of_school_in_een_mail():
    """Over a whole case, with words that stand nowhere but in its narrative."""
    school = f.SchoolFactory.create(naam="Basisschool Geheim")
    kc, _ = f.persoon(Rol.KC, school=school), f.persoon(Rol.OC)
    coach = f.coach(naam="Coach Geheim")
    traject = f.lopend(route=2, school=school, door=coach, **{**VERHAAL, "clb_niet_genoeg": ""})
    for _ in range(4):
        traject_acties.vastleggen(traject, by=coach.gebruiker, verslag=f.verslag(terugkoppeling="Geheim gesprek."))
    traject_acties.stoppen(traject, by=coach.gebruiker, reden="geheime reden")
    berichten = post()
    assert len([bericht for bericht in berichten if bericht.to == [kc.email]]) == 10
    for bericht in berichten:
        alles = f"{bericht.subject} {bericht.body} {bericht.alternatives[0].content}"
        assert "geheim" not in alles.lower()


def test_de_woorden_van_de_directie_gaan_voor():
    lid = f.persoon(Rol.OC)
    tekst = "Kijk bij {kenmerk} & <b>beslis</b>.\n\nUiterlijk {uiterlijk}.\n\n{samenwerkingsverband}: {stap}, {link}"
    Sjabloon.objects.create(soort="ingediend", onderwerp="Nieuw: {kenmerk}", tekst=tekst, gewijzigd_door=lid)
    aanvraag = f.ingediend()
    [bericht] = post(lid)
    assert bericht.subject == f"Actie nodig: Nieuw: {aanvraag.kenmerk}"
    assert bericht.body.startswith(f"Kijk bij {aanvraag.kenmerk} & <b>beslis</b>.\n\nUiterlijk ")
    assert "Stichting Samenwerkingsverband Voorbeeld PO: Aanvraag beoordelen, http" in bericht.body
    assert "&amp; &lt;b&gt;beslis&lt;/b&gt;" in bericht.alternatives[0].content


def test_een_sjabloon_is_geen_programma():
    lid = f.persoon(Rol.OC)
    tekst = "{% now 'Y' %}{{ swv }}{kenmerk.__class__}"
    Sjabloon.objects.create(soort="ingediend", onderwerp="{kenmerk}", tekst=tekst, gewijzigd_door=lid)
    f.ingediend()
    [bericht] = post(lid)
    assert bericht.body.startswith(f"{tekst}\n")


@pytest.mark.parametrize("soort", SOORTEN)
def test_de_standaardwoorden_kloppen(soort):
    for deel in (SOORTEN[soort].onderwerp, SOORTEN[soort].tekst):
        controleer(deel, SOORTEN[soort].plekken)


def test_een_link_voor_wie_geen_account_heeft():
    """The database holds neither link nor token, and the address only until it is sent; asked twice it goes once."""
    f.SamenwerkingsverbandFactory()
    aanvraag = f.goedgekeurd()
    leeg()
    for _ in range(2):
        stuur_aan_adres(aanvraag, "evaluatie_leerkracht", "juf@school.example", "trajecten:evaluatie", "17")
    [bericht] = post()
    [adres] = re.findall(r"http://127.0.0.1:8000(/\S+)", bericht.body)
    sleutel = resolve(adres).kwargs["sleutel"]
    assert ondertekenaar("trajecten:evaluatie").unsign(sleutel) == "17"
    rij = Bericht.objects.values().get()
    assert (rij["adres"], rij["status"], bericht.to) == ("", "verstuurd", ["juf@school.example"])
    assert sleutel not in str(rij)
    assert "Mijn gegevens" not in bericht.body


def test_een_sleutel_van_een_andere_link_opent_niets():
    assert ondertekenaar("a:b").sign("1") != ondertekenaar("a:c").sign("1")
