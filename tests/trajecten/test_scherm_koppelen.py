"""The matching page, and the coach's answer on screen."""

import copy
import datetime
from collections.abc import Iterator

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.factories import aangeboden, coach, goedgekeurd, ingediend, lopend, persoon
from trajecten import actions
from trajecten.models import Koppeling, Traject

pytestmark = pytest.mark.django_db
BSN = "111222333"


def url(aanvraag) -> str:
    return reverse("trajecten:koppelen", args=[aanvraag.pk])


@pytest.fixture(scope="module")
def _aanvraag(eens) -> Iterator[Aanvraag]:
    with eens():
        yield goedgekeurd()


@pytest.fixture
def aanvraag(_aanvraag: Aanvraag, db) -> Aanvraag:
    return copy.deepcopy(_aanvraag)


@pytest.fixture
def oc(als):
    return als(persoon(Rol.OC, naam="Olga Proef"))


def test_een_kaart_per_coach_met_redenen_en_waarschuwingen(oc, aanvraag):
    coach(naam="Vrije Vogel")
    coach(Rol.KC, naam="Eigen School", school=aanvraag.school)

    html = oc.get(url(aanvraag)).content.decode()

    assert [html.count(deel) for deel in ('class="coach"', 'class="coach coach-conflict"', "Werkt op deze school")] == [
        1,
        1,
        1,
    ]
    assert html.index("Vrije Vogel") < html.index("Eigen School")


def test_koppelen_vertelt_wat_er_nu_gebeurt(oc, aanvraag):
    wie = coach(naam="Noor Proef")

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk}, follow=True)

    traject = Traject.objects.get()
    assert antwoord.redirect_chain == [(traject.get_absolute_url(), 302)]
    [bericht] = antwoord.context["messages"]
    assert str(bericht).startswith(
        "Het traject is aangeboden aan Noor Proef. De coach neemt het aan of geeft het terug"
    )


def test_bij_een_conflict_blijven_keuze_en_tekst_staan(oc, aanvraag):
    wie = coach(max_trajecten=0)

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk, "reden": ""})

    assert antwoord.context["form"].errors == {"reden": ["Leg uit waarom je toch voor deze coach kiest."]}
    assert antwoord.context["gekozen"] == str(wie.pk)
    assert Aanvraag.objects.get().status == "goedgekeurd"


def test_met_een_reden_lukt_het_ook_bij_een_conflict(oc, aanvraag):
    wie = coach(max_trajecten=0)

    oc.post(url(aanvraag), {"coach": wie.pk, "reden": "Ze kent de school."})

    koppeling = Koppeling.objects.get()
    assert (koppeling.coach, koppeling.conflicten, koppeling.reden) == (wie, "geen vrije plaats", "Ze kent de school.")


def test_een_bsn_in_de_reden_wordt_geweigerd_en_de_tekst_blijft(oc, aanvraag):
    wie = coach(max_trajecten=0)

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk, "reden": f"Kind {BSN}"})

    assert list(antwoord.context["form"].errors) == ["reden"]
    assert antwoord.context["form"]["reden"].value() == f"Kind {BSN}"


def test_zonder_keuze_komt_er_een_vraag_om_te_kiezen(oc, aanvraag):
    coach()

    antwoord = oc.post(url(aanvraag), {})

    assert antwoord.context["form"].errors == {"coach": ["Kies een coach."]}


def test_wie_intussen_uit_de_poule_is_kan_niet_gekozen_worden(oc, aanvraag):
    wie = coach()
    wie.gebruiker.aanstellingen.update(tot="2020-02-01")

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk})

    assert antwoord.context["form"].errors == {
        "coach": ["Deze persoon zit niet meer in de poule. Kies een andere coach."]
    }


@pytest.mark.parametrize(
    ("rollen", "linktekst"), [([Rol.OC], "Terug naar de aanvraag"), ([Rol.OC, Rol.DIRECTIE], "Coach toevoegen")]
)
def test_een_lege_poule_zegt_wie_er_iets_aan_kan_doen(als, rollen, linktekst, aanvraag):
    html = als(persoon(*rollen)).get(url(aanvraag)).content.decode()

    assert [html.count("Er zit nog niemand in de poule"), html.count(linktekst)] == [1, 1]


