"""Route 2 to its end: closing the CLB-traject after Key2Teach, and a case that gets another CLB'er."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.models import Aanvraag
from aanvragen.views.clb import NOG_NIET
from k2t_portal.dashboard.zaken import mijn_werk
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.regie import Partij
from tests.aanvragen.einde_van_route_2 import afgerekend, clb_dicht, gestopt, klaar, legt_haar_hoed_af
from tests.aanvragen.zaken import IN_TOESTAND, met_vraag, vers
from tests.factories import aangeboden, afgerond, concept, ingediend, lopend, persoon
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
VRIJDAG = datetime.date(2026, 11, 6)


def adres(naam: str, aanvraag: Aanvraag) -> str:
    return reverse(f"aanvragen:{naam}", args=[aanvraag.pk])


def stand(aanvraag: Aanvraag):
    return vers(aanvraag).stand(Samenwerkingsverband.huidig())


def test_na_key2teach_is_de_clber_aan_zet_met_een_eigen_klok(time_machine):
    time_machine.move_to(f"{VRIJDAG} 12:00 +0100")
    aanvraag = klaar()
    Samenwerkingsverband.objects.update(norm_clb=3)

    nu = stand(aanvraag)

    assert (nu.partij, nu.stap, nu.sinds, nu.voor) == (
        Partij.AANVRAGER,
        "CLB-traject afronden",
        VRIJDAG,
        datetime.date(2026, 11, 11),
    )
    assert [nu.is_voor(wie) for wie in [aanvraag.aanvrager, persoon(Rol.CLB), persoon(Rol.OC)]] == [True, False, False]
    assert Traject.objects.get().stand(Samenwerkingsverband.huidig()) == nu


def test_na_stoppen_gaat_de_directie_voor():
    assert stand(gestopt()).partij == Partij.DIRECTIE
    assert stand(afgerekend()).stap == "CLB-traject afronden"


def test_daarna_wacht_de_zaak_op_niemand_en_is_de_mijlpaal_dezelfde():
    voor = klaar()
    mijlpaal = vers(voor).mijlpaal

    na = actions.clb_afronden(voor, by=voor.aanvrager)

    assert (stand(na).stap, vers(na).mijlpaal) == ("Het traject is afgerond", mijlpaal)
    assert na.gebeurtenissen.values_list("soort", flat=True).first() == "clb_afgerond"


def test_route_1_kent_geen_clb_traject_om_af_ronden():
    assert stand(afgerond(vorm="verkort").aanvraag).is_klaar


@pytest.mark.parametrize("maak", [lambda **v: lopend(**v).aanvraag, clb_dicht, met_vraag], ids=["loopt", "al", "vraag"])
def test_te_vroeg_of_twee_keer_kan_niet(maak):
    aanvraag = maak(**({} if maak is clb_dicht else {"route": 2}))

    with pytest.raises(TransitionNotAllowed):
        actions.clb_afronden(aanvraag, by=aanvraag.aanvrager)


def test_een_ander_rondt_haar_clb_traject_niet_af():
    with pytest.raises(PermissionDenied):
        actions.clb_afronden(klaar(), by=persoon(Rol.CLB))


def test_mijn_werk_toont_de_taak_en_niet_meer_dat_zij_volgt():
    aanvraag = klaar()
    werk = mijn_werk(Gebruiker.objects.get(pk=aanvraag.aanvrager_id), Samenwerkingsverband.huidig())

    assert ([taak.stand.knop for taak in werk.taken], werk.gevolgd) == (["CLB-traject afronden"], [])
    assert list(Aanvraag.objects.lopend()) == []


def test_te_vroeg_openen_zegt_waarom_het_nog_niet_kan(client):
    aanvraag = lopend(route=2, vorm="verkort").aanvraag
    client.force_login(aanvraag.aanvrager)

    # The page of the case tells it by itself, so twice after opening the address.
    assert client.get(aanvraag.get_absolute_url()).text.count(NOG_NIET) == 1
    assert client.get(adres("clb_afronden", aanvraag), follow=True).text.count(NOG_NIET) == 2
    assert client.post(adres("clb_afronden", aanvraag)).text.count(NOG_NIET) == 1
    assert vers(aanvraag).clb_afgerond_op is None


@pytest.mark.parametrize("maak", [lambda: aangeboden(route=2).aanvraag, lambda: ingediend(route=2)])
def test_alleen_de_clber_leest_dat_ze_moet_wachten(client, maak):
    aanvraag = maak()
    client.force_login(persoon(Rol.KC, school=aanvraag.school))

    assert NOG_NIET not in client.get(aanvraag.get_absolute_url()).text


def test_afronden_op_het_scherm(client):
    aanvraag = klaar()
    client.force_login(aanvraag.aanvrager)
    knoppen = [actie["titel"] for actie in client.get(aanvraag.traject.get_absolute_url()).context["acties"]]

    pagina = client.post(adres("clb_afronden", aanvraag), follow=True).text

    assert knoppen == ["CLB-traject afronden"]
    assert ("Het CLB-traject is afgerond" in pagina, NOG_NIET in pagina) == (True, False)


@pytest.mark.parametrize(
    "maak",
    [lambda: ingediend(route=2), lambda: met_vraag(route=2), lambda: aangeboden(route=2).aanvraag, klaar],
)
def test_de_oc_geeft_een_zaak_aan_een_andere_clber(maak):
    aanvraag, naar = maak(), persoon(Rol.CLB, naam="Petra Proef")
    eerst = aanvraag.aanvrager

    actions.wissel_clber(aanvraag, by=persoon(Rol.OC), naar=naar)

    ziet = [Aanvraag.objects.visible_to(wie).filter(pk=aanvraag.pk).exists() for wie in [eerst, naar]]
    laatste = aanvraag.gebeurtenissen.values_list("soort", "toelichting").first()
    assert (ziet, laatste) == ([False, True], ("clber_gewisseld", f"Nu #{naar.pk}"))


@pytest.mark.parametrize("maak", [concept, clb_dicht, IN_TOESTAND["ingetrokken"], IN_TOESTAND["afgewezen"]])
def test_een_concept_en_wat_klaar_is_wisselt_niet(maak):
    aanvraag = maak(**({} if maak is clb_dicht else {"route": 2}))

    with pytest.raises(TransitionNotAllowed):
        actions.wissel_clber(aanvraag, by=persoon(Rol.OC), naar=persoon(Rol.CLB))


def test_wie_geen_clber_is_of_de_zaak_al_heeft_krijgt_haar_niet():
    aanvraag = ingediend(route=2)

    for naar in [persoon(Rol.KC, school=aanvraag.school), persoon(Rol.CLB, is_active=False), aanvraag.aanvrager]:
        with pytest.raises(ValidationError):
            actions.wissel_clber(aanvraag, by=persoon(Rol.OC), naar=naar)


def test_wie_indiende_beslist_ook_niet_na_een_wissel():
    lid = persoon(Rol.OC, Rol.CLB)
    aanvraag = ingediend(route=2, aanvrager=lid)

    aanvraag = actions.wissel_clber(aanvraag, by=persoon(Rol.OC), naar=persoon(Rol.CLB))

    assert lid.has_perm("aanvragen.beoordelen", aanvraag) is False
    assert list(Aanvraag.objects.wacht_op(lid)) == []


@pytest.mark.parametrize("maak", [lambda: met_vraag(route=2), klaar, afgerekend])
def test_een_zaak_zonder_clber_wacht_op_de_oc(maak):
    aanvraag, lid = maak(), persoon(Rol.OC)
    legt_haar_hoed_af(aanvraag.aanvrager)

    nu = stand(aanvraag)

    assert (nu.partij, nu.stap, nu.url) == (Partij.OC, "Andere CLB'er kiezen", adres("wissel_clber", aanvraag))
    assert list(Aanvraag.objects.wacht_op(lid)) == [aanvraag]


def test_wisselen_op_het_scherm(client):
    aanvraag, naar = ingediend(route=2), persoon(Rol.CLB, naam="Petra Proef")
    client.force_login(persoon(Rol.OC))
    url = adres("wissel_clber", aanvraag)

    fout = client.post(url, {"naar": aanvraag.aanvrager_id}).text
    goed = client.post(url, {"naar": naar.pk}, follow=True).text

    assert ("heeft deze zaak al. Kies iemand uit de lijst" in fout, "Petra Proef heeft deze zaak nu." in goed) == (
        True,
        True,
    )
    assert vers(aanvraag).aanvrager == naar
