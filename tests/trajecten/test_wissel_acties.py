"""Another coach, step by step: who keeps the lead meanwhile, what the next one gets, and what stays with whom."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Gebeurtenis
from tests.factories import aangeboden, coach, compleet, lopend, persoon, verslag
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, vers, verzocht, wie
from trajecten import actions
from trajecten.actions import poule
from trajecten.models import Koppeling, Notitie, Sessie, Traject, Wissel

pytestmark = pytest.mark.django_db


def soorten() -> list[str]:
    """The newest steps first, without those that brought the traject to where it runs."""
    return list(Gebeurtenis.objects.values_list("soort", flat=True))


# Overdracht


def test_tot_de_collega_aanneemt_houdt_de_coach_de_leiding(lopend_eens):
    wissel = gevraagd(lopend_eens)

    traject = Traject.objects.get()
    assert (wissel.status, wissel.stand(Samenwerkingsverband.huidig()).is_voor(kandidaat(wissel))) == (
        "voorgesteld",
        True,
    )
    assert traject.open_koppeling == wissel.van_koppeling
    assert traject.stand(Samenwerkingsverband.huidig()).is_voor(wie(traject))


def test_met_de_overname_gaat_alles_over_wat_nog_komt(lopend_eens):
    traject = lopend_eens
    oud = traject.open_koppeling
    actions.vastleggen(traject, by=wie(traject), verslag=verslag())
    actions.plannen(vers(traject), by=wie(traject), gepland_op=timezone.now())
    wissel = gevraagd(vers(traject))

    neem_over(wissel)

    nieuw, vandaag = vers(traject).open_koppeling, timezone.localdate()
    assert (nieuw.coach, nieuw.van, nieuw.aangenomen_op, nieuw.gekoppeld_door) == (
        wissel.kandidaat,
        vandaag,
        vandaag,
        oud.coach.gebruiker,
    )
    assert Koppeling.objects.get(pk=oud.pk).tot == vandaag
    assert list(Sessie.objects.values_list("nummer", "status", "koppeling")) == [
        (1, "gegeven", oud.pk),
        (2, "gepland", nieuw.pk),
    ]
    assert (Wissel.objects.get().naar_koppeling, soorten()[:2]) == (nieuw, ["coach_gewisseld", "overdracht_gevraagd"])


def test_het_tellen_gaat_door_en_iedere_sessie_blijft_van_wie_haar_gaf():
    traject = lopend(vorm="verkort")
    actions.vastleggen(traject, by=wie(traject), verslag=verslag(notitie="Van de eerste."))
    eerste = wie(traject)
    neem_over(gevraagd(vers(traject)))
    tweede = wie(vers(traject))

    actions.vastleggen(vers(traject), by=tweede, verslag=verslag(notitie="Van de tweede."))

    gegeven = Sessie.objects.values_list("nummer", "koppeling__coach__gebruiker")
    assert list(gegeven) == [(1, eerste.pk), (2, tweede.pk)]
    assert [[n.tekst for n in Notitie.objects.visible_to(mens)] for mens in (eerste, tweede)] == [
        ["Van de eerste."],
        ["Van de tweede."],
    ]


def test_een_sessie_van_voor_de_overname_is_niet_van_de_nieuwe_coach():
    with time_machine.travel(timezone.now() - datetime.timedelta(days=7)):
        traject = lopend()
        voorganger = wie(traject)
    neem_over(gevraagd(vers(traject)))
    gisteren = timezone.localdate() - datetime.timedelta(days=1)

    with pytest.raises(ValidationError) as fout:
        actions.vastleggen(vers(traject), by=wie(vers(traject)), verslag=verslag(datum=gisteren))

    vandaag = timezone.localdate()
    verwacht = f"Op die dag was {voorganger} nog de coach. Vul een dag in vanaf {vandaag:%d-%m-%Y}."
    assert fout.value.message_dict == {"datum": [verwacht]}


def test_een_collega_zonder_plek_vraagt_een_reden_die_blijft_staan(lopend_eens):
    traject, vol = lopend_eens, coach(max_trajecten=0)

    with pytest.raises(ValidationError) as fout:
        gevraagd(traject, vol)
    assert fout.value.message_dict == {"reden_toch": ["Leg uit waarom je toch voor deze coach kiest."]}

    neem_over(gevraagd(traject, vol, reden_toch="Ze kent de leerkracht."))
    nieuw = vers(traject).open_koppeling
    assert (nieuw.conflicten, nieuw.reden) == ("geen vrije plaats", "Ze kent de leerkracht.")


def test_aan_jezelf_overdragen_kan_niet(lopend_eens):
    traject = lopend_eens

    with pytest.raises(ValidationError) as fout:
        gevraagd(traject, traject.open_koppeling.coach)

    assert list(fout.value.message_dict) == ["coach"]


def test_wie_het_teruggeeft_laat_de_coach_een_ander_vragen(lopend_eens):
    wissel = gevraagd(lopend_eens)

    wissel = actions.wissel_teruggeven(wissel, by=kandidaat(wissel), reden="Ik zit vol.")

    assert (wissel.status, wissel.antwoord) == ("geweigerd", "Ik zit vol.")
    assert gevraagd(Traject.objects.get()).status == "voorgesteld"


def test_een_overdracht_tegelijk_en_intrekken_maakt_plaats(lopend_eens):
    traject = lopend_eens
    wissel = gevraagd(traject)
    with pytest.raises(TransitionNotAllowed):
        gevraagd(vers(traject))

    actions.wissel_intrekken(wissel, by=wie(traject))

    assert gevraagd(vers(traject)).status == "voorgesteld"


@pytest.mark.parametrize("maak", [aangeboden, compleet], ids=["aangeboden", "loopt"])
def test_overdragen_kan_zolang_het_traject_loopt(maak):
    traject = maak(vorm="verkort")
    kan = traject.status == "lopend"

    if kan:
        assert gevraagd(traject).is_open
    else:
        with pytest.raises(TransitionNotAllowed):
            gevraagd(traject)


def test_alleen_de_gevraagde_neemt_over(lopend_eens):
    wissel = gevraagd(lopend_eens)

    for ander in (coach().gebruiker, wissel.gevraagd_door, persoon(Rol.OC)):
        with pytest.raises(PermissionDenied):
            actions.wissel_overnemen(wissel, by=ander)


def test_een_tweede_overname_komt_te_laat(lopend_eens):
    wissel = gevraagd(lopend_eens)
    neem_over(wissel)

    with pytest.raises(TransitionNotAllowed):
        neem_over(wissel)


# Vervanging


def test_een_vervanging_wacht_op_de_oc_dan_op_de_coach_en_na_teruggeven_weer_op_de_oc(lopend_eens):
    traject, oc, normen = lopend_eens, persoon(Rol.OC), Samenwerkingsverband.huidig()
    wissel = actions.vraag_vervanging(traject, by=wie(traject), reden="Ik ben ziek.")
    nieuwe = coach()
    mensen = [oc, nieuwe.gebruiker]

    def is_aan_zet() -> list[bool]:
        return [Wissel.objects.get().stand(normen).is_voor(mens) for mens in mensen]

    wachtte = [is_aan_zet()]
    wissel = actions.wissel_voorstellen(wissel, by=oc, coach=nieuwe)
    wachtte.append(is_aan_zet())
    wissel = actions.wissel_teruggeven(wissel, by=nieuwe.gebruiker, reden="Vol.")
    wachtte.append(is_aan_zet())

    assert wachtte == [[True, False], [False, True], [True, False]]
    assert soorten()[:3] == ["vervanging_teruggegeven", "vervanging_voorgesteld", "vervanging_gevraagd"]


def test_de_oc_zoekt_zelf_een_coach_als_die_van_nu_niets_meer_kan(lopend_eens):
    traject, oc = lopend_eens, persoon(Rol.OC)
    wie(traject).aanstellingen.update(tot="2026-01-01")
    assert list(Traject.objects.zonder_werkende_coach()) == [traject]

    wissel = actions.coach_zoeken(traject, by=oc, coach=coach(), reden="Ze is weg.")
    neem_over(wissel)

    nieuw = vers(traject).open_koppeling
    assert (nieuw.coach, nieuw.gekoppeld_door, wissel.soort) == (wissel.kandidaat, oc, "vervanging")
    assert not Traject.objects.zonder_werkende_coach().exists()


@pytest.mark.parametrize("hoe", ["geblokkeerd", "uit de poule"])
def test_kan_de_gevraagde_coach_niets_meer_dan_is_de_oc_aan_zet(hoe, lopend_eens):
    wissel, oc = gevraagd(lopend_eens), persoon(Rol.OC)
    if hoe == "geblokkeerd":
        Gebruiker.objects.filter(pk=kandidaat(wissel).pk).update(is_active=False)
    else:
        kandidaat(wissel).aanstellingen.update(tot="2026-01-01")

    wissel = Wissel.objects.get()
    assert wissel.stand(Samenwerkingsverband.huidig()).is_voor(oc)
    assert list(Wissel.objects.wacht_op(oc)) == [wissel]

    neem_over(actions.wissel_voorstellen(wissel, by=oc, coach=coach()))


# Wisselverzoek


@pytest.mark.parametrize("route", [1, 2])
def test_school_en_clber_vragen_om_een_andere_coach(route):
    wissel = verzocht(lopend(route=route))

    assert (wissel.status, wissel.kandidaat, soorten()[0]) == ("gevraagd", None, "wisselverzoek_gedaan")


def test_wat_de_oc_antwoordt_is_voor_wie_het_vroeg(lopend_eens):
    wissel = verzocht(lopend_eens)

    wissel = actions.wissel_afwijzen(wissel, by=persoon(Rol.OC), antwoord="Laten we eerst samen praten.")

    assert (wissel.status, wissel.antwoord) == ("afgewezen", "Laten we eerst samen praten.")
    assert wissel.gevraagd_door.has_perm("trajecten.lees_wissel_antwoord", wissel)


def test_een_verzoek_per_persoon_maar_een_collega_merkt_het_niet(lopend_eens):
    traject = lopend_eens
    verzocht(traject)

    with pytest.raises(TransitionNotAllowed):
        verzocht(traject)
    collega = persoon(Rol.KC, school=traject.aanvraag.school)
    assert actions.wissel_verzoeken(traject, by=collega, reden="Geen klik.").is_open


def test_na_een_wissel_vervalt_wat_er_nog_open_stond(lopend_eens):
    traject, oc = lopend_eens, persoon(Rol.OC)
    overdracht, verzoek = gevraagd(traject), verzocht(traject)

    neem_over(actions.wissel_voorstellen(verzoek, by=oc, coach=coach()))

    overdracht.refresh_from_db()
    assert (overdracht.status, overdracht.antwoord) == ("ingetrokken", "Het traject heeft intussen een andere coach.")


def test_met_het_einde_van_het_traject_vervalt_de_vraag(lopend_eens):
    traject = lopend_eens
    verzocht(traject)

    actions.stoppen(traject, by=wie(traject), reden="Verhuisd")

    wissel = Wissel.objects.get()
    assert (wissel.status, wissel.antwoord) == ("ingetrokken", "Het traject is intussen afgelopen.")


def test_een_verzoek_dat_niemand_kan_behandelen_wordt_geweigerd():
    """The only lid of the OC is the coach whom it is about."""
    traject = lopend(door=coach(Rol.OC), vorm="verkort")
    Aanstelling.objects.filter(rol=Rol.OC).exclude(gebruiker=wie(traject)).delete()

    with pytest.raises(ValidationError):
        verzocht(traject)

    assert Wissel.objects.count() == 0


# The poule


def test_wie_gevraagd_is_gaat_niet_uit_de_poule_zonder_antwoord(lopend_eens):
    wissel = gevraagd(lopend_eens)
    gevraagde = kandidaat(wissel)

    with pytest.raises(ValidationError):
        poule.haal_uit_poule(gevraagde.coach, by=None, tot=timezone.localdate())

    actions.wissel_teruggeven(wissel, by=gevraagde, reden="Ik stop.")
    poule.haal_uit_poule(gevraagde.coach, by=None, tot=timezone.localdate())
