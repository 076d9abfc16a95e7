"""Who gets mail about which step."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Postkeuze, Rol
from k2t_portal.workflow.models import Bericht, Gebeurtenis, Uitgaand
from k2t_portal.workflow.post import stuur_aan_adres
from k2t_portal.workflow.post.uitgaand import maak_berichten, vergeet, verwerk
from k2t_portal.workflow.stap import noteer
from tests import factories as f
from tests.workflow.post import aan, leeg, stap, verstuurd, wie
from trajecten import actions as traject_acties
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


class Wereld:
    """A school with two KC's, and everybody else with every other hat."""

    def __init__(self) -> None:
        school = f.SchoolFactory.create()
        self.kc = f.persoon(Rol.KC, school=school, naam="Kaat")
        f.persoon(Rol.KC, school=school, naam="Kees")
        f.persoon(Rol.DIRECTEUR, school=school, naam="Dirk")
        f.persoon(Rol.KC, school=f.SchoolFactory.create(), naam="Els")
        self.clb, self.oc = f.persoon(Rol.CLB, naam="Carla"), f.persoon(Rol.OC, naam="Olga")
        self.oc2 = f.persoon(Rol.OC, naam="Otto")
        f.persoon(Rol.DIRECTIE, naam="Dora")
        self.coach, self.opvolger = f.coach(naam="Cor"), f.coach(naam="Cato")

    def ingediend(self, route: int = 1) -> Aanvraag:
        wie = self.kc if route == 1 else self.clb
        return f.ingediend(school=self.kc.hoeden[0].school, aanvrager=wie, route=route, vorm="verkort")

    def goedgekeurd(self, route: int = 1) -> Aanvraag:
        return aanvraag_acties.goedkeuren(self.ingediend(route), by=self.oc, criteria=["interactie"])

    def aangeboden(self, route: int = 1) -> Traject:
        return traject_acties.koppelen(self.goedgekeurd(route), by=self.oc, coach=self.coach)

    def lopend(self, route: int = 1) -> Traject:
        traject = traject_acties.aannemen(self.aangeboden(route), by=self.coach.gebruiker)
        return traject_acties.contact_vastleggen(traject, by=self.coach.gebruiker, contact_op=traject.status_sinds)


@pytest.fixture
def wereld() -> Wereld:
    return Wereld()


def test_een_aanvraag_van_de_school_bereikt_haar_collega_en_de_commissie(wereld):
    """Not who submitted it, nor another school, directeur or directie; the commissie is aan zet."""
    assert wie(wereld.ingediend(), "ingediend") == {"Kees": False, "Olga": True, "Otto": True}


def test_een_aanvraag_van_de_clber_bereikt_ook_de_school(wereld):
    assert wie(wereld.ingediend(route=2), "ingediend") == {"Kaat": False, "Kees": False, "Olga": True, "Otto": True}


def test_een_vraag_is_aan_de_aanvrager(wereld):
    aanvraag = aanvraag_acties.vraag_aanvulling(wereld.ingediend(route=2), by=wereld.oc, vraag="Hoe lang al?")
    assert wie(aanvraag, "aanvulling_gevraagd") == {"Carla": True, "Kaat": False, "Kees": False}


def test_een_goedkeuring_laat_de_commissie_een_coach_zoeken(wereld):
    assert wie(wereld.goedgekeurd(), "goedgekeurd") == {"Kaat": False, "Kees": False, "Otto": True}


def test_de_gevraagde_coach_is_aan_zet(wereld):
    assert wie(wereld.aangeboden().zaak, "gekoppeld") == {"Cor": True, "Kaat": False, "Kees": False}


def test_een_stap_van_de_coach_bereikt_de_school_en_de_clber(wereld):
    traject = wereld.lopend(route=2)
    assert wie(traject.zaak, "contact_opgenomen") == {"Carla": False, "Kaat": False, "Kees": False}


def test_wat_intern_is_bereikt_alleen_wie_ermee_verder_moet(wereld):
    traject = traject_acties.teruggeven(wereld.aangeboden(), by=wereld.coach.gebruiker, reden="Te druk")
    assert wie(traject.zaak, "teruggegeven") == {"Olga": True, "Otto": True}


