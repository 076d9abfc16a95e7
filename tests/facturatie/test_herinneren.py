"""Reminding of what was not paid in time: when, what it says, and never twice."""

import datetime
import io
from collections.abc import Iterator

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from facturatie.actions import herinner_wat_te_laat_is, versturen
from facturatie.actions.downloads import noteer_download
from facturatie.actions.herinneren import te_herinneren, volgende_herinnering
from facturatie.brieven import herinnering_html
from facturatie.models import Download, Factuur, Factuurbestand, Herinnering, Zending
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband, Schoolbestuur
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.ronde import ronde
from k2t_portal.workflow.post.uitgaand import vergeet
from k2t_portal.workflow.werkdagen import is_doordeweeks
from tests.factories import SchoolFactory, persoon

pytestmark = pytest.mark.django_db

AAN = "facturen@bestuur.example"
DAG = datetime.timedelta(days=1)


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    """Taken out by directie, of a bestuur that has an address, with a document that nobody had to draw."""
    vergeet()
    noteer_download([factuur_eens.pk], by=persoon(Rol.DIRECTIE))
    Schoolbestuur.objects.update(factuur_email=AAN)
    Factuurbestand.objects.create(factuur=factuur_eens, soort="pdf", inhoud=b"%PDF", sha256="0" * 64)
    return Factuur.objects.get()


@pytest.fixture
def klok(factuur: Factuur) -> Iterator[time_machine.Traveller]:
    """The time stands still, on the due date."""
    with time_machine.travel(_ochtend(factuur.vervaldatum), tick=False) as reis:
        yield reis


