"""The budget of a schooljaar: what counts where, in which year, and for whom."""

import datetime
import io
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from facturatie.actions import crediteren
from facturatie.models import Factuur, Tarief
from k2t_portal.dashboard.budget import Begroting, Regel, schooljaren
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import BestuurFactory, SchoolFactory, afgerond, concept, goedgekeurd, ingediend, lopend, persoon
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db
URL = reverse("dashboard:budget")
# Noon, so that the schooljaar is that of the day itself.
JUNI, SEPTEMBER = (datetime.datetime(2026, maand, 15, 12, tzinfo=datetime.UTC) for maand in (6, 9))
POSTEN = ("aangevraagd", "toegezegd", "gefactureerd", "betaald")


@pytest.fixture(autouse=True)
def _in_september():
    with time_machine.travel(SEPTEMBER, tick=False):
        yield


@pytest.fixture
def directie() -> Gebruiker:
    return persoon(Rol.DIRECTIE)


def bedragen(regel: Regel) -> list[int]:
    return [int(getattr(regel, post).bedrag) for post in POSTEN]


def totaal(user: Gebruiker, begin: int = 2026) -> list[int]:
    return bedragen(Begroting(user, begin).totaal)


def stop(traject: Any) -> Any:
    return traject_acties.stoppen(traject, by=persoon(Rol.OC), reden="De leerkracht gaat weg.")


def test_elke_zaak_staat_in_een_kolom(directie):
    concept()
    ingediend(), ingediend(vorm="verkort")
    goedgekeurd(), lopend(vorm="verkort"), stop(lopend())
    afgerond(vorm="verkort")

    assert totaal(directie) == [2550, 4250, 850, 0]


def test_wat_zonder_factuur_eindigt_telt_niet_meer(directie):
    traject_acties.afrekenen(stop(lopend()), by=directie, vorm="", reden="Niets gedaan.")
    lopend_aanbod = goedgekeurd()
    assert totaal(directie) == [0, 1700, 0, 0]

    traject = traject_acties.koppelen(lopend_aanbod, by=persoon(Rol.OC), coach=lopend().open_koppeling.coach)
    traject_acties.afrekenen(stop(traject), by=directie, vorm="verkort", reden="Twee sessies.")

    assert totaal(directie) == [0, 1700, 850, 0]


def test_aangevraagd_is_tegen_het_tarief_van_vandaag_en_toegezegd_tegen_dat_van_toen(directie):
    goedgekeurd(), ingediend()
    Tarief.objects.create(vorm="volledig", bedrag=Decimal(1800), van=timezone.localdate() + datetime.timedelta(days=1))

    with time_machine.travel(SEPTEMBER + datetime.timedelta(days=2), tick=False):
        assert totaal(directie) == [1800, 1700, 0, 0]


def test_na_een_andere_vorm_telt_de_nieuwe_prijs(directie):
    traject_acties.wijzig_vorm(lopend(vorm="verkort"), by=persoon(Rol.OC), naar="volledig")

    assert totaal(directie) == [0, 1700, 0, 0]


def test_een_creditfactuur_gaat_eraf_en_betaald_is_wat_er_binnenkwam(directie):
    afgerond(), afgerond(vorm="verkort")
    factuur = Factuur.objects.get(bedrag=1700)
    crediteren(factuur, by=directie, bedrag=Decimal(200), reden="Een sessie minder.")
    Factuur.objects.filter(pk=factuur.pk).update(betaald=Decimal(1000))

    begroting = Begroting(directie, 2026)

    assert (bedragen(begroting.totaal), begroting.totaal.gefactureerd.aantal) == ([0, 0, 2350, 1000], 2)


def test_alles_telt_in_het_schooljaar_van_zijn_eigen_dag(directie):
    with time_machine.travel(JUNI, tick=False):
        ingediend()
        traject = lopend(vorm="verkort")
        afgerond(vorm="verkort")
    gestopt = stop(traject)
    assert [totaal(directie, 2025), totaal(directie)] == [[1700, 850, 850, 0], [0, 0, 0, 0]]

    traject_acties.afrekenen(gestopt, by=directie, vorm="verkort", reden="Gedaan.")

    assert [totaal(directie, 2025), totaal(directie)] == [[1700, 0, 850, 0], [0, 0, 850, 0]]
    assert schooljaren(directie) == [2026, 2025]


