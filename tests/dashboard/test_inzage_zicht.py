"""Who read what is for directie alone: also behind the door of its pages nobody else finds a reading."""

from typing import Any

import pytest
import time_machine
from django.http import Http404
from django.utils import timezone

from k2t_portal.dashboard.inzage.actions import onderteken
from k2t_portal.dashboard.inzage.maanden import open_maanden
from k2t_portal.dashboard.inzage.patronen import bevindingen
from k2t_portal.dashboard.inzage.periode import Maand
from k2t_portal.dashboard.inzage.verstrekken import Zaak
from k2t_portal.dashboard.inzage.verzoek import Blad, over_persoon, over_zaak
from k2t_portal.dashboard.inzage.views import InzageLijst, Maanden, MaandView
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from k2t_portal.workflow.models import Bericht, Gebeurtenis
from tests.dashboard.inzages import las, om
from tests.deur import scherm
from tests.factories import LANG_GELEDEN, concept, ingediend, lopend, persoon

pytestmark = pytest.mark.django_db
VAN_IEMAND = ["Mails aan haar", "Wat zij las"]
SEPTEMBER, OKTOBER = Maand(2026, 9), Maand(2026, 10)


@pytest.fixture
def directie():
    """September was signed; in October somebody read at night."""
    with time_machine.travel(om("2026-11-02 10:00"), tick=False):
        directie, zaak = persoon(Rol.DIRECTIE), ingediend()
        las(zaak.aanvrager, zaak, "2026-09-14 23:00")
        onderteken(SEPTEMBER, by=directie, noten={})
        las(zaak.aanvrager, zaak, "2026-10-14 23:00")
        yield directie


@pytest.fixture
def ander(directie) -> Gebruiker:
    return persoon(Rol.OC)


def test_de_patronen_en_de_open_maanden(directie, ander):
    gevonden = [(len(bevindingen(wie, OKTOBER.periode)), len(open_maanden(wie))) for wie in (directie, ander)]
    assert gevonden == [(1, 1), (0, 0)]


def test_de_lijst_en_wie_daarin_te_kiezen_is(directie, ander):
    lijsten = [scherm(InzageLijst, wie) for wie in (directie, ander)]
    lezers = [len(lijst.get_filterset_kwargs(lijst.filterset_class)["lezers"]) for lijst in lijsten]
    assert ([lijst.get_queryset().count() for lijst in lijsten], lezers) == ([2, 0], [1, 0])


def test_de_maanden_die_getekend_zijn(directie, ander):
    getekend = [len(scherm(Maanden, wie).get_context_data()["getekend"]) for wie in (directie, ander)]
    een = [scherm(MaandView, wie, pk=SEPTEMBER.pk).getekend is not None for wie in (directie, ander)]
    assert (getekend, een) == ([1, 0], [True, False])


def test_wie_een_zaak_las_staat_in_het_antwoord_van_directie_alleen(directie):
    zaak, niemand = ingediend(), persoon()
    las(zaak.aanvrager, zaak)
    assert [
        len(blad_van(over_zaak(wie, zaak, met_namen=True), "Wie heeft gelezen")) for wie in (directie, niemand)
    ] == [1, 0]


def test_wat_iemand_las_en_kreeg_staat_in_het_antwoord_van_directie_alleen(directie):
    niemand, lezer = persoon(), persoon()
    las(lezer, ingediend())
    Bericht.objects.create(sleutel="proef", soort="uitnodiging", ontvanger=lezer)
    bladen = [[len(blad_van(over_persoon(wie, lezer), titel)) for titel in VAN_IEMAND] for wie in (directie, niemand)]
    assert bladen == [[1, 1], [0, 0]]


def test_wat_over_haar_in_vertrouwen_werd_gevraagd_leest_zij_ook_hier_niet(directie):
    """Directie, lid of the OC and coach at once; a step like this is never told to the coach, internal or not."""
    traject: Any = lopend()
    zelf, zaak = traject.open_koppeling.coach.gebruiker, traject.aanvraag
    for rol in (Rol.OC, Rol.DIRECTIE):
        Aanstelling.objects.create(gebruiker=zelf, rol=rol, van=LANG_GELEDEN)
    Gebeurtenis.objects.create(zaak=zaak, soort="wisselverzoek_gedaan", door=directie, wanneer=timezone.now())
    stappen = [regel[-1] for regel in blad_van(over_zaak(zelf, zaak, met_namen=False), "Verloop")]
    van_directie = blad_van(over_persoon(zelf, directie), "Stappen in zaken")
    assert ("Wisselverzoek gedaan" in stappen, van_directie) == (False, [])


def test_gegevens_over_een_zaak_die_zij_niet_ziet_zijn_er_niet(ander):
    with pytest.raises(Http404):
        _ = scherm(Zaak, ander, pk=concept().pk).zaak


def blad_van(bladen: list[Blad], titel: str) -> list[list[Any]]:
    [blad] = [blad for blad in bladen if blad.titel == titel]
    return blad.rijen
