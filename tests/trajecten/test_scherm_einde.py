"""The screens that end a traject, and the one that changes what it is."""

import copy
from collections.abc import Iterator

import pytest
from django.urls import reverse

from facturatie.models import Factuur
from k2t_portal.organisatie.models import Rol
from tests.factories import coach, compleet, lopend, persoon
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
BSN = "111222333"


def url(stap: str, traject: Traject) -> str:
    return reverse(f"trajecten:{stap}", args=[traject.pk])


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


def berichten(antwoord) -> list[str]:
    return [str(bericht).replace("\xa0", " ") for bericht in antwoord.context["messages"]]


@pytest.fixture(scope="module")
def _klaar(eens) -> Iterator[Traject]:
    with eens():
        yield compleet(vorm="verkort")


@pytest.fixture
def klaar(_klaar: Traject, db) -> Traject:
    """Every session was given."""
    return copy.deepcopy(_klaar)


@pytest.fixture(scope="module")
def _gestopt(eens) -> Iterator[Traject]:
    with eens():
        yield actions.stoppen(lopend(), by=persoon(Rol.OC), reden="De leerkracht gaat weg.")


@pytest.fixture
def gestopt(_gestopt: Traject, db) -> Traject:
    return copy.deepcopy(_gestopt)


@pytest.fixture
def directie(als):
    return als(persoon(Rol.DIRECTIE))


# Afronden


def test_afronden_zegt_vooraf_wat_het_kost_en_achteraf_wat_er_gebeurde(als_coach, klaar):
    client = als_coach(klaar)
    assert client.get(url("afronden", klaar)).content.decode().count("€\xa0850,00") == 1

    antwoord = client.post(url("afronden", klaar), {"evaluatie": "Er is weer contact."}, follow=True)

    assert berichten(antwoord) == [
        "Het traject is afgerond. De factuur van € 850,00 staat klaar bij de directie. Bedankt!"
    ]


@pytest.mark.parametrize("evaluatie", ["", f"Kind {BSN}"])
def test_een_evaluatie_hoort_erbij_en_bevat_geen_bsn(als_coach, klaar, evaluatie):
    antwoord = als_coach(klaar).post(url("afronden", klaar), {"evaluatie": evaluatie})

    assert list(antwoord.context["form"].errors) == ["evaluatie"]
    assert antwoord.context["form"]["evaluatie"].value() == evaluatie
    assert Factuur.objects.count() == 0


def test_nog_eens_afronden_geeft_geen_tweede_factuur(als_coach, klaar):
    client = als_coach(klaar)
    client.post(url("afronden", klaar), {"evaluatie": "Klaar."})

    antwoord = client.post(url("afronden", klaar), {"evaluatie": "Klaar."}, follow=True)

    assert (berichten(antwoord)[-1], Factuur.objects.count()) == (
        "Je hebt hier net een stap gezet. Hieronder zie je hoe het ervoor staat.",
        1,
    )


def test_afronden_voor_de_laatste_sessie_houdt_de_tekst(als_coach, lopend_eens):
    traject = lopend_eens

    antwoord = als_coach(traject).post(url("afronden", traject), {"evaluatie": "Te vroeg."})

    assert (antwoord.status_code, antwoord.context["form"]["evaluatie"].value()) == (409, "Te vroeg.")


# Stoppen


def test_stoppen_zegt_hoever_het_was_en_vraagt_waarom(als_coach, lopend_eens):
    traject = lopend_eens
    client = als_coach(traject)
    assert client.get(url("stoppen", traject)).context["uitleg"].startswith("Er zijn 0 van de 8 sessies gegeven.")
    assert list(client.post(url("stoppen", traject), {"reden": ""}).context["form"].errors) == ["reden"]

    client.post(url("stoppen", traject), {"reden": "De leerkracht gaat weg."})

    assert Traject.objects.get(pk=traject.pk).reden_gestopt == "De leerkracht gaat weg."


