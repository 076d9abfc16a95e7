"""Reviewing an aanvraag: reading it, asking, deciding, and two leden who do that at once."""

import copy
import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Aanvraag, Besluit
from aanvragen.views.beoordelen import Goedkeuren
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.zaken import ALLE_CRITERIA, BSN, IN_TOESTAND, VERHAAL, vers
from tests.factories import SchoolFactory, concept, ingediend, persoon

pytestmark = pytest.mark.django_db

KNOPPEN = ["goedkeuren", "afwijzen", "vraag_aanvulling"]
INVOER = {"criteria": ALLE_CRITERIA[1], "motivering": "Mijn motivering.", "vraag": "Mijn vraag?"}


@pytest.fixture(scope="module")
def _aanvraag(eens) -> Iterator[Aanvraag]:
    with eens():
        yield ingediend()


@pytest.fixture
def aanvraag(_aanvraag: Aanvraag, db) -> Aanvraag:
    """Waits for the commissie, before whatever else a test hands in."""
    return copy.deepcopy(_aanvraag)


@pytest.fixture
def lid():
    return persoon(Rol.OC, naam="Noor Eerste")


@pytest.fixture
def mijn(client, lid):
    client.force_login(lid)
    return client


def adres(naam: str, aanvraag) -> str:
    return reverse(f"aanvragen:{naam}", args=[aanvraag.pk])


def test_de_hele_aanvraag_staat_naast_de_vragen(mijn):
    pagina = mijn.get(adres("beoordelen", ingediend(**VERHAAL))).text

    verwacht = [str(tekst) for veld, tekst in VERHAAL.items() if veld != "spoed"]
    assert [tekst for tekst in [*verwacht, "Is Key2Teach passend?"] if tekst not in pagina] == []


@pytest.mark.parametrize("route", [1, 2])
def test_de_criteria_zijn_die_van_de_route(mijn, route):
    keuzes = mijn.get(adres("beoordelen", ingediend(route=route))).context["form"].fields["criteria"].choices

    assert [code for code, _ in keuzes] == ALLE_CRITERIA[route]


def test_lezen_wordt_vastgelegd(mijn, lid, aanvraag):
    mijn.get(adres("beoordelen", aanvraag))

    assert list(Inzage.objects.values_list("zaak", "door")) == [(aanvraag.pk, lid.pk)]


def test_de_prijs_en_wat_er_daarna_gebeurt(mijn):
    pagina = mijn.get(adres("beoordelen", ingediend(vorm="verkort"))).text

    assert "Goedkeuren legt €\N{NO-BREAK SPACE}850,00 vast. Daarna koppelt de commissie binnen 5 werkdagen" in pagina


def test_de_volgende_in_de_wachtrij(mijn, aanvraag):
    ander = ingediend()

    assert adres("beoordelen", ander) in mijn.get(adres("beoordelen", aanvraag)).text


def test_goedkeuren(mijn, lid, aanvraag):
    antwoord = mijn.post(adres("goedkeuren", aanvraag), {"criteria": ALLE_CRITERIA[1]}, follow=True)

    besluit = Besluit.objects.get()
    assert (vers(aanvraag).status, besluit.door, besluit.criteria) == ("goedgekeurd", lid, ALLE_CRITERIA[1])
    assert "koppel een coach uiterlijk" in antwoord.text


def test_goedkeuren_terwijl_niet_alles_klopt_vraagt_waarom(mijn, aanvraag):
    antwoord = mijn.post(adres("goedkeuren", aanvraag), {"criteria": ["interactie"]})

    assert antwoord.context["form"].errors == {
        "motivering": ["Niet alles is aangevinkt. Schrijf waarom Key2Teach toch passend is."]
    }
    assert vers(aanvraag).status == "ingediend"


def test_goedkeuren_met_een_motivering_bij_wat_niet_klopt(mijn, aanvraag):
    mijn.post(adres("goedkeuren", aanvraag), {"criteria": ["interactie"], "motivering": "Het kan nu."})

    assert (vers(aanvraag).status, Besluit.objects.get().motivering) == ("goedgekeurd", "Het kan nu.")


def test_goedkeuren_zonder_tarief_zegt_wat_er_ontbreekt(mijn, aanvraag):
    Tarief.objects.update(van=timezone.localdate() + datetime.timedelta(days=1))

    antwoord = mijn.post(adres("goedkeuren", aanvraag), INVOER)

    assert "er is geen tarief voor een volledig traject" in antwoord.text
    assert (antwoord.status_code, vers(aanvraag).status) == (200, "ingediend")
    assert "Mijn motivering." in antwoord.text


