"""The list of aanvragen: what each hat finds there, its filters, and that it does not slow down as it grows."""

import pytest
from django.urls import reverse

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.zaken import VERHAAL, gekoppeld, ingetrokken
from tests.factories import SchoolFactory, aangeboden, compleet, concept, ingediend, lopend, persoon

pytestmark = pytest.mark.django_db

LIJST = reverse("aanvragen:lijst")


def rijen(antwoord) -> list[Aanvraag]:
    return [rij["aanvraag"] for rij in antwoord.context["object_list"]]


def kijk(client, user, **filters):
    client.force_login(user)
    return client.get(LIJST, filters)


def test_de_nieuwste_staat_bovenaan(client):
    oud, nieuw = ingediend(), ingediend()

    assert rijen(kijk(client, persoon(Rol.OC))) == [nieuw, oud]


def test_alleen_wat_zij_mag_zien(client):
    eigen = ingediend()
    ingediend()

    assert rijen(kijk(client, eigen.aanvrager)) == [eigen]


def test_de_commissie_ziet_geen_concepten(client):
    concept()

    assert rijen(kijk(client, persoon(Rol.OC))) == []


@pytest.mark.parametrize("rollen", [[Rol.COACH], []])
def test_wie_hier_niets_te_zoeken_heeft(client, rollen):
    assert kijk(client, persoon(*rollen)).status_code == 403


def test_een_rij_vertelt_wie_aan_zet_is(client):
    aanvraag = lopend().aanvraag

    (rij,) = kijk(client, aanvraag.aanvrager).context["object_list"]

    assert (rij["stand"].aan_zet, rij["stand"].stap) == ("De coach", "Sessie 1 plannen")


@pytest.mark.parametrize(
    "filters, verwacht",
    [
        ({"status": "ingediend"}, ["een", "twee"]),
        ({"route": "2"}, ["twee"]),
        ({"vorm": "verkort"}, ["twee"]),
        ({"loopt": "ja"}, ["een", "twee"]),
        ({"loopt": "nee"}, ["weg"]),
        ({"status": "bestaat-niet"}, ["een", "twee", "weg"]),
    ],
)
def test_filters(client, filters, verwacht):
    zaken = {"een": ingediend(), "twee": ingediend(route=2, vorm="verkort"), "weg": ingetrokken()}

    gevonden = rijen(kijk(client, persoon(Rol.OC), **filters))

    assert [naam for naam, aanvraag in zaken.items() if aanvraag in gevonden] == verwacht


def test_filter_op_school(client):
    gezocht = ingediend()
    ingediend()

    assert rijen(kijk(client, persoon(Rol.OC), school=gezocht.school_id)) == [gezocht]


def test_wie_een_school_heeft_hoeft_er_geen_te_kiezen(client):
    assert "school" not in kijk(client, ingediend().aanvrager).context["filter"].form.fields


def test_een_school_die_zij_niet_ziet_staat_niet_in_de_keuze(client):
    clb = persoon(Rol.CLB)
    zichtbaar = [ingediend(route=2, aanvrager=clb).school for _ in range(2)]
    ingediend()

    keuzes = kijk(client, clb).context["filter"].form.fields["school"].choices

    assert {naam for sleutel, naam in keuzes if sleutel} == {school.naam for school in zichtbaar}


@pytest.mark.parametrize(
    "rol, knop", [(Rol.KC, True), (Rol.CLB, True), (Rol.DIRECTEUR, False), (Rol.OC, False), (Rol.DIRECTIE, False)]
)
def test_nieuwe_aanvraag_alleen_voor_wie_er_een_mag_doen(client, rol, knop):
    school = SchoolFactory.create()
    ingediend(school=school, route=2)

    assert (reverse("aanvragen:nieuw") in kijk(client, persoon(rol, school=school)).text) is knop


@pytest.mark.parametrize(
    "rol, uitleg", [(Rol.KC, "Vraag dan Key2Teach coaching aan"), (Rol.OC, "Zodra er een aanvraag is die jij mag zien")]
)
def test_een_lege_lijst_zegt_waarom(client, rol, uitleg):
    assert uitleg in kijk(client, persoon(rol, school=SchoolFactory.create())).text


def test_een_filter_waar_niets_onder_valt(client):
    ingediend()

    assert "Wis alle filters" in kijk(client, persoon(Rol.OC), status="afgewezen").text


@pytest.mark.parametrize("rol", list(Rol))
def test_in_de_lijst_staat_geen_verhaal(client, rol):
    school = SchoolFactory.create()
    aangeboden(school=school, **VERHAAL)
    user = persoon(*{rol, Rol.DIRECTEUR}, school=school)

    assert "geheim" not in kijk(client, user).text.lower()


def test_het_verhaal_blijft_in_de_database(client, django_assert_num_queries):
    compleet(vorm="verkort")
    client.force_login(persoon(Rol.OC))

    with django_assert_num_queries(9) as gevraagd:
        client.get(LIJST)

    sql = " ".join(vraag["sql"] for vraag in gevraagd.captured_queries)
    assert [veld for veld in ["hulpvraag", "terugkoppeling", "werkvraag", "evaluatie"] if veld in sql] == []


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_wordt_niet_langzamer(client, django_assert_num_queries, aantal):
    for _ in range(aantal):
        for maak in [ingediend, gekoppeld, lopend]:
            maak()
    client.force_login(persoon(Rol.OC, Rol.COACH))

    with django_assert_num_queries(9):
        client.get(LIJST)


def test_een_volle_bladzijde_blijft_licht(client):
    school = SchoolFactory.create()
    kc = persoon(Rol.KC, school=school)
    for _ in range(26):
        ingediend(school=school, aanvrager=kc)

    antwoord = kijk(client, kc)

    assert (len(rijen(antwoord)), len(antwoord.content) <= 30_000) == (25, True)
