"""With three times the work the home page asks the database as much as with one."""

import copy
from collections.abc import Iterator

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from tests.dashboard.conftest import maak_hoeden, op_naam
from tests.factories import coach, concept, ingediend, lopend


@pytest.fixture(scope="module")
def _drukte(request: pytest.FixtureRequest, eens) -> Iterator[dict[str, Gebruiker]]:
    with eens():
        hoeden = maak_hoeden()
        for _ in range(request.param):
            ingediend(school=hoeden.school, aanvrager=hoeden.kc)
            concept(route=2, school=hoeden.school, aanvrager=hoeden.clb)
            ingediend(route=2, school=hoeden.school, aanvrager=hoeden.clb)
            lopend(door=hoeden.oc_en_coach.coach, school=hoeden.school, aanvrager=hoeden.kc)
            lopend(door=coach(), school=hoeden.school, aanvrager=hoeden.kc)
        yield op_naam(hoeden)


@pytest.fixture
def drukte(_drukte, db) -> dict[str, Gebruiker]:
    return copy.deepcopy(_drukte)


@pytest.mark.parametrize("_drukte", [1, 3], indirect=True, scope="module")
@pytest.mark.parametrize(
    "naam, aantal", [("oc_en_coach", 13), ("kc_en_coach", 12), ("kc_en_directeur", 10), ("directie", 12), ("clb", 8)]
)
def test_queries_do_not_grow_with_the_work(client, drukte, naam, aantal, django_assert_num_queries):
    client.force_login(drukte[naam])
    with django_assert_num_queries(aantal):
        client.get(reverse("dashboard:mijn_werk"))
