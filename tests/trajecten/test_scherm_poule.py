"""Directie keeps the poule on screen."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Rol
from tests.factories import SchoolFactory, coach, lopend, persoon
from trajecten.actions.afwezigheid import meld_afwezig
from trajecten.models import Afwezigheid, Coach

pytestmark = pytest.mark.django_db
POULE, TOEVOEGEN = reverse("trajecten:poule"), reverse("trajecten:poule_toevoegen")


def url(naam: str, pk: int) -> str:
    return reverse(f"trajecten:{naam}", args=[pk])


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def bericht(antwoord) -> str:
    [een] = antwoord.context["messages"]
    return str(een)


@pytest.fixture
def directie(als):
    return als(persoon(Rol.DIRECTIE))


def test_de_poule_met_bezetting_hoeden_en_afwezigheid(directie):
    wie = coach(Rol.OC, naam="Noor Proef", max_trajecten=3)
    lopend(door=wie)
    meld_afwezig(wie, van=over(1), tot=over(3))
    Afwezigheid.objects.create(coach=wie, van=over(-9), tot=over(-8))

    html = directie.get(POULE).content.decode()

    periode = f"{over(1):%d-%m-%Y} t/m {over(3):%d-%m-%Y}"
    assert [html.count(deel) for deel in ("Noor Proef</strong>", "1 van 3", "OC-lid", periode)] == [1, 1, 1, 1]
    assert html.count(f"{over(-8):%d-%m-%Y}") == 0


def test_een_lege_poule_zegt_wat_er_moet_gebeuren(directie):
    assert directie.get(POULE).content.decode().count("Er zit nog niemand in de poule") == 1


def test_iemand_toevoegen(directie):
    wie = persoon(Rol.CLB, naam="Carla Proef")

    antwoord = directie.post(TOEVOEGEN, {"gebruiker": wie.pk, "max_trajecten": 2}, follow=True)

    assert bericht(antwoord) == "Carla Proef zit in de poule en kan gekoppeld worden."
    assert (Coach.objects.in_poule().get().gebruiker, wie.aanstellingen.filter(rol=Rol.COACH).count()) == (wie, 1)


def test_te_kiezen_is_wie_kan_inloggen_en_er_nog_niet_in_zit(directie):
    vrij, _in, _dicht = persoon(naam="Vrij Proef"), coach(), persoon(is_active=False)

    keuzes = directie.get(TOEVOEGEN).context["form"].fields["gebruiker"].queryset

    assert set(keuzes) - {persoon_ for persoon_ in keuzes if persoon_.draagt(Rol.DIRECTIE)} == {vrij}


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"gebruiker": ""}, "gebruiker"),
        ({"max_trajecten": "veel"}, "max_trajecten"),
        ({"max_trajecten": 21}, "max_trajecten"),
        ({"max_trajecten": -1}, "max_trajecten"),
        ({"opgeleid_op": over(1).isoformat()}, "opgeleid_op"),
    ],
)
def test_een_fout_bij_toevoegen_houdt_de_rest(directie, fout, veld):
    invoer = {"gebruiker": persoon().pk, "max_trajecten": 2, **fout}

    form = directie.post(TOEVOEGEN, invoer).context["form"]

    assert (list(form.errors), form["max_trajecten"].value()) == ([veld], str(invoer["max_trajecten"]))


def test_plekken_wijzigen(directie):
    wie = coach(naam="Noor Proef")

    antwoord = directie.post(url("coach_wijzigen", wie.pk), {"max_trajecten": 1}, follow=True)

    assert (bericht(antwoord), Coach.objects.get().max_trajecten) == ("Noor Proef heeft nu 1 plek.", 1)


def test_uit_de_poule_halen(directie):
    wie = coach(naam="Noor Proef")

    directie.post(url("coach_beeindigen", wie.pk), {"tot": over(0).isoformat()})

    assert Aanstelling.objects.get(gebruiker=wie.gebruiker).tot == over(0)
    assert directie.get(POULE).content.decode().count(f"Coach tot en met {over(0):%d-%m-%Y}") == 1


def test_met_een_lopend_traject_blijft_ze_en_zegt_het_scherm_waarom(directie):
    wie = coach(naam="Noor Proef")
    lopend(door=wie)

    antwoord = directie.post(url("coach_beeindigen", wie.pk), {"tot": over(0).isoformat()})

    assert antwoord.context["form"].non_field_errors() == [
        "Noor Proef kan nog niet uit de poule: er loopt nog 1 traject. Dat moet eerst klaar zijn."
    ]
    assert antwoord.context["form"]["tot"].value() == over(0).isoformat()


def test_afwezigheid_noteren_en_verwijderen(directie):
    wie = coach()
    directie.post(url("afwezigheid_toevoegen", wie.pk), {"van": over(1).isoformat(), "tot": over(2).isoformat()})
    [afwezig] = Afwezigheid.objects.all()

    directie.post(url("afwezigheid_verwijderen", afwezig.pk))

    assert (afwezig.van, afwezig.tot, Afwezigheid.objects.count()) == (over(1), over(2), 0)


def test_afwezigheid_die_terugloopt_wordt_gezegd(directie):
    invoer = {"van": over(3).isoformat(), "tot": over(2).isoformat()}

    form = directie.post(url("afwezigheid_toevoegen", coach().pk), invoer).context["form"]

    assert form.errors == {"tot": ["De laatste dag ligt voor de eerste dag."]}


def test_verwijderen_gaat_niet_met_een_link(directie):
    afwezig = meld_afwezig(coach(), van=over(0), tot=over(1))

    assert directie.get(url("afwezigheid_verwijderen", afwezig.pk)).status_code == 405


@pytest.mark.parametrize("rol", [Rol.OC, Rol.COACH, Rol.KC])
def test_de_poule_is_van_de_directie(als, rol):
    wie = coach()
    client = als(persoon(rol, school=SchoolFactory.create()))
    met_coach = [url(naam, wie.pk) for naam in ("coach_wijzigen", "coach_beeindigen", "afwezigheid_toevoegen")]

    codes = [client.get(naar).status_code for naar in (POULE, TOEVOEGEN, *met_coach)]

    assert codes == [403] * 5


@pytest.mark.parametrize("naam", ["coach_wijzigen", "coach_beeindigen", "afwezigheid_toevoegen"])
def test_wie_geen_coach_is_heeft_geen_scherm(directie, naam):
    assert directie.get(url(naam, 999_999)).status_code == 404


def test_evenveel_vragen_bij_een_en_drie_coaches(directie, django_assert_num_queries):
    coach()
    with django_assert_num_queries(7):
        directie.get(POULE)
    coach(Rol.KC, school=SchoolFactory.create())
    meld_afwezig(coach(), van=over(0), tot=over(1))
    with django_assert_num_queries(7):
        directie.get(POULE)