def test_zonder_tarief_staat_dat_er_van_tevoren(mijn, aanvraag):
    Tarief.objects.all().delete()

    assert "Er is nog geen tarief voor een volledig traject" in mijn.get(adres("beoordelen", aanvraag)).text


def test_afwijzen(mijn, lid, aanvraag):
    mijn.post(adres("afwijzen", aanvraag), {"motivering": "Het past niet."})

    besluit = Besluit.objects.get()
    assert (vers(aanvraag).status, besluit.door, besluit.motivering) == ("afgewezen", lid, "Het past niet.")


def test_afwijzen_zonder_motivering(mijn, aanvraag):
    antwoord = mijn.post(adres("afwijzen", aanvraag), {"criteria": ["interactie"]})

    assert list(antwoord.context["form"].errors) == ["motivering"]
    assert vers(aanvraag).status == "ingediend"


def test_een_vraag_stellen(mijn, lid, aanvraag):
    mijn.post(adres("vraag_aanvulling", aanvraag), {"vraag": "Hoe lang al?"})

    vraag = aanvraag.aanvullingen.get()
    assert (vers(aanvraag).status, vraag.vraag, vraag.gevraagd_door) == ("aanvulling", "Hoe lang al?", lid)


def test_een_lege_vraag(mijn, aanvraag):
    antwoord = mijn.post(adres("vraag_aanvulling", aanvraag), {"vraag": "", "motivering": "Mijn motivering."})

    assert (list(antwoord.context["form"].errors), "Mijn motivering." in antwoord.text) == (["vraag"], True)


@pytest.mark.parametrize("knop", KNOPPEN)
@pytest.mark.parametrize("veld", ["motivering", "vraag"])
def test_een_bsn_wordt_geweigerd_en_de_tekst_blijft(mijn, knop, veld, aanvraag):
    antwoord = mijn.post(adres(knop, aanvraag), {**INVOER, veld: f"Het gaat om {BSN}."})

    assert (list(antwoord.context["form"].errors), vers(aanvraag).status) == ([veld], "ingediend")
    assert f"Het gaat om {BSN}." in antwoord.text


@pytest.mark.parametrize("knop", KNOPPEN)
def test_een_collega_was_eerder(client, mijn, lid, knop, aanvraag):
    eerder = persoon(Rol.OC, naam="Olga Tweede")
    mijn.get(adres("beoordelen", aanvraag))
    client_van_eerder = type(client)()
    client_van_eerder.force_login(eerder)
    client_van_eerder.post(adres("afwijzen", aanvraag), {"motivering": "Past niet."})

    antwoord = mijn.post(adres(knop, aanvraag), INVOER)

    moment = timezone.localtime(Besluit.objects.get().op)
    assert antwoord.status_code == 409
    assert f"Olga Tweede heeft deze aanvraag afgewezen op {moment:%d-%m-%Y om %H:%M}" in antwoord.text
    assert ("Mijn motivering." in antwoord.text, "Mijn vraag?" in antwoord.text) == (True, True)
    assert (Besluit.objects.get().door, vers(aanvraag).status) == (eerder, "afgewezen")


class TraagGoedkeuren(Goedkeuren):
    """A colleague decides between the check of the page and the step itself."""

    def doe(self, form):
        actions.afwijzen(self.object, by=persoon(Rol.OC, naam="Olga Tweede"), criteria=[], motivering="Past niet.")
        return super().doe(form)


def test_een_collega_beslist_terwijl_het_formulier_wordt_verwerkt(rf, lid, aanvraag):
    verzoek = rf.post(adres("goedkeuren", aanvraag), INVOER)
    verzoek.user = lid

    antwoord: Any = TraagGoedkeuren.as_view()(verzoek, pk=aanvraag.pk)
    antwoord.render()

    assert (antwoord.status_code, vers(aanvraag).status) == (409, "afgewezen")
    assert ("Olga Tweede" in antwoord.text, "Mijn motivering." in antwoord.text) == (True, True)