def _ochtend(dag: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(dag, datetime.time(7), timezone.get_current_timezone())


def dagen_te_laat(klok: time_machine.Traveller, factuur: Factuur, dagen: int) -> None:
    klok.move_to(_ochtend(factuur.vervaldatum + dagen * DAG))


def brief(factuur: Factuur, nummer: int = 1, **velden) -> Herinnering:
    """A reminder of which the letter was not drawn."""
    standaard = {"bedrag": factuur.te_betalen, "uiterlijk": timezone.localdate() + 14 * DAG}
    return Herinnering(factuur=factuur, nummer=nummer, inhoud=b"%PDF", sha256="0" * 64, **{**standaard, **velden})


def bewaard(factuur: Factuur, nummer: int = 1, **velden) -> Herinnering:
    herinnering = brief(factuur, nummer, **velden)
    herinnering.save()
    return herinnering


def aan_de_beurt() -> list[int]:
    return [nummer for nummer in (1, 2) if te_herinneren(nummer).exists()]


# When


@pytest.mark.parametrize(("dagen", "verwacht"), [(6, []), (7, [1]), (400, [1])])
def test_de_eerste_gaat_op_de_ingestelde_dag(factuur, klok, dagen, verwacht):
    dagen_te_laat(klok, factuur, dagen)
    assert aan_de_beurt() == verwacht


@pytest.mark.parametrize(
    "velden",
    [{"betaald": 1700}, {"gecrediteerd": 1700}, {"herinneren_vanaf": datetime.date(2999, 1, 1)}],
)
def test_betaald_gecrediteerd_of_uitgesteld_is_geen_herinnering(factuur, klok, velden):
    dagen_te_laat(klok, factuur, 7)
    Factuur.objects.update(**velden)
    assert aan_de_beurt() == []


def test_deels_betaald_is_nog_niet_betaald(factuur, klok):
    dagen_te_laat(klok, factuur, 7)
    Factuur.objects.update(betaald=1000)
    assert aan_de_beurt() == [1]


def test_op_de_dag_van_het_uitstel_mag_het_weer(factuur, klok):
    dagen_te_laat(klok, factuur, 7)
    Factuur.objects.update(herinneren_vanaf=timezone.localdate())
    assert aan_de_beurt() == [1]


@pytest.mark.parametrize(
    ("hoe", "verwacht"), [("niet", []), ("directeur", []), ("gemaild", [1]), ("mail mislukt", []), ("directie", [1])]
)
def test_van_een_factuur_die_niemand_kreeg_komt_geen_herinnering(factuur, directie, klok, hoe, verwacht):
    if hoe != "directie":
        Download.objects.all().delete()
    if hoe == "directeur":
        noteer_download([factuur.pk], by=persoon(Rol.DIRECTEUR, school=factuur.school))
    if "mail" in hoe:
        bericht = versturen(factuur, by=directie).bericht
        gelukt = {"status": "verstuurd", "verstuurd_op": timezone.now()}
        Bericht.objects.filter(pk=bericht.pk).update(**(gelukt if hoe == "gemaild" else {"status": "mislukt"}))
    dagen_te_laat(klok, factuur, 7)
    assert aan_de_beurt() == verwacht


def test_een_lege_instelling_is_geen_herinnering(factuur, klok):
    dagen_te_laat(klok, factuur, 50)
    Samenwerkingsverband.objects.update(herinnering_1_na=None, herinnering_2_na=None)
    assert aan_de_beurt() == []
    assert volgende_herinnering(factuur, []) is None


def test_de_tweede_gaat_op_haar_dag_als_de_eerste_ging(factuur, klok):
    dagen_te_laat(klok, factuur, 7)
    eerste = bewaard(factuur, uiterlijk=factuur.vervaldatum + 20 * DAG)
    assert volgende_herinnering(factuur, [eerste]) == factuur.vervaldatum + 21 * DAG
    for dagen, verwacht in [(7, []), (20, []), (21, [2])]:
        dagen_te_laat(klok, factuur, dagen)
        assert aan_de_beurt() == verwacht


def test_de_tweede_wacht_tot_de_tijd_van_de_eerste_om_is(factuur, klok):
    """The portal was switched on late: nobody gets two letters in two days."""
    dagen_te_laat(klok, factuur, 100)
    bewaard(factuur)
    for dagen, verwacht in [(101, []), (114, []), (115, [2])]:
        dagen_te_laat(klok, factuur, dagen)
        assert aan_de_beurt() == verwacht


# What it says


@pytest.mark.parametrize(
    ("nummer", "verwacht"),
    [(1, "Misschien is de factuur aan je aandacht ontsnapt."), (2, "Dan maken we samen een afspraak.")],
)
def test_de_brief_zegt_wat_openstaat_en_tot_wanneer(factuur, klok, nummer, verwacht):
    html = herinnering_html(brief(factuur, nummer, bedrag=700, uiterlijk=datetime.date(2027, 3, 4)))
    wat = [verwacht, factuur.nummer, "€\N{NO-BREAK SPACE}700,00", "4 maart 2027", factuur.koper_naam, factuur.iban]
    assert [tekst for tekst in wat if tekst not in html] == []
    assert "Verzonnen" not in html


@pytest.mark.eenmaal  # draws letters: what the database keeps of it, the other tests ask
def test_de_dagelijkse_taak_maakt_en_mailt_de_brief_een_keer(factuur, klok, mailoutbox):
    """On a weekday, however often it runs; the second asks on the day after the first one's last day."""
    klok.move_to(_ochtend(_eerstvolgende(factuur.vervaldatum + 7 * DAG, zondag=True)))
    call_command("dagelijks")
    assert Herinnering.objects.count() == 0
    klok.move_to(_ochtend(_eerstvolgende(factuur.vervaldatum + 7 * DAG, zondag=False)))
    for _ in range(2):
        call_command("dagelijks")
    herinnering = Herinnering.objects.get()
    assert (herinnering.nummer, herinnering.bedrag, _bladzijden(herinnering)) == (1, factuur.bedrag, 1)
    assert timezone.localdate() + 7 * DAG <= herinnering.uiterlijk <= timezone.localdate() + 14 * DAG
    ronde()
    [mail] = mailoutbox
    assert (mail.to, str(mail.subject).partition(" van ")[0]) == ([AAN], f"Herinnering: factuur {factuur}")
    namen = [f"herinnering-1-{factuur}.pdf", f"factuur-{factuur}.pdf", f"factuur-{factuur}.xml"]
    assert [bijlage[0] for bijlage in mail.attachments] == namen
    assert mail.attachments[0][1] == bytes(herinnering.inhoud)


def _bladzijden(herinnering: Herinnering) -> int:
    return len(PdfReader(io.BytesIO(herinnering.inhoud)).pages)


def _eerstvolgende(dag: datetime.date, *, zondag: bool) -> datetime.date:
    """A Sunday, or a Tuesday that is no holiday, on or after this day."""
    while (dag.weekday() != 6) if zondag else not (dag.weekday() == 1 and is_doordeweeks(dag)):
        dag += DAG
    return dag


# Not any more, or not by mail


def test_wie_intussen_betaalde_krijgt_niets(factuur, klok, mailoutbox):
    dagen_te_laat(klok, factuur, 7)
    zending = versturen(factuur, by=None, herinnering=bewaard(factuur))
    Factuur.objects.update(betaald=1700)
    ronde()
    assert mailoutbox == []
    assert Bericht.objects.get(pk=zending.bericht_id).status == "vervallen"


@pytest.mark.eenmaal  # draws a letter
def test_zonder_adres_is_de_brief_er_wel_en_kan_hij_later_gaan(factuur, klok, directie, client):
    Schoolbestuur.objects.update(factuur_email="")
    dagen_te_laat(klok, factuur, 7)
    herinner_wat_te_laat_is()
    herinnering = Herinnering.objects.get()
    assert Zending.objects.count() == 0
    client.force_login(directie)
    versturen_url = reverse("facturatie:herinnering_versturen", args=[herinnering.pk])
    assert versturen_url in client.get(factuur.get_absolute_url()).text
    Schoolbestuur.objects.update(factuur_email=AAN)
    assert "Herinnering 1 (PDF)" in client.get(versturen_url).text
    for _ in range(2):
        client.post(versturen_url, {"poging": 1})
    assert [(z.herinnering, z.aan) for z in Zending.objects.all()] == [(herinnering, AAN)]


# Letters and putting off, on the screen


def test_wie_de_factuur_ziet_leest_de_brief(factuur, client):
    url = reverse("facturatie:herinnering", args=[bewaard(factuur).pk])
    elders = persoon(Rol.DIRECTEUR, school=SchoolFactory.create())
    antwoorden = {}
    for wie in (persoon(Rol.DIRECTIE), persoon(Rol.DIRECTEUR, school=factuur.school), elders):
        client.force_login(wie)
        antwoorden[wie] = client.get(url)
    assert [antwoord.status_code for antwoord in antwoorden.values()] == [200, 200, 404]
    naam = f'attachment; filename="herinnering-1-{factuur}.pdf"'
    assert next(iter(antwoorden.values())).headers["Content-Disposition"] == naam


def test_alleen_directie_verstuurt_een_brief_of_stelt_hem_uit(factuur, directie, directeur, client):
    herinnering = bewaard(factuur)
    adressen = [
        reverse("facturatie:herinnering_versturen", args=[herinnering.pk]),
        reverse("facturatie:herinneren_uitstellen", args=[factuur.pk]),
    ]

    def staat_er(wie) -> list[bool]:
        client.force_login(wie)
        html = client.get(factuur.get_absolute_url()).text
        return [f'href="{adres}"' in html for adres in adressen]

    assert (staat_er(directie), staat_er(directeur)) == ([True, True], [False, False])


def test_uitstellen_en_weer_weghalen(factuur, directie, client):
    client.force_login(directie)
    url = reverse("facturatie:herinneren_uitstellen", args=[factuur.pk])
    straks = factuur.vervaldatum + 60 * DAG
    client.post(url, {"vanaf": straks.isoformat()})
    assert Factuur.objects.get().herinneren_vanaf == straks
    tekst = client.get(factuur.get_absolute_url()).text
    assert "Herinneren is uitgesteld tot" in tekst
    client.post(url, {"vanaf": ""})
    assert Factuur.objects.get().herinneren_vanaf is None


def test_wat_is_uitgesteld_gaat_ook_met_de_hand_niet(factuur, directie, client):
    """The post would leave it lying, so the screen says so before."""
    url = reverse("facturatie:herinnering_versturen", args=[bewaard(factuur).pk])
    Factuur.objects.update(herinneren_vanaf=timezone.localdate() + DAG)
    client.force_login(directie)
    (melding,) = client.post(url, {"poging": 1}, follow=True).context["messages"]
    assert melding.message.startswith("Herinneren is uitgesteld tot")
    assert Zending.objects.count() == 0


def test_wat_door_uitstel_verviel_kan_daarna_alsnog(factuur, directie, client):
    herinnering = bewaard(factuur)
    versturen(factuur, by=None, herinnering=herinnering)
    Bericht.objects.update(status=Bericht.Status.VERVALLEN)
    client.force_login(directie)
    url = reverse("facturatie:herinnering_versturen", args=[herinnering.pk])
    assert url in client.get(factuur.get_absolute_url()).text


def test_uitstel_tot_vandaag_is_geen_uitstel(factuur, directie, client):
    client.force_login(directie)
    vandaag = timezone.localdate().isoformat()
    antwoord = client.post(reverse("facturatie:herinneren_uitstellen", args=[factuur.pk]), {"vanaf": vandaag})
    assert antwoord.context["form"].errors == {"vanaf": ["Kies een dag na vandaag, of haal het uitstel weg."]}
    assert antwoord.context["form"]["vanaf"].value() == vandaag


def test_een_betaalde_factuur_is_niet_uit_te_stellen(factuur, directie, client):
    Factuur.objects.update(betaald=1700)
    client.force_login(directie)
    antwoord = client.get(reverse("facturatie:herinneren_uitstellen", args=[factuur.pk]))
    assert antwoord.headers["Location"] == factuur.get_absolute_url()
