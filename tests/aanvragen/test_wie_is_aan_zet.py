"""The list of what waits for someone, and the stand of each case, agree about who is next: for every hat."""

from collections.abc import Iterator

import pytest

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from tests.aanvragen.zaken import IN_TOESTAND
from tests.factories import SchoolFactory, persoon

ROLLEN = [[rol] for rol in Rol] + [[Rol.OC, Rol.KC], [Rol.OC, Rol.CLB], [Rol.OC, Rol.COACH], []]
AANVRAGER = {1: Rol.KC, 2: Rol.CLB}


@pytest.fixture(scope="module")
def mensen(request: pytest.FixtureRequest, eens) -> Iterator[dict[str, int]]:
    """Someone in each hat at one school, among cases in each state: of this school, of others, and her own."""
    with eens():
        school = SchoolFactory.create()
        mensen = {"+".join(rollen): persoon(*rollen, school=school) for rollen in ROLLEN}
        eigen = [mensen["+".join(rollen)] for rollen in ROLLEN if AANVRAGER[request.param] in rollen]
        for maak in IN_TOESTAND.values():
            maak(route=request.param)
            maak(route=request.param, school=school)
            for aanvrager in eigen:
                maak(route=request.param, school=school, aanvrager=aanvrager)
        yield {hoeden: mens.pk for hoeden, mens in mensen.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("mensen", [1, 2], indirect=True, scope="module")
@pytest.mark.parametrize("hoeden", ["+".join(rollen) for rollen in ROLLEN])
def test_lijst_en_stand_zijn_het_eens_over_wie_aan_zet_is(mensen, hoeden):
    user = Gebruiker.objects.get(pk=mensen[hoeden])
    normen = Samenwerkingsverband.huidig()
    standen = [aanvraag.stand(normen) for aanvraag in Aanvraag.objects.all()]
    volgens_stand = {stand.rij.pk for stand in standen if isinstance(stand.rij, Aanvraag) and stand.is_voor(user)}
    assert {aanvraag.pk for aanvraag in Aanvraag.objects.wacht_op(user)} == volgens_stand
