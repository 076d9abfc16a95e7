"""The e-invoice of an issued factuur: kept, inside the PDF, on the page of the factuur, and as a download."""

import hashlib
import io

import pytest
from django.urls import reverse
from lxml import etree
from pypdf import PdfReader

from facturatie.actions import crediteren
from facturatie.documenten import bewaar_pdf
from facturatie.models import Factuur, Factuurbestand
from facturatie.ubl import Profiel, ubl
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.factories import BestuurFactory, SchoolFactory, afgerond, persoon

pytestmark = pytest.mark.django_db
PROFIELEN = {"nlcius": Profiel.NLCIUS, "peppol": Profiel.PEPPOL}


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


@pytest.fixture
def zonder_kvk(db) -> Factuur:
    """For a bestuur of which the KvK-nummer is not known."""
    afgerond(vorm="verkort", school=SchoolFactory.create(bestuur=BestuurFactory.create(kvk="")))
    return Factuur.objects.latest("pk")


def xml(factuur: Factuur, soort: str) -> str:
    return reverse("facturatie:xml", args=[factuur.pk, soort])


def bewaard(factuur: Factuur) -> dict[str, bytes]:
    return {rij.soort: bytes(rij.inhoud) for rij in factuur.bestanden.all()}


def test_beide_worden_bewaard_bij_het_uitgeven_met_hun_controlegetal(factuur):
    assert bewaard(factuur) == {soort: ubl(factuur, profiel) for soort, profiel in PROFIELEN.items()}
    assert all(rij.sha256 == hashlib.sha256(bytes(rij.inhoud)).hexdigest() for rij in factuur.bestanden.all())


def test_een_creditfactuur_krijgt_haar_eigen(factuur, directie):
    credit = crediteren(factuur, by=directie, bedrag=factuur.bedrag, reden="Verkeerd bestuur")

    assert {etree.fromstring(inhoud).tag.split("}")[1] for inhoud in bewaard(credit).values()} == {"CreditNote"}


def test_zonder_kvk_van_het_bestuur_alleen_een_pdf_en_de_bladzijde_zegt_waarom(client, zonder_kvk, directie):
    client.force_login(directie)
    pagina = client.get(zonder_kvk.get_absolute_url())

    assert bewaard(zonder_kvk) == {}
    assert "Wat ontbrak: het KvK-nummer van het bestuur." in pagina.content.decode()
    assert [actie["titel"] for actie in pagina.context["acties"] if "factuur downloaden" in actie["titel"]] == []
    assert client.get(xml(zonder_kvk, "nlcius")).status_code == 404


@pytest.mark.eenmaal  # it is about what is inside the PDF
def test_zonder_e_factuur_is_de_pdf_er_wel(zonder_kvk):
    pdf = PdfReader(io.BytesIO(bytes(bewaar_pdf(zonder_kvk).inhoud)))

    assert (len(pdf.pages), pdf.attachments) == (1, {})


@pytest.mark.eenmaal  # it is about what is inside the PDF
@pytest.mark.parametrize("soort", PROFIELEN)
def test_in_de_pdf_zit_die_van_de_instelling_zoals_hij_bewaard_is(factuur, soort):
    Samenwerkingsverband.objects.update(e_factuur=soort)
    pdf = PdfReader(io.BytesIO(bytes(bewaar_pdf(factuur).inhoud)))

    assert pdf.attachments == {"factuur.xml": [bewaard(factuur)[soort]]}


@pytest.mark.parametrize("soort", PROFIELEN)
def test_downloaden(client, factuur, directeur, soort):
    client.force_login(directeur)
    antwoord = client.get(xml(factuur, soort))

    assert antwoord.content == bewaard(factuur)[soort]
    assert {naam: antwoord.headers[naam] for naam in ("Content-Type", "Content-Disposition", "Cache-Control")} == {
        "Content-Type": "application/xml",
        "Content-Disposition": f'attachment; filename="factuur-{factuur.nummer}-{soort}.xml"',
        "Cache-Control": "private, no-store",
    }
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("soort", ["pdf", "iets", "PEPPOL"])
def test_wat_geen_e_factuur_is_is_er_niet(client, factuur, directie, soort):
    client.force_login(directie)

    assert client.get(xml(factuur, soort)).status_code == 404


def test_wie_de_factuur_niet_ziet_krijgt_ook_de_xml_niet(client, factuur):
    client.force_login(persoon(Rol.DIRECTEUR, school=SchoolFactory.create()))

    assert client.get(xml(factuur, "nlcius")).status_code == 404


@pytest.mark.parametrize("soort", PROFIELEN)
def test_die_van_de_instelling_staat_voorop(client, factuur, directie, soort):
    Samenwerkingsverband.objects.update(e_factuur=soort)
    client.force_login(directie)
    context = client.get(factuur.get_absolute_url()).context

    eerst, daarna = context["e_facturen"]
    assert eerst == {"titel": Factuurbestand.Soort(soort).label, "url": xml(factuur, soort)}
    assert daarna["url"] != eerst["url"]
    assert eerst["url"] in [actie["url"] for actie in context["acties"]]


def test_de_bladzijde_van_het_bestuur_zegt_dat_het_kvk_nummer_ontbreekt(client, directie):
    client.force_login(directie)
    met, zonder = BestuurFactory.create(), BestuurFactory.create(kvk="")

    zinnen = ["KvK-nummer ontbreekt" in client.get(wie.get_absolute_url()).content.decode() for wie in (met, zonder)]
    assert zinnen == [False, True]
