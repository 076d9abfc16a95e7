"""The list of facturen: who may see it, what it asks and weighs, and what was done with each."""

from decimal import Decimal

import pytest
from django.urls import reverse

from facturatie.actions import crediteren, versturen
from facturatie.actions.downloads import noteer_download
from facturatie.models import Download, Factuur, Factuurbestand
from k2t_portal.organisatie.models import Rol
from tests.factories import afgerond, persoon

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:lijst")


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


def facturen(antwoord) -> list[str]:
    return [factuur.nummer[-1] for factuur in antwoord.context["object_list"]]


@pytest.mark.parametrize("rol", [Rol.KC, Rol.CLB, Rol.OC, Rol.COACH])
def test_anderen_zien_geen_lijst(client, factuur, rol):
    client.force_login(persoon(rol, school=factuur.school))

    assert client.get(LIJST).status_code == 403


@pytest.mark.parametrize("aantal", [1, 3])
def test_aantal_vragen_groeit_niet_mee(client, factuur, directie, django_assert_num_queries, aantal):
    for _ in range(aantal - 1):
        afgerond(vorm="verkort", school=factuur.school)
    client.force_login(directie)

    with django_assert_num_queries(9):
        client.get(LIJST, {"status": "openstaand", "school": factuur.school_id})


def test_een_volle_bladzijde_blijft_onder_30_kilobyte(client, factuur, directie):
    """Each row at its fullest: with money to pay back, an e-invoice, and taken out before."""
    vol = {"gecrediteerd": factuur.bedrag, "betaald": factuur.bedrag, "school_naam": "Basisschool De Gekke Kikker"}
    gegevens = {veld.attname: getattr(factuur, veld.attname) for veld in Factuur._meta.fields}
    rijen = Factuur.objects.bulk_create(
        Factuur(**{**gegevens, **vol, "volgnummer": nummer, "nummer": f"2026-{nummer:04}", "id": None})
        for nummer in range(1000, 1030)
    )
    Factuurbestand.objects.bulk_create(
        Factuurbestand(factuur=rij, soort="nlcius", inhoud=b"<Invoice/>") for rij in rijen
    )
    noteer_download([rij.pk for rij in rijen], by=directie)
    client.force_login(directie)
    antwoord = client.get(LIJST)

    assert len(antwoord.context["object_list"]) == 25
    assert antwoord.content.decode().count(">XML</a><small>Gedownload") == 25
    assert len(antwoord.content) < 30_000


def test_wat_een_collega_downloadde_is_voor_directie_gedownload(client, factuur, directie, directeur):
    noteer_download([factuur.pk], by=persoon(Rol.DIRECTIE))

    def niet_gedownload(wie) -> list[str]:
        client.force_login(wie)
        return facturen(client.get(LIJST, {"status": "niet_gedownload"}))

    assert (niet_gedownload(directie), niet_gedownload(directeur)) == ([], ["1"])


def test_wat_een_directeur_downloadde_telt_alleen_voor_haar(client, factuur, directie, directeur):
    noteer_download([factuur.pk], by=directeur)
    client.force_login(directeur)
    html = client.get(LIJST, {"alles": "1"}).content.decode()
    client.force_login(directie)

    assert "<small>Gedownload" in html
    assert facturen(client.get(LIJST, {"status": "niet_gedownload"})) == ["1"]


def test_een_document_downloaden_wordt_genoteerd(client, factuur, directie):
    client.force_login(directie)
    client.get(reverse("facturatie:xml", args=[factuur.pk, "nlcius"]))

    assert list(Download.objects.values_list("factuur", "door")) == [(factuur.pk, directie.pk)]


def test_een_creditfactuur_valt_op_en_telt_negatief(client, factuur, directie):
    crediteren(factuur, by=directie, bedrag=Decimal(200), reden="Korting")
    client.force_login(directie)
    antwoord = client.get(LIJST, {"status": "verrekend"})

    assert antwoord.context["totalen"]["totaal"] == -200
    assert "-200,00" in antwoord.content.decode()
    assert '<span class="badge-k badge-grijs">Creditfactuur</span>' in antwoord.content.decode()


def test_niet_verstuurd_is_wat_nooit_per_mail_ging(client, factuur, directie):
    type(factuur.bestuur).objects.update(factuur_email="facturen@bestuur.example")
    afgerond(vorm="verkort")
    versturen(factuur, by=directie)
    client.force_login(directie)

    assert facturen(client.get(LIJST, {"status": "niet_verstuurd"})) == ["2"]


def test_alleen_directie_neemt_mee_wat_van_de_boeken_is(client, factuur, directie, directeur):
    namen = ["excel", "journaal", "versturen_selectie"]

    def mee(wie) -> list[str]:
        client.force_login(wie)
        html = client.get(LIJST, {"alles": "1"}).text
        return [naam for naam in namen if f'href="{reverse(f"facturatie:{naam}")}?' in html]

    assert (mee(directie), mee(directeur)) == (namen, ["excel"])
