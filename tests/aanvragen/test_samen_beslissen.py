"""The OC together: how many leden must agree, who steps back, and who took a case up."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from aanvragen import actions
from aanvragen.models import Aanvraag, Advies, Besluit, Terugtreding
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from tests.aanvragen.commissie import ALLES, adres, commissie
from tests.aanvragen.zaken import vers
from tests.factories import persoon

pytestmark = pytest.mark.django_db


def keur_goed(aanvraag: Aanvraag, lid: Gebruiker, **velden: Any) -> Aanvraag:
    return actions.goedkeuren(aanvraag, by=lid, criteria=[], **velden)


def wijs_af(aanvraag: Aanvraag, lid: Gebruiker) -> Aanvraag:
    return actions.afwijzen(aanvraag, by=lid, criteria=[], motivering="Past niet.")


def aan_zet(aanvraag: Aanvraag, leden: list[Gebruiker]) -> list[str]:
    """For whom it waits, as lists tell it; and the case itself must say the same."""
    nu = [Gebruiker.objects.get(pk=lid.pk) for lid in leden]
    volgens_lijst = [lid.naam for lid in nu if Aanvraag.objects.wacht_op(lid).filter(pk=aanvraag.pk).exists()]
    stand = vers(aanvraag).stand(Samenwerkingsverband.huidig())
    assert [lid.naam for lid in nu if stand.is_voor(lid)] == volgens_lijst
    return volgens_lijst


def test_een_lid_is_genoeg_als_dat_zo_is_ingesteld():
    aanvraag, (lid,) = commissie(1, nodig=1)

    assert keur_goed(aanvraag, lid).status == "goedgekeurd"


def test_het_eerste_lid_adviseert_en_het_laatste_beslist():
    aanvraag, (een, twee, _) = commissie(3)

    assert [keur_goed(aanvraag, een).status, keur_goed(aanvraag, twee).status] == ["ingediend", "goedgekeurd"]
    assert Besluit.objects.get().door == twee


def test_wie_het_niet_eens_is_telt_niet_mee():
    aanvraag, (een, twee, drie) = commissie(3)
    keur_goed(aanvraag, een)

    assert [wijs_af(aanvraag, twee).status, wijs_af(aanvraag, drie).status] == ["ingediend", "afgewezen"]


def test_een_motivering_die_de_school_nog_niet_leest_blijft_bij_het_advies():
    aanvraag, (een, _) = commissie(2)

    keur_goed(aanvraag, een, motivering="Het kan nu.")

    advies = Advies.objects.get()
    assert (advies.uitkomst, advies.toelichting) == ("passend", "Het kan nu.")


def test_zij_bedenkt_zich_tot_het_besluit():
    aanvraag, (een, twee, _) = commissie(3)
    actions.geef_advies(aanvraag, by=een, uitkomst="niet_passend", toelichting="Ik twijfel.")

    actions.geef_advies(aanvraag, by=een, uitkomst="passend", toelichting="")

    assert Advies.objects.get().uitkomst == "passend"
    assert keur_goed(aanvraag, twee).status == "goedgekeurd"


def test_haar_eigen_knop_gaat_voor_haar_eerdere_advies():
    aanvraag, (een, _) = commissie(2, nodig=1)
    actions.geef_advies(aanvraag, by=een, uitkomst="niet_passend", toelichting="Ik twijfel.")

    keur_goed(aanvraag, een)

    assert list(Advies.objects.values_list("uitkomst", "toelichting")) == [("passend", "")]


def test_zijn_er_minder_leden_dan_moeten_ze_het_allemaal_eens_zijn():
    aanvraag, leden = commissie(2, nodig=5)

    assert [keur_goed(aanvraag, lid).status for lid in leden] == ["ingediend", "goedgekeurd"]


def test_een_lid_dat_zelf_indiende_of_kc_is_telt_niet_mee():
    aanvraag, (een,) = commissie(1)
    persoon(Rol.OC, Rol.KC, school=aanvraag.school)

    assert keur_goed(aanvraag, een).status == "goedgekeurd"


def test_wie_haar_advies_gaf_is_niet_meer_aan_zet():
    aanvraag, leden = commissie(3)
    keur_goed(aanvraag, leden[0])

    assert aan_zet(aanvraag, leden) == ["Lid B", "Lid C"]


def test_zijn_ze_het_niet_eens_dan_zijn_ze_weer_allemaal_aan_zet():
    aanvraag, leden = commissie(2)
    keur_goed(aanvraag, leden[0])
    wijs_af(aanvraag, leden[1])

    assert aan_zet(aanvraag, leden) == ["Lid A", "Lid B"]


def test_waar_een_lid_genoeg_is_blijft_een_adviseur_aan_zet():
    aanvraag, leden = commissie(2, nodig=1)
    actions.geef_advies(aanvraag, by=leden[0], uitkomst="passend")

    assert aan_zet(aanvraag, leden) == ["Lid A", "Lid B"]


def test_wie_terugtreedt_is_niet_aan_zet_en_de_anderen_zijn_genoeg():
    aanvraag, leden = commissie(3, nodig=3)
    keur_goed(aanvraag, leden[0])
    actions.treed_terug(aanvraag, by=leden[1], reden="Ik ken haar.")

    assert aan_zet(aanvraag, leden) == ["Lid C"]
    assert keur_goed(aanvraag, leden[2]).status == "goedgekeurd"


@pytest.mark.parametrize("stap", ["goedkeuren", "geef_advies", "treed_terug"])
def test_wie_terugtrad_beslist_en_adviseert_niet(stap):
    aanvraag, leden = commissie(2)
    actions.treed_terug(aanvraag, by=leden[0], reden="Ik ken haar.")
    zet = {
        "goedkeuren": lambda: keur_goed(aanvraag, leden[0]),
        "geef_advies": lambda: actions.geef_advies(aanvraag, by=leden[0], uitkomst="passend"),
        "treed_terug": lambda: actions.treed_terug(aanvraag, by=leden[0], reden="Nog eens."),
    }

    with pytest.raises(PermissionDenied):
        zet[stap]()


def test_het_advies_van_wie_terugtrad_telt_niet_en_telt_weer_als_zij_terugkomt():
    aanvraag, (een, twee, drie) = commissie(3)
    keur_goed(aanvraag, een)
    actions.treed_terug(aanvraag, by=een, reden="Ik ken haar.")
    tussendoor = keur_goed(aanvraag, twee).status

    actions.kom_terug(aanvraag, by=een)

    assert (tussendoor, keur_goed(aanvraag, drie).status) == ("ingediend", "goedgekeurd")


def test_de_laatste_kan_niet_terugtreden():
    aanvraag, (een, twee) = commissie(2)
    actions.treed_terug(aanvraag, by=een, reden="Ik ken haar.")

    with pytest.raises(ValidationError, match="Er blijft dan niemand over"):
        actions.treed_terug(aanvraag, by=twee, reden="Ik ook.")


def test_na_het_besluit_komt_niemand_terug(client):
    aanvraag, (een, twee) = commissie(2)
    actions.treed_terug(aanvraag, by=een, reden="Ik ken haar.")
    keur_goed(aanvraag, twee)
    client.force_login(een)

    client.post(adres("kom_terug", aanvraag))

    assert Terugtreding.objects.count() == 1


def test_oppakken_overnemen_en_loslaten():
    aanvraag, (een, twee) = commissie(2)
    actions.oppakken(aanvraag, by=een)
    actions.oppakken(aanvraag, by=twee)
    actions.loslaten(aanvraag, by=een)
    overgenomen = vers(aanvraag).opgepakt_door

    actions.loslaten(aanvraag, by=twee)

    assert (overgenomen, vers(aanvraag).opgepakt_door) == (twee, None)
    assert list(aanvraag.gebeurtenissen.filter(intern=True).values_list("soort", flat=True)) == [
        "losgelaten",
        "opgepakt",
        "opgepakt",
    ]


def test_wie_terugtreedt_laat_los():
    aanvraag, (een, _) = commissie(2)
    actions.oppakken(aanvraag, by=een)

    assert actions.treed_terug(aanvraag, by=een, reden="Ik ken haar.").opgepakt_door is None


def test_wat_een_collega_oppakte_mag_een_ander_beslissen_en_dat_staat_er(client):
    aanvraag, (een, twee) = commissie(2, nodig=1)
    actions.oppakken(aanvraag, by=een)
    client.force_login(twee)

    pagina = client.get(adres("beoordelen", aanvraag)).text
    client.post(adres("goedkeuren", aanvraag), ALLES)

    assert "Lid A heeft deze aanvraag opgepakt. Je kunt toch beslissen." in pagina
    assert vers(aanvraag).status == "goedgekeurd"


@pytest.mark.parametrize("knop", ["oppakken", "loslaten"])
def test_bij_oppakken_blijft_staan_wat_er_is_getypt(client, knop):
    aanvraag, (een, _) = commissie(2)
    client.force_login(een)

    antwoord = client.post(adres(knop, aanvraag), {"motivering": "Half geschreven."})

    assert (antwoord.status_code, "Half geschreven." in antwoord.text) == (200, True)
    assert vers(aanvraag).opgepakt_door == (een if knop == "oppakken" else None)
