"""The page of an aanvraag: who reads what, what she can do there, and what is recorded."""

import pytest
from django.urls import reverse

from aanvragen import actions
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.zaken import IN_TOESTAND, VERHAAL, afgewezen, beantwoord, gekoppeld, met_vraag
from tests.factories import coach, concept, ingediend, lopend, persoon
from trajecten import actions as traject_acties

# It is about what stands on the page; the table of roles opens it, in several states, on both databases.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

GEHEIM = "geheim"
NIET_GENOEG = "Alleen een Key2Teach-traject is niet genoeg"


def kijk(client, user, aanvraag):
    client.force_login(user)
    return client.get(reverse("aanvragen:detail", args=[aanvraag.pk]))


def knoppen(antwoord) -> list[str]:
    return [actie["naam"] for actie in antwoord.context["acties"]]


@pytest.mark.parametrize("rol", [Rol.KC, Rol.OC])
def test_wie_meeleest_leest_het_hele_verhaal(client, rol):
    aanvraag = beantwoord(**VERHAAL)

    pagina = kijk(client, persoon(rol, school=aanvraag.school), aanvraag).text

    verwacht = [str(tekst) for veld, tekst in VERHAAL.items() if veld != "spoed"]
    assert [tekst for tekst in [*verwacht, "geheime vraag", "geheim antwoord"] if tekst not in pagina] == []


@pytest.mark.parametrize("toestand", list(IN_TOESTAND))
@pytest.mark.parametrize("rol", [Rol.DIRECTEUR, Rol.DIRECTIE])
def test_directeur_en_directie_lezen_niets_van_het_verhaal(client, rol, toestand):
    aanvraag = IN_TOESTAND[toestand](**VERHAAL)

    pagina = kijk(client, persoon(rol, school=aanvraag.school), aanvraag)

    assert (pagina.status_code, GEHEIM in pagina.text.lower()) == (200, False)


@pytest.mark.parametrize("rol, leest", [(Rol.KC, True), (Rol.OC, True), (Rol.DIRECTEUR, False), (Rol.DIRECTIE, False)])
def test_wie_het_verhaal_niet_leest_neemt_het_niet_mee_en_leest_waarom(client, rol, leest):
    aanvraag = ingediend()

    pagina = kijk(client, persoon(rol, school=aanvraag.school), aanvraag).text

    uitvoer = reverse("aanvragen:uitvoer", args=[aanvraag.pk])
    assert (f'"{uitvoer}"' in pagina, "over wie het gaat, zie je hier niet" in pagina) == (leest, not leest)


def test_de_commissie_ziet_geen_concept(client):
    assert kijk(client, persoon(Rol.OC), concept()).status_code == 404


@pytest.mark.parametrize("rollen", [[Rol.KC], [Rol.CLB], [Rol.DIRECTEUR], [Rol.COACH], []])
def test_wie_er_niets_mee_te_maken_heeft_vindt_de_aanvraag_niet(client, rollen):
    assert kijk(client, persoon(*rollen, school=concept().school), ingediend()).status_code == 404


@pytest.mark.parametrize("rol, leest", [(Rol.KC, True), (Rol.DIRECTEUR, True), (Rol.OC, True), (Rol.DIRECTIE, False)])
def test_de_motivering(client, rol, leest):
    aanvraag = afgewezen()

    assert ("Het past niet." in kijk(client, persoon(rol, school=aanvraag.school), aanvraag).text) is leest


def test_lezen_wordt_vastgelegd(client):
    aanvraag, lid = ingediend(), persoon(Rol.OC)

    kijk(client, lid, aanvraag)

    assert list(Inzage.objects.values_list("zaak", "door", "soort")) == [(aanvraag.pk, lid.pk, "aanvraag")]


