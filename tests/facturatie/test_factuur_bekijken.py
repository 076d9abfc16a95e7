"""One factuur on the screen, and the download of its document."""

import hashlib

import pytest
from django.urls import reverse

from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


def adressen(factuur: Factuur) -> list[str]:
    return [factuur.get_absolute_url(), reverse("facturatie:pdf", args=[factuur.pk])]


def test_directie_leest_wat_er_op_de_factuur_staat(client, factuur, directie):
    client.force_login(directie)
    html = client.get(factuur.get_absolute_url()).content.decode()

    for tekst in (factuur.nummer, factuur.koper_naam, factuur.omschrijving, factuur.btw_vrijstelling, "INK-2026-118"):
        assert tekst in html


def test_met_weg_naar_het_traject(client, factuur, directeur):
    client.force_login(directeur)

    assert client.get(factuur.get_absolute_url()).context["zaak_url"] == factuur.traject.get_absolute_url()


def test_een_detail_vraagt_weinig(client, factuur, directie, django_assert_max_num_queries):
    client.force_login(directie)

    with django_assert_max_num_queries(16):
        client.get(factuur.get_absolute_url())


def test_het_controlegetal_is_er_zodra_de_pdf_er_is(client, factuur, directie):
    client.force_login(directie)
    assert client.get(factuur.get_absolute_url()).context["bewaard"] is None

    inhoud = client.get(reverse("facturatie:pdf", args=[factuur.pk])).content

    getal = client.get(factuur.get_absolute_url()).context["bewaard"]["sha256"]
    assert getal == hashlib.sha256(inhoud).hexdigest()


def test_downloaden(client, factuur, directeur):
    client.force_login(directeur)
    antwoord = client.get(reverse("facturatie:pdf", args=[factuur.pk]))

    assert antwoord.content.startswith(b"%PDF-1.7")
    assert {naam: antwoord.headers[naam] for naam in ("Content-Type", "Content-Disposition", "Cache-Control")} == {
        "Content-Type": "application/pdf",
        "Content-Disposition": f'attachment; filename="factuur-{factuur.nummer}.pdf"',
        "Cache-Control": "private, no-store",
    }
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"


def test_tweemaal_downloaden_geeft_hetzelfde_bestand(client, factuur, directie):
    client.force_login(directie)
    url = reverse("facturatie:pdf", args=[factuur.pk])

    assert client.get(url).content == client.get(url).content
    assert Factuurbestand.objects.filter(soort="pdf").count() == 1


@pytest.mark.parametrize("rol", [Rol.KC, Rol.CLB, Rol.OC, Rol.COACH])
def test_andere_rollen_van_de_school_zien_geen_factuur(client, factuur, rol):
    client.force_login(persoon(rol, school=factuur.school))

    assert [client.get(url).status_code for url in adressen(factuur)] == [404, 404]


def test_directeur_van_een_andere_school_ziet_hem_niet(client, factuur):
    client.force_login(persoon(Rol.DIRECTEUR, school=SchoolFactory.create()))

    assert [client.get(url).status_code for url in adressen(factuur)] == [404, 404]
    assert Factuurbestand.objects.filter(soort="pdf").count() == 0


def test_wie_niet_is_ingelogd_gaat_naar_het_inloggen(client, factuur):
    assert [client.get(url).status_code for url in adressen(factuur)] == [302, 302]


def test_een_factuur_is_niet_te_wijzigen_of_weg_te_gooien(client, factuur, directie):
    client.force_login(directie)

    assert [client.post(url).status_code for url in adressen(factuur)] == [405, 405]
    assert [client.delete(url).status_code for url in adressen(factuur)] == [405, 405]
