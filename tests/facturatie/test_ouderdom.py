"""What is open per bestuur, by how late it is."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db.models import F
from django.urls import reverse

from facturatie.models import Factuur
from facturatie.ouderdom import per_bestuur, totalen
from k2t_portal.organisatie.models import Rol
from tests.factories import BestuurFactory, SchoolFactory, afgerond, persoon

pytestmark = pytest.mark.django_db
OUDERDOM = reverse("facturatie:ouderdom")


@pytest.fixture(scope="module")
def _drie(eens) -> Iterator[dict[str, datetime.date]]:
    """A: two facturen due on the same day; B: one that is due 40 days later."""
    with eens():
        a, b = (
            SchoolFactory.create(bestuur=BestuurFactory.create(naam=naam)) for naam in ("Stichting A", "Stichting B")
        )
        with time_machine.travel("2026-03-02 12:00 +0000"):
            afgerond(school=a, vorm="verkort")
            afgerond(school=a, vorm="volledig")
        with time_machine.travel("2026-04-11 12:00 +0000"):
            afgerond(school=b, vorm="verkort")
        dagen = {factuur.bestuur.naam[-1]: factuur.vervaldatum for factuur in Factuur.objects.select_related("bestuur")}
        yield dagen


@pytest.fixture
def vervalt(_drie: dict[str, datetime.date], db: None) -> dict[str, datetime.date]:
    """When the facturen of a bestuur are due."""
    return _drie


def op(dag: datetime.date) -> list[dict[str, Any]]:
    """The amounts on a day, without what is zero."""
    with time_machine.travel(datetime.datetime.combine(dag, datetime.time(12), datetime.UTC)):
        rijen = per_bestuur(Factuur.objects.all())
    return [{naam: waarde for naam, waarde in rij.items() if waarde and naam != "bestuur"} for rij in rijen]


@pytest.mark.parametrize(
    "dagen, vak",
    [
        (0, "nog_niet"),
        (1, "laat_30"),
        (30, "laat_30"),
        (31, "laat_60"),
        (60, "laat_60"),
        (61, "laat_90"),
        (90, "laat_90"),
        (91, "laat_meer"),
    ],
)
def test_de_randen_van_de_vakken(vervalt, dagen, vak):
    rijen = op(vervalt["A"] + datetime.timedelta(days=dagen))

    assert {naam: waarde for naam, waarde in rijen[0].items() if naam == vak} == {vak: 2550}


def test_wie_het_langst_te_laat_is_staat_bovenaan(vervalt):
    assert op(vervalt["B"] + datetime.timedelta(days=1)) == [
        {"naam": "Stichting A", "open": 2550, "laat_60": 2550},
        {"naam": "Stichting B", "open": 850, "laat_30": 850},
    ]


def test_wat_betaald_is_telt_niet_en_te_veel_staat_apart(vervalt):
    Factuur.objects.filter(volgnummer=1).update(betaald=950)
    Factuur.objects.filter(volgnummer=2).update(betaald=1000)
    rijen = per_bestuur(Factuur.objects.all())

    assert totalen(rijen)["open"] == 1550
    assert totalen(rijen)["terug"] == 100
    assert op(vervalt["A"])[1] == {"naam": "Stichting A", "open": 700, "nog_niet": 700, "terug": 100}


def test_een_vraag_voor_de_cijfers(vervalt, django_assert_num_queries):
    with django_assert_num_queries(1):
        per_bestuur(Factuur.objects.all())


def test_de_bladzijde_wijst_naar_de_lijst(client, vervalt, directie):
    client.force_login(directie)
    bestuur = Factuur.objects.get(volgnummer=3).bestuur_id

    with time_machine.travel("2026-07-01 12:00 +0000"):
        html = client.get(OUDERDOM).content.decode()
    assert f"?bestuur={bestuur}&amp;status=laat_60" in html


@pytest.mark.parametrize(
    "status, nummers", [("laat_60", [3]), ("laat_90", [1, 2]), ("niet_vervallen", []), ("laat_meer", [])]
)
def test_de_lijst_kent_dezelfde_vakken(client, vervalt, directie, status, nummers):
    client.force_login(directie)
    with time_machine.travel("2026-06-20 12:00 +0000"):
        rijen = client.get(reverse("facturatie:lijst"), {"status": status}).context["object_list"]

    assert sorted(factuur.volgnummer for factuur in rijen) == nummers


def test_zonder_iets_open_is_er_geen_tabel(client, vervalt, directie):
    Factuur.objects.update(betaald=F("bedrag"))
    client.force_login(directie)

    assert "Alles is betaald" in client.get(OUDERDOM).content.decode()


def test_alleen_voor_de_directie(client):
    client.force_login(persoon(Rol.OC))

    assert client.get(OUDERDOM).status_code == 403
