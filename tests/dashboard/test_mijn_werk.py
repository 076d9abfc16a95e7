"""The home page of every hat: what waits, what is followed, and the figures."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from k2t_portal.dashboard.cijfers import cijfers_voor
from k2t_portal.dashboard.zaken import HOOGSTENS_AAN_ZET, HOOGSTENS_GEVOLGD, mijn_werk
from k2t_portal.organisatie.actions import blokkeer
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband
from tests.factories import (
    SamenwerkingsverbandFactory,
    aangeboden,
    afgerond,
    coach,
    concept,
    goedgekeurd,
    ingediend,
    lopend,
    persoon,
    verslag,
)
from trajecten import actions as traject_acties
from trajecten.actions.afwezigheid import meld_afwezig

URL = reverse("dashboard:mijn_werk")


def vers(gebruiker: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=gebruiker.pk)


def werk_van(gebruiker: Gebruiker):
    return mijn_werk(vers(gebruiker), Samenwerkingsverband.huidig())


def cijfers_van(gebruiker: Gebruiker) -> dict[str, str]:
    return {cijfer.tekst: cijfer.waarde for cijfer in cijfers_voor(vers(gebruiker), Samenwerkingsverband.huidig())}


def op(dag: str):
    return time_machine.travel(datetime.datetime.fromisoformat(f"{dag}T10:00:00+00:00"), tick=False)


def test_a_concept_of_route_1_waits_for_each_kc_of_the_school(db):
    van_een_ander = concept()
    collega = persoon(Rol.KC, school=van_een_ander.school)
    assert [taak.zaak for taak in werk_van(collega).taken] == [van_een_ander]


def test_late_comes_first_then_the_deadline_then_what_has_none(hoeden):
    with op("2026-03-02"):
        laat = ingediend(school=hoeden.school)
    with op("2026-03-16"):
        zonder_termijn = concept(school=hoeden.school)
        straks = goedgekeurd(school=hoeden.school, by=hoeden.oc)
    with op("2026-03-17"):
        later = ingediend(school=hoeden.school)
    with op("2026-03-20"):
        werk = werk_van(hoeden.oc)
        assert [taak.zaak for taak in werk.taken] == [laat, straks, later]
        assert [taak.stand.te_laat for taak in werk.taken] == [True, False, False]
        assert [taak.zaak for taak in werk_van(hoeden.kc).taken] == [zonder_termijn]


def test_spoed_comes_after_what_is_late_and_before_other_deadlines(hoeden):
    with op("2026-03-02"):
        laat = ingediend(school=hoeden.school)
    with op("2026-03-16"):
        gewoon = ingediend(school=hoeden.school)
    with op("2026-03-17"):
        spoed = ingediend(school=hoeden.school, spoed=True, spoed_reden="Dreigend thuiszitten.")
    with op("2026-03-20"):
        assert [taak.zaak for taak in werk_van(hoeden.oc).taken] == [laat, spoed, gewoon]


def test_the_first_deadlines_are_shown_and_the_rest_is_counted(hoeden):
    with op("2026-03-02"):
        for _ in range(HOOGSTENS_AAN_ZET):
            ingediend(school=hoeden.school, aanvrager=hoeden.kc)
    with op("2026-02-23"):
        eerste = ingediend(school=hoeden.school, aanvrager=hoeden.kc)
    with op("2026-03-05"):
        goedgekeurd(school=hoeden.school, aanvrager=hoeden.kc, by=hoeden.oc)
    werk = werk_van(hoeden.oc)
    assert (len(werk.taken), werk.taken[0].zaak, werk.meer_taken) == (HOOGSTENS_AAN_ZET, eerste, 2)


def test_the_ten_newest_are_followed_and_all_of_them_a_link_away(client, hoeden):
    zaken = [ingediend(school=hoeden.school, aanvrager=hoeden.kc) for _ in range(HOOGSTENS_GEVOLGD + 2)]
    assert [volgt.zaak for volgt in werk_van(hoeden.kc).gevolgd] == zaken[:1:-1]
    client.force_login(hoeden.kc)
    assert f'<a href="{reverse("aanvragen:lijst")}">Alle aanvragen</a>' in client.get(URL).content.decode()


def test_a_card_leads_to_the_step_itself(client, hoeden):
    zaak = ingediend(school=hoeden.school)
    client.force_login(hoeden.oc)
    pagina = client.get(URL).content.decode()
    assert f'href="{reverse("aanvragen:beoordelen", args=[zaak.pk])}"' in pagina
    assert "Jij bent aan zet" in pagina


def test_a_planned_session_shows_its_moment_and_comes_before_what_has_none(client, hoeden):
    morgen = timezone.now() + datetime.timedelta(days=1)
    zonder = lopend(door=hoeden.coach.coach)
    met = lopend(door=hoeden.coach.coach)
    traject_acties.plannen(met, by=hoeden.coach, gepland_op=morgen)
    assert [taak.zaak for taak in werk_van(hoeden.coach).taken] == [met.zaak, zonder.zaak]
    client.force_login(hoeden.coach)
    assert f"gepland om {timezone.localtime(morgen):%H:%M}" in client.get(URL).content.decode()


def test_a_session_planned_before_a_pause_is_not_announced(hoeden):
    traject = lopend(door=hoeden.coach.coach)
    traject_acties.plannen(traject, by=hoeden.coach, gepland_op=timezone.now())
    traject_acties.pauzeren(traject, by=hoeden.coach)
    assert [taak.gepland for taak in werk_van(hoeden.coach).taken] == [None]


@pytest.mark.parametrize(
    "naam, mag", [("kc", True), ("clb", True), ("directeur", False), ("oc", False), ("coach", False)]
)
def test_who_may_ask_starts_a_new_aanvraag_from_here(client, hoeden, wie, naam, mag):
    SamenwerkingsverbandFactory()
    client.force_login(wie[naam])
    assert (f'href="{reverse("aanvragen:nieuw")}"' in client.get(URL).content.decode()) == mag


@pytest.mark.parametrize(
    ("naam", "werklijst", "overzicht"),
    [
        ("oc", "aanvragen:wachtrij", "aanvragen:lijst"),
        ("kc", "aanvragen:lijst", "aanvragen:lijst"),
        ("coach", "trajecten:mijn", "trajecten:mijn"),
    ],
)
def test_the_rest_is_at_a_place_that_she_may_open(client, wie, naam, werklijst, overzicht):
    SamenwerkingsverbandFactory()
    client.force_login(wie[naam])
    naar = client.get(URL).context
    assert [naar["werklijst"]["url"], naar["overzicht"]["url"]] == [reverse(werklijst), reverse(overzicht)]


def test_with_nothing_to_do_it_says_so_kindly(client, hoeden):
    SamenwerkingsverbandFactory()
    client.force_login(hoeden.coach)
    assert "Er wacht niets op je" in client.get(URL).content.decode()


def test_who_wears_no_hat_is_told_who_can_help(client, db):
    SamenwerkingsverbandFactory()
    oud = persoon(Rol.OC)
    Aanstelling.objects.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    client.force_login(oud)
    antwoord = client.get(URL)
    assert antwoord.status_code == 200
    assert "geen rol in dit portaal" in antwoord.content.decode()
    assert "info@swv.example" in antwoord.content.decode()


def test_who_is_not_logged_in_is_sent_to_log_in(client):
    assert client.get(URL).headers["Location"] == f"{reverse('account_login')}?next=/"


@pytest.mark.parametrize("uur, groet", [(8, "Goedemorgen"), (14, "Goedemiddag"), (21, "Goedenavond")])
def test_the_greeting_fits_the_hour(client, hoeden, uur, groet):
    SamenwerkingsverbandFactory()
    moment = datetime.datetime(2026, 3, 20, uur, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(moment, tick=False):
        client.force_login(hoeden.coach)
        assert client.get(URL).context["groet"] == groet


def test_figures_of_an_oc_lid(hoeden):
    with op("2026-03-02"):
        ingediend(school=hoeden.school)
    with op("2026-03-03"):
        ingediend(school=hoeden.school)
    with op("2026-03-17"):
        assert cijfers_van(hoeden.oc) == {
            "te beoordelen": "2",
            "te laat met beoordelen": "1",
            "lopende zaken": "2",
            "daarvan bij een coach": "0",
        }


@pytest.mark.parametrize("vandaag", ["2026-03-13", "2026-03-14", "2026-03-16", "2026-03-17"])
def test_the_figure_counts_as_late_what_the_stand_calls_late(hoeden, vandaag):
    """Around a weekend: what was due on Friday is late on Monday."""
    for dag in ["2026-02-26", "2026-02-27", "2026-02-28", "2026-03-02", "2026-03-03"]:
        with op(dag):
            ingediend(school=hoeden.school)
    with op(vandaag):
        laat = [taak.zaak for taak in werk_van(hoeden.oc).taken if taak.stand.te_laat]
        assert cijfers_van(hoeden.oc)["te laat met beoordelen"] == str(len(laat))


def test_figures_of_a_coach_count_her_own_minutes_of_this_month(hoeden):
    with op("2026-03-30"):
        traject = lopend(door=hoeden.coach.coach)
        traject_acties.vastleggen(traject, by=hoeden.coach, verslag=verslag())
    with op("2026-04-02"):
        traject_acties.vastleggen(traject, by=hoeden.coach, verslag=verslag(minuten_voorbereiding=30))
        lopend(door=coach())
        assert cijfers_van(hoeden.coach) == {"trajecten bij jou": "1", "uur coaching deze maand": "1,5"}


def test_figures_of_directie_are_amounts(hoeden):
    with op("2026-03-02"):
        afgerond(vorm="verkort")
    with op("2026-04-20"):
        afgerond()
        assert list(cijfers_van(hoeden.directie).items())[:2] == [
            ("openstaand", "€\N{NO-BREAK SPACE}2.550,00"),
            ("daarvan te laat", "€\N{NO-BREAK SPACE}850,00"),
        ]


def test_a_full_page_stays_small(client, hoeden):
    for _ in range(HOOGSTENS_AAN_ZET + 5):
        ingediend(school=hoeden.school, aanvrager=hoeden.kc, spoed=True, spoed_reden="Het loopt vast.")
    for _ in range(HOOGSTENS_GEVOLGD + 5):
        lopend(door=hoeden.coach.coach, school=hoeden.school, aanvrager=hoeden.kc)
    client.force_login(hoeden.oc)
    assert len(client.get(URL).content) < 60_000


def test_what_waits_beside_the_steps_of_a_case_is_there_too(hoeden):
    """Another coach to find for one case, and a coach who is away for long."""
    traject = lopend(door=hoeden.coach.coach, school=hoeden.school, aanvrager=hoeden.kc, vorm="verkort")
    traject_acties.wissel_verzoeken(traject, by=hoeden.kc, reden="Het klikt niet.")
    dag = timezone.localdate()
    meld_afwezig(hoeden.coach.coach, van=dag, tot=dag + datetime.timedelta(weeks=8))
    werk = werk_van(hoeden.oc)
    assert {taak.kaart["kenmerk"]: taak.stand.stap for taak in werk.taken} == {
        str(traject.zaak): "Een andere coach zoeken",
        str(hoeden.coach.coach): "Vervanging regelen voor een coach die lang weg is",
    }
    assert (werk.aantal_taken, werk_van(hoeden.coach).aantal_taken) == (2, 1)


def test_a_traject_whose_coach_can_do_nothing_waits_for_the_oc(hoeden):
    loopt = lopend(door=hoeden.coach.coach, vorm="verkort")
    aanbod = aangeboden(door=hoeden.coach.coach, vorm="verkort")
    blokkeer(hoeden.coach, by=hoeden.directie)
    taken = {taak.stand.rij: taak.stand.knop for taak in werk_van(hoeden.oc).taken}
    assert taken == {loopt: "Andere coach zoeken", aanbod: "Aanbod intrekken"}
    assert werk_van(hoeden.directie).taken == []