def test_wat_intern_is_bereikt_de_volgende_coach_niet(wereld):
    """The mail about it came late: by then she is aan zet, but that another handed it back is not hers to know."""
    traject = traject_acties.teruggeven(wereld.aangeboden(), by=wereld.coach.gebruiker, reden="Te druk")
    traject_acties.koppelen(traject.zaak, by=wereld.oc, coach=wereld.opvolger)
    assert [wie(traject.zaak, soort) for soort in ("gekoppeld", "teruggegeven")] == [
        {"Cato": True, "Kaat": False, "Kees": False},
        {},
    ]


def test_een_gestopt_traject_bereikt_de_directie_en_de_coach(wereld):
    """Her koppeling ended with it; directie decides what is invoiced."""
    traject = traject_acties.stoppen(wereld.lopend(), by=wereld.oc, reden="Verhuisd")
    assert wie(traject.zaak, "gestopt") == {"Cor": False, "Dora": True, "Kaat": False, "Kees": False}


def test_na_een_afgerond_traject_is_de_clber_aan_zet(wereld):
    traject = wereld.lopend(route=2)
    for _ in traject.programma:
        traject_acties.vastleggen(traject, by=wereld.coach.gebruiker, verslag=f.verslag())
    traject_acties.afronden(traject, by=wereld.coach.gebruiker, evaluatie="Goed")
    assert wie(traject.zaak, "afgerond") == {"Carla": True, "Kaat": False, "Kees": False}
    leeg_op_een_na = aan(wereld.clb)
    assert leeg_op_een_na[-1] == f"Actie nodig: Het CLB-traject van {traject.zaak.kenmerk} kan worden afgerond"


def test_een_wisselverzoek_bereikt_alleen_de_commissie(wereld):
    """Never the coach whom it is about, also when she is in the commissie herself."""
    traject = wereld.lopend()
    wereld.coach.gebruiker.aanstellingen.create(rol=Rol.OC, van=f.LANG_GELEDEN)
    traject_acties.wissel_verzoeken(traject, by=wereld.kc, reden="Geen klik")
    assert wie(traject.zaak, "wisselverzoek_gedaan") == {"Olga": True, "Otto": True}


def test_een_voorgestelde_coach_hoort_alleen_van_haar_eigen_voorstel(wereld):
    traject, tweede = wereld.lopend(), f.coach(naam="Cas")
    traject_acties.overdragen(traject, by=wereld.coach.gebruiker, coach=tweede, reden="Vol")
    verzoek = traject_acties.wissel_verzoeken(traject, by=wereld.kc, reden="Geen klik")
    traject_acties.wissel_voorstellen(verzoek, by=wereld.oc, coach=wereld.opvolger)
    assert wie(traject.zaak, "overdracht_gevraagd") == {"Cas": True}
    assert wie(traject.zaak, "opvolger_voorgesteld") == {"Cato": True}


def test_een_nieuwe_coach_bereikt_de_school_en_haar_voorganger(wereld):
    traject = wereld.lopend()
    wissel = traject_acties.overdragen(traject, by=wereld.coach.gebruiker, coach=wereld.opvolger, reden="Vol")
    traject_acties.wissel_overnemen(wissel, by=wereld.opvolger.gebruiker)
    assert wie(traject.zaak, "coach_gewisseld") == {"Cor": False, "Kaat": False, "Kees": False}


def test_wie_een_wissel_vroeg_hoort_het_antwoord(wereld):
    traject = wereld.lopend()
    wissel = traject_acties.wissel_verzoeken(traject, by=wereld.kc, reden="Geen klik")
    traject_acties.wissel_afwijzen(wissel, by=wereld.oc, antwoord="We bellen je.")
    assert wie(traject.zaak, "wisselverzoek_beantwoord") == {"Kaat": False}


def test_een_stille_stap_geeft_geen_mail(wereld):
    traject = traject_acties.wijzig_vorm(wereld.aangeboden(), by=wereld.oc)
    assert wie(traject.zaak, "vorm_gewijzigd") == {}


