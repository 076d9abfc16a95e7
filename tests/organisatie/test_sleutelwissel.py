"""Replacing a key: everything goes along, nothing is lost, and a key that is missing is named."""

import io
import logging

import pytest
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.urls import reverse

from aanvragen.models import Aanvraag, Bijlage, Inlezing
from k2t_portal.logboek import veilige_fout
from k2t_portal.organisatie.geheim import Onleesbaar, lees_sleutels, ontsleutel, sleutelnaam
from k2t_portal.organisatie.models import Klad
from k2t_portal.organisatie.sleutelwissel import Bestanden, BytesKolom, JsonKolom, Kolom, voorraden
from k2t_portal.organisatie.velden import Cijfertekst
from tests.aanvragen.bestandjes import PDF
from tests.organisatie.sleutels import INHOUD, NIEUW, OUD, TEKST, ZAAD, onder_de_oude

pytestmark = pytest.mark.django_db


@pytest.fixture
def rijen(settings):
    return onder_de_oude(settings)


def wissel(*opties):
    uit = io.StringIO()
    call_command("wissel_sleutel", *opties, stdout=uit, stderr=uit)
    return uit.getvalue().splitlines()


def gebruikt():
    return {naam for soort in voorraden() for naam in soort.tel()}


def ruw(aanvraag):
    return Aanvraag.objects.values_list("hulpvraag", flat=True).get(pk=aanvraag.pk)


def test_alles_gaat_naar_de_nieuwe_sleutel_en_de_oude_kan_weg(rijen, settings):
    assert gebruikt() == {"oud"}
    einde = wissel()[-2:]

    assert einde[0].startswith("In gebruik: nieuw ")
    assert einde[1] == "Kan uit VERSLEUTELSLEUTELS, behalve voor oude back-ups: oud."
    settings.VERSLEUTELSLEUTELS = [NIEUW]
    *waarden, zaad = rijen.lees()
    assert [*waarden, ontsleutel(zaad)] == [TEKST, "verslag.pdf", PDF, INHOUD, TEKST, ZAAD]
    assert [ontsleutel(code) for code in rijen.totp.data["codes"]] == ["1"]


def test_een_tweede_keer_is_er_niets_te_doen(rijen):
    wissel()

    assert [soort.zet_om().aantal for soort in voorraden()] == [0] * len(voorraden())


def test_tellen_verandert_niets(rijen):
    regels = wissel("--telling")

    assert "aanvragen.Aanvraag.hulpvraag: oud 1" in regels
    assert "mfa.Authenticator.data: oud 2" in regels
    assert gebruikt() == {"oud"}


@pytest.mark.parametrize("is_gewijzigd", [True, False], ids=["gewijzigd", "niet gewijzigd"])
def test_wat_iemand_intussen_schrijft_blijft_staan(rijen, is_gewijzigd):
    """It is read, then somebody writes, and then it would be put under the new key."""
    kolom = Kolom(Aanvraag, "hulpvraag")
    [(pk, gelezen)] = kolom._te_doen()
    if is_gewijzigd:
        Aanvraag.objects.filter(pk=pk).update(hulpvraag="Intussen anders")

    assert kolom._zet_rij_om(pk, gelezen) is not is_gewijzigd
    assert rijen.lees()[0] == ("Intussen anders" if is_gewijzigd else TEKST)
    assert sleutelnaam(ruw(rijen.aanvraag)) == "nieuw"


def test_een_rij_die_intussen_wegging_komt_niet_terug(rijen, bijlagen_map):
    bijlage = rijen.bijlage
    Bijlage.objects.all().delete()
    bijlage.bestand.storage.delete(bijlage.bestand.name)

    assert Bestanden(Bijlage, "bestand")._zet_rij_om(bijlage.pk, bijlage.bestand.name) is False
    assert [pad for pad in bijlagen_map.rglob("*") if pad.is_file()] == []


def test_een_beschadigde_waarde_houdt_de_rest_niet_tegen(rijen):
    heel = ruw(rijen.aanvraag)
    Aanvraag.objects.update(hulpvraag=Cijfertekst(heel[:-8]))
    uit = io.StringIO()
    with pytest.raises(CommandError, match=r"^Niet te lezen en niet omgezet: 1\.$"):
        call_command("wissel_sleutel", stdout=uit, stderr=uit)

    assert (
        f"aanvragen.Aanvraag.hulpvraag {rijen.aanvraag.pk}: Een waarde met sleutel “oud” is beschadigd"
        in uit.getvalue()
    )
    assert (ruw(rijen.aanvraag), sleutelnaam(Klad.objects.values_list("inhoud", flat=True).get())) == (
        heel[:-8],
        "nieuw",
    )


