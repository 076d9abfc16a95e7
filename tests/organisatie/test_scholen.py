"""Directie manages schools and their besturen."""

import pytest
from django.urls import reverse

from k2t_portal.organisatie.models import Aanstelling, Rol, School, Schoolbestuur
from tests.factories import ADRES, LANG_GELEDEN, BestuurFactory, SchoolFactory, persoon

pytestmark = pytest.mark.django_db

LIJST = reverse("organisatie:scholen")
NIEUW = reverse("organisatie:school_nieuw")


def invoer(school=None, **anders):
    """What a browser sends for a school."""
    bestuur = school.bestuur if school else BestuurFactory.create()
    basis = {"naam": "De Vlinder", "brin": "99XY", "vestiging": "00", "soort": "bo", "bestuur": bestuur.pk}
    return {**basis, **ADRES, "actief": "on", **anders}


def namen(antwoord):
    return [rij.naam for rij in antwoord.context["object_list"]]


@pytest.mark.parametrize(
    "vraag, gevonden",
    [
        ({}, ["De Kade", "De Regenboog", "De Vlinder"]),
        ({"q": "vlin"}, ["De Vlinder"]),
        ({"q": "zomer"}, ["De Regenboog"]),
        ({"q": "99kk"}, ["De Kade"]),
        ({"q": "99KK00"}, ["De Kade"]),
        ({"q": "niets"}, []),
        ({"soort": "sbo"}, ["De Kade"]),
        ({"actief": "ja"}, ["De Kade", "De Regenboog"]),
        ({"actief": "nee"}, ["De Vlinder"]),
        ({"actief": "onzin"}, ["De Kade", "De Regenboog", "De Vlinder"]),
    ],
)
def test_de_lijst_zoekt_en_filtert(als_directie, school, vraag, gevonden):
    SchoolFactory.create(naam="De Vlinder", actief=False)
    SchoolFactory.create(naam="De Kade", brin="99KK", soort="sbo")

    assert namen(als_directie.get(LIJST, vraag)) == gevonden


def test_de_lijst_filtert_op_bestuur(als_directie, school):
    SchoolFactory.create()

    assert namen(als_directie.get(LIJST, {"bestuur": school.bestuur_id})) == ["De Regenboog"]


def test_de_lijst_laat_zien_waar_een_kwaliteitscoordinator_ontbreekt(als_directie, school, kc):
    SchoolFactory.create(naam="Zonder")

    assert {rij.naam: rij.heeft_kc for rij in als_directie.get(LIJST).context["object_list"]} == {
        "De Regenboog": True,
        "Zonder": False,
    }


def test_een_lege_lijst_zegt_wat_te_doen(als_directie):
    assert "Voeg eerst het bestuur toe, en daarna zijn scholen." in als_directie.get(LIJST).content.decode()


def test_de_bladzijde_toont_wie_er_vandaag_is(als_directie, school, kc):
    directeur = persoon(Rol.DIRECTEUR, school=school)
    weg = persoon()
    Aanstelling.objects.create(gebruiker=weg, rol=Rol.KC, school=school, van=LANG_GELEDEN, tot=LANG_GELEDEN)

    context = als_directie.get(school.get_absolute_url()).context
    assert [hoed.gebruiker for hoed in context["kcs"]] == [kc]
    assert [hoed.gebruiker for hoed in context["directeuren"]] == [directeur]


def test_een_school_zonder_kwaliteitscoordinator_zegt_wat_te_doen(als_directie, school):
    tekst = als_directie.get(school.get_absolute_url()).content.decode()

    assert "geen kwaliteitscoördinator" in tekst
    assert f"{reverse('organisatie:persoon_nieuw')}?rol=kc&amp;school={school.pk}" in tekst


def test_een_school_toevoegen(als_directie):
    antwoord = als_directie.post(NIEUW, invoer(brin=" 99 xy", postcode="1234ab"), follow=True)
    school = School.objects.get()

    assert (school.naam, school.brin, school.postcode) == ("De Vlinder", "99XY", "1234 AB")
    assert antwoord.redirect_chain == [(school.get_absolute_url(), 302)]
    assert "De Vlinder is toegevoegd. Stel nu een kwaliteitscoördinator aan." in antwoord.content.decode()


def test_een_link_vult_het_bestuur_in(als_directie, school):
    formulier = als_directie.get(NIEUW, {"bestuur": school.bestuur_id}).context["form"]

    assert formulier["bestuur"].value() == str(school.bestuur_id)


