"""The forecast on screen, and the sentence that an aanvrager reads."""

import re

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from tests.factories import coach, concept, goedgekeurd, lopend, persoon

pytestmark = pytest.mark.django_db
URL = reverse("trajecten:vooruitzicht")


def test_de_tabel_zegt_wat_de_grafiek_zegt(als):
    lopend(door=coach(naam="A Een", max_trajecten=2), vorm="verkort")
    goedgekeurd(vorm="verkort")
    coach(naam="B Twee", max_trajecten=1)

    html = als(persoon(Rol.OC)).get(URL).content.decode()

    staven = re.findall(r'class="staaf-waarde"[^>]*>(\d+)<', html)
    [blijft] = re.findall(r'<th scope="row">Blijft vrij</th>(.*?)</tr>', html)
    assert staven == re.findall(r">(\d+)</td>", blijft)
    # Today one of three is taken, and one is for who waits.
    assert staven[0] == "1"
    assert "1 aanvraag wacht op een coach. Die gaan voor." in html
    assert ("<title id=" in html, "<desc id=" in html, "style=" in html) == (True, True, False)


def test_een_lege_poule_zegt_wat_te_doen(als):
    html = als(persoon(Rol.DIRECTIE)).get(URL).content.decode()

    assert ("Voeg eerst een opgeleide coach toe." in html, reverse("trajecten:poule_toevoegen") in html) == (True, True)
    assert "Gemiddelden staan hier zodra vijf leerkrachten" in html


def test_bij_een_lege_poule_leest_de_oc_wie_er_iets_aan_kan_doen(als):
    html = als(persoon(Rol.OC)).get(URL).content.decode()

    naar_poule = [reverse(f"trajecten:{pagina}") in html for pagina in ("poule", "poule_toevoegen")]
    assert (naar_poule, "De directie van het samenwerkingsverband voegt coaches toe." in html) == ([False, False], True)


def test_evenveel_vragen_bij_een_en_bij_drie_coaches(als, django_assert_max_num_queries, django_assert_num_queries):
    client = als(persoon(Rol.OC))
    coach()
    with django_assert_max_num_queries(10) as eerst:
        client.get(URL)
    lopend(door=coach(), vorm="verkort")
    coach()
    with django_assert_num_queries(len(eerst)):
        client.get(URL)


@pytest.mark.parametrize("pagina", ["aanvragen:stap", "aanvragen:controleer"])
def test_wie_aanvraagt_leest_eerlijk_wanneer_het_begint(als, pagina):
    aanvraag = concept()
    naar = reverse(pagina, args=[aanvraag.pk, *(["vorm"] if pagina.endswith("stap") else [])])
    client = als(aanvraag.aanvrager)
    zonder = client.get(naar).content.decode()
    coach()

    assert "Wanneer de coaching kan starten is nog niet te zeggen." in zonder
    assert "Er is plek. Reken op een eerste gesprek rond " in client.get(naar).content.decode()