def test_een_sleutel_die_ontbreekt_wordt_genoemd_en_geen_sleutel_getoond(rijen, settings):
    settings.VERSLEUTELSLEUTELS = [NIEUW]
    with pytest.raises(CommandError) as fout:
        wissel("--telling")
    meldingen = run_checks(tags=[Tags.database], databases=["default"])

    assert str(fout.value) == "Sleutels die ontbreken in VERSLEUTELSLEUTELS: oud."
    assert [melding.msg for melding in meldingen if melding.id == "k2t.E001"] == [
        "Sleutel “oud” ontbreekt in VERSLEUTELSLEUTELS, en er zijn gegevens mee versleuteld."
    ]


def test_een_pagina_zonder_sleutel_is_een_rustige_storing(rijen, settings, client, caplog):
    settings.VERSLEUTELSLEUTELS = [NIEUW]
    client.raise_request_exception = False
    client.force_login(rijen.aanvraag.aanvrager)
    with caplog.at_level(logging.ERROR):
        antwoord = client.get(reverse("aanvragen:detail", args=[rijen.aanvraag.pk]))

    assert (antwoord.status_code, "Er ging iets mis bij ons" in antwoord.content.decode()) == (500, True)
    fouten = [regel.exc_info[1] for regel in caplog.records if regel.exc_info]
    assert [veilige_fout(fout).splitlines()[-1] for fout in fouten if isinstance(fout, Onleesbaar)] == [
        "k2t_portal.organisatie.geheim.Onleesbaar: Sleutel “oud” ontbreekt in VERSLEUTELSLEUTELS."
    ]


def test_tekst_van_voor_de_versleuteling_is_geen_sleutel(rijen):
    """Of an installation that is about to be updated: nothing of what people wrote may end up on a screen."""
    Aanvraag.objects.update(hulpvraag=Cijfertekst("Kanarie: zit niet stil"))

    assert list(run_checks(tags=[Tags.database], databases=["default"])) == []
    with pytest.raises(CommandError) as fout:
        wissel("--telling")
    assert str(fout.value) == "Niet alles is te lezen: (niet versleuteld)."


def test_elk_versleuteld_veld_hoort_bij_een_soort():
    soorten = {str(soort): type(soort) for soort in voorraden()}

    assert {naam: soorten[naam] for naam in ("aanvragen.Bijlage.bestand", "aanvragen.Inlezing.inhoud")} == {
        "aanvragen.Bijlage.bestand": Bestanden,
        "aanvragen.Inlezing.inhoud": BytesKolom,
    }
    assert soorten["mfa.Authenticator.data"] is JsonKolom
    assert Kolom in {soorten["organisatie.Klad.inhoud"], soorten["trajecten.Sessie.terugkoppeling"]}


def test_bytes_zijn_in_de_database_niet_te_lezen(rijen):
    (begin,) = BytesKolom(Inlezing, "inhoud")._beginnen()

    assert (begin.startswith(b"oud:gAAAA"), INHOUD in begin) == (True, False)


def test_een_nieuwe_sleutel_is_meteen_te_gebruiken():
    uit = io.StringIO()
    call_command("nieuwe_sleutel", "--naam", "2027", stdout=uit)

    assert list(lees_sleutels([uit.getvalue().strip()])) == ["2027"]


@pytest.mark.parametrize("naam", ["oud", "met streep-je", "clé", "a" * 41])
def test_een_naam_die_er_al_is_of_niet_kan(settings, naam):
    settings.VERSLEUTELSLEUTELS = [OUD]
    with pytest.raises(CommandError):
        call_command("nieuwe_sleutel", "--naam", naam)


@pytest.mark.parametrize(
    "regels", [["foei"], ["2027:kort"], ["clé:" + OUD.partition(":")[2]], [":" + OUD.partition(":")[2]], [OUD, OUD], []]
)
def test_wat_geen_sleutel_is_houdt_het_portaal_tegen_zonder_hem_te_tonen(regels):
    with pytest.raises(ImproperlyConfigured) as fout:
        lees_sleutels(regels)

    assert "MDEy" not in str(fout.value)
