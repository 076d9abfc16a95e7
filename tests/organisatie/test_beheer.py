"""The index of what directie manages, and who comes in at all."""

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from tests.factories import BestuurFactory, SchoolFactory, persoon

pytestmark = pytest.mark.django_db

# Pages that take no POST; the table of roles asks the others, and every GET.
ALLEEN_LEZEN = ["beheer", "scholen", "besturen", "mensen", "vakanties"]


@pytest.fixture
def adressen(school, kc):
    sleutels = {"school": school.pk, "bestuur": school.bestuur_id, "persoon": kc.pk}
    return [reverse(f"organisatie:{naam}") for naam in ALLEEN_LEZEN] + [
        reverse(f"organisatie:{naam}", args=[sleutel]) for naam, sleutel in sleutels.items()
    ]


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.DIRECTIE])
def test_wie_niet_van_directie_is_komt_nergens_in(client, school, adressen, rol):
    client.force_login(persoon(rol, school=school))

    assert {client.post(adres).status_code for adres in adressen} == {403}


def test_wat_er_niet_is_geeft_404(als_directie):
    namen = ["school", "school_wijzigen", "bestuur", "persoon", "persoon_wijzigen", "aanstelling_beeindigen"]

    assert {als_directie.get(reverse(f"organisatie:{naam}", args=[9999])).status_code for naam in namen} == {404}


def test_de_index_telt_wat_er_nu_is(als_directie, school, kc):
    SchoolFactory.create(actief=False, bestuur=school.bestuur)
    BestuurFactory.create()
    persoon(Rol.COACH)
    persoon()

    context = als_directie.get(reverse("organisatie:beheer")).context
    assert {naam: context[naam] for naam in ("scholen", "besturen", "mensen", "coaches")} == {
        "scholen": 1,
        "besturen": 2,
        "mensen": 3,
        "coaches": 1,
    }


def test_een_lege_installatie_zegt_waar_te_beginnen(client):
    client.force_login(persoon(Rol.DIRECTIE))

    antwoord = client.get(reverse("organisatie:beheer"))
    assert "Vul eerst de" in antwoord.content.decode()


@pytest.mark.parametrize("naam", ["scholen", "besturen", "mensen"])
def test_het_aantal_queries_groeit_niet_met_de_lijst(als_directie, django_assert_num_queries, naam):
    adres = reverse(f"organisatie:{naam}")
    for _ in range(3):
        persoon(Rol.KC, school=SchoolFactory.create())
        with django_assert_num_queries({"scholen": 7, "besturen": 6, "mensen": 9}[naam]):
            als_directie.get(adres)
