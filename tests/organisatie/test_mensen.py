"""Directie manages people and their hats."""

import datetime

import pytest
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from k2t_portal.workflow.models import Bericht
from tests.factories import LANG_GELEDEN, SchoolFactory, persoon
from tests.workflow.post import verstuurd

pytestmark = pytest.mark.django_db

LIJST = reverse("organisatie:mensen")
NIET_GEKOZEN = UNUSABLE_PASSWORD_PREFIX
NIEUW = reverse("organisatie:persoon_nieuw")


def invoer(**anders):
    """What a browser sends for a new person."""
    return {"naam": "Sanne Proef", "email": "Sanne@School.example", "telefoon": "06", "rol": "oc", "school": ""} | {
        "van": "2026-01-01",
        **anders,
    }


def gisteren():
    return timezone.localdate() - datetime.timedelta(days=1)


def adres(naam, obj):
    return reverse(f"organisatie:{naam}", args=[obj.pk])


def namen(antwoord):
    return [rij.naam for rij in antwoord.context["object_list"]]


@pytest.fixture
def mensen(directie, kc, school):
    """Dora (directie), Karin (KC), Otto (OC and coach), Wim (was KC), Bo (blocked)."""
    persoon(Rol.OC, Rol.COACH, naam="Otto", email="otto@swv.example")
    wim = persoon(naam="Wim", email="wim@school.example")
    Aanstelling.objects.create(gebruiker=wim, rol=Rol.KC, school=school, van=LANG_GELEDEN, tot=LANG_GELEDEN)
    persoon(Rol.OC, naam="Bo", email="bo@swv.example", is_active=False)


@pytest.mark.parametrize(
    "vraag, gevonden",
    [
        ({}, ["Bo", "Dora Directie", "Karin Coördinator", "Otto", "Wim"]),
        ({"rol": "oc"}, ["Bo", "Otto"]),
        ({"rol": "kc"}, ["Karin Coördinator"]),
        ({"rol": "oc", "actief": "ja"}, ["Otto"]),
        ({"actief": "ja"}, ["Dora Directie", "Karin Coördinator", "Otto"]),
        ({"actief": "nee"}, ["Bo", "Wim"]),
    ],
)
def test_de_lijst_zoekt_en_filtert(als_directie, mensen, vraag, gevonden):
    assert namen(als_directie.get(LIJST, vraag)) == gevonden


def test_rol_en_school_gaan_over_dezelfde_aanstelling(als_directie, school):
    """A directeur here who is KC elsewhere is not the KC of this school."""
    dubbel = persoon(Rol.DIRECTEUR, school=school)
    Aanstelling.objects.create(gebruiker=dubbel, rol=Rol.KC, school=SchoolFactory.create(), van=LANG_GELEDEN)

    assert namen(als_directie.get(LIJST, {"school": school.pk})) == [dubbel.naam]
    assert namen(als_directie.get(LIJST, {"school": school.pk, "rol": "kc"})) == []


def test_de_lijst_toont_de_rollen_van_vandaag(als_directie, mensen):
    rijen = {rij.naam: [str(hoed) for hoed in rij.hoeden] for rij in als_directie.get(LIJST).context["object_list"]}

    assert rijen["Otto"] == ["Coach", "OC-lid"]
    assert rijen["Wim"] == []


def test_een_persoon_toevoegen(als_directie):
    antwoord = als_directie.post(NIEUW, invoer(), follow=True)
    gebruiker = Gebruiker.objects.get(email="sanne@school.example")

    assert (gebruiker.naam, gebruiker.telefoon, gebruiker.has_usable_password()) == ("Sanne Proef", "06", False)
    assert [(hoed.rol, hoed.van) for hoed in gebruiker.hoeden] == [("oc", datetime.date(2026, 1, 1))]
    assert antwoord.redirect_chain == [(gebruiker.get_absolute_url(), 302)]
    assert "Sanne Proef is nog niet uitgenodigd." in antwoord.content.decode()


def test_een_link_vult_rol_en_school_in(als_directie, school):
    formulier = als_directie.get(NIEUW, {"rol": "kc", "school": school.pk, "naam": "nee"}).context["form"]

    assert {veld: formulier[veld].value() for veld in ("rol", "school", "naam")} == {
        "rol": "kc",
        "school": str(school.pk),
        "naam": None,
    }