@pytest.mark.parametrize(
    "anders, fouten",
    [
        ({"naam": ""}, {"naam": ["Vul de naam in."]}),
        ({"brin": "AB99"}, {"brin": ["Vul een BRIN in van twee cijfers en twee letters, bijvoorbeeld 99AB."]}),
        ({"vestiging": "1"}, {"vestiging": ["Vul twee cijfers in, bijvoorbeeld 00."]}),
        ({"postcode": "12 AB"}, {"postcode": ["Vul een postcode in zoals 1234 AB."]}),
    ],
)
def test_een_fout_in_het_formulier_houdt_wat_is_getypt(als_directie, anders, fouten):
    antwoord = als_directie.post(NIEUW, invoer(adres="Vlinderstraat 5", **anders))

    assert antwoord.context["form"].errors == fouten
    assert antwoord.context["form"]["adres"].value() == "Vlinderstraat 5"
    assert "<title>Fout: School toevoegen" in antwoord.content.decode()
    assert School.objects.count() == 0


def test_een_school_is_er_maar_een_keer(als_directie, school):
    antwoord = als_directie.post(NIEUW, invoer(brin=school.brin.lower()))

    assert antwoord.context["form"].non_field_errors() == ["Er is al een school met dit BRIN en vestigingsnummer."]


def test_een_school_die_stopt_blijft_bewaard(als_directie, school):
    gegevens = invoer(school, naam="De Regenboog")
    del gegevens["actief"]
    antwoord = als_directie.post(reverse("organisatie:school_wijzigen", args=[school.pk]), gegevens, follow=True)
    school.refresh_from_db()

    assert (school.actief, school.brin) == (False, "99XY")
    assert "Deze school doet niet meer mee" in antwoord.content.decode()


# Besturen


def bestuur_invoer(**anders):
    return {
        "kopie_directeur": "on",
        "debiteurnummer": "D-104",
        "naam": "Stichting De Brug",
        "kvk": "1234 5678",
        "factuur_email": "Geld@Brug.example",
        **ADRES,
        **anders,
    }


def test_een_bestuur_toevoegen(als_directie):
    antwoord = als_directie.post(reverse("organisatie:bestuur_nieuw"), bestuur_invoer())
    bestuur = Schoolbestuur.objects.get()

    assert (bestuur.kvk, bestuur.factuur_email) == ("12345678", "geld@brug.example")
    assert (bestuur.kopie_directeur, bestuur.debiteurnummer) == (True, "D-104")
    assert antwoord.headers["Location"] == bestuur.get_absolute_url()


@pytest.mark.parametrize(
    "anders, fouten",
    [
        ({"kvk": "123"}, {"kvk": ["Vul het KvK-nummer in als acht cijfers, bijvoorbeeld 12345678."]}),
        ({"naam": "Stichting Bestaat"}, {"naam": ["Er is al een bestuur met deze naam."]}),
        ({"nummer": "123"}, {"nummer": ["Vul vijf cijfers in, bijvoorbeeld 41234."]}),
        ({"nummer": "41234"}, {"__all__": ["Er is al een bestuur met dit bevoegd-gezagnummer."]}),
    ],
)
def test_een_fout_bij_een_bestuur(als_directie, anders, fouten):
    BestuurFactory.create(naam="Stichting Bestaat", nummer="41234")

    antwoord = als_directie.post(reverse("organisatie:bestuur_nieuw"), bestuur_invoer(**anders))
    assert antwoord.context["form"].errors == fouten


def test_zonder_kvk_nummer_zegt_de_bladzijde_wat_er_niet_kan(als_directie):
    adres = reverse("organisatie:bestuur_wijzigen", args=[BestuurFactory.create().pk])

    antwoord = als_directie.post(adres, bestuur_invoer(kvk=""), follow=True)
    assert "Het KvK-nummer ontbreekt." in antwoord.content.decode()


def test_de_bladzijde_van_een_bestuur_toont_zijn_scholen(als_directie, school):
    SchoolFactory.create()

    antwoord = als_directie.get(school.bestuur.get_absolute_url())
    assert list(antwoord.context["scholen"]) == [school]


def test_besturen_zoeken_en_scholen_tellen(als_directie, school):
    SchoolFactory.create(bestuur=school.bestuur, actief=False)
    BestuurFactory.create(naam="Ander")

    antwoord = als_directie.get(reverse("organisatie:besturen"), {"q": school.bestuur.naam})
    assert [(bestuur.naam, bestuur.aantal) for bestuur in antwoord.context["object_list"]] == [(school.bestuur.naam, 1)]
