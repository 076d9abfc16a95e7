"""The list of what waits for someone, and the stand of each case, agree about who is next: for every hat."""

from collections.abc import Iterator

import pytest

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband, School
from tests.aanvragen.einde_van_route_2 import afgerekend, clb_dicht, gestopt, klaar, legt_haar_hoed_af
from tests.aanvragen.zaken import IN_TOESTAND, met_vraag
from tests.factories import SchoolFactory, concept, persoon

ROLLEN = [[rol] for rol in Rol] + [[Rol.OC, Rol.KC], [Rol.OC, Rol.CLB], [Rol.OC, Rol.COACH], []]
AANVRAGER = {1: Rol.KC, 2: Rol.CLB}
EINDE = "het einde van route 2"


@pytest.fixture(scope="module")
def mensen(request: pytest.FixtureRequest, eens) -> Iterator[dict[str, int]]:
    """Someone in each hat at one school, among cases in each state: of this school, of others, and her own."""
    with eens():
        school = SchoolFactory.create()
        mensen = {"+".join(rollen): persoon(*rollen, school=school) for rollen in ROLLEN}
        if request.param == EINDE:
            _einde_van_route_2(mensen)
        else:
            _in_elke_toestand(request.param, school, mensen)
        yield {hoeden: mens.pk for hoeden, mens in mensen.items()}


def _in_elke_toestand(route: int, school: School, mensen: dict[str, Gebruiker]) -> None:
    eigen = [mensen["+".join(rollen)] for rollen in ROLLEN if AANVRAGER[route] in rollen]
    for maak in IN_TOESTAND.values():
        maak(route=route)
        maak(route=route, school=school)
        for aanvrager in eigen:
            maak(route=route, school=school, aanvrager=aanvrager)


def _einde_van_route_2(mensen: dict[str, Gebruiker]) -> None:
    """Of somebody else, and of each who is a CLB'er; and two whose CLB'er is none any more."""
    for maak in [klaar, gestopt, afgerekend, clb_dicht]:
        maak()
        for rollen in ROLLEN:
            if Rol.CLB in rollen:
                maak(aanvrager=mensen["+".join(rollen)])
    legt_haar_hoed_af(klaar().aanvrager)
    legt_haar_hoed_af(met_vraag(route=2).aanvrager)


@pytest.mark.django_db
@pytest.mark.parametrize("mensen", [1, 2, EINDE], indirect=True, scope="module")
@pytest.mark.parametrize("hoeden", ["+".join(rollen) for rollen in ROLLEN])
def test_lijst_en_stand_zijn_het_eens_over_wie_aan_zet_is(mensen, hoeden):
    user = Gebruiker.objects.get(pk=mensen[hoeden])
    normen = Samenwerkingsverband.huidig()
    standen = [aanvraag.stand(normen) for aanvraag in Aanvraag.objects.all()]
    volgens_stand = {stand.rij.pk for stand in standen if isinstance(stand.rij, Aanvraag) and stand.is_voor(user)}
    assert {aanvraag.pk for aanvraag in Aanvraag.objects.wacht_op(user)} == volgens_stand


@pytest.mark.django_db
def test_wie_geen_clber_meer_is_is_ook_van_haar_eigen_concept_niet_aan_zet():
    aanvrager = concept(route=2).aanvrager
    legt_haar_hoed_af(aanvrager)

    assert list(Aanvraag.objects.wacht_op(Gebruiker.objects.get(pk=aanvrager.pk))) == []
