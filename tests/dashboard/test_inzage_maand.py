"""Each month somebody of directie looks at who read what, and signs for it once."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from k2t_portal.dashboard.inzage.actions import onderteken
from k2t_portal.dashboard.inzage.maanden import open_maanden
from k2t_portal.dashboard.inzage.patronen import bevindingen
from k2t_portal.dashboard.inzage.periode import Maand
from k2t_portal.dashboard.zaken import mijn_werk
from k2t_portal.organisatie.models import Beheerstap, Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Inzagebeoordeling, Inzagenoot
from k2t_portal.workflow.slot import open_sloten
from k2t_portal.workflow.sloten import BEOORDELING, NOOT
from tests.dashboard.inzages import las, om
from tests.factories import SamenwerkingsverbandFactory, persoon

SEPTEMBER, OKTOBER = Maand(2026, 9), Maand(2026, 10)
PAGINA, MAANDEN = reverse("inzage:maand", args=[202610]), reverse("inzage:maanden")
BSN = "123456782"


@pytest.fixture(autouse=True)
def _begin_november():
    with time_machine.travel(om("2026-11-02 10:00"), tick=False):
        yield


@pytest.fixture
def directie(db) -> Gebruiker:
    SamenwerkingsverbandFactory()
    return persoon(Rol.DIRECTIE, naam="Directie Proef")


@pytest.fixture
def lezer(directie) -> Gebruiker:
    """Somebody who read twice in October, once at night."""
    lezer = persoon(Rol.OC, naam="Lezer Proef")
    las(lezer, 1, "2026-10-14 10:00")
    las(lezer, 1, "2026-10-14 23:00")
    return lezer


@pytest.fixture
def scherm(directie) -> Client:
    client = Client()
    client.force_login(directie)
    return client


def noot(directie: Gebruiker, tekst: str) -> dict[str, str]:
    [bevinding] = bevindingen(directie, OKTOBER.periode)
    return {bevinding.sleutel: tekst}


def test_signing_keeps_what_was_found_and_what_was_made_of_it(directie, lezer, scherm, settings):
    antwoord = scherm.post(PAGINA, {**noot(directie, "Ze bereidde zich voor."), "toelichting": "In orde."})
    assert antwoord.url == MAANDEN
    beoordeling = Inzagebeoordeling.objects.get()
    assert (beoordeling.jaar, beoordeling.maand, beoordeling.door) == (2026, 10, directie)
    assert (beoordeling.gelezen, beoordeling.bevindingen) == (2, 1)
    assert (beoordeling.drempel, beoordeling.toelichting) == (settings.INZAGE_PER_UUR, "In orde.")
    rij = Inzagenoot.objects.get()
    assert (rij.beoordeling, rij.lezer, rij.patroon) == (beoordeling, lezer, "tijd")
    assert (rij.begin, rij.tekst) == (om("2026-10-14 23:00"), "Ze bereidde zich voor.")


def test_signing_leaves_a_trace(directie, lezer):
    onderteken(OKTOBER, by=directie, noten={})
    stap = Beheerstap.objects.get()
    assert (stap.soort, stap.door) == ("inzage_beoordeeld", directie)
    assert stap.toelichting == "oktober 2026, 2 keer gelezen, bevindingen: 1"


def test_who_read_herself_is_told_and_it_stays_with_her_signature(directie, lezer, scherm):
    las(directie, 1, "2026-10-20 10:00")
    assert "Je las in deze maand zelf 1 keer." in scherm.get(PAGINA).text
    onderteken(OKTOBER, by=directie, noten={})
    toelichting = "oktober 2026, 3 keer gelezen (waarvan 1 keer door wie ondertekent), bevindingen: 1"
    assert Beheerstap.objects.get().toelichting == toelichting


def test_findings_without_a_note_are_only_counted(directie, lezer):
    assert onderteken(OKTOBER, by=directie, noten={}).bevindingen == 1
    assert not Inzagenoot.objects.exists()


def test_a_month_is_signed_once(directie, lezer, scherm):
    collega = persoon(Rol.DIRECTIE, naam="Collega Proef")
    onderteken(OKTOBER, by=collega, noten={}, toelichting="Eerst.")
    antwoord = scherm.post(PAGINA, {**noot(directie, "Mijn notitie"), "toelichting": "Mijn tekst"})
    assert "Collega Proef heeft deze maand al ondertekend." in antwoord.text
    assert "Mijn notitie" in antwoord.text
    assert "Mijn tekst" in antwoord.text
    assert Inzagebeoordeling.objects.get().toelichting == "Eerst."


def test_what_was_signed_is_read_and_not_signed_again(directie, lezer, scherm):
    onderteken(OKTOBER, by=directie, noten=noot(directie, "Overleg voorbereid"), toelichting="In orde.")
    tekst = scherm.get(PAGINA).text
    assert "Overleg voorbereid" in tekst
    assert "In orde." in tekst
    assert "Maand ondertekenen" not in tekst


def test_a_month_that_runs_is_not_signed(directie):
    with pytest.raises(ValidationError):
        onderteken(Maand(2026, 11), by=directie, noten={})


@pytest.mark.parametrize("pk", [202611, 202613, 202600, 0, 101, 999912, 10**30])
def test_a_month_that_runs_or_does_not_exist_has_no_page(scherm, pk):
    assert scherm.get(reverse("inzage:maand", args=[pk])).status_code == 404


def test_a_bsn_is_refused_and_the_rest_is_kept(directie, lezer, scherm):
    antwoord = scherm.post(PAGINA, {**noot(directie, f"Nummer {BSN}"), "toelichting": "Mijn tekst"})
    assert "burgerservicenummer" in antwoord.text
    assert "Mijn tekst" in antwoord.text
    assert not Inzagebeoordeling.objects.exists()


def test_the_database_keeps_what_was_signed(directie, lezer):
    onderteken(OKTOBER, by=directie, noten=noot(directie, "Klopt"))
    for rijen in (Inzagebeoordeling.objects, Inzagenoot.objects):
        for probeer in (lambda r=rijen: r.update(id=7), lambda r=rijen: r.all()._raw_delete("default")):
            with pytest.raises(IntegrityError), transaction.atomic():
                probeer()
    assert open_sloten((BEOORDELING, NOOT)) == []


def test_every_month_since_the_first_reading_is_looked_at(directie, lezer):
    assert [rij.maand for rij in open_maanden(directie)] == [OKTOBER]
    las(lezer, 1, "2026-08-31 23:30")
    assert [rij.pk for rij in open_maanden(directie)] == [202608, 202609, 202610]
    onderteken(SEPTEMBER, by=directie, noten={})
    assert [rij.pk for rij in open_maanden(directie)] == [202608, 202610]


def test_who_reads_for_the_first_time_today_leaves_nothing_to_look_at(directie):
    assert open_maanden(directie) == []
    las(persoon(Rol.OC), 1, "2026-11-01 00:00")
    assert open_maanden(directie) == []


def taken(wie: Gebruiker) -> list:
    return mijn_werk(Gebruiker.objects.get(pk=wie.pk), Samenwerkingsverband.huidig()).taken


def test_the_oldest_open_month_waits_for_directie_with_a_deadline(directie, lezer):
    las(lezer, 1, "2026-09-30 10:00")
    [taak] = taken(directie)
    assert (taak.stand.stap, taak.stand.url) == (
        "Inzage van september 2026 beoordelen",
        reverse("inzage:maand", args=[202609]),
    )
    # Ten working days after the first of the month.
    assert (taak.stand.voor, taak.stand.te_laat) == (datetime.date(2026, 10, 15), True)
    assert taken(lezer) == []


def test_on_her_page_with_its_button(directie, lezer, scherm):
    tekst = scherm.get(reverse("dashboard:mijn_werk")).text
    assert "Inzage van oktober 2026 beoordelen" in tekst
    assert f'href="{PAGINA}"' in tekst


def test_nothing_waits_once_it_is_signed(directie, lezer):
    onderteken(OKTOBER, by=directie, noten={})
    assert taken(directie) == []


def test_the_months_and_where_they_stand(directie, lezer, scherm):
    las(lezer, 1, "2026-09-30 10:00")
    onderteken(SEPTEMBER, by=directie, noten={})
    tekst = " ".join(scherm.get(MAANDEN).text.split())
    assert tekst.index("Oktober 2026") < tekst.index("Te beoordelen") < tekst.index("September 2026")
    assert tekst.index("September 2026") < tekst.index("Ondertekend") < tekst.index("Directie Proef<span")


def test_signed_months_are_for_directie_alone(directie, lezer):
    onderteken(OKTOBER, by=directie, noten={})
    assert [Inzagebeoordeling.objects.visible_to(wie).count() for wie in (directie, lezer)] == [1, 0]
