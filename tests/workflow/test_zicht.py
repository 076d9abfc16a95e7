"""Who sees which mail, and which step of a case that she may see."""

from types import SimpleNamespace

import pytest
from django.http import Http404
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.views import Opnieuw
from tests.deur import scherm
from tests.factories import LANG_GELEDEN, goedgekeurd, lopend, persoon
from trajecten.actions import wissel_verzoeken

pytestmark = pytest.mark.django_db


@pytest.fixture
def post() -> SimpleNamespace:
    """A mail to someone."""
    haar = persoon(Rol.KC, school=goedgekeurd().school)
    return SimpleNamespace(
        haar=haar, bericht=Bericht.objects.create(sleutel="proef", soort="ingediend", ontvanger=haar)
    )


@pytest.fixture
def verzocht() -> SimpleNamespace:
    """The school asked for another coach in confidence; the coach herself is in the OC."""
    traject = lopend()
    coach, kc = traject.open_koppeling.coach.gebruiker, traject.aanvraag.aanvrager
    coach.aanstellingen.create(rol=Rol.OC, van=LANG_GELEDEN)
    wissel_verzoeken(traject, by=kc, reden="Het klikt niet.")
    return SimpleNamespace(traject=traject, kc=kc, coach=Gebruiker.objects.get(pk=coach.pk))


def test_een_mail_ziet_de_directie_en_wie_hem_kreeg(post):
    mensen = [persoon(Rol.DIRECTIE), post.haar, persoon(Rol.OC), persoon()]
    assert [list(Bericht.objects.visible_to(wie)) for wie in mensen] == [[post.bericht], [post.bericht], [], []]


def test_een_mail_van_een_ander_stuurt_niemand_opnieuw(post):
    """Behind the door of the screen."""
    achter = scherm(Opnieuw, persoon(Rol.OC))
    with pytest.raises(Http404):
        achter.post(achter.request, pk=post.bericht.pk)


def test_een_verzoek_in_vertrouwen_leest_de_oc_maar_niet_de_coach_over_wie_het_gaat(verzocht):
    stappen = verzocht.traject.zaak.gebeurtenissen.filter(soort="wisselverzoek_gedaan")
    assert [stappen.visible_to(wie).count() for wie in (persoon(Rol.OC), verzocht.kc, verzocht.coach)] == [1, 1, 0]


def test_een_stap_die_te_laat_komt_vertelt_niet_wat_in_vertrouwen_was(client, verzocht):
    """The coach is told of the last step that she may know of: her own."""
    client.force_login(verzocht.coach)
    stap = reverse("trajecten:contact_vastleggen", args=[verzocht.traject.pk])
    antwoord = client.post(stap, {"contact_op": "2026-01-05"})
    laatste = f"Laatste stap: contact opgenomen, door {verzocht.coach.naam}"
    assert (antwoord.status_code, laatste in antwoord.context["conflict"]) == (409, True)


def test_wie_te_laat_is_hoort_dat_ook_als_er_nog_niets_staat(client):
    """Before it asks her for words that nobody will read."""
    client.force_login(persoon(Rol.OC))
    antwoord = client.post(reverse("aanvragen:vraag_aanvulling", args=[goedgekeurd().pk]), {"vraag": ""})
    assert (antwoord.status_code, "Er is al beslist" in antwoord.context["conflict"]) == (409, True)