def test_de_motivering_lezen_wordt_vastgelegd(client):
    aanvraag = afgewezen()
    directeur = persoon(Rol.DIRECTEUR, school=aanvraag.school)

    kijk(client, directeur, aanvraag)

    assert list(Inzage.objects.values_list("zaak", "door", "soort")) == [(aanvraag.pk, directeur.pk, "motivering")]


def test_wie_niets_leest_laat_geen_inzage_na(client):
    kijk(client, persoon(Rol.DIRECTIE), ingediend())

    assert Inzage.objects.count() == 0


@pytest.mark.parametrize("route, staat_er", [(1, True), (2, False)])
def test_zonder_clber_is_key2teach_niet_genoeg_voor_de_commissie(client, route, staat_er):
    aanvraag = ingediend(route=route)

    assert (NIET_GENOEG in kijk(client, aanvraag.aanvrager, aanvraag).text) is staat_er


@pytest.mark.parametrize(
    "toestand, aanvrager, commissie",
    [
        ("ingediend", ["intrekken"], ["goedkeuren"]),
        ("aanvulling", ["beantwoord_aanvulling", "intrekken"], ["trek_vraag_in"]),
        ("goedgekeurd", ["intrekken"], ["koppelen"]),
        ("gekoppeld", [], []),
        ("afgewezen", [], []),
        ("ingetrokken", [], []),
    ],
)
def test_de_knoppen_volgen_uit_toestand_en_recht(client, toestand, aanvrager, commissie):
    aanvraag = IN_TOESTAND[toestand]()

    assert (
        sorted(knoppen(kijk(client, aanvraag.aanvrager, aanvraag))),
        knoppen(kijk(client, persoon(Rol.OC), aanvraag)),
    ) == (aanvrager, commissie)


def test_een_concept_gaat_verder_of_weg(client):
    aanvraag = concept()

    assert sorted(knoppen(kijk(client, aanvraag.aanvrager, aanvraag))) == ["indienen", "weggooien"]


def test_het_traject_is_een_klik_verder(client):
    traject = lopend()

    assert traject.get_absolute_url() in kijk(client, traject.aanvraag.aanvrager, traject.aanvraag).text


def test_de_mensen_om_een_aanvraag(client):
    wie = coach(naam="Coby Coach")
    aanvraag = gekoppeld(door=wie)
    persoon(Rol.KC, school=aanvraag.school, naam="Karel Collega")

    mensen = kijk(client, aanvraag.aanvrager, aanvraag).context["mensen"]

    assert [(mens["naam"], mens["rol"]) for mens in mensen] == [
        (aanvraag.aanvrager.naam, "Aanvrager, kwaliteitscoördinator"),
        ("Karel Collega", "Kwaliteitscoördinator"),
        ("Coby Coach", "Coach"),
    ]


def test_een_coach_leest_mee(client):
    wie = coach()

    assert GEHEIM in kijk(client, wie.gebruiker, gekoppeld(door=wie, **VERHAAL)).text


def test_een_open_vraag_staat_er_als_onbeantwoord(client):
    aanvraag = met_vraag()

    assert "Nog niet beantwoord" in kijk(client, aanvraag.aanvrager, aanvraag).text


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_pagina_wordt_niet_langzamer(client, django_assert_num_queries, aantal):
    wie = coach()
    aanvraag = ingediend()
    lid = persoon(Rol.OC)
    for _ in range(aantal):
        actions.vraag_aanvulling(aanvraag, by=lid, vraag="Hoe lang al?")
        actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")
        persoon(Rol.KC, school=aanvraag.school)
    actions.goedkeuren(aanvraag, by=lid, criteria=["interactie"])
    traject_acties.koppelen(aanvraag, by=lid, coach=wie)
    client.force_login(wie.gebruiker)
    client.get(reverse("aanvragen:detail", args=[aanvraag.pk]))  # begins the chain of what she reads

    with django_assert_num_queries(18):
        client.get(reverse("aanvragen:detail", args=[aanvraag.pk]))
