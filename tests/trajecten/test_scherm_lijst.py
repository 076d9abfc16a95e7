"""The list of trajecten, and the coach's own day."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Rol
from tests.factories import SchoolFactory, aangeboden, afgerond, coach, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
LIJST, MIJN = reverse("trajecten:lijst"), reverse("trajecten:mijn")
WOENSDAG = datetime.datetime(2026, 9, 9, 8, tzinfo=datetime.UTC)


def trajecten(antwoord) -> list[Traject]:
    return [rij["traject"] for rij in antwoord.context["rijen"]]


@pytest.fixture
def oc(als):
    return als(persoon(Rol.OC))


# The list


def test_een_rij_zegt_waar_een_traject_staat(oc):
    traject = lopend(door=coach(naam="Noor Proef"), school=SchoolFactory.create(naam="De Ark"))
    actions.vastleggen(traject, by=traject.open_koppeling.coach.gebruiker, verslag=verslag(minuten_contact=75))

    html = oc.get(LIJST).content.decode()

    delen = [str(traject.aanvraag), "De Ark<", ">Noor Proef<", ">1/8<", "1 uur 15 min", "Sessie 2 plannen"]
    assert [min(1, html.count(deel)) for deel in delen] == [1] * len(delen)
    assert html.count("Juf Verzonnen") == 0


def test_de_lijst_toont_wat_ze_mag_zien(als):
    hier, _elders = lopend(), lopend()

    antwoord = als(persoon(Rol.KC, school=hier.aanvraag.school)).get(LIJST)

    assert trajecten(antwoord) == [hier]


def test_vrije_plekken_zijn_voor_wie_ermee_plant(als):
    acties = [
        [actie["titel"] for actie in als(persoon(rol, school=SchoolFactory.create())).get(LIJST).context["acties"]]
        for rol in (Rol.OC, Rol.DIRECTIE, Rol.KC)
    ]
    assert acties == [["Vrije plekken"], ["Vrije plekken"], []]


def test_filters_op_status_vorm_school_en_coach(oc):
    noor = coach(naam="Noor Proef")
    a, b = lopend(door=noor), aangeboden(vorm="verkort")

    def gevonden(**filters):
        return trajecten(oc.get(LIJST, filters))

    assert [gevonden(status="lopend"), gevonden(vorm="verkort"), gevonden(status="gestopt")] == [[a], [b], []]
    assert [gevonden(school=b.aanvraag.school_id), gevonden(coach=noor.pk)] == [[b], [a]]


def test_het_filter_op_coach_vindt_ook_wie_klaar_is_maar_niet_wie_teruggaf(oc):
    noor = coach()
    klaar, terug = afgerond(door=noor, vorm="verkort"), aangeboden(door=noor)
    actions.teruggeven(terug, by=noor.gebruiker, reden="Te druk")

    antwoord = oc.get(LIJST, {"coach": noor.pk})

    assert [(t, t.coach_naam) for t in trajecten(antwoord)] == [(klaar, str(noor))]


def test_de_keuzes_van_de_filters_zijn_die_van_haar_eigen_trajecten(als):
    hier, _elders = lopend(), lopend()

    form = als(persoon(Rol.KC, school=hier.aanvraag.school)).get(LIJST).context["filter"].form

    assert list(form.fields["school"].queryset) == [hier.aanvraag.school]
    assert list(form.fields["coach"].queryset) == [hier.open_koppeling.coach]


def test_een_onzinnig_filter_is_geen_fout(oc):
    lopend()

    assert oc.get(LIJST, {"status": "weg", "coach": "x", "school": "999999"}).status_code == 200


def test_een_lege_lijst_zegt_waarom(oc):
    assert oc.get(LIJST).content.decode().count("Nog geen trajecten") == 1


@pytest.mark.parametrize(
    ("rol", "status"), [(Rol.CLB, 200), (Rol.DIRECTEUR, 200), (Rol.DIRECTIE, 200), (Rol.COACH, 403)]
)
def test_wie_de_lijst_mag_openen(als, rol, status):
    assert als(persoon(rol, school=SchoolFactory.create())).get(LIJST).status_code == status


def test_lijst_evenveel_vragen_bij_een_en_drie_rijen(oc, django_assert_num_queries):
    lopend()
    with django_assert_num_queries(10):
        oc.get(LIJST)
    aangeboden()
    derde = lopend()
    actions.vastleggen(derde, by=derde.open_koppeling.coach.gebruiker, verslag=verslag())
    with django_assert_num_queries(10):
        oc.get(LIJST)


# The coach's day


@pytest.fixture
def noor():
    return coach(naam="Noor Proef", max_trajecten=9)


@pytest.fixture
def client(als, noor):
    return als(noor.gebruiker)


def titels(antwoord) -> dict[str, list[Traject]]:
    return {groep["titel"]: [rij["traject"] for rij in groep["rijen"]] for groep in antwoord.context["agenda"]}


def test_aanbod_eerst_dan_wat_loopt_en_wat_was(client, noor):
    loopt, klaar, aanbod = lopend(door=noor), afgerond(door=noor, vorm="verkort"), aangeboden(door=noor)
    lopend()

    context = client.get(MIJN).context

    assert [rij["traject"] for rij in context["aanbod"]] == [aanbod]
    assert [rij["traject"] for rij in context["lopend"]] == [loopt]
    assert list(context["eerder"]) == [klaar]


def test_de_agenda_is_gisteren_vandaag_deze_week_en_later(client, noor):
    with time_machine.travel(WOENSDAG):
        vier = [lopend(door=noor) for _ in range(4)]
        for traject, dagen in zip(vier[1:], [0, 4, 5], strict=True):
            actions.plannen(traject, by=noor.gebruiker, gepland_op=timezone.now() + datetime.timedelta(days=dagen))
    with time_machine.travel(WOENSDAG - datetime.timedelta(days=1)):
        actions.plannen(vier[0], by=noor.gebruiker, gepland_op=timezone.now())
    with time_machine.travel(WOENSDAG):
        antwoord = client.get(MIJN)

    assert titels(antwoord) == {
        "Nog vast te leggen": [vier[0]],
        "Vandaag": [vier[1]],
        "Deze week": [vier[2]],
        "Later": [vier[3]],
    }
    assert antwoord.content.decode().count(">Sessie 1 vastleggen<") == 6


def test_wie_een_termijn_heeft_staat_bovenaan(client, noor):
    rustig = lopend(door=noor)
    met_termijn = aangeboden(door=noor)
    actions.aannemen(met_termijn, by=noor.gebruiker)
    ook_rustig = lopend(door=noor)

    volgorde = [rij["traject"] for rij in client.get(MIJN).context["lopend"]]
    assert volgorde == [met_termijn, ook_rustig, rustig]


def test_zonder_trajecten_zegt_de_bladzijde_wat_er_komt(client):
    assert client.get(MIJN).content.decode().count("Je hebt nu geen trajecten") == 1


@pytest.mark.parametrize("rol", [Rol.KC, Rol.OC, Rol.DIRECTIE])
def test_mijn_trajecten_is_voor_coaches(als, rol):
    assert als(persoon(rol, school=SchoolFactory.create())).get(MIJN).status_code == 403


def test_een_coach_die_nog_niet_in_de_poule_staat_krijgt_geen_fout(als):
    assert als(persoon(Rol.COACH)).get(MIJN).status_code == 200


def test_mijn_evenveel_vragen_bij_een_en_drie_trajecten(client, noor, django_assert_num_queries):
    def een_ronde():
        traject = lopend(door=noor)
        actions.plannen(traject, by=noor.gebruiker, gepland_op=timezone.now())
        aangeboden(door=noor)
        afgerond(door=noor, vorm="verkort")

    een_ronde()
    with django_assert_num_queries(10):
        client.get(MIJN)
    een_ronde()
    een_ronde()
    with django_assert_num_queries(10):
        client.get(MIJN)
