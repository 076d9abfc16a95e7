"""What `manage.py demo` makes: cases in every state by real steps, and never in the future."""

import datetime
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from aanvragen.bestanden import keur
from aanvragen.models import Aanvraag, Besluit, Bijlage, Consult, Moment
from facturatie.controle import controleer
from facturatie.models import Factuur, Herinnering, Tarief, Vorm, Zending
from k2t_portal.dashboard.demo.bijlagen import BIJLAGEN
from k2t_portal.dashboard.demo.kalender import is_schooldag
from k2t_portal.dashboard.demo.mensen import MENSEN
from k2t_portal.dashboard.demo.organisatie import BESTUREN, SCHOLEN
from k2t_portal.dashboard.demo.verhaal import MET_ALLES, verhalen
from k2t_portal.dashboard.demo.wereld import WACHTWOORD
from k2t_portal.dashboard.factuurwerk import factuurwerk
from k2t_portal.dashboard.inzage.maanden import open_maanden
from k2t_portal.dashboard.inzage.patronen import bevindingen
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband, School, Schoolbestuur
from k2t_portal.workflow.models import Bericht, Gebeurtenis, Inzagebeoordeling, Patroon
from trajecten.evaluaties import gemiddelden
from trajecten.models import Coach, Evaluatie, Koppeling, Sessie, Traject

# `make run` makes it on SQLite, and it takes long; test_demo_maken makes a small one on both.
pytestmark = pytest.mark.eenmaal
# What became of facturen, as conditions.
GEVALLEN: dict[str, dict[str, Any]] = {
    "laat": {"herinneringen__nummer": 1, "status": "openstaand"},
    "te_veel": {"te_betalen__lt": 0},
    "deels": {"betaald__gt": 0, "te_betalen__gt": 0},
    "korting": {"gecrediteerd__gt": 0, "status": "betaald"},
    "vervangen": {
        "status": "gecrediteerd",
        "traject__facturen__gecrediteerd": 0,
        "traject__facturen__soort": "factuur",
    },
    "uitgesteld": {"herinneren_vanaf__isnull": False},
}
MINUUT = datetime.timedelta(minutes=1)


def demo(*argumenten: str) -> str:
    uit = io.StringIO()
    call_command("demo", *argumenten, stdout=uit)
    return uit.getvalue()


@pytest.fixture(scope="module")
def gemaakt(django_db_setup, django_db_blocker, tmp_path_factory):
    """Made once for this file: it takes seconds. What it printed."""
    elders = override_settings(K2T_DEMO=True, MEDIA_ROOT=tmp_path_factory.mktemp("bijlagen"))
    with django_db_blocker.unblock(), elders, transaction.atomic():
        yield demo("--aantal", str(MET_ALLES))
        transaction.set_rollback(True)


@pytest.fixture
def demodata(gemaakt, db, settings):
    settings.K2T_DEMO = True
    return gemaakt


def waarden(queryset, veld: str) -> set[Any]:
    return set(queryset.order_by().values_list(veld, flat=True))


def test_the_organisation_is_whole(demodata):
    aantallen = [Schoolbestuur.objects.count(), School.objects.count(), Gebruiker.objects.count()]
    assert aantallen == [len(BESTUREN), len(SCHOLEN), len(MENSEN)]
    assert Coach.objects.count() == sum(persoon.coach is not None for persoon in MENSEN)
    assert Aanvraag.objects.count() == MET_ALLES


def test_every_state_is_there(demodata):
    assert waarden(Aanvraag.objects, "status") == set(Aanvraag.Status.values)
    assert waarden(Traject.objects, "status") == set(Traject.Status.values)
    assert waarden(Sessie.objects, "status") == set(Sessie.Status.values)
    assert waarden(Besluit.objects, "uitkomst") == set(Besluit.Uitkomst.values)


def test_both_routes_and_vormen_end_with_a_factuur(demodata):
    soorten = Factuur.objects.order_by().values_list("traject__aanvraag__route", "vorm")
    assert set(soorten) == {(route, vorm) for route in (1, 2) for vorm in Vorm.values}


def test_a_volledig_traject_runs_at_every_session(demodata):
    lopend = Traject.objects.filter(status="lopend", vorm="volledig")
    assert {len(traject.gegeven) for traject in lopend} == set(range(10))
    afgerond = Traject.objects.filter(status="afgerond")
    assert {len(traject.gegeven) for traject in afgerond} == {2, 8, 9, 10}


def test_stopped_trajecten_are_settled_in_every_way_and_some_not_yet(demodata):
    gestopt = Traject.objects.filter(status="gestopt")
    soorten = {(traject.afgerekend_op is not None, *waarden(traject.facturen, "vorm")) for traject in gestopt}
    assert soorten == {(False,), (True,), (True, "verkort"), (True, "volledig")}


def test_every_turn_is_in_the_timelines(demodata):
    turns = {
        "aanvulling_gevraagd",
        "aanvulling_beantwoord",
        "teruggegeven",
        "sessie_vervallen",
        "sessie_gecorrigeerd",
        "extra_sessie",
        "vorm_gewijzigd",
        "gepauzeerd",
        "hervat",
        "ingetrokken",
        "clb_afgerond",
    }
    assert turns <= waarden(Gebeurtenis.objects, "soort")


def test_the_helpdesk_was_called_and_route_2_has_a_clb_traject_to_close(demodata):
    assert Consult.objects.filter(aanvragen__kenmerk__isnull=False).exists()
    assert Consult.objects.zonder_aanvraag().exists()
    assert waarden(Moment.objects, "soort") == {"clb", "mdo", "contact"}
    normen = Samenwerkingsverband.huidig()
    assert "CLB-traject afronden" in {zaak.stand(normen).stap for zaak in Aanvraag.objects.filter(route=2)}


