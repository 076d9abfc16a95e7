"""Answering a question of the OC, in place: nothing restarts and no text is lost."""

import pytest
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Inzage
from k2t_portal.workflow.regie import Partij
from tests.aanvragen.zaken import BSN, IN_TOESTAND, met_vraag, vers
from tests.factories import INHOUD, PER_ROUTE, SchoolFactory, persoon

pytestmark = pytest.mark.django_db


def adres(aanvraag) -> str:
    return reverse("aanvragen:beantwoord_aanvulling", args=[aanvraag.pk])


def test_de_vraag_staat_boven_het_antwoord(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    assert "Wat is een geheime vraag?" in client.get(adres(aanvraag)).text


def test_wie_de_vraag_leest_wordt_vastgelegd(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    client.get(adres(aanvraag))

    assert list(Inzage.objects.values_list("door", "soort")) == [(aanvraag.aanvrager.pk, "aanvraag")]


def test_antwoorden(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0100")
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": "Sinds mei."}, follow=True)

    assert (vers(aanvraag).status, aanvraag.aanvullingen.get().antwoord) == ("ingediend", "Sinds mei.")
    assert antwoord.redirect_chain == [(aanvraag.get_absolute_url(), 302)]
    assert "De Ondersteuningscommissie beslist uiterlijk 16 november 2026." in antwoord.text


def test_een_andere_kc_van_de_school_antwoordt(client):
    aanvraag = met_vraag()
    collega = persoon(Rol.KC, school=aanvraag.school)
    client.force_login(collega)

    client.post(adres(aanvraag), {"antwoord": "Sinds mei."})

    assert aanvraag.aanvullingen.get().beantwoord_door == collega


@pytest.mark.parametrize("tekst", ["", "   "])
def test_een_leeg_antwoord(client, tekst):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": tekst})

    assert "Schrijf je antwoord op de vraag" in antwoord.text
    assert vers(aanvraag).status == "aanvulling"


def test_een_bsn_wordt_geweigerd_en_de_tekst_blijft(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(adres(aanvraag), {"antwoord": f"Zijn nummer is {BSN}, groet."})

    assert (vers(aanvraag).status, f"Zijn nummer is {BSN}, groet." in antwoord.text) == ("aanvulling", True)


def test_een_collega_antwoordde_net(client):
    aanvraag = met_vraag()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    antwoord = client.post(adres(aanvraag), {"antwoord": "Mijn eigen antwoord."})

    assert (antwoord.status_code, "Mijn eigen antwoord." in antwoord.text) == (409, True)
    assert f"door {aanvraag.aanvrager.naam}" in antwoord.text


def test_twee_keer_versturen(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)
    client.post(adres(aanvraag), {"antwoord": "Sinds mei."})

    antwoord = client.post(adres(aanvraag), {"antwoord": "Sinds mei."}, follow=True)

    assert (antwoord.redirect_chain, aanvraag.aanvullingen.count()) == ([(aanvraag.get_absolute_url(), 302)], 1)


@pytest.mark.parametrize("rol, status", [(Rol.OC, 403), (Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.CLB, 404)])
def test_een_ander_antwoordt_niet(client, rol, status):
    aanvraag = met_vraag()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert [client.get(adres(aanvraag)).status_code, client.post(adres(aanvraag)).status_code] == [status, status]


@pytest.mark.parametrize("toestand", [naam for naam in IN_TOESTAND if naam != "aanvulling"])
def test_zonder_open_vraag_is_er_niets_te_antwoorden(client, toestand):
    aanvraag = IN_TOESTAND[toestand]()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))

    antwoord = client.get(adres(aanvraag))

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, aanvraag.get_absolute_url())


def ingevuld(route: int = 1, **anders: str) -> dict[str, str]:
    """What the browser sends: the answer, and every field of the part that unfolds as it was."""
    velden = {**INHOUD, **PER_ROUTE[route]}
    dag = {veld: f"{waarde:%d-%m-%Y}" for veld, waarde in velden.items() if hasattr(waarde, "strftime")}
    return {**velden, **dag, "ouders_geinformeerd": "on", "antwoord": "Sinds mei.", **anders}


def wijzigingen(aanvraag) -> list[tuple[str, str, str]]:
    return [(rij.veld, rij.oud, rij.nieuw) for rij in aanvraag.aanvullingen.get().wijzigingen.all()]


def test_de_aanvraag_staat_klaar_om_aan_te_passen_zonder_school_vorm_en_akkoord(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    form = client.get(adres(aanvraag)).context["form"]

    velden = {veld for deel in form.delen for veld in deel.form.fields}
    assert {"groep", "hulpvraag", "clb_niet_genoeg"} < velden
    assert velden & {"route", "school", "vorm", "akkoord_naam", "akkoord_op", "spoed", "besproken_kc_op"} == set()


def test_wat_verandert_staat_in_de_aanvraag_en_veld_voor_veld_in_het_gesprek(client):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    client.post(adres(aanvraag), ingevuld(groep="6", clb_gestart_op="02-10-2025"))

    assert (vers(aanvraag).groep, vers(aanvraag).status) == ("6", "ingediend")
    assert wijzigingen(aanvraag) == [("groep", "5", "6"), ("clb_gestart_op", "1 oktober 2025", "2 oktober 2025")]


def test_andere_regeleinden_zijn_geen_wijziging(client):
    aanvraag = met_vraag(hulpvraag="Eerste regel.\nTweede regel.")
    client.force_login(aanvraag.aanvrager)

    client.post(adres(aanvraag), ingevuld(hulpvraag="Eerste regel.\r\nTweede regel."))

    assert (vers(aanvraag).status, wijzigingen(aanvraag)) == ("ingediend", [])


@pytest.mark.parametrize(
    "veld, waarde", [("groep", ""), ("hulpvraag", f"Nummer {BSN}"), ("clb_gestart_op", "31-02-2026")]
)
def test_een_fout_in_een_veld_bewaart_niets_en_laat_alles_staan(client, veld, waarde):
    aanvraag = met_vraag()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(
        adres(aanvraag), ingevuld(antwoord="Mijn antwoord.", al_geprobeerd="Iets anders.", **{veld: waarde})
    )

    form = antwoord.context["form"]
    assert ("<title>Fout:" in antwoord.text, f'href="#id_{veld}"' in antwoord.text) == (True, True)
    assert (form.past_aan, [veld_ for deel in form.delen for veld_ in deel.form.errors]) == (True, [veld])
    assert ("Mijn antwoord." in antwoord.text, "Iets anders." in antwoord.text) == (True, True)
    assert (vers(aanvraag).status, vers(aanvraag).al_geprobeerd) == ("aanvulling", "Beloningskaart.")


def test_een_collega_was_eerder_en_de_aanpassing_blijft_staan(client):
    aanvraag = met_vraag()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.")

    antwoord = client.post(adres(aanvraag), ingevuld(al_geprobeerd="Iets anders."))

    assert (antwoord.status_code, "Iets anders." in antwoord.text) == (409, True)
    assert vers(aanvraag).al_geprobeerd == "Beloningskaart."


def test_een_antwoord_komt_nooit_onder_een_andere_vraag(client):
    aanvraag, lid = met_vraag(), persoon(Rol.OC)
    oude_vraag = aanvraag.aanvullingen.get().pk
    actions.trek_vraag_in(aanvraag, by=lid)
    actions.vraag_aanvulling(aanvraag, by=lid, vraag="En hoe is het thuis?")
    client.force_login(aanvraag.aanvrager)

    eerst = client.post(adres(aanvraag), {"antwoord": "Sinds mei.", "op": oude_vraag})
    client.post(adres(aanvraag), {"antwoord": "Rustig.", "op": eerst.context["form"]["op"].value()})

    assert (eerst.status_code, "En hoe is het thuis?" in eerst.text, "Sinds mei." in eerst.text) == (409, True, True)
    assert [vraag.antwoord for vraag in aanvraag.aanvullingen.all()] == ["", "Rustig."]


@pytest.mark.parametrize("rol, leest", [(Rol.OC, True), (Rol.KC, True), (Rol.DIRECTEUR, False), (Rol.DIRECTIE, False)])
def test_wie_het_verhaal_leest_ziet_wat_er_veranderde(client, rol, leest):
    aanvraag = met_vraag()
    velden = {"hulpvraag": "Iets heel anders."}
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Sinds mei.", velden=velden)
    client.force_login(persoon(rol, school=aanvraag.school))

    pagina = client.get(aanvraag.get_absolute_url()).text

    gezien = [t in pagina for t in ["Aangepast in de aanvraag", "Hoe blijf ik rustig?", "Iets heel anders."]]
    assert gezien == [leest] * 3


@pytest.mark.parametrize("stap", ["goedkeuren", "afwijzen", "vraag_aanvulling"])
def test_zolang_een_vraag_openstaat_beslist_de_commissie_niet(stap):
    aanvraag, lid = met_vraag(), persoon(Rol.OC)
    zet = {
        "goedkeuren": lambda: actions.goedkeuren(aanvraag, by=lid, criteria=[]),
        "afwijzen": lambda: actions.afwijzen(aanvraag, by=lid, criteria=[], motivering="Past niet."),
        "vraag_aanvulling": lambda: actions.vraag_aanvulling(aanvraag, by=lid, vraag="En dit?"),
    }

    with pytest.raises(TransitionNotAllowed):
        zet[stap]()


def test_een_vraag_aan_een_school_zonder_kc_wacht_op_wie_mag_beslissen():
    aanvraag, lid, school = met_vraag(), persoon(Rol.OC), SchoolFactory.create()
    eigen = persoon(Rol.OC, Rol.KC, school=school)
    Aanstelling.objects.filter(rol=Rol.KC, school=aanvraag.school).update(tot="2026-01-01")
    andere = met_vraag(school=school)
    Gebruiker.objects.filter(pk=andere.aanvrager_id).update(is_active=False)

    nu, straks = (zaak.stand(Samenwerkingsverband.huidig()) for zaak in (vers(aanvraag), vers(andere)))

    assert (nu.partij, nu.url) == (Partij.OC, reverse("aanvragen:trek_vraag_in", args=[aanvraag.pk]))
    assert (nu.is_voor(lid), straks.is_voor(eigen), straks.partij) == (True, True, Partij.AANVRAGER)
    assert [set(Aanvraag.objects.wacht_op(wie)) for wie in (lid, eigen)] == [{aanvraag}, {aanvraag, andere}]
