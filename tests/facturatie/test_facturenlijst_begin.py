"""The list of facturen before there is one, and its quarters since the first."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from facturatie.filters import kwartalen_sinds
from tests.factories import afgerond

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:lijst")


def test_een_lege_lijst_zegt_waarom(client, directie):
    client.force_login(directie)

    assert "zodra de coach een traject afrondt" in client.get(LIJST).content.decode()


def test_een_kwartaal_kiest_drie_maanden(client, directie):
    for maand in (9, 10):
        with time_machine.travel(datetime.datetime(2026, maand, 15, 12, tzinfo=datetime.UTC)):
            afgerond(vorm="verkort")
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)):
        client.force_login(directie)
        antwoord = client.get(LIJST, {"kwartaal": "2026-3"})

    assert [factuur.nummer for factuur in antwoord.context["object_list"]] == ["2026-0001"]


def test_kwartalen_lopen_terug_tot_de_eerste_factuur():
    with time_machine.travel(datetime.datetime(2026, 2, 1, 12, tzinfo=datetime.UTC)):
        assert kwartalen_sinds(datetime.date(2025, 8, 1)) == [
            ("2026-1", "2026, 1e kwartaal"),
            ("2025-4", "2025, 4e kwartaal"),
            ("2025-3", "2025, 3e kwartaal"),
        ]