def test_de_oc_kan_ook_stoppen_en_een_ander_niet(als, lopend_eens):
    traject = lopend_eens
    naar = url("stoppen", traject)

    codes = [als(persoon(rol)).get(naar).status_code for rol in (Rol.OC, Rol.DIRECTIE, Rol.COACH)]
    assert codes == [200, 403, 404]


# Afrekenen


def test_afrekenen_toont_drie_keuzes_met_hun_prijs(directie, gestopt):
    html = directie.get(url("afrekenen", gestopt)).content.decode().replace("\xa0", " ")

    prijzen = ["€ 0,00", "€ 850,00", "€ 1.700,00"]
    assert [html.count(f'keuzekaart-prijs">{prijs}<') for prijs in prijzen] == [1, 1, 1]


@pytest.mark.parametrize(
    ("vorm", "facturen"),
    [("niets", []), ("verkort", ["850.00"]), ("volledig", ["1700.00"])],
)
def test_afrekenen_legt_de_keuze_vast(directie, gestopt, vorm, facturen):
    directie.post(url("afrekenen", gestopt), {"vorm": vorm, "reden": "Zo afgesproken."})

    assert [str(bedrag) for bedrag in Factuur.objects.values_list("bedrag", flat=True)] == facturen
    assert Traject.objects.get(pk=gestopt.pk).reden_afrekening == "Zo afgesproken."


def test_afrekenen_zonder_reden_houdt_de_keuze(directie, gestopt):
    antwoord = directie.post(url("afrekenen", gestopt), {"vorm": "verkort", "reden": ""})

    assert list(antwoord.context["form"].errors) == ["reden"]
    assert antwoord.context["form"]["vorm"].value() == "verkort"


def test_wie_tweede_is_bij_het_afrekenen_houdt_haar_tekst(directie, gestopt):
    actions.afrekenen(gestopt, by=persoon(Rol.DIRECTIE), vorm="", reden="Eerst.")

    antwoord = directie.post(url("afrekenen", gestopt), {"vorm": "volledig", "reden": "Tweede."})

    assert (antwoord.status_code, antwoord.context["form"]["reden"].value()) == (409, "Tweede.")
    assert Factuur.objects.count() == 0


def test_alleen_de_directie_rekent_af(als, gestopt):
    directeur = persoon(Rol.DIRECTEUR, school=gestopt.aanvraag.school)

    codes = [als(p).get(url("afrekenen", gestopt)).status_code for p in (persoon(Rol.OC), directeur, coach().gebruiker)]
    assert codes == [403, 403, 404]


# Another vorm


@pytest.fixture
def oc(als):
    return als(persoon(Rol.OC))


def test_vorm_wijzigen_toont_oude_en_nieuwe_prijs(oc):
    traject = lopend(vorm="verkort")

    html = oc.get(url("wijzig_vorm", traject)).content.decode().replace("\xa0", " ")
    antwoord = oc.post(url("wijzig_vorm", traject), {"naar": "volledig"}, follow=True)

    assert [html.count(tekst) for tekst in ("Verkort traject, € 850,00", "Volledig traject, € 1.700,00")] == [1, 1]
    assert berichten(antwoord) == ["Het is nu een volledig traject van € 1.700,00."]


def test_twee_keer_versturen_wijzigt_een_keer(oc):
    traject = lopend(vorm="verkort")
    oc.post(url("wijzig_vorm", traject), {"naar": "volledig"})

    antwoord = oc.post(url("wijzig_vorm", traject), {"naar": "volledig"}, follow=True)

    assert (berichten(antwoord)[-1], Traject.objects.get(pk=traject.pk).vorm) == ("Dit was al gedaan.", "volledig")


def test_vorm_wijzigen_kan_niet_meer_met_een_factuur(oc):
    traject = compleet(vorm="verkort")
    actions.afronden(traject, by=wie(traject), evaluatie="Klaar.")

    assert oc.post(url("wijzig_vorm", traject), {"naar": "volledig"}).status_code == 409


def test_de_coach_wijzigt_de_vorm_niet(als_coach, lopend_eens):
    assert als_coach(lopend_eens).get(url("wijzig_vorm", lopend_eens)).status_code == 403
