"""What the home page and the overviews count is what she sees: also behind a door that lets others through."""

import datetime

import pytest
from django.utils import timezone

from k2t_portal.dashboard.cijfers import BRONNEN
from k2t_portal.dashboard.ernaast import afwezigheden, wissels, zonder_coach
from k2t_portal.dashboard.prijzen import zaken_met_prijs
from k2t_portal.dashboard.views.regie import RegieView
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from tests.deur import scherm
from trajecten.actions import wissel_verzoeken
from trajecten.actions.afwezigheid import meld_afwezig
from trajecten.models import Traject

NIETS = "€\N{NO-BREAK SPACE}0,00"


@pytest.fixture
def iedereen(alle_standen) -> list[Gebruiker]:
    """Who sees all that was submitted, and who has nothing to do with it."""
    return [alle_standen["oc"], alle_standen["directie"], alle_standen["kc_elders"]]


@pytest.mark.parametrize(
    ("permissie", "niets"), [("aanvragen.wachtrij", "0"), ("facturatie.lijst", NIETS), ("aanvragen.lijst", "0")]
)
def test_de_cijfers(iedereen, permissie, niets):
    normen, bron = Samenwerkingsverband.huidig(), dict(BRONNEN)[permissie]
    _, van_directie, van_elders = [[cijfer.waarde for cijfer in bron(wie, normen)] for wie in iedereen]
    assert (van_directie[0] == niets, van_elders) == (False, [niets, niets])


def test_wat_naast_de_zaken_wacht(alle_standen, iedereen):
    """A coach who was blocked, is away, and of whom the school wants another."""
    weg, dag = alle_standen["coach"], timezone.localdate()
    meld_afwezig(weg.coach, van=dag, tot=dag + datetime.timedelta(weeks=8))
    traject = Traject.objects.get(status="lopend")
    wissel_verzoeken(traject, by=traject.aanvraag.aanvrager, reden="Het klikt niet.")
    Gebruiker.objects.filter(pk=weg.pk).update(is_active=False)
    oc, _, elders = [[rijen(wie).exists() for rijen in (wissels, afwezigheden, zonder_coach)] for wie in iedereen]
    assert (oc, elders) == ([True] * 3, [False] * 3)


def test_de_zaken_met_hun_prijs(iedereen):
    assert [zaken_met_prijs(wie).exists() for wie in iedereen] == [True, True, False]


def test_de_zaken_van_regie(iedereen):
    assert [regie(wie).zaken.exists() for wie in iedereen] == [True, True, False]


def regie(user: Gebruiker) -> RegieView:
    view: RegieView = scherm(RegieView, user)
    view.get_queryset()
    return view
