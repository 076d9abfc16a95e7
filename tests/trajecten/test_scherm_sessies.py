"""The screens of a coach at work: success, wrong person, wrong state, and nothing typed is lost."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from k2t_portal.organisatie.models import Rol
from tests.factories import WERKVRAAG, aangeboden, compleet, lopend, persoon, verslag
from tests.trajecten.invullen import BSN, FETCH, dag, ingevuld, url, vervang_coach, wie
from trajecten import actions
from trajecten.models import Sessie, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def traject(lopend_eens):
    return lopend_eens


@pytest.fixture
def client(als_coach, traject):
    return als_coach(traject)


# Contact and planning


def test_contact_vastleggen(als_coach):
    traject = aangeboden()
    actions.aannemen(traject, by=wie(traject))
    client = als_coach(traject)
    assert client.get(url("contact_vastleggen", traject)).context["form"]["contact_op"].value() == timezone.localdate()

    antwoord = client.post(url("contact_vastleggen", traject), {"contact_op": dag(0)}, follow=True)

    assert [str(b) for b in antwoord.context["messages"]] == ["Het contact is vastgelegd. Plan nu de eerste sessie."]


def test_contact_in_de_toekomst_houdt_wat_je_invulde(als_coach):
    traject = aangeboden()
    actions.aannemen(traject, by=wie(traject))

    antwoord = als_coach(traject).post(url("contact_vastleggen", traject), {"contact_op": dag(1)})

    assert list(antwoord.context["form"].errors) == ["contact_op"]
    assert antwoord.context["form"]["contact_op"].value() == dag(1)


def test_plannen_in_plaatselijke_tijd(client, traject):
    antwoord = client.post(url("plannen", traject), {"dag": dag(3), "tijd": "14:30"}, follow=True)

    gepland = timezone.localtime(Sessie.objects.get().gepland_op)
    assert (gepland.date().isoformat(), gepland.time()) == (dag(3), datetime.time(14, 30))
    assert str(next(iter(antwoord.context["messages"]))).endswith("om 14:30.")


def test_verplaatsen_begint_bij_wat_gepland_was(client, traject):
    client.post(url("plannen", traject), {"dag": dag(3), "tijd": "14:30"})

    antwoord = client.get(url("plannen", traject))

    begin = antwoord.context["form"].initial
    assert (begin["dag"].isoformat(), begin["tijd"], antwoord.context["titel"]) == (
        dag(3),
        datetime.time(14, 30),
        "Sessie 1 verplaatsen",
    )


@pytest.mark.parametrize(
    ("invoer", "veld"),
    [
        ({"dag": dag(-1), "tijd": "09:00"}, "dag"),
        ({"dag": dag(366), "tijd": "09:00"}, "dag"),
        ({"dag": "morgen", "tijd": "09:00"}, "dag"),
        ({"dag": dag(1), "tijd": "half drie"}, "tijd"),
        ({"dag": dag(1)}, "tijd"),
    ],
)
def test_een_moment_dat_niet_kan_blijft_staan(client, traject, invoer, veld):
    antwoord = client.post(url("plannen", traject), invoer)

    assert list(antwoord.context["form"].errors) == [veld]
    assert antwoord.context["form"][veld].value() == invoer.get(veld)
    assert Sessie.objects.count() == 0


# Logging


def test_vastleggen_op_een_scherm(client, traject):
    assert client.get(url("vastleggen", traject)).context["titel"] == "Sessie 1 vastleggen"

    antwoord = client.post(url("vastleggen", traject), ingevuld(notitie="Rustig aan."), follow=True)

    sessie = Sessie.objects.get()
    assert (sessie.minuten_contact, sessie.minuten_voorbereiding, sessie.notitie.tekst) == (60, 30, "Rustig aan.")
    assert [str(b) for b in antwoord.context["messages"]] == [
        "Sessie 1 is vastgelegd. De volgende is sessie 2: Relatieprofiel."
    ]


def test_na_de_laatste_sessie_wijst_het_bericht_naar_afronden(als_coach):
    traject = lopend(vorm="verkort")
    actions.vastleggen(traject, by=wie(traject), verslag=verslag())

    antwoord = als_coach(traject).post(url("vastleggen", traject), ingevuld(2), follow=True)

    assert [str(b) for b in antwoord.context["messages"]] == ["Sessie 2 is vastgelegd. Rond het traject nu af."]


def test_sessie_4_vraagt_ook_de_werkvraag(client, traject):
    for _ in range(3):
        actions.vastleggen(traject, by=wie(traject), verslag=verslag())

    leeg = client.post(url("vastleggen", traject), ingevuld(4))
    assert sorted(leeg.context["form"].errors) == ["doelgedrag", "keywords", "streefpunten", "werkvraag"]

    client.post(url("vastleggen", traject), ingevuld(4, **WERKVRAAG))
    assert Traject.objects.get().keywords == WERKVRAAG["keywords"]


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"minuten_contact": ""}, "minuten_contact"),
        ({"minuten_contact": 0}, "minuten_contact"),
        ({"terugkoppeling": ""}, "terugkoppeling"),
        ({"terugkoppeling": f"Kind {BSN}"}, "terugkoppeling"),
        ({"notitie": f"Kind {BSN}"}, "notitie"),
        ({"terugkoppeling": "x" * 5001}, "terugkoppeling"),
        ({"datum": dag(1)}, "datum"),
        ({"datum": dag(-1)}, "datum"),
    ],
)
def test_wat_niet_klopt_wordt_gezegd_en_alles_blijft_staan(client, traject, fout, veld):
    antwoord = client.post(url("vastleggen", traject), ingevuld(**fout))

    form = antwoord.context["form"]
    assert list(form.errors) == [veld]
    assert form["terugkoppeling"].value() == fout.get("terugkoppeling", "Fijn gesprek.")
    assert Sessie.objects.count() == 0


def test_nog_eens_versturen_is_geen_tweede_sessie(client, traject):
    client.post(url("vastleggen", traject), ingevuld())

    antwoord = client.post(url("vastleggen", traject), ingevuld(), follow=True)

    assert [str(b) for b in antwoord.context["messages"]][-1] == "Dit was al vastgelegd."
    assert Sessie.objects.count() == 1


def test_een_andere_tekst_voor_dezelfde_sessie_blijft_op_het_scherm(client, traject):
    client.post(url("vastleggen", traject), ingevuld())

    antwoord = client.post(url("vastleggen", traject), ingevuld(terugkoppeling="Een ander verhaal."))

    assert (antwoord.status_code, antwoord.context["titel"]) == (409, "Sessie 1 vastleggen")
    assert antwoord.context["form"]["terugkoppeling"].value() == "Een ander verhaal."


def test_gestopt_terwijl_je_typte_houdt_je_tekst(client, traject):
    actions.stoppen(traject, by=persoon(Rol.OC), reden="Weg")

    antwoord = client.post(url("vastleggen", traject), ingevuld(terugkoppeling="Lang verhaal."))

    assert antwoord.status_code == 409
    assert antwoord.context["form"]["terugkoppeling"].value() == "Lang verhaal."


def test_vervangen_terwijl_je_typte_houdt_je_tekst(client, traject):
    vervang_coach(traject)

    antwoord = client.post(url("vastleggen", traject), ingevuld(terugkoppeling="Lang verhaal."))

    assert antwoord.status_code == 409
    assert antwoord.context["form"]["terugkoppeling"].value() == "Lang verhaal."


def test_met_script_komt_het_adres_van_de_volgende_bladzijde_terug(client, traject):
    antwoord = client.post(url("vastleggen", traject), ingevuld(), headers=FETCH)

    assert (antwoord.status_code, antwoord.headers["X-Ga-Naar"]) == (204, traject.get_absolute_url())
    assert len(client.get(traject.get_absolute_url()).context["messages"]) == 1


def test_met_script_komt_een_fout_als_gewone_bladzijde(client, traject):
    assert client.post(url("vastleggen", traject), {}, headers=FETCH).status_code == 200


@pytest.mark.parametrize("nummer", ["", "0", "11", "99", "een"])
def test_een_vreemd_nummer_legt_niets_vast(client, traject, nummer):
    antwoord = client.post(url("vastleggen", traject), ingevuld(nummer=nummer))

    assert antwoord.status_code in {200, 409}
    assert Sessie.objects.count() == 0


STAPPEN = ["contact_vastleggen", "plannen", "vastleggen", "laten_vervallen", "extra_sessie"]


@pytest.mark.parametrize("stap", STAPPEN)
def test_alleen_de_eigen_coach_komt_op_deze_schermen(als, traject, stap):
    codes = [als(persoon(rol)).get(url(stap, traject)).status_code for rol in (Rol.OC, Rol.DIRECTIE, Rol.COACH)]

    assert codes == [403, 403, 404]


@pytest.mark.parametrize(
    ("stap", "invoer"),
    [
        ("contact_vastleggen", {"contact_op": dag(0)}),
        ("laten_vervallen", {"reden": "Ziek", "minuten": 0}),
        ("extra_sessie", {}),
        ("hervatten", {}),
    ],
)
def test_een_stap_die_nu_niet_kan_is_een_conflict(client, traject, stap, invoer):
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=5)):
        assert client.post(url(stap, traject), invoer).status_code == 409


# The rest of the way


def test_een_sessie_die_niet_doorging(client, traject):
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())
    assert list(client.post(url("laten_vervallen", traject), {"minuten": 30}).context["form"].errors) == ["reden"]

    client.post(url("laten_vervallen", traject), {"minuten": 30, "reden": "Ziek"})

    sessie = Sessie.objects.get()
    assert (sessie.status, sessie.reden_vervallen, sessie.minuten_voorbereiding) == ("vervallen", "Ziek", 30)


def test_een_extra_sessie(als_coach):
    traject = compleet()

    antwoord = als_coach(traject).post(url("extra_sessie", traject), follow=True)

    assert [str(b) for b in antwoord.context["messages"]] == ["Sessie 9 is toegevoegd. Plan nu het moment."]


def test_pauzeren_en_hervatten(client, traject):
    client.post(url("pauzeren", traject), {"reden": "De groep is op kamp.", "tot": dag(9)})
    stil = Traject.objects.get()
    assert (stil.status, stil.reden_pauze, str(stil.pauze_tot)) == ("gepauzeerd", "De groep is op kamp.", dag(9))

    client.post(url("pauze_wijzigen", traject), {"reden": "Het kamp duurt langer.", "tot": dag(12)})
    assert str(Traject.objects.get().pauze_tot) == dag(12)

    client.post(url("hervatten", traject))
    weer = Traject.objects.get()
    assert (weer.status, weer.reden_pauze, weer.pauze_tot) == ("lopend", "", None)


def test_een_pauze_eindigt_niet_in_het_verleden(client, traject):
    antwoord = client.post(url("pauzeren", traject), {"reden": "De groep is op kamp.", "tot": dag(-1)})

    form = antwoord.context["form"]
    assert (form["reden"].value(), list(form.errors)) == ("De groep is op kamp.", ["tot"])