def test_some_wait_too_long_some_have_spoed_and_one_coach_works_at_her_own_school(demodata):
    normen = Samenwerkingsverband.huidig()
    standen = [zaak.stand(normen) for zaak in Aanvraag.objects.lopend()]
    assert {stand.te_laat for stand in standen if stand.partij == "oc"} == {True, False}
    assert {stand.te_laat for stand in standen if stand.partij == "coach"} == {True, False}
    assert waarden(Aanvraag.objects.filter(status="ingediend"), "spoed") == {True, False}
    met_conflict = Koppeling.objects.filter(conflicten__contains="werkt op deze school")
    assert [koppeling.reden != "" for koppeling in met_conflict] == [True]


def test_it_happened_on_school_days_of_two_schooljaren_and_never_in_the_future(demodata):
    momenten = [timezone.localtime(moment) for moment in waarden(Gebeurtenis.objects, "wanneer")]
    assert max(momenten) < timezone.now()
    assert {is_schooldag(moment.date()) for moment in momenten} == {True}
    assert {8 <= moment.hour < 20 for moment in momenten} == {True}
    assert len({moment.year + (moment.month >= 8) for moment in momenten}) == 2
    assert max(waarden(Sessie.objects.exclude(datum=None), "datum")) < timezone.localdate()


def test_planned_sessions_are_still_to_come(demodata):
    gepland = waarden(Sessie.objects.filter(status="gepland"), "gepland_op")
    assert min(timezone.localdate(moment) for moment in gepland) >= timezone.localdate()


def test_numbers_have_no_gap(demodata):
    for jaar in waarden(Factuur.objects, "jaar"):
        nummers = Factuur.objects.filter(jaar=jaar).order_by("volgnummer").values_list("volgnummer", flat=True)
        assert list(nummers) == list(range(1, len(nummers) + 1))


def test_directie_and_besturen_dealt_with_the_facturen_in_every_way(demodata):
    assert waarden(Factuur.objects, "status") == set(Factuur.Status.values)
    gezien = {naam for naam, waar in GEVALLEN.items() if Factuur.objects.filter(**waar).exists()}
    assert gezien == set(GEVALLEN)
    assert waarden(Zending.objects, "bericht__status") == {Bericht.Status.VERSTUURD, Bericht.Status.MISLUKT}
    assert waarden(Herinnering.objects, "nummer") == {1, 2}


def test_directie_has_work_on_facturen(demodata):
    wie = Gebruiker.objects.get(naam="Aleida Cijferstra")
    tekst = " ".join(klus.tekst for klus in factuurwerk(wie))
    assert [wat in tekst for wat in ("verstuurd", "aangekomen", "ingelezen", "zoeken", "te veel betaald")] == [True] * 5


def test_the_facturen_are_right(demodata):
    """But for their PDFs: those are for the worker, which has a task for each."""
    assert [fout for fout in controleer() if not fout.endswith(": de PDF ontbreekt")] == []
    assert DBTaskResult.objects.count() == Factuur.objects.count()


def test_one_bestuur_gets_only_a_pdf_and_a_price_to_come_is_there(demodata):
    zonder = waarden(Factuur.objects.filter(bestanden=None), "bestuur__kvk")
    assert zonder == {""}
    assert [tarief.vorm for tarief in Tarief.objects.all() if tarief.komt_nog] == [Vorm.VOLLEDIG]


def test_what_the_forms_would_refuse_is_not_there(demodata):
    for rij in [*Aanvraag.objects.exclude(kenmerk=None), *School.objects.all(), *Gebruiker.objects.all()]:
        rij.clean_fields(exclude={"status"})


def test_some_leerkrachten_told_how_it_was_and_some_still_may(demodata):
    assert gemiddelden() is not None
    assert Evaluatie.objects.filter(ingevuld_op__isnull=True).exists()


def test_its_files_are_what_they_say(demodata):
    assert Bijlage.objects.count() == sum(verhaal.lijst.count("bijlage") for verhaal in verhalen(MET_ALLES))
    for bijlage in BIJLAGEN:
        gekeurd = keur(SimpleUploadedFile(bijlage.naam, bijlage.inhoud))
        assert (gekeurd.naam, gekeurd.soort) == (bijlage.naam, bijlage.soort)


def test_the_accounts_are_printed_per_hat_and_work(demodata):
    regels = demodata.splitlines()
    assert regels[-1].endswith(f"log in met het wachtwoord {WACHTWOORD}")
    oc = regels.index("OC-lid")
    assert regels[oc + 1].split("  ")[-1].strip() == "frits.vanverbeelding@swv-voorbeeldwaard.example"
    assert Gebruiker.objects.get(email="frits.vanverbeelding@swv-voorbeeldwaard.example").check_password(WACHTWOORD)


def test_a_second_time_nothing_is_made_and_the_accounts_are_printed(demodata):
    regels = demo().splitlines()
    assert regels[0] == "Er staan al mensen in dit portaal, dus er is niets gemaakt."
    assert regels[1:] == demodata.splitlines()[2:]
    assert Aanvraag.objects.count() == MET_ALLES


def test_the_clock_is_right_afterwards(demodata):
    assert abs(timezone.now() - datetime.datetime.now(tz=datetime.UTC)) < MINUUT


def test_directie_finds_something_unusual_in_the_month_that_waits(demodata):
    directie = Gebruiker.objects.met_rol(Rol.DIRECTIE)[0]
    [open_maand] = open_maanden(directie)
    gevonden = [bevinding.patroon for bevinding in bevindingen(directie, open_maand.maand.periode)]
    assert gevonden == [Patroon.VEEL, Patroon.TIJD]
    assert list(Inzagebeoordeling.objects.values_list("bevindingen", flat=True)) == [0, 0]
