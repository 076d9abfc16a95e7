"""A bijlage and the virus scanner: nobody opens what it has not seen, and what holds a virus goes."""

from pathlib import Path

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from aanvragen.models import Bijlage
from aanvragen.quarantaine import plan_scan, scan_wachtende
from aanvragen.views.bijlagen import VIRUS
from k2t_portal.organisatie.models import Beheerstap
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.bestandjes import PDF, upload
from tests.aanvragen.invullen import stap
from tests.factories import concept
from tests.workflow.clamd import EICAR, clamd, dichte_poort

pytestmark = pytest.mark.django_db
NOG_NIET = "Dit bestand wordt nog gecontroleerd op virussen"
WEG = "De inhoud is weggegooid<"
Staat = Bijlage.Staat


@pytest.fixture
def aanvraag(client):
    zaak = concept()
    client.force_login(zaak.aanvrager)
    return zaak


@pytest.fixture
def kapot(settings):
    """An installation with a scanner that is down."""
    settings.CLAMAV_SOCKET = dichte_poort()


def voeg_toe(client, aanvraag, *inhouden):
    bestanden = [upload(f"verslag{nummer}.pdf", inhoud) for nummer, inhoud in enumerate(inhouden, 1)]
    return client.post(stap(aanvraag, "bijlagen"), {"bestanden": bestanden, "doe": "toevoegen"})


def open_bijlage(client, bijlage):
    return client.get(reverse("aanvragen:bijlage", args=[bijlage.pk]))


def op_schijf(map_):
    return [pad for pad in map_.rglob("*") if pad.is_file()]


def pagina(client, aanvraag):
    return client.get(stap(aanvraag, "bijlagen")).content.decode()


def wachtende_taken():
    return DBTaskResult.objects.filter(task_path=scan_wachtende.module_path, status="READY").count()


def test_zonder_scanner_gaat_een_bestand_gewoon_open(client, aanvraag):
    voeg_toe(client, aanvraag, PDF)
    bijlage = aanvraag.bijlagen.get()

    assert (bijlage.staat, open_bijlage(client, bijlage).status_code, wachtende_taken()) == (Staat.ONGESCAND, 200, 0)


def test_een_schoon_bestand_is_gezien_voor_iemand_het_opent(client, aanvraag, settings):
    with clamd(settings) as scanner:
        voeg_toe(client, aanvraag, PDF)
    bijlage = aanvraag.bijlagen.get()

    assert (scanner.ontvangen, bijlage.staat, wachtende_taken()) == ([PDF], Staat.SCHOON, 0)
    assert "geen virus gevonden" in pagina(client, aanvraag)
    assert b"".join(open_bijlage(client, bijlage).streaming_content) == PDF


def test_een_virus_komt_niet_op_de_schijf_en_de_toevoeger_leest_het(client, aanvraag, settings, bijlagen_map):
    with clamd(settings):
        antwoord = voeg_toe(client, aanvraag, PDF + EICAR, PDF)
    besmet, schoon = aanvraag.bijlagen.all()

    assert antwoord.context["form"].errors == {"bestanden": [f"verslag1.pdf: {VIRUS}"]}
    assert [(bijlage.staat, bool(bijlage.bestand)) for bijlage in (besmet, schoon)] == [
        (Staat.BESMET, False),
        (Staat.SCHOON, True),
    ]
    assert (len(op_schijf(bijlagen_map)), WEG in antwoord.content.decode()) == (1, True)
    assert list(Beheerstap.objects.values_list("soort", "over", "toelichting")) == [
        ("virus_gevonden", aanvraag.aanvrager_id, f"Bijlage {besmet.pk}: Eicar-Signature")
    ]
    assert open_bijlage(client, besmet).headers["Location"] == aanvraag.get_absolute_url()


def test_een_virus_kan_weer_uit_het_concept(client, aanvraag, settings, django_capture_on_commit_callbacks):
    with clamd(settings):
        voeg_toe(client, aanvraag, PDF + EICAR)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("aanvragen:bijlage_verwijderen", args=[aanvraag.bijlagen.get().pk]))

    assert aanvraag.bijlagen.count() == 0


