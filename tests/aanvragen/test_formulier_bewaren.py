"""The autosave, and what is never stored."""

from typing import Any

import pytest
import time_machine

from aanvragen.compleet import mogelijk_verplicht
from aanvragen.forms.stap import StapForm
from aanvragen.models import Aanvraag
from aanvragen.stappen import stappen_van
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.invullen import HULPVRAAG, LEERKRACHT, stap, stappen
from tests.aanvragen.zaken import BSN, vers
from tests.factories import concept, ingediend, persoon

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
# Each field in which one can type freely, with the step it is in and its route.
VRIJE_VELDEN = [
    *[(1, "leerkracht", veld) for veld in LEERKRACHT if veld not in ("leerkracht_telefoon", "ouders_geinformeerd")],
    *[(1, "hulpvraag", veld) for veld in HULPVRAAG],
    (1, "vooraf", "clb_niet_genoeg"),
    *[(1, "vorm", veld) for veld in ("akkoord_naam", "factuurreferentie", "spoed_reden")],
]


def _met_bsn(veld):
    return f"{BSN}@school.example" if veld == "leerkracht_email" else f"nr {BSN}"


def _bewaar_tussendoor(client, aanvraag, slug, invoer):
    client.force_login(aanvraag.aanvrager)
    return client.post(stap(aanvraag, slug), invoer, headers=HTMX)


@time_machine.travel("2026-11-21T13:32:00Z", tick=False)
def test_tussendoor_bewaren_zegt_hoe_laat(client):
    aanvraag = concept()
    antwoord = _bewaar_tussendoor(client, aanvraag, "hulpvraag", {"hulpvraag": "Nog bezig met"})

    assert "Opgeslagen om 14:32" in antwoord.content.decode()
    assert "<html" not in antwoord.content.decode()
    assert vers(aanvraag).hulpvraag == "Nog bezig met"


def test_tussendoor_vraagt_niets_dat_ontbreekt(client):
    assert _bewaar_tussendoor(client, concept(), "leerkracht", {"leerkracht_naam": "J"}).status_code == 200


def test_tussendoor_bewaart_de_rest_als_iets_niet_mag(client):
    aanvraag = concept()
    invoer = {**HULPVRAAG, "hulpvraag": f"nr {BSN}", "al_geprobeerd": "Veel geprobeerd."}
    antwoord = _bewaar_tussendoor(client, aanvraag, "hulpvraag", invoer)

    assert antwoord.status_code == 422
    assert "Nog niet opgeslagen. Hier staat een getal dat een burgerservicenummer (BSN)" in antwoord.content.decode()
    assert BSN not in antwoord.content.decode()
    assert (vers(aanvraag).hulpvraag, vers(aanvraag).al_geprobeerd) == ("Hoe blijf ik rustig?", "Veel geprobeerd.")


def test_tussendoor_bewaren_na_het_indienen_zegt_dat_het_niet_kan(client):
    aanvraag = ingediend()
    antwoord = _bewaar_tussendoor(client, aanvraag, "hulpvraag", HULPVRAAG)

    assert antwoord.status_code == 422
    assert "Deze aanvraag is al ingediend" in antwoord.content.decode()


def test_een_ander_bewaart_niets(client):
    aanvraag = concept()
    client.force_login(persoon(Rol.DIRECTIE))

    assert client.post(stap(aanvraag, "hulpvraag"), HULPVRAAG, headers=HTMX).status_code == 403


@pytest.mark.parametrize("route, slug, veld", VRIJE_VELDEN)
def test_een_bsn_komt_er_nergens_in(client, route, slug, veld):
    aanvraag = concept(route=route)
    voor = getattr(aanvraag, veld)
    client.force_login(aanvraag.aanvrager)
    invoer = {**dict(stappen(route))[slug], veld: _met_bsn(veld)}

    fouten = client.post(stap(aanvraag, slug), invoer).context["form"].errors.as_data()
    assert [(naam, [fout.code for fout in lijst]) for naam, lijst in fouten.items()] == [(veld, ["bsn"])]
    assert getattr(vers(aanvraag), veld) == voor


def test_elk_tekstveld_van_het_formulier_staat_in_deze_toets():
    """A new question cannot slip past the guard unseen."""
    tekst = {"CharField", "TextField", "EmailField"}
    getoetst = {veld for _, _, veld in VRIJE_VELDEN}
    in_formulieren = {naam for form in StapForm.__subclasses__() for naam in form.base_fields}
    velden: list[Any] = [Aanvraag._meta.get_field(naam) for naam in in_formulieren]

    assert {v.name for v in velden if v.get_internal_type() in tekst and not v.choices} - getoetst == {
        "leerkracht_telefoon"
    }


@pytest.mark.parametrize("nummer", [BSN, "1234", "bel mij", "06 12 34 56"])
def test_een_telefoonnummer_heeft_de_vorm_van_een_telefoonnummer(client, nummer):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    fouten = client.post(stap(aanvraag, "leerkracht"), {**LEERKRACHT, "leerkracht_telefoon": nummer})

    assert fouten.context["form"].errors == {
        "leerkracht_telefoon": ["Vul een telefoonnummer in van tien cijfers, zoals 06 12 34 56 78."]
    }


@pytest.mark.parametrize("nummer", ["0612345678", "06-12345678", "(010) 123 45 67", "+31 6 12345678", "0031612345678"])
def test_een_telefoonnummer_mag_op_meer_manieren(client, nummer):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    client.post(stap(aanvraag, "leerkracht"), {**LEERKRACHT, "leerkracht_telefoon": nummer})

    assert vers(aanvraag).leerkracht_telefoon == nummer


def test_bij_het_indienen_gaat_weg_wat_niet_gevraagd_is(client):
    aanvraag = concept(route=1, begeleider="ab", besproken_kc_op="2026-01-05", spoed=False, spoed_reden="Toch niet.")
    client.force_login(aanvraag.aanvrager)
    client.post(f"/aanvragen/{aanvraag.pk}/controleer/")

    na = vers(aanvraag)
    assert (na.status, na.begeleider, na.besproken_kc_op, na.spoed_reden) == ("ingediend", "", None, "")


@pytest.mark.parametrize("route", [1, 2])
def test_elke_verplichte_vraag_staat_in_precies_een_stap(route):
    aanvraag = Aanvraag(route=route)
    gevraagd = [veld for een in stappen_van(route) for veld in een.velden]

    assert sorted(veld for veld in gevraagd if veld in mogelijk_verplicht(aanvraag)) == sorted(
        mogelijk_verplicht(aanvraag)
    )
