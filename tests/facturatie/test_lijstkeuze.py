"""The list of facturen comes back as she left it."""

import pytest
from django.urls import reverse

from facturatie.models import Lijstkeuze
from k2t_portal.organisatie.models import Rol
from tests.factories import persoon

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:lijst")


def test_zonder_vraag_komt_zij_terug_waar_zij_was(client, factuur_eens, directie):
    client.force_login(directie)
    client.get(LIJST, {"status": "openstaand", "sort": "-bedrag", "vorm": "", "page": "1"})

    antwoord = client.get(LIJST)

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"{LIJST}?status=openstaand&sort=-bedrag")


def test_alle_filters_wissen_vergeet_ook(client, factuur_eens, directie):
    client.force_login(directie)
    wis_url = client.get(LIJST, {"status": "openstaand"}).context["wis_url"]
    alles = client.get(wis_url)

    assert list(alles.context["object_list"]) == [factuur_eens]
    assert client.get(LIJST).status_code == 200
    assert not Lijstkeuze.objects.exists()


def test_ook_een_leeg_filter_vergeet(client, factuur_eens, directie):
    client.force_login(directie)
    client.get(LIJST, {"status": "openstaand"})
    client.get(LIJST, {"status": "", "vorm": ""})

    assert client.get(LIJST).status_code == 200


def test_ieder_haar_eigen_lijst(client, factuur_eens, directie):
    client.force_login(directie)
    client.get(LIJST, {"status": "betaald"})
    client.force_login(persoon(Rol.DIRECTIE))

    assert client.get(LIJST).status_code == 200


@pytest.mark.parametrize("vraag", ["status=bestaat-niet&bestuur=999999", "oud=1", "van=31-31-2026&tot=%00", "q=%00"])
def test_een_keuze_van_vroeger_sluit_haar_nooit_buiten(client, factuur_eens, directie, vraag):
    Lijstkeuze.objects.create(gebruiker=directie, vraag=vraag)
    client.force_login(directie)
    antwoord = client.get(LIJST, follow=True)

    assert list(antwoord.context["object_list"]) == [factuur_eens]
    assert 'class="chip"' not in antwoord.content.decode()
    assert not Lijstkeuze.objects.exists()


def test_wat_zij_zocht_wordt_niet_bewaard(client, factuur_eens, directie):
    client.force_login(directie)
    client.get(LIJST, {"q": "Juf Verzonnen", "status": "openstaand"})

    assert Lijstkeuze.objects.get().vraag == "status=openstaand"
