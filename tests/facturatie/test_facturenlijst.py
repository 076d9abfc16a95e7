"""The list of facturen: who may see it, what it asks and weighs, and what quarters and years there are."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from facturatie.actions import crediteren, versturen
from facturatie.actions.downloads import noteer_download
from facturatie.filters import kwartalen_sinds
from facturatie.models import Download, Factuur, Factuurbestand
from k2t_portal.organisatie.models import Rol
from tests.factories import afgerond, persoon

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:lijst")


def facturen(antwoord) -> list[str]:
    return [factuur.nummer[-1] for factuur in antwoord.context["object_list"]]


@pytest.mark.parametrize("rol", [Rol.KC, Rol.CLB, Rol.OC, Rol.COACH])
def test_anderen_zien_geen_lijst(client, factuur, rol):
    client.force_login(persoon(rol, school=factuur.school))

    assert client.get(LIJST).status_code == 403


def test_een_lege_lijst_zegt_waarom(client, directie):
    client.force_login(directie)

    assert "zodra de coach een traject afrondt" in client.get(LIJST).content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_aantal_vragen_groeit_niet_mee(client, directie, django_assert_num_queries, aantal):
    for _ in range(aantal):
        afgerond(vorm="verkort")
    client.force_login(directie)
    school = Factuur.objects.values_list("school", flat=True)[0]

    with django_assert_num_queries(9):
        client.get(LIJST, {"status": "openstaand", "school": school})


def test_een_kwartaal_kiest_drie_maanden(client, directie):
    for maand in (9, 10):
        with time_machine.travel(datetime.datetime(2026, maand, 15, 12, tzinfo=datetime.UTC)):
            afgerond(vorm="verkort")
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)):
        client.force_login(directie)
        antwoord = client.get(LIJST, {"kwartaal": "2026-3"})

    assert facturen(antwoord) == ["1"]


def test_kwartalen_lopen_terug_tot_de_eerste_factuur():
    with time_machine.travel(datetime.datetime(2026, 2, 1, 12, tzinfo=datetime.UTC)):
        assert kwartalen_sinds(datetime.date(2025, 8, 1)) == [
            ("2026-1", "2026, 1e kwartaal"),
            ("2025-4", "2025, 4e kwartaal"),
            ("2025-3", "2025, 3e kwartaal"),
        ]


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
