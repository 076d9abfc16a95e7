"""Settling a stopped traject later, without a tarief, or after its coach has gone."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from aanvragen.models import Aanvraag
from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband, Schoolbestuur
from tests.factories import aangeboden, coach, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


def zonder_tarief_voor(vorm: str) -> None:
    Tarief.objects.filter(vorm=vorm).delete()


def gestopt(**velden) -> Traject:
    return actions.stoppen(lopend(**velden), by=persoon(Rol.OC), reden="Weg")


def test_zonder_sessies_is_de_periode_de_dag_waarop_het_stopte():
    with time_machine.travel(timezone.now() - datetime.timedelta(days=3)):
        traject, toen = gestopt(), timezone.localdate()

    actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="verkort", reden="Voorbereid.")

    assert Factuur.objects.values_list("periode_van", "periode_tot").get() == (toen, toen)


def test_wat_geen_tarief_had_staat_niet_bij_de_keuzes(client):
    traject = gestopt()
    zonder_tarief_voor("verkort")
    client.force_login(persoon(Rol.DIRECTIE))

    antwoord = client.get(reverse("trajecten:afrekenen", args=[traject.pk]))

    assert [waarde for waarde, _ in antwoord.context["form"].fields["vorm"].choices] == ["niets", "volledig"]


def test_afrekenen_als_een_vorm_zonder_tarief_kan_niet():
    traject = gestopt()
    zonder_tarief_voor("verkort")

    with pytest.raises(ValidationError, match="geen tarief voor een verkort traject"):
        actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="verkort", reden="Twee sessies.")


def test_wijzigen_in_een_vorm_zonder_tarief_zegt_waarom_niet(client):
    traject, oc = lopend(), persoon(Rol.OC)
    zonder_tarief_voor("verkort")
    client.force_login(oc)
    adres = reverse("trajecten:wijzig_vorm", args=[traject.pk])

    assert client.get(adres).status_code == 200
    assert "geen tarief voor een verkort traject" in client.post(adres, {"naar": "verkort"}).text


def test_de_oc_stopt_een_traject_waarvan_de_coach_geen_coach_meer_is():
    traject = lopend()
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    traject.open_koppeling.coach.gebruiker.aanstellingen.update(tot=gisteren)

    actions.stoppen(traject, by=persoon(Rol.OC), reden="De coach is weg.")
    actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="", reden="Niets gedaan.")

    assert Traject.objects.values_list("status", "afgerekend_op").get() == ("gestopt", timezone.localdate())


def test_wie_coachte_en_alleen_nog_oc_lid_is_stopt_als_oc_lid():
    traject = lopend()
    wie = traject.open_koppeling.coach.gebruiker
    wie.aanstellingen.update(rol=Rol.OC)

    actions.stoppen(traject, by=type(wie).objects.get(pk=wie.pk), reden="Ik ben weg.")

    assert traject.zaak.gebeurtenissen.all()[0].hoedanigheid == Rol.OC


# What the screens say, before and after


def lees(client, wie, url: str, traject: Traject) -> str:
    client.force_login(wie)
    return client.get(reverse(f"trajecten:{url}", args=[traject.pk])).text.replace("\xa0", " ")


def test_het_scherm_zegt_wat_er_was_en_wie_betaalt(client):
    traject = gestopt(factuurreferentie="INK-118")

    html = lees(client, persoon(Rol.DIRECTIE), "afrekenen", traject)

    wat = ["0 van de 8 sessies", "Volledig traject, € 1.700,00", str(traject.aanvraag.school.bestuur), "INK-118"]
    assert [html.count(tekst) for tekst in wat] == [1, 1, 1, 1]
    assert "Versturen doe je daarna zelf" in html


def test_wie_facturen_vanzelf_mailt_leest_waarheen(client):
    traject = gestopt()
    swv = Samenwerkingsverband.huidig()
    swv.facturen_vanzelf = True
    swv.save()
    Schoolbestuur.objects.update(factuur_email="facturen@bestuur.example")

    assert "gemaild naar facturen@bestuur.example" in lees(client, persoon(Rol.DIRECTIE), "afrekenen", traject)


@pytest.mark.parametrize(("vorm", "tekst"), [("", "Geen factuur"), ("verkort", "Als verkort traject")])
def test_daarna_ziet_alleen_de_directie_wat_is_besloten_en_waarom(client, vorm, tekst):
    traject, directie = gestopt(), persoon(Rol.DIRECTIE)
    actions.afrekenen(traject, by=directie, vorm=vorm, reden="Zo besproken met het bestuur.")

    ziet = {rol: lees(client, wie, "detail", traject) for rol, wie in [("directie", directie), ("oc", persoon(Rol.OC))]}

    assert [tekst in ziet["directie"], "Zo besproken" in ziet["directie"]] == [True, True]
    assert [tekst in ziet["oc"], "Zo besproken" in ziet["oc"]] == [False, False]


def test_de_prijs_van_de_goedkeuring_staat_ook_als_het_tarief_intussen_hoger_is():
    traject = gestopt()
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    for vorm in ("verkort", "volledig"):
        Tarief.objects.create(vorm=vorm, bedrag=1999, van=morgen)

    with time_machine.travel(timezone.now() + datetime.timedelta(days=40)):
        factuur = actions.afrekenen(traject, by=persoon(Rol.DIRECTIE), vorm="verkort", reden="Twee sessies.")

    assert factuur is not None
    assert factuur.bedrag == 850


# Another vorm, before there is a factuur


def test_ook_zonder_coach_kan_de_vorm_nog_anders(client):
    traject = aangeboden(vorm="verkort")
    actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Geen tijd.")

    actions.wijzig_vorm(traject, by=persoon(Rol.OC), naar="volledig")
    opnieuw = actions.koppelen(Aanvraag.objects.get(), by=persoon(Rol.OC), coach=coach())

    assert (opnieuw.vorm, opnieuw.prijs, opnieuw.status) == ("volledig", Decimal(1700), "aangeboden")


def test_het_scherm_zegt_dat_een_geplande_derde_sessie_vervalt(client):
    traject = lopend()
    van_coach = traject.open_koppeling.coach.gebruiker
    for _ in range(2):
        actions.vastleggen(traject, by=van_coach, verslag=verslag())
    actions.plannen(traject, by=van_coach, gepland_op=timezone.now())

    html = lees(client, persoon(Rol.OC), "wijzig_vorm", traject)

    assert ("Sessie 3 is gepland op" in html, "2 van de 2 sessies gegeven" in html) == (True, True)