def test_wie_tweede_is_leest_wie_eerst_was_en_houdt_haar_tekst(oc, aanvraag):
    wie, ander = coach(), persoon(Rol.OC, naam="Otto Eerst")
    actions.koppelen(aanvraag, by=ander, coach=wie)

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk, "reden": "Mijn reden."})

    assert antwoord.status_code == 409
    assert antwoord.context["conflict"].startswith("Deze stap kan niet meer. Laatste stap: gekoppeld, door Otto Eerst")
    assert antwoord.context["form"]["reden"].value() == "Mijn reden."


def test_twee_keer_versturen_koppelt_een_keer(oc, aanvraag):
    wie = coach()
    oc.post(url(aanvraag), {"coach": wie.pk})

    antwoord = oc.post(url(aanvraag), {"coach": wie.pk})

    assert antwoord.headers["Location"] == aanvraag.get_absolute_url()
    assert Koppeling.objects.count() == 1


def test_wie_kijkt_als_het_al_gebeurd_is_gaat_naar_de_aanvraag(oc):
    traject = aangeboden()

    assert oc.get(url(traject.aanvraag)).headers["Location"] == traject.aanvraag.get_absolute_url()


@pytest.mark.parametrize(("rol", "status"), [(Rol.KC, 403), (Rol.DIRECTIE, 403), (Rol.CLB, 404), (Rol.COACH, 404)])
def test_anderen_koppelen_niet(als, rol, status, aanvraag):
    client = als(persoon(rol, school=aanvraag.school))

    assert [client.get(url(aanvraag)).status_code, client.post(url(aanvraag)).status_code] == [status, status]


def test_een_aanvraag_die_nog_beoordeeld_wordt_is_niet_te_koppelen(oc):
    assert oc.post(url(ingediend()), {"coach": coach().pk}).status_code == 409


def test_evenveel_vragen_bij_een_en_bij_drie_coaches(
    oc, django_assert_max_num_queries, django_assert_num_queries, aanvraag
):
    coach()
    oc.get(url(aanvraag))  # begins the chain of what she reads
    with django_assert_max_num_queries(16) as eerst:
        oc.get(url(aanvraag))
    coach(Rol.KC, school=aanvraag.school)
    coach()
    with django_assert_num_queries(len(eerst)):
        oc.get(url(aanvraag))


# The coach's answer


def test_aannemen_en_horen_wat_er_nu_komt(als_coach):
    traject = aangeboden()
    client = als_coach(traject)
    naar = reverse("trajecten:aannemen", args=[traject.pk])
    assert client.get(naar).status_code == 200

    antwoord = client.post(naar, follow=True)

    assert Traject.objects.get().status == "lopend"
    assert str(next(iter(antwoord.context["messages"]))).startswith("Je bent nu de coach. Neem uiterlijk ")


def test_teruggeven_vraagt_een_reden_en_brengt_je_naar_je_lijst(als_coach):
    traject = aangeboden()
    client = als_coach(traject)
    naar = reverse("trajecten:teruggeven", args=[traject.pk])
    assert list(client.post(naar, {"reden": " "}).context["form"].errors) == ["reden"]

    antwoord = client.post(naar, {"reden": "Te druk"})

    assert antwoord.headers["Location"] == reverse("trajecten:mijn")
    assert client.get(traject.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("stap", ["aannemen", "teruggeven"])
def test_alleen_de_gevraagde_coach_antwoordt(als, stap):
    traject = aangeboden()
    naar = reverse(f"trajecten:{stap}", args=[traject.pk])

    assert [als(persoon(rol)).post(naar, {"reden": "x"}).status_code for rol in (Rol.OC, Rol.COACH)] == [403, 404]


@pytest.mark.parametrize("stap", ["aannemen", "teruggeven"])
def test_antwoorden_kan_maar_een_keer(als_coach, stap):
    with time_machine.travel(timezone.now() - datetime.timedelta(minutes=5)):
        traject = lopend()

    antwoord = als_coach(traject).post(reverse(f"trajecten:{stap}", args=[traject.pk]), {"reden": "Toch niet"})

    assert antwoord.status_code == 409
