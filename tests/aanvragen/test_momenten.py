"""Dated moments around a case: who notes, who reads, who takes back."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Moment
from aanvragen.views.momenten import momenten_context
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.zaken import BSN
from tests.factories import aangeboden, coach, concept, ingediend, persoon
from trajecten import actions as traject_acties

pytestmark = pytest.mark.django_db


def noteer(zaak, by, tekst="Met ouders gesproken.", soort="contact", over: int = 0) -> Moment:
    datum = timezone.localdate() + datetime.timedelta(days=over)
    return actions.noteer_moment(zaak, by=by, soort=soort, datum=datum, tekst=tekst)


def stuur(client, zaak, **velden):
    gegevens = {"soort": "mdo", "datum": "14-11-2026", "tekst": "MDO met de ouders", **velden}
    return client.post(reverse("aanvragen:noteer_moment", args=[zaak.pk]), gegevens)


def test_wie_de_leiding_heeft_noteert():
    wie = coach()
    zaak = aangeboden(route=2, door=wie).aanvraag

    for by in [zaak.aanvrager, wie.gebruiker, persoon(Rol.OC), persoon(Rol.KC, school=zaak.school)]:
        noteer(zaak, by)

    assert Moment.objects.count() == 4


@pytest.mark.parametrize("rol", [Rol.DIRECTEUR, Rol.DIRECTIE, Rol.CLB, Rol.COACH])
def test_wie_alleen_meekijkt_noteert_niet(rol):
    zaak = ingediend()

    with pytest.raises(PermissionDenied):
        noteer(zaak, persoon(rol, school=zaak.school))


def test_een_coach_die_teruggaf_noteert_niet_meer():
    wie = coach()
    traject = aangeboden(door=wie)
    traject_acties.aannemen(traject, by=wie.gebruiker)
    traject_acties.stoppen(traject, by=wie.gebruiker, reden="Weg")

    assert wie.gebruiker.has_perm("aanvragen.lees_verhaal", traject.aanvraag)
    with pytest.raises(PermissionDenied):
        noteer(traject.aanvraag, wie.gebruiker)


def test_bij_een_concept_is_er_nog_geen_verhaal():
    zaak = concept()

    assert momenten_context(zaak, zaak.aanvrager) == {"momenten": [], "moment_form": None}
    with pytest.raises(PermissionDenied):
        noteer(zaak, zaak.aanvrager)


def test_twee_keer_dezelfde_regel_staat_er_een_keer():
    zaak = ingediend()
    noteer(zaak, zaak.aanvrager)
    noteer(zaak, zaak.aanvrager)

    assert Moment.objects.count() == 1


@pytest.mark.parametrize("pagina", ["aanvraag", "traject"])
def test_op_beide_paginas_het_nieuwste_eerst_voor_wie_meeleest(client, pagina):
    traject = aangeboden(vorm="verkort")
    zaak = traject.aanvraag
    noteer(zaak, zaak.aanvrager, "Het eerste gesprek", over=-3)
    noteer(zaak, zaak.aanvrager, "Het MDO komt eraan", soort="mdo", over=30)
    url = (zaak if pagina == "aanvraag" else traject).get_absolute_url()

    client.force_login(persoon(Rol.OC))
    tekst = client.get(url).text
    client.force_login(persoon(Rol.DIRECTEUR, school=zaak.school))
    van_directeur = client.get(url).text

    assert 0 < tekst.index("Het MDO komt eraan") < tekst.index("Het eerste gesprek")
    assert "MDO, gepland" in tekst
    assert ("Het eerste gesprek" in van_directeur, "Moment noteren" in van_directeur) == (False, False)


def test_noteren_op_de_pagina_en_terug_naar_waar_je_was(client):
    traject = aangeboden(vorm="verkort")
    client.force_login(traject.aanvraag.aanvrager)

    antwoord = stuur(client, traject.aanvraag, terug=traject.get_absolute_url())

    assert antwoord.url == f"{traject.get_absolute_url()}#momenten"
    moment = Moment.objects.get()
    assert (moment.soort, moment.datum, moment.tekst) == (
        "mdo",
        datetime.date(2026, 11, 14),
        "MDO met de ouders",
    )


@pytest.mark.parametrize("elders", ["https://elders.example/", "//elders.example", "zomaar", "account_logout"])
def test_terug_gaat_nooit_naar_een_ander_portaal(client, elders):
    zaak = ingediend()
    client.force_login(zaak.aanvrager)

    assert stuur(client, zaak, terug=elders).url == f"{zaak.get_absolute_url()}#momenten"


@pytest.mark.parametrize(
    "veld, waarde, melding",
    [
        ("tekst", "", "Schrijf in één regel"),
        ("tekst", f"Kind met nummer {BSN}", "burgerservicenummer"),
        ("tekst", "lang " * 50, "Maak dit korter"),
        ("datum", "31-02-2026", "datum in die bestaat"),
        ("datum", "14-11-2099", "meer dan een jaar vooruit"),
        ("datum", "14-11-1026", "erg lang geleden"),
        ("soort", "borrel", "borrel"),
    ],
)
def test_een_fout_houdt_de_tekst(client, veld, waarde, melding):
    zaak = ingediend()
    client.force_login(zaak.aanvrager)

    pagina = stuur(client, zaak, **{"tekst": "Wat ik typte", veld: waarde, "terug": zaak.get_absolute_url()}).text

    assert melding in pagina
    assert (waarde if veld == "tekst" else "Wat ik typte") in pagina
    assert Moment.objects.count() == 0


def test_de_schrijver_haalt_haar_regel_dezelfde_dag_weg(client):
    zaak = ingediend()
    moment = noteer(zaak, zaak.aanvrager)
    client.force_login(zaak.aanvrager)

    antwoord = client.post(reverse("aanvragen:verwijder_moment", args=[moment.pk]))

    assert (antwoord.url, Moment.objects.count()) == (f"{zaak.get_absolute_url()}#momenten", 0)


def test_de_knop_om_weg_te_halen_is_van_de_schrijver(client):
    zaak = ingediend()
    noteer(zaak, zaak.aanvrager)
    knoppen = []
    for wie in (zaak.aanvrager, persoon(Rol.OC)):
        client.force_login(wie)
        knoppen.append("Weghalen" in client.get(zaak.get_absolute_url()).text)

    assert knoppen == [True, False]


def test_een_ander_of_een_dag_later_niet_meer():
    zaak = ingediend()
    moment = noteer(zaak, zaak.aanvrager)
    with pytest.raises(PermissionDenied):
        actions.verwijder_moment(moment, by=persoon(Rol.OC))

    moment.genoteerd_op -= datetime.timedelta(days=1)
    with pytest.raises(PermissionDenied):
        actions.verwijder_moment(moment, by=zaak.aanvrager)


@pytest.mark.parametrize("aantal", [1, 3])
def test_momenten_kosten_een_vraag_aan_de_database(client, django_assert_num_queries, aantal):
    zaak = ingediend()
    for nummer in range(aantal):
        noteer(zaak, zaak.aanvrager, f"Gesprek {nummer}")
    client.force_login(zaak.aanvrager)
    client.get(zaak.get_absolute_url())  # begins the chain of what she reads

    with django_assert_num_queries(14):
        client.get(zaak.get_absolute_url())