def test_is_de_scanner_weg_dan_blijft_het_bestand_en_opent_niemand_het(client, aanvraag, kapot):
    voeg_toe(client, aanvraag, PDF)
    bijlage = aanvraag.bijlagen.get()
    antwoord = open_bijlage(client, bijlage)

    assert (bijlage.staat, antwoord.status_code, wachtende_taken()) == (Staat.WACHT, 302, 1)
    assert [str(bericht) for bericht in get_messages(antwoord.wsgi_request)] == [
        "1 bijlage toegevoegd.",
        f"{NOG_NIET}. Probeer het over een paar minuten opnieuw.",
    ]
    assert not Inzage.objects.filter(soort="bijlage").exists()
    html = pagina(client, aanvraag)
    assert (f"{NOG_NIET}<" in html, f'href="{reverse("aanvragen:bijlage", args=[bijlage.pk])}"' in html) == (
        True,
        False,
    )


def test_een_trage_scanner_kost_een_keer_wachten(client, aanvraag, settings, monkeypatch):
    monkeypatch.setattr("aanvragen.quarantaine.BIJ_UPLOAD", 0.1)
    with clamd(settings, zwijg=True) as scanner:
        voeg_toe(client, aanvraag, PDF, PDF, PDF)

    assert (len(scanner.ontvangen), [bijlage.staat for bijlage in aanvraag.bijlagen.all()]) == (1, [Staat.WACHT] * 3)


def test_wat_de_scanner_niet_wil_houdt_een_ander_bestand_niet_op(client, aanvraag, settings):
    with clamd(settings, antwoord=b"INSTREAM size limit exceeded. ERROR\0") as scanner:
        voeg_toe(client, aanvraag, PDF, PDF)

    assert len(scanner.ontvangen) == 2


def test_de_worker_laat_alsnog_scannen(
    client, aanvraag, settings, kapot, bijlagen_map, django_capture_on_commit_callbacks
):
    voeg_toe(client, aanvraag, PDF, PDF + EICAR)
    with clamd(settings), django_capture_on_commit_callbacks(execute=True):
        scan_wachtende.call()

    schoon, besmet = aanvraag.bijlagen.all()
    assert [(b.staat, bool(b.bestand)) for b in (schoon, besmet)] == [(Staat.SCHOON, True), (Staat.BESMET, False)]
    assert (len(op_schijf(bijlagen_map)), Beheerstap.objects.get().over) == (1, aanvraag.aanvrager)
    assert WEG in pagina(client, aanvraag)


def test_zolang_de_scanner_weg_is_kijkt_de_worker_straks_weer(client, aanvraag, kapot):
    voeg_toe(client, aanvraag, PDF)
    DBTaskResult.objects.all().delete()
    scan_wachtende.call()
    scan_wachtende.call()
    plan_scan()

    assert (aanvraag.bijlagen.get().staat, wachtende_taken()) == (Staat.WACHT, 2)


def test_wat_er_al_was_wacht_op_een_scanner_die_er_later_komt(client, aanvraag, settings, kapot):
    settings.CLAMAV_SOCKET = ""
    voeg_toe(client, aanvraag, PDF)
    bijlage = aanvraag.bijlagen.get()
    settings.CLAMAV_SOCKET = dichte_poort()

    assert open_bijlage(client, bijlage).status_code == 302
    call_command("dagelijks")
    assert wachtende_taken() == 1
    with clamd(settings):
        scan_wachtende.call()
    assert open_bijlage(client, bijlage).status_code == 200


def test_wat_wacht_gaat_ook_zonder_scanner_niet_open(client, aanvraag, settings, kapot):
    """A setting that was lost opens no door."""
    voeg_toe(client, aanvraag, PDF)
    settings.CLAMAV_SOCKET = ""

    assert open_bijlage(client, aanvraag.bijlagen.get()).status_code == 302


def test_een_bestand_dat_intussen_wegging_of_onleesbaar_is_houdt_de_rest_niet_op(client, aanvraag, settings, kapot):
    voeg_toe(client, aanvraag, PDF, PDF, PDF)
    weg, onleesbaar, goed = aanvraag.bijlagen.all()
    weg.bestand.storage.delete(weg.bestand.name)
    Path(onleesbaar.bestand.path).write_bytes(PDF)
    with clamd(settings) as scanner:
        scan_wachtende.call()

    assert [bijlage.staat for bijlage in aanvraag.bijlagen.all()] == [Staat.WACHT, Staat.WACHT, Staat.SCHOON]
    assert (scanner.ontvangen, goed.pk) == ([PDF], aanvraag.bijlagen.last().pk)
