"""What came in, and who still pays, is for directie alone: also behind the door of its pages nobody else finds it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from facturatie.bank.inlezen import plan_van, verwerk, zet_klaar
from facturatie.models import Bijschrijving, Factuur
from facturatie.views.afschriften import Afschriften
from facturatie.views.bijschrijvingen import BijschrijvingDetail, Bijschrijvingen
from facturatie.views.ouderdom import Ouderdom
from facturatie.views.versturen import VersturenSelectie
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.deur import scherm
from tests.factories import SchoolFactory, afgerond, persoon
from tests.facturatie.camt import afschrift, bij

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _geld(eens) -> Iterator[None]:
    """One factuur, and money that pays half of it."""
    with eens():
        afgerond(vorm="verkort")
        directie = persoon(Rol.DIRECTIE)
        rij = zet_klaar(naam="camt.xml", inhoud=afschrift(bij("425.00", str(Factuur.objects.get()))), by=directie)
        verwerk(rij, afdruk=plan_van(rij).afdruk, by=directie)
        yield


@pytest.fixture
def geld(_geld, db) -> Bijschrijving:
    return Bijschrijving.objects.get()


@pytest.fixture
def mensen(geld) -> list[Gebruiker]:
    """Directie, and the schooldirecteur of another school."""
    return [persoon(Rol.DIRECTIE), persoon(Rol.DIRECTEUR, school=SchoolFactory.create())]


def test_de_afschriften_en_hoeveel_er_nog_open_is(mensen):
    contexten = [scherm(Afschriften, wie).get_context_data() for wie in mensen]

    assert [(len(c["afschriften"]), c["aantal_open"]) for c in contexten] == [(1, 1), (0, 0)]


def test_in_de_lijst_is_het_voorstel_een_factuur_die_zij_ziet(mensen, geld):
    rijen = Bijschrijving.objects.all()
    lijsten = [scherm(Bijschrijvingen, wie, {"filterset": None, "object_list": rijen}) for wie in mensen]
    voorstellen = [voorstel for lijst in lijsten for _, voorstel in lijst.get_context_data()["rijen"]]

    assert [facturen_in(voorstel) for voorstel in voorstellen] == [[Factuur.objects.get()], []]


def test_bij_een_bijschrijving_staan_facturen_die_zij_ziet(mensen, geld):
    stappen = [scherm(BijschrijvingDetail, wie, {"object": geld}) for wie in mensen]

    assert [facturen_in(stap.voorstel) for stap in stappen] == [[Factuur.objects.get()], []]
    assert [list(stap.get_context_data()["keuzes"]) for stap in stappen] == [[Factuur.objects.get()], []]


def test_wie_hoe_laat_is(mensen):
    contexten = [scherm(Ouderdom, wie).get_context_data() for wie in mensen]

    assert [(len(c["rijen"]), c["totaal"]["open"]) for c in contexten] == [(1, Decimal(850)), (0, 0)]


def test_wat_in_een_keer_te_versturen_is(mensen):
    schermen = [scherm(VersturenSelectie, wie).get_form_kwargs() for wie in mensen]

    assert [list(kwargs["facturen"]) for kwargs in schermen] == [[Factuur.objects.get()], []]


def facturen_in(voorstel: Any) -> list[Factuur]:
    return [deel.factuur for deel in voorstel.delen] if voorstel else []
