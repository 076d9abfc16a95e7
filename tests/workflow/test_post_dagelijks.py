"""What happens once a day: reminders and dagoverzichten, however often the command runs."""

import datetime
from collections.abc import Iterator

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from aanvragen import actions as aanvraag_acties
from k2t_portal.organisatie.models import Gebruiker, Postkeuze, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.werkdagen import plus_werkdagen
from tests import factories as f
from tests.workflow.post import aan, leeg
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db

MAANDAG = datetime.date(2026, 11, 2)


@pytest.fixture(autouse=True)
def klok() -> Iterator[time_machine.Traveller]:
    """A Monday without holidays near; the time stands still."""
    with time_machine.travel(MAANDAG, tick=False) as reis:
        yield reis


@pytest.fixture
def lid() -> Gebruiker:
    return f.persoon(Rol.OC)


def op_werkdag(reis: time_machine.Traveller, aantal: int, *, keer: int = 1) -> None:
    """Run the daily command so many working days after Monday."""
    reis.move_to(plus_werkdagen(MAANDAG, aantal))
    for _ in range(keer):
        call_command("dagelijks")


def soorten(persoon: Gebruiker) -> list[str]:
    return list(Bericht.objects.filter(ontvanger=persoon).order_by("pk").values_list("soort", flat=True))


def test_een_keer_voor_en_een_keer_na_de_termijn(klok, lid):
    """The OC has ten working days, and hears of it two before; every day asks again."""
    f.ingediend()
    leeg()
    for dag in [0, 7, 8, 9, 10, 11, 12, 24]:
        op_werkdag(klok, dag, keer=2)
        assert soorten(lid) == ["herinnering_vooraf"] * (dag >= 8) + ["herinnering_na"] * (dag > 10)


def test_een_gemiste_dag_is_geen_ramp(klok, lid):
    f.ingediend()
    leeg()
    op_werkdag(klok, 30)
    assert soorten(lid) == ["herinnering_na"]


def test_een_nieuwe_termijn_herinnert_opnieuw(klok, lid):
    aanvraag = f.ingediend()
    leeg()
    op_werkdag(klok, 9)
    traject = traject_acties.koppelen(
        aanvraag_acties.goedkeuren(aanvraag, by=lid, criteria=["interactie"]), by=lid, coach=f.coach()
    )
    op_werkdag(klok, 13)
    assert soorten(traject.open_koppeling.coach.gebruiker) == ["herinnering_vooraf"]


def test_een_herinnering_gaat_niet_meer_als_de_stap_gezet_is(klok, lid):
    aanvraag = f.ingediend()
    collega = f.persoon(Rol.OC)
    leeg()
    op_werkdag(klok, 9)
    aanvraag_acties.afwijzen(aanvraag, by=collega, criteria=[], motivering="Past niet.")
    assert aan(lid) == []


def test_wat_een_herinnering_zegt(klok, lid):
    aanvraag = f.ingediend()
    leeg()
    op_werkdag(klok, 9)
    assert aan(lid) == [f"Actie nodig: {aanvraag.kenmerk} wacht op jou tot en met 16 november 2026"]


def test_een_wisselverzoek_herinnert_de_commissie_en_niet_de_coach(klok, lid):
    kc = f.persoon(Rol.KC, school=f.SchoolFactory.create())
    traject = f.lopend(school=kc.hoeden[0].school)
    traject_acties.wissel_verzoeken(traject, by=kc, reden="Geen klik")
    leeg()
    op_werkdag(klok, 6)
    assert soorten(lid) == ["herinnering_na"]
    assert soorten(traject.open_koppeling.coach.gebruiker) == []
    assert Bericht.objects.get(ontvanger=lid).intern is True
    assert len(aan(lid)) == 1


def test_in_het_weekend_herinnert_het_portaal_niet(klok, lid):
    f.ingediend()
    leeg()
    klok.move_to(datetime.date(2026, 11, 21))
    call_command("dagelijks")
    assert soorten(lid) == []


def test_een_overzicht_per_dag(klok, lid):
    Gebruiker.objects.filter(pk=lid.pk).update(post=Postkeuze.DAG)
    vandaag = [f.ingediend(), f.ingediend()]
    assert aan(lid) == []
    op_werkdag(klok, 1, keer=2)
    assert aan(lid) == ["Actie nodig: Je overzicht van vandaag"]
    later = f.ingediend()
    op_werkdag(klok, 1)
    assert aan(lid) == []
    statussen = dict(Bericht.objects.filter(ontvanger=lid, soort="ingediend").values_list("zaak", "status"))
    assert statussen == {**{zaak.pk: "gebundeld" for zaak in vandaag}, later.pk: "bewaard"}


def test_een_overzicht_noemt_elke_stap_en_laat_weg_wat_niet_meer_geldt(klok, lid, mailoutbox):
    Gebruiker.objects.filter(pk=lid.pk).update(post=Postkeuze.DAG)
    eerste, tweede = f.ingediend(), f.ingediend()
    aan(lid)
    aanvraag_acties.afwijzen(tweede, by=f.persoon(Rol.OC), criteria=[], motivering="Past niet.")
    op_werkdag(klok, 1)
    mailoutbox.clear()
    aan(lid)
    [overzicht] = [bericht for bericht in mailoutbox if bericht.to == [lid.email]]
    adres = f"http://127.0.0.1:8000/aanvragen/{eerste.pk}/beoordelen/"
    assert [r for r in overzicht.body.splitlines() if r.startswith("-")] == [
        f"- {eerste.kenmerk} is ingediend (jij bent aan zet): {adres}"
    ]


def test_zonder_nieuws_is_er_geen_overzicht(klok, lid):
    Gebruiker.objects.filter(pk=lid.pk).update(post=Postkeuze.DAG)
    op_werkdag(klok, 1)
    assert soorten(lid) == []


def test_oude_taken_worden_opgeruimd(klok, lid):
    f.ingediend()
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())
    op_werkdag(klok, 2)
    assert [taak.status for taak in DBTaskResult.objects.all()] == ["READY"]


def queries() -> int:
    """Of a second run: the number of inserts grows with the mails."""
    call_command("dagelijks")
    with CaptureQueriesContext(
        connection,
    ) as geteld:
        call_command("dagelijks")
    return len(geteld)


def test_evenveel_queries_bij_meer_zaken(klok, lid):
    """A case of each route and a traject, and then three times as many."""
    Samenwerkingsverband.objects.update(norm_contact=1)

    def zaken() -> None:
        f.ingediend(), f.ingediend(route=2), f.aangeboden(route=2), f.lopend()
        kc = f.persoon(Rol.KC, school=f.SchoolFactory.create())
        traject_acties.wissel_verzoeken(f.lopend(school=kc.hoeden[0].school), by=kc, reden="Geen klik")

    zaken()
    klok.move_to(plus_werkdagen(MAANDAG, 20))
    eerst = queries()
    klok.move_to(MAANDAG)
    zaken()
    zaken()
    klok.move_to(plus_werkdagen(MAANDAG, 20))
    assert queries() == eerst