def test_per_bestuur_op_naam_met_de_scholen_eronder(directie):
    bestuur = BestuurFactory.create(naam="A bestuur")
    for naam in ("De Vlinder", "De Appel"):
        ingediend(school=SchoolFactory.create(naam=naam, bestuur=bestuur))
    ingediend(school=SchoolFactory.create(bestuur=BestuurFactory.create(naam="B bestuur")))

    eerste, tweede = Begroting(directie, 2026).besturen

    assert (eerste.naam, tweede.naam, bedragen(eerste)) == ("A bestuur", "B bestuur", [3400, 0, 0, 0])
    assert [school.naam for school in eerste.scholen.values()] == ["De Appel", "De Vlinder"]


def test_een_factuur_telt_bij_wie_haar_betaalt(directie):
    traject = afgerond(vorm="verkort")
    traject.aanvraag.school.bestuur = BestuurFactory.create(naam="Nieuw bestuur")
    traject.aanvraag.school.save()
    ingediend(school=traject.aanvraag.school)

    rijen = {bestuur.naam: bedragen(bestuur) for bestuur in Begroting(directie, 2026).besturen}

    assert rijen == {"Nieuw bestuur": [1700, 0, 0, 0], Factuur.objects.get().koper_naam: [0, 0, 850, 0]}


def test_een_directeur_ziet_haar_school_ook_als_zij_elders_kc_is(client):
    van_haar, elders = ingediend(), ingediend()
    directeur = persoon(Rol.DIRECTEUR, school=van_haar.school)
    directeur.aanstellingen.create(rol=Rol.KC, school=elders.school, van=datetime.date(2020, 1, 1))
    client.force_login(directeur)

    html = client.get(URL).text

    assert (str(van_haar.school) in html, str(elders.school) in html) == (True, False)


def test_een_directeur_telt_niets_van_een_andere_school(directie):
    """Nor does she see since when others were invoiced."""
    with time_machine.travel(JUNI, tick=False):
        afgerond(vorm="verkort")
    ingediend(), goedgekeurd(), afgerond()
    elders = persoon(Rol.DIRECTEUR, school=SchoolFactory.create())

    assert [totaal(elders), totaal(directie)] == [[0, 0, 0, 0], [1700, 1700, 1700, 0]]
    assert [schooljaren(elders), schooljaren(directie)] == [[2026], [2026, 2025]]


@pytest.mark.parametrize(("rol", "status"), [(Rol.OC, 403), (Rol.KC, 403), (Rol.COACH, 403), (Rol.DIRECTIE, 200)])
def test_alleen_directie_en_directeur(client, rol, status):
    client.force_login(persoon(rol, school=SchoolFactory.create()))
    assert client.get(URL).status_code == status


@pytest.mark.parametrize("keuze", ["", "?schooljaar=2025", "?schooljaar=1999", "?schooljaar=x"])
def test_een_ander_schooljaar_kiezen_en_anders_dat_van_nu(client, directie, keuze):
    with time_machine.travel(JUNI, tick=False):
        ingediend()
    client.force_login(directie)

    gekozen = client.get(URL + keuze).context["begroting"].begin

    assert gekozen == (2025 if keuze == "?schooljaar=2025" else 2026)


@pytest.mark.parametrize("scholen", [1, 3])
def test_evenveel_vragen_bij_elk_aantal_scholen(client, directie, django_assert_num_queries, scholen):
    for _ in range(scholen):
        ingediend(), goedgekeurd(), afgerond(vorm="verkort")
    client.force_login(directie)

    with django_assert_num_queries(10):
        assert len(client.get(URL).context["begroting"].besturen) == 3 * scholen


def test_als_excel_met_echte_getallen(client, directie):
    zaak = ingediend()
    client.force_login(directie)

    antwoord = client.get(reverse("dashboard:budget_excel"))
    kop, *rijen = load_workbook(io.BytesIO(b"".join(antwoord.streaming_content))).active.values

    assert kop[:4] == ("Bestuur", "School", "Aangevraagd aantal", "Aangevraagd bedrag")
    assert rijen == [(str(zaak.school.bestuur), str(zaak.school), 1, 1700, 0, 0, 0, 0, 0, 0)]
    assert 'filename="begroting-2026-2027.xlsx"' in antwoord["Content-Disposition"]
