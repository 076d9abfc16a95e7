"""Screens of directie about who read what, and the answer to who asks what is kept of her."""

import datetime
import io
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from aanvragen import actions as aanvraag_acties
from k2t_portal.organisatie.models import Beheerstap, Gebruiker, Rol
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from tests.dashboard.inzages import las
from tests.factories import INHOUD, concept, consult, ingediend, lopend, persoon

LIJST, PATRONEN, VERZOEK = reverse("inzage:lijst"), reverse("inzage:patronen"), reverse("inzage:verzoek")
VERHAAL = [INHOUD[veld] for veld in ("hulpvraag", "handelingsverlegenheid", "al_geprobeerd", "leerkracht_naam")]


@pytest.fixture
def directie(db) -> Gebruiker:
    return persoon(Rol.DIRECTIE, naam="Directie Proef")


@pytest.fixture
def scherm(directie) -> Client:
    client = Client()
    client.force_login(directie)
    return client


def rijen(scherm: Client, **vraag: Any) -> list[tuple[str, str]]:
    """Who read what, as the list has it."""
    return [(inzage.naam, inzage.waarvan) for inzage in scherm.get(LIJST, vraag).context["object_list"]]


def test_who_saw_a_case_and_what_did_she_see(scherm):
    ene, andere, zaak, tweede = persoon(naam="Ene"), persoon(naam="Andere"), ingediend(), ingediend()
    las(ene, zaak, "2026-10-01 10:00", rol="kc")
    las(andere, zaak, "2026-10-02 10:00", rol="oc")
    las(ene, tweede, "2026-10-03 10:00", rol="coach")
    wat = {zaak: zaak.kenmerk, tweede: tweede.kenmerk}
    assert rijen(scherm) == [("Ene", wat[tweede]), ("Andere", wat[zaak]), ("Ene", wat[zaak])]
    assert rijen(scherm, kenmerk=str(zaak).lower()) == [("Andere", wat[zaak]), ("Ene", wat[zaak])]
    assert rijen(scherm, persoon=ene.pk) == [("Ene", wat[tweede]), ("Ene", wat[zaak])]
    assert rijen(scherm, rol="oc") == [("Andere", wat[zaak])]
    assert rijen(scherm, van="2026-10-02", tot="2026-10-02") == [("Andere", wat[zaak])]


def test_a_reading_with_its_hat_its_kind_and_its_moment(scherm):
    las(persoon(naam="Lezer Proef"), ingediend(), "2026-10-01 09:05", rol="coach", soort="bijlage")
    tekst = scherm.get(LIJST).text
    assert all(woord in tekst for woord in ("Lezer Proef", "Coach", "Bijlage", "01-10-2026 09:05"))
    assert [woord for woord in VERHAAL if woord in tekst] == []


def test_a_consult_a_concept_and_one_that_was_thrown_away(scherm):
    lezer, gesprek, blijft, weg = persoon(naam="Lezer"), consult(), concept(), concept()
    Inzage.objects.create(door=lezer, over_model="aanvragen.consult", over_pk=gesprek.pk, soort="consult")
    las(lezer, blijft, "2026-10-02 10:00")
    las(lezer, weg, "2026-10-01 10:00")
    aanvraag_acties.weggooien(weg, by=weg.aanvrager)
    wat = [f"Consult {gesprek.pk}", "Concept", "Concept dat is weggegooid"]
    assert rijen(scherm) == [("Lezer", ding) for ding in wat]
    assert scherm.get(LIJST).status_code == 200


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_list_takes_as_many_queries_for_many_rows(scherm, aantal, django_assert_max_num_queries):
    for _ in range(aantal):
        las(persoon(Rol.OC), ingediend())
    with django_assert_max_num_queries(10):
        assert scherm.get(LIJST).status_code == 200


