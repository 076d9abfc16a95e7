"""The OC advises a volledig traject where verkort was asked; the aanvrager decides."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.aanvragen.zaken import met_vraag, vers
from tests.factories import ingediend, persoon

pytestmark = pytest.mark.django_db

AKKOORD: dict[str, Any] = {"akkoord_naam": "Dirk Proef", "akkoord_op": datetime.date(2026, 11, 3)}


def met_advies() -> Aanvraag:
    return actions.adviseer_volledig(ingediend(vorm="verkort"), by=persoon(Rol.OC), waarom="De klas vraagt erom.")


def adres(naam: str, aanvraag: Aanvraag) -> str:
    return reverse(f"aanvragen:{naam}", args=[aanvraag.pk])


def test_wie_volledig_vroeg_krijgt_dit_advies_niet():
    with pytest.raises(TransitionNotAllowed):
        actions.adviseer_volledig(ingediend(), by=persoon(Rol.OC), waarom="De klas vraagt erom.")


def test_de_knop_staat_er_alleen_bij_een_verkort_traject(client):
    client.force_login(persoon(Rol.OC))

    paginas = [client.get(adres("beoordelen", ingediend(vorm=vorm))).text for vorm in ["verkort", "volledig"]]

    assert ["Een volledig traject adviseren" in pagina for pagina in paginas] == [True, False]


def test_adviseren_op_het_scherm(client):
    aanvraag, lid = ingediend(vorm="verkort"), persoon(Rol.OC)
    client.force_login(lid)

    zonder = client.post(adres("adviseer_volledig", aanvraag), {"motivering": "Half geschreven."})
    client.post(adres("adviseer_volledig", aanvraag), {"waarom": "De klas vraagt erom."})

    assert (list(zonder.context["form"].errors), "Half geschreven." in zonder.text) == (["waarom"], True)
    assert (vers(aanvraag).status, aanvraag.aanvullingen.get().soort) == ("aanvulling", "volledig")


def test_volledig_kiezen_verandert_vorm_en_akkoord_en_dat_is_te_zien():
    aanvraag = met_advies()

    aanvraag = actions.kies_vorm(aanvraag, by=aanvraag.aanvrager, keuze="volledig", **AKKOORD)

    assert (aanvraag.status, aanvraag.vorm, aanvraag.akkoord_op) == ("ingediend", "volledig", AKKOORD["akkoord_op"])
    advies = aanvraag.aanvullingen.get()
    assert (advies.keuze, advies.antwoord) == ("volledig", "We kiezen een volledig traject.")
    assert [rij.veld for rij in advies.wijzigingen.all()] == ["vorm", "akkoord_op"]


def test_volledig_kiezen_zonder_akkoord_kan_niet():
    aanvraag = met_advies()

    with pytest.raises(ValidationError):
        actions.kies_vorm(aanvraag, by=aanvraag.aanvrager, keuze="volledig")


def test_verkort_kiezen_verandert_niets():
    aanvraag = met_advies()

    aanvraag = actions.kies_vorm(aanvraag, by=aanvraag.aanvrager, keuze="verkort", antwoord="Eerst kijken.")

    advies = aanvraag.aanvullingen.get()
    assert (aanvraag.status, aanvraag.vorm, advies.antwoord) == ("ingediend", "verkort", "Eerst kijken.")
    assert advies.wijzigingen.count() == 0


def test_de_klok_staat_stil_en_loopt_door(time_machine):
    time_machine.move_to("2026-11-02 12:00 +0100")
    aanvraag = met_advies()
    time_machine.move_to("2026-11-06 12:00 +0100")
    aanvraag = actions.kies_vorm(aanvraag, by=aanvraag.aanvrager, keuze="verkort")

    assert aanvraag.stand(Samenwerkingsverband.huidig()).voor == datetime.date(2026, 11, 20)


def test_de_commissie_trekt_het_advies_in():
    aanvraag = met_advies()

    assert actions.trek_vraag_in(aanvraag, by=persoon(Rol.OC)).status == "ingediend"


@pytest.mark.parametrize("maak, van, naar", [(met_advies, "beantwoord_aanvulling", "kies_vorm")])
@pytest.mark.parametrize("methode", ["get", "post"])
def test_een_advies_heeft_een_eigen_scherm(client, maak, van, naar, methode):
    aanvraag = maak()
    client.force_login(aanvraag.aanvrager)

    antwoord = getattr(client, methode)(adres(van, aanvraag), {"antwoord": "Wij kiezen verkort."})

    if methode == "get":
        assert antwoord.headers["Location"] == adres(naar, aanvraag)
    else:
        assert (antwoord.status_code, "Wij kiezen verkort." in antwoord.text) == (409, True)
    assert vers(aanvraag).status == "aanvulling"


def test_een_vraag_heeft_het_andere_scherm(client):
    aanvraag = met_vraag(vorm="verkort")
    client.force_login(aanvraag.aanvrager)

    assert client.get(adres("kies_vorm", aanvraag)).headers["Location"] == adres("beantwoord_aanvulling", aanvraag)


def test_het_scherm_toont_advies_prijzen_en_gevolg_en_vult_de_directeur_in(client):
    aanvraag = met_advies()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.get(adres("kies_vorm", aanvraag))

    verwacht = ["De klas vraagt erom.", "1.700,00", "850,00", "Dat mag altijd.", "Dirk Proef"]
    assert [tekst for tekst in verwacht if tekst not in antwoord.text] == []


def test_kiezen_op_het_scherm(client):
    aanvraag = met_advies()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres("kies_vorm", aanvraag), {"keuze": "volledig", **_getypt()}, follow=True)

    assert (vers(aanvraag).vorm, "Je keuze is verstuurd: een volledig traject." in antwoord.text) == ("volledig", True)


@pytest.mark.parametrize(
    "invoer, fouten",
    [
        ({}, ["keuze"]),
        ({"keuze": "volledig", "antwoord": "Onze opmerking."}, ["akkoord_naam", "akkoord_op"]),
        ({"keuze": "volledig", "akkoord_naam": "Dirk", "akkoord_op": "32-13-2026"}, ["akkoord_op"]),
        ({"keuze": "verkort", "akkoord_op": "32-13-2026"}, []),
    ],
)
def test_volledig_vraagt_het_akkoord_en_verkort_niet(client, invoer, fouten):
    aanvraag = met_advies()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres("kies_vorm", aanvraag), invoer)

    gekregen = sorted(antwoord.context["form"].errors) if antwoord.context else []
    assert (gekregen, vers(aanvraag).status) == (fouten, "aanvulling" if fouten else "ingediend")
    assert all(tekst in antwoord.text for tekst in [invoer.get("antwoord", "")])


def test_de_commissie_leest_keuze_en_wat_er_veranderde(client):
    aanvraag = met_advies()
    actions.kies_vorm(aanvraag, by=aanvraag.aanvrager, keuze="volledig", **AKKOORD)
    client.force_login(persoon(Rol.OC))

    pagina = client.get(adres("beoordelen", aanvraag)).text

    for tekst in ["een volledig traject", "Aangepast in de aanvraag", "Verkort traject", "3 november 2026"]:
        assert tekst in pagina


def _getypt() -> dict[str, str]:
    return {"akkoord_naam": "Dirk Proef", "akkoord_op": f"{timezone.localdate():%d-%m-%Y}"}
