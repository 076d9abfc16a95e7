"""A dossier that directie holds outlives its term, and not a day longer than that."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.bewaren import dossiers_zonder_traject
from aanvragen.models import Aanvraag, Vasthouding
from k2t_portal.dashboard.bewaren.nacht import ruim_op
from k2t_portal.organisatie.models import Rol
from tests import factories as f
from tests.bewaren.wereld import stel_vast

pytestmark = pytest.mark.django_db


@pytest.fixture
def directie():
    return f.persoon(Rol.DIRECTIE)


@pytest.fixture
def afgewezen() -> Aanvraag:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=400)):
        return actions.afwijzen(f.ingediend(), by=f.persoon(Rol.OC), criteria=[], motivering="Past niet.")


def vers(zaak: Aanvraag) -> Aanvraag:
    return Aanvraag.objects.get(pk=zaak.pk)


def test_een_vastgehouden_dossier_blijft_tot_het_wordt_losgelaten(directie, afgewezen: Aanvraag) -> None:
    stel_vast(directie)
    actions.vasthouden(afgewezen, by=directie, reden="Klacht")
    ruim_op()
    assert vers(afgewezen).geanonimiseerd_op is None
    actions.hef_vasthouding_op(vers(afgewezen), by=directie)
    ruim_op()
    assert vers(afgewezen).geanonimiseerd_op is not None


def test_wie_het_deed_staat_in_het_verloop(directie, afgewezen: Aanvraag) -> None:
    actions.vasthouden(afgewezen, by=directie, reden="Klacht")
    actions.hef_vasthouding_op(vers(afgewezen), by=directie)
    stappen = afgewezen.gebeurtenissen.filter(door=directie).values_list("soort", "hoedanigheid", "toelichting")
    verwacht = [("vasthouding_opgeheven", Rol.DIRECTIE, ""), ("dossier_vastgehouden", Rol.DIRECTIE, "")]
    assert list(stappen) == verwacht


def test_alleen_directie(afgewezen: Aanvraag) -> None:
    with pytest.raises(PermissionDenied):
        actions.vasthouden(afgewezen, by=afgewezen.aanvrager, reden="Klacht")


def test_een_open_vasthouding_per_dossier(directie, afgewezen: Aanvraag) -> None:
    actions.vasthouden(afgewezen, by=directie, reden="Klacht")
    with pytest.raises(TransitionNotAllowed):
        actions.vasthouden(vers(afgewezen), by=directie, reden="Nog een")
    with pytest.raises(IntegrityError):
        Vasthouding.objects.create(aanvraag=afgewezen, reden="Nog een", sinds=timezone.now(), door=directie)


def test_de_bladzijde_toont_het_aan_directie_en_niet_aan_de_school(client: Client, directie, afgewezen) -> None:
    client.force_login(directie)
    client.post(reverse("aanvragen:vasthouden", args=[afgewezen.pk]), {"reden": "Klacht bij de commissie"})
    assert "Klacht bij de commissie" in client.get(afgewezen.get_absolute_url()).content.decode()
    client.force_login(afgewezen.aanvrager)
    assert "Klacht bij de commissie" not in client.get(afgewezen.get_absolute_url()).content.decode()


def test_zonder_reden_wordt_er_niets_vastgehouden(client: Client, directie, afgewezen: Aanvraag) -> None:
    client.force_login(directie)
    pagina = client.post(reverse("aanvragen:vasthouden", args=[afgewezen.pk]), {"reden": ""})
    assert "Vul in waarom het dossier wordt vastgehouden." in pagina.content.decode()
    assert not Vasthouding.objects.exists()


def test_wat_intussen_werd_vastgehouden_blijft(directie, afgewezen: Aanvraag) -> None:
    """The run had found it already when directie held it."""
    aan_de_beurt = dossiers_zonder_traject(timezone.localdate())
    actions.vasthouden(afgewezen, by=directie, reden="Klacht")
    assert actions.anonimiseer(afgewezen, als_nog=aan_de_beurt) is False


def test_geanonimiseerd_kan_alleen_zonder_namen(afgewezen: Aanvraag) -> None:
    with pytest.raises(IntegrityError):
        Aanvraag.objects.filter(pk=afgewezen.pk).update(geanonimiseerd_op=timezone.now())