def test_patterns_of_the_last_thirty_days_unless_other_days_are_chosen(scherm):
    nacht = timezone.localtime().replace(hour=23, minute=0) - datetime.timedelta(days=31)
    las(persoon(naam="Nachtlezer"), ingediend(), f"{nacht:%Y-%m-%d %H:%M}")
    dag = f"{nacht:%Y-%m-%d}"
    assert "Nachtlezer" not in scherm.get(PATRONEN).text
    assert "Nachtlezer" in scherm.get(PATRONEN, {"van": dag, "tot": dag}).text


@pytest.mark.parametrize("vraag", [{"van": "2026-10-02", "tot": "2026-10-01"}, {"van": "gisteren"}])
def test_days_that_make_no_sense_give_the_last_thirty(scherm, vraag):
    antwoord = scherm.get(PATRONEN, vraag)
    assert antwoord.context["periode"].tot == timezone.localdate()
    assert "Fout:" in antwoord.text


@pytest.mark.parametrize("pagina", [LIJST, PATRONEN])
def test_the_first_and_the_last_day_that_exist_are_days_too(scherm, pagina):
    las(persoon(naam="Lezer Proef"), ingediend(), "2026-10-01 23:00")
    for dagen in ({"van": "0001-01-01", "tot": "9999-12-31"}, {"van": "9999-12-31", "tot": "9999-12-31"}):
        assert scherm.get(pagina, dagen).status_code == 200


@pytest.mark.parametrize(
    "gegevens, fout",
    [
        ({"kenmerk": "", "persoon": ""}, "één van beide"),
        ({"kenmerk": "K2T-1999-9999"}, "geen zaak met dit kenmerk"),
    ],
)
def test_a_question_is_about_one_case_or_one_person(scherm, gegevens, fout):
    antwoord = scherm.post(VERZOEK, gegevens)
    assert fout in antwoord.text
    assert gegevens["kenmerk"] in antwoord.text


def test_a_question_about_both_is_refused(scherm, directie):
    assert "één van beide" in scherm.post(VERZOEK, {"kenmerk": ingediend().kenmerk, "persoon": directie.pk}).text


@pytest.mark.parametrize("namen, vraag", [("", ""), ("ja", "?namen=ja")])
def test_a_question_leads_to_the_answer(scherm, directie, namen, vraag):
    zaak = ingediend()
    gevraagd = {"kenmerk": f" {zaak.kenmerk} ".lower(), "namen": namen}
    assert scherm.post(VERZOEK, gevraagd).url == reverse("inzage:zaak", args=[zaak.pk]) + vraag
    assert scherm.post(VERZOEK, {"persoon": directie.pk}).url == reverse("inzage:persoon", args=[directie.pk])


def boek(antwoord) -> dict[str, list[list[object]]]:
    """The rows of each sheet."""
    werkboek = openpyxl.load_workbook(io.BytesIO(antwoord.getvalue()))
    return {blad.title: [list(rij) for rij in blad.iter_rows(values_only=True)] for blad in werkboek}


@pytest.fixture
def zaak(directie):
    """A case that one person read on two days, with a step that only the OC knows of."""
    zaak, lezer = ingediend(), persoon(Rol.OC, naam="=Lezer")
    for moment in ("2026-10-01 09:05", "2026-10-01 11:30", "2026-10-02 09:05"):
        las(lezer, zaak, moment)
    Gebeurtenis.objects.create(zaak=zaak, soort="teruggetreden", intern=True, wanneer=timezone.now())
    return zaak


def test_the_data_of_a_case_by_function(scherm, zaak):
    bladen = boek(scherm.get(reverse("inzage:zaak_excel", args=[zaak.pk])))
    assert bladen["Wie heeft gelezen"] == [
        ["Wanneer", "Functie", "Soort gegevens", "Keer die dag"],
        [datetime.datetime.fromisoformat("2026-10-01 09:05"), "OC-lid", "Aanvraag", 2],
        [datetime.datetime.fromisoformat("2026-10-02 09:05"), "OC-lid", "Aanvraag", 1],
    ]
    assert [rij[1:] for rij in bladen["Verloop"]] == [["Functie", "Stap"], ["Kwaliteitscoördinator", "Ingediend"]]
    assert ["Kenmerk", zaak.kenmerk] in bladen["Zaak"]