def test_een_stap_die_later_is_bedacht_geeft_een_gewone_mail(wereld):
    aanvraag = wereld.ingediend()
    leeg()
    noteer(aanvraag, "moment_vastgelegd", by=wereld.oc)
    assert f"Moment vastgelegd: {aanvraag.kenmerk}" in aan(wereld.kc)


def test_de_post_van_een_stap_is_er_samen_met_de_stap(wereld):
    aanvraag = wereld.ingediend()
    assert [rij.gebeurtenis for rij in Uitgaand.objects.all()] == [stap(aanvraag, "ingediend")]


def test_twee_keer_verwerken_maakt_niets_twee_keer(wereld):
    aanvraag = wereld.ingediend()
    verwerk()
    maak_berichten(stap(aanvraag, "ingediend"))
    assert (Bericht.objects.count(), Uitgaand.objects.count()) == (3, 0)


@pytest.mark.parametrize(
    ("keuze", "verwacht"),
    [
        (Postkeuze.STAP, {"wacht": 2}),
        (Postkeuze.AAN_ZET, {"wacht": 1}),
        (Postkeuze.DAG, {"bewaard": 2}),
    ],
)
def test_hoeveel_mail_iemand_wil(wereld, keuze, verwacht):
    """A question to her, and then that it was withdrawn."""
    aanvraag = wereld.ingediend()
    Gebruiker.objects.filter(pk=wereld.kc.pk).update(post=keuze)
    aanvraag = aanvraag_acties.vraag_aanvulling(aanvraag, by=wereld.oc, vraag="Hoe lang al?")
    verwerk()
    aanvraag_acties.trek_vraag_in(aanvraag, by=wereld.oc)
    verwerk()
    assert per_status(wereld.kc) == verwacht


def per_status(wie: Gebruiker) -> dict[Any, int]:
    statussen = list(Bericht.objects.filter(ontvanger=wie).values_list("status", flat=True))
    return {status: statussen.count(status) for status in statussen}


def test_wie_de_zaak_niet_meer_ziet_krijgt_niets(wereld):
    """She left the school between the step and the sending."""
    wereld.ingediend(route=2)
    verwerk()
    wereld.kc.aanstellingen.update(tot=f.LANG_GELEDEN)
    assert wereld.kc.email not in [adres for adres, _ in verstuurd()]
    assert per_status(wereld.kc) == {"vervallen": 1}


def test_wie_niet_mag_inloggen_krijgt_niets(wereld):
    wereld.ingediend(route=2)
    verwerk()
    Gebruiker.objects.filter(pk=wereld.kc.pk).update(is_active=False)
    assert aan(wereld.kc) == []
    assert per_status(wereld.kc) == {"vervallen": 1}


def test_wie_intussen_niet_meer_aan_zet_is_hoeft_het_niet_te_weten(wereld):
    """A colleague was first while the mail was waiting."""
    aanvraag = wereld.ingediend()
    verwerk()
    aanvraag_acties.afwijzen(aanvraag, by=wereld.oc, criteria=[], motivering="Past niet.")
    assert aan(wereld.oc2) == []


def test_een_stap_waar_geen_mail_van_te_maken_is_houdt_de_rest_niet_op(wereld):
    aanvraag = wereld.ingediend()
    stuk = Gebeurtenis.objects.create(
        zaak=aanvraag, soort="onbekend", wanneer=timezone.now(), over_model="niet.daar", over_pk=1
    )
    Uitgaand.objects.create(gebeurtenis=stuk, volgende_poging=timezone.now() - datetime.timedelta(days=1))
    verwerk()
    assert [(rij.gebeurtenis, rij.pogingen) for rij in Uitgaand.objects.all()] == [(stuk, 1)]
    assert Bericht.objects.count() == 3


def test_over_het_verleden_wordt_niemand_gemaild(wereld):
    aanvraag = wereld.ingediend()
    stuur_aan_adres(aanvraag, "evaluatie_leerkracht", "juf@school.example", "trajecten:evaluatie", "1")
    vergeet()
    assert verstuurd() == []
    assert not Uitgaand.objects.exists()
