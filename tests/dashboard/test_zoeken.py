"""Searching on kenmerk, school and leerkracht, in what one sees and with nothing of it in an address."""

import pytest
from django.test import Client
from django.urls import reverse

from aanvragen.models import Aanvraag
from aanvragen.zicht import verhaal_voor
from k2t_portal.organisatie.models import Gebruiker
from tests.dashboard.wie import WIE
from tests.factories import SamenwerkingsverbandFactory, SchoolFactory, afgerond, coach, concept, ingediend, persoon

URL = reverse("dashboard:zoeken")
IEDEREEN = [*WIE, "niemand"]


def zoek(client, tekst: str, **meer: str):
    return client.post(URL, {"q": tekst, **meer})


def gevonden(antwoord) -> list[Aanvraag]:
    return list(antwoord.context["pagina"])


def test_verhaal_voor_a_kc_who_submitted_route_1_and_moved_on_as_clb(hoeden):
    concept(school=hoeden.school, aanvrager=hoeden.clb)
    mens = Gebruiker.objects.get(pk=hoeden.clb.pk)
    leesbaar = [zaak for zaak in Aanvraag.objects.all() if mens.has_perm("aanvragen.lees_verhaal", zaak)]
    assert list(Aanvraag.objects.filter(verhaal_voor(mens))) == leesbaar


def test_the_empty_page_asks_what_to_search(client, hoeden):
    SamenwerkingsverbandFactory()
    client.force_login(hoeden.kc)
    antwoord = client.get(f"{URL}?q=Verzonnen")
    assert antwoord.status_code == 200
    assert "pagina" not in antwoord.context
    assert "Verzonnen" not in antwoord.content.decode()


def test_a_whole_kenmerk_leads_to_the_case(client, hoeden):
    zaak = ingediend(school=hoeden.school)
    client.force_login(hoeden.oc)
    antwoord = zoek(client, str(zaak).lower())
    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == zaak.get_absolute_url()


@pytest.mark.parametrize("wie, ziet", [("directie", True), ("directeur", True), ("oc", False)])
def test_a_factuurnummer_finds_the_factuur_of_who_may_see_it(client, hoeden, wie, ziet):
    factuur = afgerond(school=hoeden.school, vorm="verkort").facturen.get()
    client.force_login(getattr(hoeden, wie))
    antwoord = zoek(client, factuur.nummer)
    assert antwoord.context["factuur"] == (factuur if ziet else None)
    assert (factuur.get_absolute_url() in antwoord.content.decode()) is ziet


def test_a_kenmerk_of_a_case_that_she_does_not_see_is_not_found(client, hoeden):
    zaak = ingediend(school=hoeden.school)
    client.force_login(hoeden.kc_elders)
    antwoord = zoek(client, str(zaak))
    assert gevonden(antwoord) == []
    assert "Niets gevonden" in antwoord.content.decode()


@pytest.mark.parametrize("tekst", ["proef", "De Pr", "2T-20"])
def test_a_part_of_school_or_kenmerk_is_enough(client, hoeden, tekst):
    zaak = ingediend(school=hoeden.school)
    ingediend(school=SchoolFactory.create(naam="De Onzichtbare Overkant"))
    client.force_login(hoeden.kc)
    assert gevonden(zoek(client, tekst)) == [zaak]


def test_a_leerkracht_is_found_by_who_may_read_the_narrative(client, hoeden):
    zaak = ingediend(school=hoeden.school, aanvrager=hoeden.kc, leerkracht_naam="Meester Bedacht")
    client.force_login(hoeden.kc)
    antwoord = zoek(client, "bedacht")
    assert gevonden(antwoord) == [zaak]
    assert "Meester Bedacht" not in antwoord.content.decode()


@pytest.mark.parametrize("naam", ["directeur", "directie"])
def test_a_leerkracht_is_not_found_by_who_only_sees_the_case(client, hoeden, wie, naam):
    ingediend(school=hoeden.school, aanvrager=hoeden.kc, leerkracht_naam="Meester Bedacht")
    client.force_login(wie[naam])
    assert gevonden(zoek(client, "bedacht")) == []


def test_a_traject_shows_its_own_state(client, hoeden):
    traject = afgerond(school=hoeden.school, aanvrager=hoeden.kc, door=coach())
    client.force_login(hoeden.oc)
    pagina = zoek(client, "proef").content.decode()
    assert f'href="{traject.get_absolute_url()}"' in pagina
    assert "Afgerond" in pagina


@pytest.mark.parametrize("tekst", ["", " ", "a"])
def test_too_short_is_said_and_kept(client, hoeden, tekst):
    SamenwerkingsverbandFactory()
    client.force_login(hoeden.kc)
    antwoord = zoek(client, tekst)
    assert antwoord.status_code == 200
    assert "<title>Fout: Zoeken" in antwoord.content.decode()
    assert "Vul minstens twee tekens in" in antwoord.content.decode()
    assert antwoord.context["form"]["q"].value() == tekst


def test_more_than_a_page_goes_on_by_button_with_the_same_words(client, hoeden):
    for _ in range(26):
        ingediend(school=hoeden.school, aanvrager=hoeden.kc)
    client.force_login(hoeden.kc)
    eerste, tweede = zoek(client, "proef"), zoek(client, "proef", page="2")
    assert (len(gevonden(eerste)), len(gevonden(tweede))) == (25, 1)
    assert '<button class="btn btn-secondary" name="page" value="2">' in eerste.content.decode()
    assert len(eerste.content) < 30_000


def test_without_a_token_nothing_is_searched(hoeden):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(hoeden.kc)
    assert zoek(streng, "proef").status_code == 403


def test_who_wears_no_hat_cannot_search(client, db):
    SamenwerkingsverbandFactory()
    client.force_login(persoon())
    assert (client.get(URL).status_code, zoek(client, "proef").status_code) == (403, 403)


def test_who_is_not_logged_in_is_sent_to_log_in(client):
    assert client.get(URL).status_code == 302


@pytest.mark.parametrize("keer", [1, 3])
def test_queries_do_not_grow_with_what_is_found(client, hoeden, keer, django_assert_num_queries):
    for _ in range(keer):
        ingediend(school=hoeden.school, aanvrager=hoeden.kc)
        afgerond(school=hoeden.school, aanvrager=hoeden.kc, vorm="verkort")
    client.force_login(hoeden.oc)
    with django_assert_num_queries(8):
        zoek(client, "proef")