def test_een_collega_stelde_net_een_vraag(mijn, aanvraag):
    actions.vraag_aanvulling(aanvraag, by=persoon(Rol.OC, naam="Olga Tweede"), vraag="Hoe lang al?")

    antwoord = mijn.post(adres("goedkeuren", aanvraag), INVOER)

    assert (antwoord.status_code, "aanvulling gevraagd, door Olga Tweede" in antwoord.text) == (409, True)
    assert [adres(knop, aanvraag) in antwoord.text for knop in KNOPPEN] == [False] * 3


@pytest.mark.parametrize("knop", KNOPPEN)
def test_twee_keer_klikken_is_een_keer_beslissen(mijn, knop, aanvraag):
    mijn.post(adres(knop, aanvraag), INVOER)

    antwoord = mijn.post(adres(knop, aanvraag), INVOER, follow=True)

    assert antwoord.redirect_chain == [(aanvraag.get_absolute_url(), 302)]
    assert "Je hebt hier net een stap gezet." in antwoord.text


@pytest.mark.parametrize("naam", ["beoordelen", *KNOPPEN])
@pytest.mark.parametrize("toestand", [naam for naam in IN_TOESTAND if naam not in ["concept", "ingediend"]])
def test_wat_niet_meer_wacht_leidt_naar_de_aanvraag(mijn, naam, toestand):
    aanvraag = IN_TOESTAND[toestand]()

    antwoord = mijn.get(adres(naam, aanvraag))

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, aanvraag.get_absolute_url())


@pytest.mark.parametrize("naam", ["beoordelen", *KNOPPEN])
@pytest.mark.parametrize("methode", ["get", "post"])
def test_niet_over_de_eigen_aanvraag(client, naam, methode):
    school = SchoolFactory.create()
    beide = persoon(Rol.OC, Rol.KC, school=school)
    aanvraag = ingediend(school=school, aanvrager=beide)
    client.force_login(beide)

    assert getattr(client, methode)(adres(naam, aanvraag)).status_code == 403


@pytest.mark.parametrize("naam", ["beoordelen", *KNOPPEN])
def test_niet_over_een_aanvraag_van_de_eigen_school(client, naam, aanvraag):
    client.force_login(persoon(Rol.OC, Rol.KC, school=aanvraag.school))

    assert client.post(adres(naam, aanvraag)).status_code == 403


@pytest.mark.parametrize("naam", ["beoordelen", *KNOPPEN])
@pytest.mark.parametrize("rol", [Rol.KC, Rol.DIRECTEUR, Rol.DIRECTIE])
def test_alleen_de_commissie_beslist(client, naam, rol, aanvraag):
    client.force_login(persoon(rol, school=aanvraag.school))

    assert (client.get(adres(naam, aanvraag)).status_code, vers(aanvraag).status) == (403, "ingediend")


@pytest.mark.parametrize("naam", ["beoordelen", *KNOPPEN])
def test_een_concept_bestaat_niet_voor_de_commissie(mijn, naam):
    assert mijn.get(adres(naam, concept())).status_code == 404


def test_beoordelen_zelf_beslist_niets(mijn, aanvraag):
    antwoord = mijn.post(adres("beoordelen", aanvraag), INVOER)

    assert (antwoord.status_code, vers(aanvraag).status) == (200, "ingediend")
    assert ("Mijn motivering." in antwoord.text, "Mijn vraag?" in antwoord.text) == (True, True)


@pytest.mark.parametrize("knop", KNOPPEN)
def test_elke_knop_heeft_ook_een_eigen_pagina(mijn, knop, aanvraag):
    assert mijn.get(adres(knop, aanvraag)).status_code == 200


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_pagina_wordt_niet_langzamer(mijn, lid, django_assert_num_queries, aantal, aanvraag):
    for _ in range(aantal):
        actions.vraag_aanvulling(aanvraag, by=lid, vraag="Hoe lang al?")
        actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")
        ingediend()
    mijn.get(adres("beoordelen", aanvraag))  # begins the chain of what she reads

    with django_assert_num_queries(17):
        mijn.get(adres("beoordelen", aanvraag))


def test_een_andere_tekst_kort_na_een_eigen_stap_gaat_niet_verloren(client, aanvraag):
    """She asked a question, and still had the review open in another tab."""
    oc = persoon(Rol.OC)
    actions.vraag_aanvulling(aanvraag, by=oc, vraag="Wat nog?")
    client.force_login(oc)
    antwoord = client.post(reverse("aanvragen:afwijzen", args=[aanvraag.pk]), {"motivering": "Lang over nagedacht."})
    assert (antwoord.status_code, "Lang over nagedacht." in antwoord.text) == (409, True)
