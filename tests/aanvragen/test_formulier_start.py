"""Starting an aanvraag: by which route, for which school, with what is known filled in."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.invullen import stap
from tests.factories import SchoolFactory, concept, ingediend, persoon

pytestmark = pytest.mark.django_db
NIEUW = reverse("aanvragen:nieuw")


@pytest.fixture
def school():
    return SchoolFactory.create(naam="De Proef")


@pytest.fixture
def kc(school):
    return persoon(Rol.KC, school=school)


def _start(client, wie, **gegevens):
    client.force_login(wie)
    return client.post(NIEUW, gegevens)


def test_een_kc_van_een_school_krijgt_route_en_school_ingevuld(client, kc, school):
    client.force_login(kc)

    form = client.get(NIEUW).context["form"]

    assert (form["route"].value(), form["school"].value()) == (1, school.pk)


def test_alleen_kijken_maakt_geen_concept(client, kc):
    client.force_login(kc)
    client.get(NIEUW)

    assert Aanvraag.objects.count() == 0


def test_beginnen_maakt_een_concept_en_gaat_naar_de_volgende_stap(client, kc, school):
    antwoord = _start(client, kc, route=1, school=school.pk)
    aanvraag = Aanvraag.objects.get()

    assert antwoord.headers["Location"] == stap(aanvraag, "leerkracht")
    assert (aanvraag.route, aanvraag.school, aanvraag.aanvrager, aanvraag.status) == (1, school, kc, "concept")


def test_een_clber_kiest_uit_alle_scholen_die_meedoen(client, school):
    ander = SchoolFactory.create(naam="De Andere")
    SchoolFactory.create(naam="Gestopt", actief=False)
    client.force_login(persoon(Rol.CLB))

    form = client.get(NIEUW).context["form"]

    assert form["route"].value() == 2
    assert list(form.fields["school"].queryset) == [ander, school]


def test_bij_route_1_hoort_een_eigen_school(client, school):
    ander = SchoolFactory.create()
    antwoord = _start(client, persoon(Rol.KC, Rol.CLB, school=school), route=1, school=ander.pk)

    assert antwoord.context["form"].errors == {
        "school": ["Bij route 1 kies je een school waar je kwaliteitscoördinator bent."]
    }
    assert Aanvraag.objects.count() == 0


def test_met_twee_hoeden_zijn_beide_routes_te_kiezen(client, school):
    client.force_login(persoon(Rol.KC, Rol.CLB, school=school))

    form = client.get(NIEUW).context["form"]

    assert [waarde for waarde, _ in form.fields["route"].choices] == [1, 2]


def test_een_kc_kiest_geen_route_2(client, kc, school):
    antwoord = _start(client, kc, route=2, school=school.pk)

    assert list(antwoord.context["form"].errors) == ["route"]


def test_zonder_keuze_zegt_het_formulier_wat_ontbreekt(client, kc):
    antwoord = _start(client, kc)

    assert antwoord.context["form"].errors == {"route": ["Kies een route."], "school": ["Kies een school."]}


def test_een_school_die_niet_meer_meedoet_wordt_uitgelegd(client):
    client.force_login(persoon(Rol.KC, school=SchoolFactory.create(actief=False)))

    assert "Je kunt nu geen aanvraag doen" in client.get(NIEUW).content.decode()


@pytest.mark.parametrize("rol", [Rol.DIRECTEUR, Rol.OC, Rol.COACH, Rol.DIRECTIE])
def test_anderen_beginnen_geen_aanvraag(client, school, rol):
    client.force_login(persoon(rol, school=school))

    assert [client.get(NIEUW).status_code, client.post(NIEUW).status_code] == [403, 403]


def test_de_directeur_van_de_school_is_al_ingevuld(client, kc, school):
    persoon(Rol.DIRECTEUR, school=school, naam="Dirk Proef")
    _start(client, kc, route=1, school=school.pk)

    assert Aanvraag.objects.get().akkoord_naam == "Dirk Proef"


def test_van_twee_directeuren_kiest_het_portaal_er_geen(client, kc, school):
    persoon(Rol.DIRECTEUR, school=school)
    persoon(Rol.DIRECTEUR, school=school)
    _start(client, kc, route=1, school=school.pk)

    assert Aanvraag.objects.get().akkoord_naam == ""


def test_een_ambulant_begeleider_is_dat_de_volgende_keer_weer(client, school):
    wie = persoon(Rol.CLB)
    ingediend(route=2, school=school, aanvrager=wie, begeleider="ab")
    _start(client, wie, route=2, school=school.pk)

    assert Aanvraag.objects.first().begeleider == "ab"  # type: ignore[union-attr]  # the newest


def test_een_concept_gaat_naar_een_andere_school_en_vraagt_het_akkoord_opnieuw(client, school):
    wie = persoon(Rol.CLB)
    ander = SchoolFactory.create()
    persoon(Rol.DIRECTEUR, school=ander, naam="Dina Proef")
    aanvraag = concept(route=2, school=school, aanvrager=wie)
    client.force_login(wie)

    client.post(stap(aanvraag, "start"), {"route": 2, "school": ander.pk, "doe": "volgende"})
    aanvraag = Aanvraag.objects.get()

    assert (aanvraag.school, aanvraag.akkoord_naam, aanvraag.akkoord_op) == (ander, "Dina Proef", None)


def test_een_andere_route_laat_de_rest_staan(client, school):
    wie = persoon(Rol.KC, Rol.CLB, school=school)
    aanvraag = concept(route=1, school=school, aanvrager=wie)
    client.force_login(wie)

    client.post(stap(aanvraag, "start"), {"route": 2, "school": school.pk})
    aanvraag = Aanvraag.objects.get()

    assert (aanvraag.route, aanvraag.aanvrager, aanvraag.hulpvraag) == (2, wie, "Hoe blijf ik rustig?")


def test_een_foute_keuze_laat_het_concept_zoals_het_was(client, school):
    aanvraag = concept(school=school)
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(stap(aanvraag, "start"), {"route": 1, "school": SchoolFactory.create().pk})

    assert antwoord.context["form"].errors == {"school": ["Kies een school uit de lijst."]}
    assert Aanvraag.objects.get().school == school


@pytest.mark.parametrize("rol", [Rol.OC, Rol.DIRECTEUR, Rol.CLB])
def test_ook_zonder_formulier_begint_alleen_wie_haar_behandelt(school, rol):
    with pytest.raises(PermissionDenied):
        actions.begin(by=persoon(rol, school=school), route=1, school=school)

    assert Aanvraag.objects.count() == 0
