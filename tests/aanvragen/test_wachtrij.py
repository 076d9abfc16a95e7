"""The queue of the OC: who waits longest stands on top, and the clock is read as it runs."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Aanvraag
from aanvragen.wachtrij import volgende, wachtdagen
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.aanvragen.zaken import IN_TOESTAND, VERHAAL, met_vraag
from tests.factories import SchoolFactory, concept, ingediend, persoon

pytestmark = pytest.mark.django_db

WACHTRIJ = reverse("aanvragen:wachtrij")


@pytest.fixture
def op(time_machine):
    """Go to noon of a day in November 2026."""
    return lambda dag: time_machine.move_to(f"{datetime.date(2026, 11, dag)} 12:00 +0100")


def kijk(client, user=None, **filters):
    client.force_login(user or persoon(Rol.OC))
    return client.get(WACHTRIJ, filters)


def rijen(antwoord) -> list[Aanvraag]:
    return [rij["aanvraag"] for rij in antwoord.context["object_list"]]


def test_de_langst_wachtende_staat_bovenaan(client, op):
    op(4)
    kort = ingediend()
    op(2)
    lang = ingediend()
    op(9)

    assert rijen(kijk(client)) == [lang, kort]


def test_spoed_gaat_voor(client, op):
    op(2)
    gewoon = ingediend()
    op(9)
    spoed = ingediend(spoed=True, spoed_reden="Zit thuis.")

    assert rijen(kijk(client)) == [spoed, gewoon]


def test_een_open_vraag_laat_een_aanvraag_niet_doorklimmen(client, op):
    op(2)
    wacht_op_school = ingediend()
    op(3)
    actions.vraag_aanvulling(wacht_op_school, by=persoon(Rol.OC), vraag="Hoe lang al?")
    op(4)
    wacht_op_ons = ingediend()
    op(16)

    antwoord = kijk(client)

    assert rijen(antwoord) == [wacht_op_ons, wacht_op_school]
    assert [rij["dagen"] for rij in antwoord.context["object_list"]] == [8, 1]


def test_na_het_antwoord_telt_de_tijd_van_de_vraag_niet_mee(op):
    op(2)
    aanvraag = ingediend()
    op(3)
    aanvraag = actions.vraag_aanvulling(aanvraag, by=persoon(Rol.OC), vraag="Hoe lang al?")
    op(10)
    aanvraag = actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")
    op(12)

    assert wachtdagen(aanvraag, timezone.localdate()) == 3


@pytest.mark.parametrize("dag, te_laat", [(16, False), (17, True)])
def test_te_laat_is_na_de_norm(client, op, dag, te_laat):
    op(2)
    ingediend()
    op(dag)

    (rij,) = kijk(client).context["object_list"]

    assert rij["te_laat"] is te_laat


def test_alleen_wat_op_een_besluit_wacht(client):
    for maak in IN_TOESTAND.values():
        maak()

    assert sorted(aanvraag.status for aanvraag in rijen(kijk(client))) == ["aanvulling", "ingediend"]


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.OC])
def test_de_wachtrij_is_van_de_commissie(client, rol):
    assert kijk(client, persoon(rol, school=SchoolFactory.create())).status_code == 403


@pytest.mark.parametrize("route, badge", [(1, "Wacht op school"), (2, "Wacht op aanvrager")])
def test_wie_er_moet_antwoorden(client, route, badge):
    met_vraag(route=route)

    assert badge in kijk(client).text


def test_een_rij_gaat_naar_het_beoordelen(client):
    aanvraag = ingediend()

    assert reverse("aanvragen:beoordelen", args=[aanvraag.pk]) in kijk(client).text


def test_een_rij_die_wacht_gaat_naar_de_aanvraag(client):
    aanvraag = met_vraag()

    assert f'href="{aanvraag.get_absolute_url()}"' in kijk(client).text


@pytest.mark.parametrize(
    "is_aanvrager, tekst",
    [(True, "Jouw eigen aanvraag: een collega beslist"), (False, "Van jouw school: een collega beslist")],
)
def test_wat_een_collega_moet_doen(client, is_aanvrager, tekst):
    school = SchoolFactory.create()
    lid = persoon(Rol.OC, Rol.KC, school=school)
    aanvraag = ingediend(school=school, aanvrager=lid if is_aanvrager else persoon(Rol.KC, school=school))

    antwoord = kijk(client, lid)

    assert (tekst in antwoord.text, antwoord.context["object_list"][0]["url"]) == (True, aanvraag.get_absolute_url())


@pytest.mark.parametrize(
    "filters, verwacht",
    [
        ({"status": "aanvulling"}, ["vraag"]),
        ({"route": "2"}, ["route 2"]),
        ({"vorm": "verkort"}, ["verkort"]),
        ({"route": "2", "status": "aanvulling"}, []),
    ],
)
def test_filters(client, filters, verwacht):
    zaken = {"vraag": met_vraag(), "route 2": ingediend(route=2), "verkort": ingediend(vorm="verkort")}

    gevonden = rijen(kijk(client, **filters))

    assert [naam for naam, aanvraag in zaken.items() if aanvraag in gevonden] == verwacht


def test_een_gekozen_filter_is_een_chip_die_eraf_kan(client):
    aanvraag = ingediend()
    ingediend()

    pagina = kijk(client, school=aanvraag.school_id, route=1).text

    assert (f"School: {aanvraag.school}" in pagina, f"?school={aanvraag.school_id}" in pagina) == (True, True)


def test_in_het_menu_staat_zij_op_een_plek(client):
    assert [ingang["titel"] for ingang in kijk(client).context["menu"] if ingang["actief"]] == ["Te beoordelen"]


def test_een_lege_wachtrij(client):
    concept()

    assert "De wachtrij is leeg" in kijk(client).text


def test_in_de_wachtrij_staat_geen_verhaal(client):
    ingediend(**VERHAAL)

    assert "geheim" not in kijk(client).text.lower()


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_wachtrij_wordt_niet_langzamer(client, django_assert_num_queries, aantal):
    lid = persoon(Rol.OC, Rol.KC, Rol.CLB, school=SchoolFactory.create())
    for _ in range(aantal):
        actions.oppakken(ingediend(), by=persoon(Rol.OC))
        actions.treed_terug(ingediend(), by=lid, reden="Ik ken haar.")
        met_vraag(route=2)
    client.force_login(lid)

    with django_assert_num_queries(10):
        client.get(WACHTRIJ)


def test_een_volle_bladzijde_blijft_licht(client):
    school = SchoolFactory.create()
    kc = persoon(Rol.KC, school=school)
    for _ in range(26):
        ingediend(school=school, aanvrager=kc)

    antwoord = kijk(client)

    assert (len(rijen(antwoord)), len(antwoord.content) <= 30_000) == (25, True)


def test_de_volgende_is_de_volgende_waarover_zij_mag_beslissen(op):
    school = SchoolFactory.create()
    lid = persoon(Rol.OC, Rol.KC, school=school)
    op(2)
    eerste = ingediend()
    ingediend(school=school, aanvrager=lid)
    met_vraag()
    tweede = ingediend()

    assert [volgende(eerste, lid), volgende(tweede, lid)] == [tweede.pk, eerste.pk]


def test_zonder_andere_aanvragen_is_er_geen_volgende():
    aanvraag = ingediend()

    assert volgende(aanvraag, persoon(Rol.OC)) is None


def test_wie_haar_oppakte_staat_erbij(client):
    aanvraag, collega = ingediend(), persoon(Rol.OC, naam="Olga Tweede")
    actions.oppakken(aanvraag, by=collega)

    assert ["Opgepakt door Olga Tweede" in kijk(client).text, "Opgepakt door jou" in kijk(client, collega).text] == [
        True
    ] * 2


@pytest.mark.parametrize(
    "keuze, verwacht", [("mij", ["mij"]), ("niemand", ["niemand"]), ("", ["mij", "ander", "niemand"])]
)
def test_filter_op_wie_haar_oppakte(client, keuze, verwacht):
    lid = persoon(Rol.OC)
    zaken = {"mij": ingediend(), "ander": ingediend(), "niemand": ingediend()}
    actions.oppakken(zaken["mij"], by=lid)
    actions.oppakken(zaken["ander"], by=persoon(Rol.OC))

    gevonden = rijen(kijk(client, lid, opgepakt=keuze))

    assert [naam for naam, aanvraag in zaken.items() if aanvraag in gevonden] == verwacht


def test_wie_terugtrad_ziet_dat_een_collega_beslist_en_gaat_haar_voorbij(client):
    lid = persoon(Rol.OC)
    persoon(Rol.OC)
    aanvraag, ander = ingediend(), ingediend()
    actions.treed_terug(aanvraag, by=lid, reden="Ik ken haar.")

    pagina = kijk(client, lid)

    assert ("Je bent teruggetreden: een collega beslist" in pagina.text, volgende(ander, lid)) == (True, None)


def test_wie_haar_advies_gaf_ziet_dat_en_kan_er_nog_bij(client):
    lid, aanvraag = persoon(Rol.OC), ingediend()
    persoon(Rol.OC)
    Samenwerkingsverband.objects.update(besluit_leden=2)
    actions.geef_advies(aanvraag, by=lid, uitkomst="passend")

    (rij,) = kijk(client, lid).context["object_list"]

    assert (rij["gaf_advies"], rij["url"]) == (True, reverse("aanvragen:beoordelen", args=[aanvraag.pk]))
