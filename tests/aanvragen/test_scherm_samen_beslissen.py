"""The review page when the OC decides together: buttons, texts that stay, and who reads the overleg."""

import pytest

from aanvragen import actions
from aanvragen.models import Aanvraag, Terugtreding
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.commissie import ALLES, adres, commissie
from tests.factories import persoon

pytestmark = pytest.mark.django_db


def test_de_knop_zegt_dat_er_nog_een_lid_nodig_is(client):
    aanvraag, (een, _) = commissie(2)
    client.force_login(een)

    antwoord = client.post(adres("goedkeuren", aanvraag), ALLES, follow=True)

    assert "Je advies is vastgelegd. Er is nog één lid nodig." in antwoord.text


def test_advies_op_het_scherm_en_de_toelichting_staat_er_de_volgende_keer(client):
    aanvraag, (een, _) = commissie(2)
    client.force_login(een)

    client.post(adres("geef_advies", aanvraag), {"uitkomst": "passend", "toelichting": "Past precies."})

    assert client.get(adres("beoordelen", aanvraag)).context["form"].initial == {
        "uitkomst": "passend",
        "toelichting": "Past precies.",
    }


@pytest.mark.parametrize("knop, veld", [("geef_advies", "uitkomst"), ("treed_terug", "reden")])
def test_wat_een_knop_nodig_heeft_wordt_gevraagd_en_de_rest_blijft_staan(client, knop, veld):
    aanvraag, (een, _) = commissie(2)
    client.force_login(een)

    antwoord = client.post(adres(knop, aanvraag), {"motivering": "Half geschreven."})

    assert (list(antwoord.context["form"].errors), "Half geschreven." in antwoord.text) == ([veld], True)


def test_de_laatste_leest_waarom_zij_niet_kan_terugtreden_en_haar_reden_blijft_staan(client):
    aanvraag, (een,) = commissie(1)
    client.force_login(een)

    antwoord = client.post(adres("treed_terug", aanvraag), {"reden": "Ik ken haar goed."})

    assert "vraag de directie om een extra lid" in antwoord.text
    assert ("Ik ken haar goed." in antwoord.text, Terugtreding.objects.count()) == (True, 0)


def test_terugtreden_en_terugkomen_op_het_scherm(client):
    aanvraag, (een, _) = commissie(2)
    client.force_login(een)

    client.post(adres("treed_terug", aanvraag), {"reden": "Ik ken haar."})
    tweede_klik = client.post(adres("treed_terug", aanvraag), {"reden": "Ik ken haar."}, follow=True)
    client.post(adres("kom_terug", aanvraag))

    assert tweede_klik.redirect_chain == [(aanvraag.get_absolute_url(), 302)]
    assert "Toch meebeslissen" in tweede_klik.text
    assert Terugtreding.objects.count() == 0


def test_zijn_ze_het_niet_eens_dan_zegt_het_overleg_hoe_het_verder_gaat(client):
    aanvraag, (een, twee) = commissie(2)
    client.force_login(een)
    gelezen = []
    for lid, uitkomst in [(een, "passend"), (twee, "niet_passend")]:
        actions.geef_advies(aanvraag, by=lid, uitkomst=uitkomst, toelichting="")
        gelezen.append("Jullie zijn het nog niet eens." in client.get(adres("beoordelen", aanvraag)).text)

    assert gelezen == [False, True]


def test_alleen_de_commissie_leest_het_overleg(client):
    aanvraag, (een, twee) = commissie(2)
    school = aanvraag.school
    actions.geef_advies(aanvraag, by=een, uitkomst="passend", toelichting="Geheim onderling.")
    actions.treed_terug(aanvraag, by=twee, reden="Geheime reden.")
    anderen = [persoon(rol, school=school) for rol in [Rol.KC, Rol.DIRECTEUR, Rol.DIRECTIE]]
    anderen.append(persoon(Rol.OC, Rol.KC, school=school))

    lezen = {}
    for wie in [een, twee, *anderen]:
        client.force_login(wie)
        lezen[wie] = "geheim" in client.get(aanvraag.get_absolute_url()).text.lower()

    assert [wie for wie, leest in lezen.items() if leest] == [een, twee]


def test_wie_zelf_indiende_staat_zo_in_het_overleg(client):
    aanvraag, (een,) = commissie(1)
    Aanvraag.objects.filter(pk=aanvraag.pk).update(ingediend_door=persoon(Rol.OC, naam="Lid Zelf"))
    client.force_login(een)

    pagina = client.get(adres("beoordelen", aanvraag)).text

    assert ("Lid Zelf" in pagina, "Eigen aanvraag" in pagina) == (True, True)


@pytest.mark.parametrize("aantal", [1, 4])
def test_het_overleg_kost_geen_extra_vragen(client, django_assert_num_queries, aantal):
    aanvraag, leden = commissie(aantal + 2, nodig=5)
    for lid in leden[:aantal]:
        actions.geef_advies(aanvraag, by=lid, uitkomst="passend")
    client.force_login(leden[-1])
    client.get(adres("beoordelen", aanvraag))  # begins the chain of what she reads

    with django_assert_num_queries(16):
        client.get(adres("beoordelen", aanvraag))
