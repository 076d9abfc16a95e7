"""The helpdesk: a consult in one screen, the list with its figures, and an aanvraag that refers to it."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Consult
from aanvragen.views.helpdesk import helpdesk_acties
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.invullen import VOORAF, stap
from tests.aanvragen.zaken import BSN, vers
from tests.factories import SchoolFactory, concept, consult, ingediend, persoon

pytestmark = pytest.mark.django_db
LIJST, NIEUW = reverse("aanvragen:helpdesk"), reverse("aanvragen:consult_nieuw")
DRIE_NOVEMBER = datetime.date(2025, 11, 3)


def gesprek(school) -> dict[str, Any]:
    gegevens = {"school": school.pk, "beller": "Karin Proef", "leerkracht": "", "op": "03-11-2025"}
    return {**gegevens, "vraag": "Past Key2Teach?", "advies": "Begin met CLB."}


def aanpassen(client, een: Consult, **velden: Any):
    url = reverse("aanvragen:consult_corrigeren", args=[een.pk])
    return client.post(url, {**gesprek(een.school), **velden})


def test_een_consult_staat_er_na_een_scherm(client):
    lid, school = persoon(Rol.OC), SchoolFactory.create()
    client.force_login(lid)
    vandaag = f"{timezone.localdate():%d-%m-%Y}"
    ingevuld = client.get(NIEUW).text

    antwoord = client.post(NIEUW, gesprek(school))

    assert (f'value="{vandaag}"' in ingevuld, antwoord.url) == (True, LIJST)
    er = Consult.objects.get()
    assert (er.lid, er.school, er.op, er.advies) == (lid, school, DRIE_NOVEMBER, "Begin met CLB.")


def test_twee_keer_versturen_noteert_een_keer(client):
    school = SchoolFactory.create()
    client.force_login(persoon(Rol.OC))
    for _ in range(2):
        client.post(NIEUW, gesprek(school))

    assert Consult.objects.count() == 1


@pytest.mark.parametrize(
    "veld, waarde, melding",
    [
        ("school", "", "Kies de school die belt."),
        ("beller", "", "Vul in wie er belt."),
        ("vraag", "", "Schrijf op wat de vraag is."),
        ("advies", f"Zie {BSN}", "burgerservicenummer"),
        ("op", "03-11-2099", "ligt in de toekomst"),
    ],
)
def test_een_fout_houdt_de_tekst(client, veld, waarde, melding):
    client.force_login(persoon(Rol.OC))

    pagina = client.post(NIEUW, {**gesprek(SchoolFactory.create()), "leerkracht": "Juf Typte", veld: waarde}).text

    assert (melding in pagina, "Juf Typte" in pagina, Consult.objects.count()) == (True, True, 0)


def test_alleen_de_commissie_noteert_een_consult():
    school = SchoolFactory.create()

    with pytest.raises(PermissionDenied):
        consult(lid=persoon(Rol.KC, school=school), school=school)


def test_wie_het_noteerde_past_het_aan(client):
    lid = persoon(Rol.OC)
    een = consult(lid=lid)
    client.force_login(lid)

    antwoord = aanpassen(client, een, advies="Begin met een MDO.")

    assert (antwoord.url, Consult.objects.get().advies) == (een.get_absolute_url(), "Begin met een MDO.")


def test_een_ander_lid_leest_het_en_past_het_niet_aan(client):
    een, ander = consult(), persoon(Rol.OC)
    client.force_login(ander)

    pagina = client.get(een.get_absolute_url()).text

    assert (een.advies in pagina, "Consult aanpassen" in pagina) == (True, False)
    with pytest.raises(PermissionDenied):
        actions.corrigeer_consult(een, by=ander, school=een.school)


def test_een_aanvraag_die_ernaar_verwijst_houdt_school_en_volgt_de_dag(client):
    lid = persoon(Rol.OC)
    een = consult(lid=lid)
    aanvraag = ingediend(school=een.school, consult=een, helpdesk_op=een.op)
    client.force_login(lid)

    fout = aanpassen(client, een, school=SchoolFactory.create().pk, advies="Wat ik typte").text
    aanpassen(client, een)

    assert ("de school ligt vast" in fout, "Wat ik typte" in fout) == (True, True)
    assert (vers(aanvraag).helpdesk_op, Consult.objects.get().school) == (DRIE_NOVEMBER, een.school)


def test_de_lijst_telt_wat_tot_een_aanvraag_leidde_en_toont_geen_verhaal(client):
    school = SchoolFactory.create()
    wel, niet, alleen_concept = (consult(school=school, vraag="Een geheime vraag", beller="Geheim") for _ in range(3))
    aanvraag = ingediend(school=school, consult=wel, helpdesk_op=wel.op)
    concept(school=school, consult=alleen_concept, helpdesk_op=alleen_concept.op)
    client.force_login(persoon(Rol.OC))

    pagina = client.get(LIJST)

    assert pagina.context["telling"] == {"alle": 3, "wel": 1, "niet": 2}
    assert (aanvraag.kenmerk in pagina.text, "geheim" in pagina.text.lower()) == (True, False)
    assert list(client.get(LIJST, {"gevolg": "False"}).context["object_list"]) == [alleen_concept, niet]
    assert set(Consult.objects.zonder_aanvraag()) == {alleen_concept, niet}


def test_de_telling_per_schooljaar(client, time_machine):
    time_machine.move_to("2026-11-21 12:00 +0100")
    for op in [datetime.date(2025, 7, 31), datetime.date(2025, 8, 1), datetime.date(2026, 7, 31)]:
        consult(op=op)
    client.force_login(persoon(Rol.OC))

    assert client.get(LIJST, {"schooljaar": "2025"}).context["telling"]["alle"] == 2


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_wordt_niet_langzamer(client, django_assert_num_queries, aantal):
    for _ in range(aantal):
        een = consult()
        ingediend(school=een.school, consult=een, helpdesk_op=een.op)
    SchoolFactory.create()
    client.force_login(persoon(Rol.OC))

    with django_assert_num_queries(9):
        client.get(LIJST)


def test_van_een_consult_bij_een_zaak_wordt_vastgelegd_wie_het_leest(client):
    een, lid = consult(), persoon(Rol.OC)
    aanvraag = ingediend(school=een.school, consult=een, helpdesk_op=een.op)
    client.force_login(lid)

    pagina = client.get(een.get_absolute_url()).text

    assert ("Past Key2Teach hier?" in pagina, aanvraag.kenmerk in pagina) == (True, True)
    assert list(Inzage.objects.values_list("zaak", "over_pk", "door", "soort").order_by("nummer")) == [
        (None, een.pk, lid.pk, "consult"),
        (aanvraag.pk, None, lid.pk, "consult"),
    ]


def test_een_concept_dat_ernaar_verwijst_is_nog_niet_van_de_commissie(client):
    een, lid = consult(), persoon(Rol.OC)
    concept(school=een.school, consult=een, helpdesk_op=een.op)
    client.force_login(lid)

    assert client.get(een.get_absolute_url()).context["aanvragen"] == []
    assert [(rij.zaak_id, rij.over_pk) for rij in Inzage.objects.all()] == [(None, een.pk)]


def test_de_knop_om_te_noteren_is_van_de_commissie():
    rollen = [Rol.OC, Rol.KC, Rol.CLB, Rol.COACH, Rol.DIRECTIE]

    assert [len(helpdesk_acties(persoon(rol, school=SchoolFactory.create()))) for rol in rollen] == [1, 0, 0, 0, 0]


def vooraf(client, aanvraag, **velden: Any):
    return client.post(stap(aanvraag, "vooraf"), {**VOORAF[1], **velden})


def test_een_kc_kiest_uit_de_consulten_van_haar_school_zonder_hun_tekst(client):
    aanvraag = concept(helpdesk_op=None)
    een = consult(school=aanvraag.school, op=DRIE_NOVEMBER, lid=persoon(Rol.OC, naam="Olga Proef"))
    elders = consult(lid=persoon(Rol.OC, naam="Elders Proef"))
    client.force_login(aanvraag.aanvrager)

    pagina = client.get(stap(aanvraag, "vooraf")).text
    vooraf(client, aanvraag, consult=een.pk, helpdesk_op="geen datum")

    assert ("3 november 2025 met Olga Proef" in pagina, "Elders Proef" in pagina) == (True, False)
    assert een.vraag not in pagina
    assert (vers(aanvraag).consult, vers(aanvraag).helpdesk_op) == (een, DRIE_NOVEMBER)
    vooraf(client, aanvraag, consult=elders.pk)
    assert vers(aanvraag).consult == een


def test_zonder_consulten_vult_zij_zelf_een_dag_in(client):
    aanvraag = concept(helpdesk_op=None)
    client.force_login(aanvraag.aanvrager)

    pagina = client.get(stap(aanvraag, "vooraf")).text
    vooraf(client, aanvraag)

    assert ('name="consult"' in pagina, vers(aanvraag).helpdesk_op) == (False, DRIE_NOVEMBER)


def test_het_overzicht_noemt_het_consult_en_niet_ook_de_dag(client):
    een = consult(op=DRIE_NOVEMBER, lid=persoon(Rol.OC, naam="Olga Proef"))
    aanvraag = concept(school=een.school, consult=een, helpdesk_op=een.op)
    client.force_login(aanvraag.aanvrager)

    pagina = client.get(reverse("aanvragen:controleer", args=[aanvraag.pk])).text

    assert pagina.count("3 november 2025") == 1


@pytest.mark.parametrize("route, andere_school, houdt", [(1, False, True), (1, True, False), (2, False, False)])
def test_een_consult_hoort_bij_route_1_van_deze_school(route, andere_school, houdt):
    een = consult()
    school = SchoolFactory.create() if andere_school else een.school
    wie = persoon(Rol.KC, Rol.CLB, school=een.school)
    wie.aanstellingen.create(rol=Rol.KC, school=SchoolFactory.create() if not andere_school else school)
    aanvraag = concept(school=een.school, aanvrager=wie, consult=een, helpdesk_op=een.op)

    actions.verplaats(aanvraag, by=wie, route=route, school=school)

    assert (vers(aanvraag).consult == een) is houdt


@pytest.mark.parametrize("rol, leest", [(Rol.OC, True), (Rol.KC, False)])
@pytest.mark.parametrize("scherm", ["detail", "beoordelen"])
def test_bij_de_aanvraag_leest_alleen_de_commissie_de_tekst(client, rol, leest, scherm):
    een = consult(vraag="Een geheime vraag", advies="Een geheim advies", lid=persoon(Rol.OC, naam="Olga Proef"))
    aanvraag = ingediend(school=een.school, consult=een, helpdesk_op=een.op)
    client.force_login(persoon(rol, school=een.school))

    antwoord = client.get(reverse(f"aanvragen:{scherm}", args=[aanvraag.pk]))

    verwacht = 200 if leest or scherm == "detail" else 403
    assert (antwoord.status_code, "geheim" in antwoord.text) == (verwacht, leest)
    assert ("met Olga Proef" in antwoord.text) is (verwacht == 200)