@pytest.mark.parametrize(
    "anders, fouten",
    [
        ({"naam": ""}, {"naam": ["Vul de naam in."]}),
        ({"email": "nee"}, {"email": ["Vul een e-mailadres in zoals naam@school.nl."]}),
        ({"email": "KARIN@school.example"}, {"email": ["Er is al iemand met dit e-mailadres."]}),
        ({"rol": "coach"}, {"rol": ["Selecteer een geldige keuze. coach is geen beschikbare keuze."]}),
        ({"rol": "kc"}, {"school": ["Kies de school waarvoor iemand kwaliteitscoördinator is."]}),
        ({"van": "morgen"}, {"van": ["Vul een datum in zoals 14-11-2026."]}),
    ],
)
def test_een_fout_houdt_wat_is_getypt(als_directie, kc, anders, fouten):
    antwoord = als_directie.post(NIEUW, invoer(**{"telefoon": "06-1", **anders}))

    assert antwoord.context["form"].errors == fouten
    assert antwoord.context["form"]["telefoon"].value() == "06-1"
    assert Gebruiker.objects.count() == 2


def test_een_rol_zonder_school_krijgt_geen_school(als_directie, school):
    antwoord = als_directie.post(NIEUW, invoer(school=school.pk))

    assert antwoord.context["form"].errors == {
        "school": ["De rol OC-lid hoort niet bij een school. Kies hier “Geen school”."]
    }


def test_zonder_rol_wijst_de_bladzijde_naar_de_poule(als_directie, school):
    antwoord = als_directie.post(NIEUW, invoer(rol=""), follow=True)
    assert "Zonder rol ziet Sanne Proef niets" in antwoord.content.decode()

    antwoord = als_directie.post(NIEUW, invoer(rol="", email="b@school.example", school=school.pk))
    assert antwoord.context["form"].errors == {
        "school": ["Iemand zonder rol hoort niet bij een school. Kies hier “Geen school”."]
    }


def test_een_school_die_niet_meer_meedoet_is_geen_keuze(als_directie):
    antwoord = als_directie.post(NIEUW, invoer(rol="kc", school=SchoolFactory.create(actief=False).pk))

    assert list(antwoord.context["form"].errors) == ["school"]


def test_gegevens_wijzigen(als_directie, kc):
    gegevens = {"naam": "Karin Nieuw", "email": "Nieuw@School.example", "telefoon": ""}
    antwoord = als_directie.post(adres("persoon_wijzigen", kc), gegevens)
    kc.refresh_from_db()

    assert antwoord.headers["Location"] == kc.get_absolute_url()
    assert (kc.naam, kc.email) == ("Karin Nieuw", "nieuw@school.example")


@pytest.mark.parametrize("wachtwoord, aan", [("gekozen", ["oud@school.example"]), (NIET_GEKOZEN, [])])
def test_een_ander_adres_hoort_wie_het_oude_heeft(als_directie, wachtwoord, aan):
    """Or directie could take over an account unseen. Who never chose a password had a mistyped address."""
    wie = persoon(email="oud@school.example", password=wachtwoord)
    als_directie.post(adres("persoon_wijzigen", wie), {"naam": "Sanne", "email": "nieuw@school.example"})

    mails = [(naar, onderwerp) for naar, onderwerp in verstuurd() if "e-mailadres" in onderwerp]
    assert mails == [(naar, "Je e-mailadres in het Key2Teach-portaal is gewijzigd") for naar in aan]
    assert Bericht.objects.exclude(adres="").count() == 0


def test_een_geweigerde_wijziging_laat_de_naam_boven_de_bladzijde_staan(als_directie, kc, directie):
    antwoord = als_directie.post(adres("persoon_wijzigen", kc), {"naam": "Anders", "email": directie.email})

    assert antwoord.context["form"].errors == {"email": ["Er is al iemand met dit e-mailadres."]}
    assert antwoord.context["persoon"].naam == "Karin Coördinator"
    assert antwoord.context["form"]["naam"].value() == "Anders"


