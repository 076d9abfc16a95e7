"""The terms: nothing goes until directie decided, each within its bounds, and what goes is told before it goes."""

import datetime
import os

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from aanvragen.models import Aanvraag, Consult
from k2t_portal.dashboard.bewaren.nacht import ruim_op
from k2t_portal.dashboard.bewaren.vooruit import vooruitzicht
from k2t_portal.organisatie.models import TERMIJNEN, Beheerstap, Bewaartermijnen, Opschoning, Rol
from k2t_portal.organisatie.models.bewaren import jaren_terug, jaren_verder
from tests import factories as f
from tests.bewaren.wereld import stel_vast

pytestmark = pytest.mark.django_db
VOORSTEL = {termijn.veld: termijn.voorstel for termijn in TERMIJNEN}


@pytest.fixture
def directie():
    return f.persoon(Rol.DIRECTIE)


@pytest.fixture
def oud_concept() -> Aanvraag:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=91)):
        return f.concept(route=2)


def test_zonder_besluit_verdwijnt_er_niets(oud_concept: Aanvraag) -> None:
    ruim_op()
    assert Aanvraag.objects.filter(pk=oud_concept.pk).exists()
    assert oud_concept.verdwijnt_op is None


def test_directie_stelt_vast_en_ziet_wat_er_verdwijnt(client: Client, directie, oud_concept: Aanvraag) -> None:
    client.force_login(directie)
    antwoord = client.post(reverse("dashboard:bewaartermijnen"), {**VOORSTEL, "concept_dagen": 80}, follow=True)
    assert f'href="{oud_concept.get_absolute_url()}"' in antwoord.content.decode()
    termijnen = Bewaartermijnen.huidig()
    assert (termijnen.gelden, termijnen.concept_dagen, termijnen.vastgesteld_door) == (True, 80, directie)
    stap = Beheerstap.objects.get()
    assert (stap.soort, stap.door) == ("bewaartermijnen_vastgesteld", directie)
    assert "concept 80 dagen" in stap.toelichting


@pytest.mark.parametrize(
    "veld, waarde, fout", [("factuur_jaar", 6, "Minstens 7 jaar."), ("inzage_jaar", "", "Vul een")]
)
def test_buiten_de_grenzen_wordt_geweigerd_en_blijft_staan(client: Client, directie, veld, waarde, fout) -> None:
    client.force_login(directie)
    pagina = client.post(reverse("dashboard:bewaartermijnen"), {**VOORSTEL, "post_jaar": 3, veld: waarde})
    assert fout in pagina.content.decode()
    assert pagina.context["form"]["post_jaar"].value() == "3"
    assert not Bewaartermijnen.objects.exists()


def test_de_database_kent_de_grenzen_ook() -> None:
    with pytest.raises(IntegrityError):
        Bewaartermijnen.objects.create(pk=1, factuur_jaar=6)


def test_beheer_zegt_dat_er_nog_niets_besloten_is(client: Client, directie) -> None:
    client.force_login(directie)
    assert "nog niet besloten" in client.get(reverse("organisatie:beheer")).content.decode()
    stel_vast(directie)
    assert "nog niet besloten" not in client.get(reverse("organisatie:beheer")).content.decode()


def test_een_oud_concept_gaat_en_een_gewijzigd_concept_blijft(directie, oud_concept: Aanvraag) -> None:
    ander = f.concept()
    stel_vast(directie)
    ruim_op()
    assert list(Aanvraag.objects.all()) == [ander]
    assert Opschoning.objects.get().gedaan == {"concept": 1}


def test_het_concept_zegt_wanneer_het_weggaat(client: Client, directie) -> None:
    concept = f.concept()
    stel_vast(directie)
    dag = timezone.localdate() + datetime.timedelta(days=90)
    client.force_login(concept.aanvrager)
    assert f"Wordt op {dag.day} " in client.get(concept.get_absolute_url()).content.decode()
    assert concept.verdwijnt_op == dag


def test_een_lopende_zaak_blijft_hoe_oud_ook(directie) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=1500)):
        zaak = f.goedgekeurd()
    stel_vast(directie)
    ruim_op()
    assert Aanvraag.objects.get(pk=zaak.pk).geanonimiseerd_op is None


def test_een_consult_bij_een_zaak_gaat_met_die_zaak_mee(directie) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=1500)):
        los, bij_zaak = f.consult(), f.consult()
        f.concept(consult=bij_zaak, school=bij_zaak.school)
    Aanvraag.objects.update(gewijzigd_op=timezone.now())
    stel_vast(directie)
    ruim_op()
    assert list(Consult.objects.filter(geanonimiseerd_op__isnull=True)) == [bij_zaak]
    assert Consult.objects.exclude(pk=bij_zaak.pk).get() == los


def test_wat_niet_lukt_houdt_de_rest_niet_op(directie, oud_concept: Aanvraag, caplog) -> None:
    """A row that hangs on a concept by PROTECT keeps it there; the consult still goes."""
    with time_machine.travel(timezone.now() - datetime.timedelta(days=400)):
        f.consult()
    oud_concept.momenten.create(soort="mdo", tekst="m", door=directie)
    stel_vast(directie)
    verslag = ruim_op()
    assert (verslag.gedaan, verslag.mislukt) == ({"consult": 1}, {"concept": 1})
    assert "Opschonen van concept" in caplog.text


def test_vannacht_en_binnen_dertig_dagen(directie, oud_concept: Aanvraag) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=70)):
        f.concept()
    termijnen = stel_vast(directie)
    [komt] = vooruitzicht(termijnen)
    assert (komt.soort.naam, komt.vannacht, komt.maand, len(komt.regels)) == ("concept", 1, 2, 2)
    assert Aanvraag.objects.count() == 2


def test_het_voorbeeld_op_de_opdrachtregel_doet_niets(directie, oud_concept: Aanvraag, capsys) -> None:
    stel_vast(directie)
    call_command("bewaartermijnen", "--voorbeeld")
    assert "concepten van aanvragen: 1 vannacht, 1 binnen dertig dagen" in capsys.readouterr().out
    assert not Opschoning.objects.exists()


def test_een_leeg_voorbeeld_zegt_dat_er_niets_verdwijnt(directie, capsys) -> None:
    stel_vast(directie)
    call_command("bewaartermijnen", "--voorbeeld")
    assert capsys.readouterr().out == "De komende dertig dagen verdwijnt er niets.\n"


@pytest.mark.eenmaal
@pytest.mark.parametrize("dag, jaren, terug, verder", [("2028-02-29", 1, "2027-02-28", "2029-03-01")])
def test_schrikkeldag(dag, jaren, terug, verder) -> None:
    dag = datetime.date.fromisoformat(dag)
    assert (str(jaren_terug(dag, jaren)), str(jaren_verder(dag, jaren))) == (terug, verder)


def test_een_bestand_zonder_rij_gaat_na_een_dag(bijlagen_map) -> None:
    """A deletion was cut short between the row and the disk; what is being uploaded just now stays."""
    (bijlagen_map / "bijlagen").mkdir(parents=True)
    oud, nieuw = bijlagen_map / "bijlagen" / "oud", bijlagen_map / "bijlagen" / "nieuw"
    for pad in (oud, nieuw):
        pad.write_bytes(b"x")
    os.utime(oud, (0, 0))
    assert ruim_op().gedaan == {"bestand": 1}
    assert (oud.exists(), nieuw.exists()) == (False, True)
