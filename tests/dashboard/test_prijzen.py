"""Which case was agreed at which price."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import afgerond, goedgekeurd, ingediend, lopend, persoon, tarieven
from trajecten import actions

pytestmark = pytest.mark.django_db
URL = reverse("dashboard:prijzen")


@pytest.fixture
def directie(client) -> Gebruiker:
    directie = persoon(Rol.DIRECTIE)
    client.force_login(directie)
    return directie


@pytest.fixture
def duurder() -> Tarief:
    """A volledig traject costs more from tomorrow on."""
    tarieven()
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    return Tarief.objects.create(vorm="volledig", bedrag=Decimal(1800), van=morgen)


def over(dagen: int):
    return time_machine.travel(timezone.now() + datetime.timedelta(days=dagen))


def zaken(client, vraag: str = "") -> list[tuple[str, int, int]]:
    """Kenmerk, agreed price and tarief of then, of each row."""
    rijen = client.get(URL + vraag).context["object_list"]
    return [(str(zaak), int(zaak.afgesproken), int(zaak.tarief.bedrag)) for zaak in rijen]


def test_wat_is_afgesproken_blijft_staan_bij_een_nieuw_tarief(client, directie, duurder):
    eerst = goedgekeurd()
    with over(2):
        daarna = goedgekeurd()

    assert zaken(client) == [(str(daarna), 1800, 1800), (str(eerst), 1700, 1700)]


def test_ook_na_een_andere_vorm_is_het_het_tarief_van_de_goedkeuring(client, directie, duurder):
    traject = lopend(vorm="verkort")
    with over(2):
        actions.wijzig_vorm(traject, by=persoon(Rol.OC), naar="volledig")

    assert zaken(client) == [(str(traject.aanvraag), 1700, 1700)]


def test_per_tarief_hoeveel_er_nog_open_staan_en_hoeveel_gefactureerd_zijn(client, directie, duurder):
    ingediend(), goedgekeurd(), lopend(), afgerond(vorm="verkort")

    prijzen = client.get(URL).context["prijzen"]

    telling = [(prijs.tarief.vorm, int(prijs.tarief.bedrag), prijs.open, prijs.gefactureerd) for prijs in prijzen]
    assert telling == [("volledig", 1800, 0, 0), ("volledig", 1700, 2, 0), ("verkort", 850, 0, 1)]


def test_kiezen_op_tarief_en_op_wat_er_nog_moet(client, directie):
    open_zaak, klaar = goedgekeurd(vorm="verkort"), afgerond(vorm="verkort").aanvraag
    gestopt = actions.stoppen(lopend(), by=persoon(Rol.OC), reden="Weg.")
    actions.afrekenen(gestopt, by=directie, vorm="", reden="Niets gedaan.")
    verkort = Tarief.objects.get(vorm="verkort").pk

    gekozen = {stand: zaken(client, f"?stand={stand}") for stand in ("open", "gefactureerd", "geen")}

    assert {stand: [rij[0] for rij in rijen] for stand, rijen in gekozen.items()} == {
        "open": [str(open_zaak)],
        "gefactureerd": [str(klaar)],
        "geen": [str(gestopt.aanvraag)],
    }
    assert [rij[0] for rij in zaken(client, f"?tarief={verkort}&stand=open")] == [str(open_zaak)]


@pytest.mark.parametrize("rol", [Rol.OC, Rol.DIRECTEUR])
def test_alleen_de_directie(client, rol):
    client.force_login(persoon(rol, school=ingediend().school))
    assert client.get(URL).status_code == 403


@pytest.mark.parametrize("aantal", [1, 3])
def test_evenveel_vragen_bij_elk_aantal(client, directie, django_assert_num_queries, aantal):
    for _ in range(aantal):
        goedgekeurd(), lopend()
    with django_assert_num_queries(8):
        assert len(client.get(URL).context["object_list"]) == 2 * aantal


def test_vanaf_een_tarief_naar_zijn_zaken(client, directie, duurder):
    """A tarief still to come has none."""
    html = client.get(reverse("facturatie:tarieven")).text

    naar = {rij.pk: f"{URL}?tarief={rij.pk}&amp;stand=open" in html for rij in Tarief.objects.all()}
    assert naar == {rij.pk: rij != duurder for rij in Tarief.objects.all()}