def test_the_data_of_a_case_with_names_and_no_formula(scherm, zaak):
    bladen = boek(scherm.get(reverse("inzage:zaak_excel", args=[zaak.pk]), {"namen": "ja"}))
    assert bladen["Wie heeft gelezen"][1][1:] == ["OC-lid", "=Lezer", "Aanvraag", 2]
    assert bladen["Verloop"][1][2] == zaak.aanvrager.naam


def test_the_page_says_the_same_and_no_word_of_the_aanvraag(scherm, zaak, directie):
    pagina = reverse("inzage:zaak", args=[zaak.pk])
    functies, namen = scherm.get(pagina).text, scherm.get(pagina, {"namen": "ja"}).text
    assert ("=Lezer" in functies, "=Lezer" in namen) == (False, True)
    assert "01-10-2026 09:05" in functies
    assert "Teruggetreden" not in namen
    assert [woord for woord in VERHAAL if woord in namen] == []
    stappen = Beheerstap.objects.order_by("nummer").values_list("soort", "door", "toelichting")
    wat = f"{zaak.kenmerk} ({zaak.pk})"
    assert list(stappen) == [
        ("gegevens_verstrekt", directie.pk, f"{wat}, alleen functies"),
        ("gegevens_verstrekt", directie.pk, f"{wat}, met namen"),
    ]


def test_a_page_takes_as_many_queries_for_a_case_that_was_read_often(scherm, django_assert_max_num_queries):
    traject = lopend()
    for nummer in range(20):
        las(traject.aanvraag.aanvrager, traject.aanvraag, f"2026-10-01 10:{nummer:02}")
    with django_assert_max_num_queries(16):
        assert scherm.get(reverse("inzage:zaak", args=[traject.aanvraag_id])).status_code == 200


def test_the_data_of_a_person(scherm, directie):
    zaak = ingediend()
    wie = zaak.aanvrager
    las(wie, zaak, "2026-10-01 09:05", rol="kc")
    bladen = boek(scherm.get(reverse("inzage:persoon_excel", args=[wie.pk])))
    assert ["E-mailadres", wie.email] in bladen["Gegevens"]
    assert bladen["Rollen"][1][:2] == ["Kwaliteitscoördinator", zaak.school.naam]
    assert bladen["Stappen in zaken"][1][:2] == ["Ingediend", 1]
    assert bladen["Wat zij las"][1] == [
        datetime.datetime.fromisoformat("2026-10-01 09:05"),
        "Kwaliteitscoördinator",
        zaak.kenmerk,
        zaak.school.naam,
        "Aanvraag",
        1,
    ]
    stap = Beheerstap.objects.get()
    assert (stap.soort, stap.door, stap.over) == ("gegevens_verstrekt", directie, wie)


def test_her_steps_inside_the_oc_are_not_told(scherm, zaak):
    lid = persoon(Rol.OC)
    Gebeurtenis.objects.create(zaak=zaak, soort="teruggetreden", intern=True, door=lid, wanneer=timezone.now())
    bladen = boek(scherm.get(reverse("inzage:persoon_excel", args=[lid.pk])))
    assert bladen["Stappen in zaken"] == [["Stap", "Aantal", "Eerste", "Laatste"]]


def test_a_person_of_whom_nothing_is_kept_but_her_account(scherm):
    tekst = scherm.get(reverse("inzage:persoon", args=[persoon(naam="Nieuw Proef").pk])).text
    assert all(woord in tekst for woord in ("Nieuw Proef", "Geen rollen.", "Niets gelezen.", "Geen mails."))


@pytest.mark.parametrize("naam", ["zaak", "zaak_excel", "persoon", "persoon_excel"])
def test_what_is_not_there_is_404(scherm, naam):
    assert scherm.get(reverse(f"inzage:{naam}", args=[0])).status_code == 404
