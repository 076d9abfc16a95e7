"""Whose export it is: who may take one in, and who may read it in."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from aanvragen import actions
from aanvragen.models import Aanvraag, Inlezing
from aanvragen.views.kindkans import Weggooien
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from tests.aanvragen.exports import gelezen, inlezing, rij
from tests.factories import SamenwerkingsverbandFactory, SchoolFactory, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def kc() -> Gebruiker:
    SamenwerkingsverbandFactory()
    return persoon(Rol.KC, school=SchoolFactory.create())


@pytest.mark.parametrize("rol", [Rol.OC, Rol.DIRECTEUR, Rol.DIRECTIE, Rol.COACH])
def test_wie_geen_aanvragen_maakt_geeft_geen_bestand_af(rol):
    with pytest.raises(PermissionDenied):
        actions.neem_bestand_aan(by=persoon(rol, school=SchoolFactory.create()), route=1, bestand=gelezen(rij()))

    assert Inlezing.objects.count() == 0


def test_wie_intussen_kc_van_een_andere_school_is_maakt_hier_geen_concept(kc):
    open_inlezing = inlezing(kc, gelezen(rij()))
    Aanstelling.objects.update(school=SchoolFactory.create())

    with pytest.raises(PermissionDenied):
        actions.lees_in(open_inlezing, by=Gebruiker.objects.get(pk=kc.pk))

    assert Aanvraag.objects.count() == 0


def test_wat_in_een_ander_tabblad_wegging_bestaat_niet_meer(rf, kc):
    """Between opening the page and the step itself."""
    een, scherm = inlezing(kc, gelezen(rij())), Weggooien()
    scherm.setup(rf.post(reverse("aanvragen:kindkans_weggooien", args=[een.pk])), pk=een.pk)
    scherm.request.user = kc
    assert scherm.inlezing == een
    Inlezing.objects.all().delete()

    with pytest.raises(Http404):
        scherm.dispatch(scherm.request, pk=een.pk)