def test_een_rol_erbij_geven(als_directie, kc):
    antwoord = als_directie.post(adres("aanstelling_nieuw", kc), {"rol": "oc", "van": "2026-01-01"}, follow=True)

    assert Gebruiker.objects.get(pk=kc.pk).hoedanigheden == "Kwaliteitscoördinator en OC-lid"
    assert "Karin Coördinator is OC-lid, vanaf 01-01-2026." in antwoord.content.decode()


def test_dezelfde_rol_nog_eens_wordt_uitgelegd(als_directie, kc, school):
    antwoord = als_directie.post(
        adres("aanstelling_nieuw", kc), {"rol": "kc", "school": school.pk, "van": "2026-01-01"}
    )

    [fout] = antwoord.context["form"].non_field_errors()
    assert fout.startswith("Karin Coördinator is al Kwaliteitscoördinator bij De Regenboog, vanaf 01-01-2020.")
    assert kc.aanstellingen.count() == 1


def test_een_rol_beeindigen_neemt_de_rechten_meteen_weg(als_directie, kc):
    aanstelling = kc.aanstellingen.get()
    antwoord = als_directie.post(adres("aanstelling_beeindigen", aanstelling), {"tot": gisteren().isoformat()})
    bladzijde = als_directie.get(antwoord.headers["Location"])

    assert bladzijde.context["lopend"] == []
    assert bladzijde.context["voorbij"] == [aanstelling]
    assert not Gebruiker.objects.get(pk=kc.pk).has_perm("aanvragen.maken")


@pytest.mark.parametrize(
    "tot, fouten",
    [
        ("", {"tot": ["Vul de laatste dag in, bijvoorbeeld 31-07-2027."]}),
        ("2019-12-31", {"__all__": ["De einddatum ligt voor de begindatum."]}),
    ],
)
def test_een_verkeerde_laatste_dag(als_directie, kc, tot, fouten):
    antwoord = als_directie.post(adres("aanstelling_beeindigen", kc.aanstellingen.get()), {"tot": tot})

    assert antwoord.context["form"].errors == fouten


def test_de_laatste_van_directie_blijft(als_directie, directie):
    antwoord = als_directie.post(
        adres("aanstelling_beeindigen", directie.aanstellingen.get()), {"tot": gisteren().isoformat()}
    )

    assert antwoord.context["form"].non_field_errors() == [
        "Dan is er niemand meer die het portaal beheert. Geef eerst een collega de rol directie."
    ]


def test_een_vergissing_terugnemen(als_directie, kc):
    vergissing = Aanstelling.objects.create(gebruiker=kc, rol=Rol.OC)
    antwoord = als_directie.post(adres("aanstelling_terugnemen", vergissing), follow=True)

    assert "OC-lid is teruggenomen." in antwoord.content.decode()
    assert not Aanstelling.objects.filter(pk=vergissing.pk).exists()


def test_wat_al_gold_kan_niet_worden_teruggenomen(als_directie, kc):
    antwoord = als_directie.post(adres("aanstelling_terugnemen", kc.aanstellingen.get()))

    assert antwoord.context["form"].non_field_errors() == [
        "Deze aanstelling gold al. Beëindig haar, dan blijft de geschiedenis kloppen."
    ]


def test_wie_geblokkeerd_wordt_is_er_meteen_uit(als_directie, kc):
    sessie = Client()
    sessie.force_login(kc)
    antwoord = als_directie.post(adres("blokkeren", kc), follow=True)

    assert "Karin Coördinator kan niet meer inloggen." in antwoord.content.decode()
    assert sessie.get(reverse("organisatie:mijn_gegevens")).headers["Location"].startswith(reverse("account_login"))

    als_directie.post(adres("deblokkeren", kc))
    assert Gebruiker.objects.get(pk=kc.pk).is_active


def test_je_eigen_account_blokkeren_kan_niet(als_directie, directie):
    antwoord = als_directie.post(adres("blokkeren", directie), follow=True)

    assert "Je kunt je eigen account niet blokkeren." in antwoord.content.decode()
    assert Gebruiker.objects.get(pk=directie.pk).is_active
