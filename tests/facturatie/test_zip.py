"""A zip of the selection: what is in it, under which names, and that any program can read it."""

import datetime
import io
import zipfile
from collections.abc import Iterator

import pytest
import time_machine
from django.urls import reverse

from facturatie.models import Download, Factuur, Factuurbestand
from facturatie.uitvoer.zip import zip_van
from k2t_portal.organisatie.models import Samenwerkingsverband
from tests.factories import BestuurFactory, SchoolFactory, afgerond
from tests.facturatie.stapel import met_documenten

pytestmark = pytest.mark.django_db
ZIP = reverse("facturatie:zip")
BIT_MAAT_ACHTERAF = 0x08  # the size stands behind the bytes: some programs cannot read that without compression


@pytest.fixture(scope="module")
def _twee(eens) -> Iterator[None]:
    """One factuur of July with an e-invoice, and one of August whose bestuur has no KvK-nummer."""
    with eens():
        with time_machine.travel(datetime.datetime(2026, 7, 31, 12, tzinfo=datetime.UTC)):
            met_documenten(school=SchoolFactory.create(brin="99ZZ"))
        with time_machine.travel(datetime.datetime(2026, 8, 1, 12, tzinfo=datetime.UTC)):
            met_documenten(school=SchoolFactory.create(brin="98YY", bestuur=BestuurFactory.create(kvk="")))
        yield


@pytest.fixture
def twee(_twee, db) -> list[int]:
    return list(Factuur.objects.op_volgorde().values_list("pk", flat=True))


def openen(stroom) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(stroom)))


def test_namen_zijn_voorspelbaar_en_de_e_factuur_staat_ernaast(twee):
    assert openen(zip_van(twee)).namelist() == [
        "2025-2026_99ZZ00_2026-0001.pdf",
        "2025-2026_99ZZ00_2026-0001.xml",
        "2026-2027_98YY00_2026-0002.pdf",
    ]


def test_de_e_factuur_is_de_soort_die_is_ingesteld(twee):
    Samenwerkingsverband.objects.update(e_factuur="peppol")
    bewaard = Factuurbestand.objects.get(factuur=twee[0], soort="peppol")

    assert openen(zip_van(twee)).read("2025-2026_99ZZ00_2026-0001.xml") == bytes(bewaard.inhoud)


def test_elk_programma_kan_hem_lezen(twee):
    archief = openen(zip_van(twee))

    assert archief.testzip() is None
    assert {(regel.compress_type, regel.flag_bits & BIT_MAAT_ACHTERAF) for regel in archief.infolist()} == {(0, 0)}
    assert archief.infolist()[0].date_time == (2026, 7, 31, 0, 0, 0)


def test_er_is_nooit_meer_dan_een_factuur_tegelijk(twee):
    delen = list(zip_van(twee))

    assert len(delen) == 3
    assert b"".join(delen[:1]).startswith(b"PK\x03\x04")
    assert b"98YY" not in delen[0]


@pytest.mark.eenmaal  # draws a PDF
def test_een_pdf_die_er_nog_niet_was_wordt_gemaakt(twee):
    factuur = afgerond(vorm="verkort").facturen.get()
    pdf = openen(zip_van([factuur.pk])).read(f"{_schooljaar(factuur)}_{factuur.school_brin}_{factuur.nummer}.pdf")

    assert pdf == bytes(factuur.bestanden.get(soort="pdf").inhoud)


def _schooljaar(factuur: Factuur) -> str:
    begin = factuur.factuurdatum.year - (factuur.factuurdatum.month < 8)
    return f"{begin}-{begin + 1}"


def test_een_kleine_selectie_komt_meteen_en_telt_als_gedownload(client, directie, twee):
    client.force_login(directie)
    antwoord = client.post(f"{ZIP}?status=openstaand&school={Factuur.objects.get(pk=twee[1]).school_id}")

    assert openen(antwoord.streaming_content).namelist() == ["2026-2027_98YY00_2026-0002.pdf"]
    assert list(Download.objects.values_list("factuur", "door", "voor_administratie")) == [(twee[1], directie.pk, True)]


def test_zonder_facturen_is_er_geen_zip(client, directie, twee):
    client.force_login(directie)
    antwoord = client.post(f"{ZIP}?status=betaald", follow=True)

    assert antwoord.redirect_chain == [(f"{reverse('facturatie:lijst')}?status=betaald", 302)]
    assert "ook geen documenten" in antwoord.content.decode()


def test_wie_na_het_inloggen_terugkomt_ziet_de_lijst(client, directie, twee):
    client.force_login(directie)

    assert client.get(f"{ZIP}?vorm=verkort").headers["Location"] == f"{reverse('facturatie:lijst')}?vorm=verkort"
