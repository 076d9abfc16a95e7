"""What directie does with people and their hats."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from tests.factories import LANG_GELEDEN, SchoolFactory, persoon

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2026, 11, 21)
GISTEREN, MORGEN = VANDAAG - datetime.timedelta(days=1), VANDAAG + datetime.timedelta(days=1)

AL_KC = (
    "Karin Coördinator is al Kwaliteitscoördinator bij De Regenboog, vanaf {}. Beëindig dat eerst of kies andere dagen."
)


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


def vers(gebruiker):
    """The person as the next request meets her, with nothing remembered."""
    return Gebruiker.objects.get(pk=gebruiker.pk)


def melding(actie, *args, **kwargs):
    with pytest.raises(ValidationError) as fout:
        actie(*args, **kwargs)
    return fout.value.messages


def test_een_nieuwe_persoon_heeft_een_rol_en_geen_wachtwoord(school):
    gebruiker = actions.voeg_persoon_toe(
        naam="Sanne Proef", email="Sanne@School.example", rol=Rol.KC, school=school, van=VANDAAG, by=None
    )

    assert (gebruiker.email, gebruiker.has_usable_password()) == ("sanne@school.example", False)
    assert vers(gebruiker).scholen_als(Rol.KC) == [school.pk]


def test_een_e_mailadres_kan_maar_een_keer(kc):
    gevraagd = {"naam": "Ander", "email": "Karin@school.example", "rol": Rol.OC, "van": VANDAAG}

    assert melding(actions.voeg_persoon_toe, **gevraagd, by=None) == ["Er is al iemand met dit e-mailadres."]


def test_klopt_de_eerste_rol_niet_dan_komt_er_ook_geen_account():
    melding(actions.voeg_persoon_toe, naam="Sanne", email="sanne@school.example", rol=Rol.KC, van=VANDAAG, by=None)

    assert not Gebruiker.objects.filter(email="sanne@school.example").exists()


def test_gegevens_wijzigen(kc):
    actions.wijzig_persoon(kc, naam="Karin Nieuw", telefoon="06", email="Nieuw@school.example", by=None)
    assert (vers(kc).naam, vers(kc).telefoon, vers(kc).email) == ("Karin Nieuw", "06", "nieuw@school.example")

    actions.wijzig_persoon(kc, naam="Karin", telefoon="", by=None)
    assert (vers(kc).naam, vers(kc).email) == ("Karin", "nieuw@school.example")


def test_een_rol_erbij(kc):
    actions.stel_aan(kc, rol=Rol.COACH, van=VANDAAG, by=None)

    assert vers(kc).hoedanigheden == "Coach en Kwaliteitscoördinator"


def test_dezelfde_rol_op_een_andere_school(kc):
    tweede = SchoolFactory.create()
    actions.stel_aan(kc, rol=Rol.KC, school=tweede, van=VANDAAG, by=None)

    assert len(vers(kc).scholen_als(Rol.KC)) == 2


@pytest.mark.parametrize(
    "van, tot",
    [(LANG_GELEDEN, None), (VANDAAG, VANDAAG), (datetime.date(2019, 1, 1), None), (MORGEN, None)],
)
def test_een_rol_die_al_loopt_kan_niet_nog_een_keer(kc, school, van, tot):
    assert melding(actions.stel_aan, kc, rol=Rol.KC, school=school, van=van, tot=tot, by=None) == [
        AL_KC.format("01-01-2020")
    ]


def test_na_het_einde_kan_dezelfde_rol_weer_beginnen(kc, school):
    actions.beeindig(kc.aanstellingen.get(), tot=GISTEREN, by=None)
    actions.stel_aan(kc, rol=Rol.KC, school=school, van=VANDAAG, by=None)

    assert vers(kc).aanstellingen.count() == 2
    assert vers(kc).draagt(Rol.KC)


def test_met_gisteren_als_laatste_dag_stoppen_de_rechten_meteen(kc):
    actions.beeindig(kc.aanstellingen.get(), tot=GISTEREN, by=None)

    assert vers(kc).hoeden == []
    assert not vers(kc).has_perm("aanvragen.maken")


def test_op_de_laatste_dag_gelden_de_rechten_nog(kc):
    actions.beeindig(kc.aanstellingen.get(), tot=VANDAAG, by=None)

    assert vers(kc).has_perm("aanvragen.maken")
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        assert not vers(kc).has_perm("aanvragen.maken")


def test_een_geplande_laatste_dag_kan_anders(kc):
    aanstelling = actions.beeindig(kc.aanstellingen.get(), tot=MORGEN, by=None)

    assert actions.beeindig(aanstelling, tot=VANDAAG, by=None).tot == VANDAAG


def test_wat_voorbij_is_verandert_niet_meer(kc):
    aanstelling = actions.beeindig(kc.aanstellingen.get(), tot=GISTEREN, by=None)

    assert melding(actions.beeindig, aanstelling, tot=MORGEN, by=None) == ["Deze aanstelling was al voorbij."]


def test_een_einde_voor_het_begin_kan_niet(kc):
    assert melding(actions.beeindig, kc.aanstellingen.get(), tot=datetime.date(2019, 12, 31), by=None) == [
        "De einddatum ligt voor de begindatum."
    ]


def test_een_langere_laatste_dag_loopt_niet_door_een_volgende_aanstelling(kc, school):
    aanstelling = actions.beeindig(kc.aanstellingen.get(), tot=MORGEN, by=None)
    later = actions.stel_aan(kc, rol=Rol.KC, school=school, van=MORGEN + datetime.timedelta(days=1), by=None)

    assert melding(actions.beeindig, aanstelling, tot=later.van, by=None) == [AL_KC.format("23-11-2026")]


def test_een_vergissing_van_vandaag_laat_geen_spoor_na(kc):
    actions.neem_terug(actions.stel_aan(kc, rol=Rol.OC, van=VANDAAG, by=None), by=None)

    assert [hoed.rol for hoed in vers(kc).aanstellingen.all()] == [Rol.KC]


def test_een_rol_die_al_gold_kan_niet_worden_teruggenomen(kc):
    assert melding(actions.neem_terug, kc.aanstellingen.get(), by=None) == [
        "Deze aanstelling gold al. Beëindig haar, dan blijft de geschiedenis kloppen."
    ]


def test_een_persoon_zonder_rol_komt_later_in_de_poule():
    gebruiker = actions.voeg_persoon_toe(naam="Trees Proef", email="trees@swv.example", van=VANDAAG, by=None)

    assert gebruiker.hoeden == []


@pytest.mark.parametrize("actie, gegevens", [(actions.beeindig, {"tot": VANDAAG}), (actions.neem_terug, {})])
def test_een_coach_eindigt_in_de_poule(actie, gegevens):
    aanstelling = actions.stel_aan(persoon(), rol=Rol.COACH, van=VANDAAG, by=None)

    assert melding(actie, aanstelling, **gegevens, by=None) == [
        "Een coach haal je uit de poule: daar zie je of er nog trajecten lopen."
    ]


NIEMAND_MEER = ["Dan is er niemand meer die het portaal beheert. Geef eerst een collega de rol directie."]


@pytest.mark.parametrize("tot", [GISTEREN, VANDAAG, datetime.date(2030, 1, 1)])
def test_de_laatste_van_directie_kan_niet_weg(directie, tot):
    assert melding(actions.beeindig, directie.aanstellingen.get(), tot=tot, by=None) == NIEMAND_MEER


def test_met_een_opvolger_kan_directie_wel_weg(directie):
    actions.stel_aan(persoon(), rol=Rol.DIRECTIE, van=MORGEN, by=None)
    actions.beeindig(directie.aanstellingen.get(), tot=VANDAAG, by=None)

    assert vers(directie).aanstellingen.get().tot == VANDAAG


@pytest.mark.parametrize("opvolger", [{"van": LANG_GELEDEN, "tot": VANDAAG}, {"van": MORGEN + datetime.timedelta(1)}])
def test_een_opvolger_die_er_dan_niet_is_telt_niet(directie, opvolger):
    actions.stel_aan(persoon(), rol=Rol.DIRECTIE, **opvolger, by=None)

    assert melding(actions.beeindig, directie.aanstellingen.get(), tot=VANDAAG, by=None) == NIEMAND_MEER


def test_een_geblokkeerde_opvolger_telt_niet(directie):
    persoon(Rol.DIRECTIE, is_active=False)

    assert melding(actions.beeindig, directie.aanstellingen.get(), tot=VANDAAG, by=None) == NIEMAND_MEER


def test_een_opvolger_die_zelf_ook_weggaat_telt_niet(directie):
    actions.stel_aan(persoon(), rol=Rol.DIRECTIE, van=LANG_GELEDEN, tot=MORGEN + datetime.timedelta(30), by=None)

    assert melding(actions.beeindig, directie.aanstellingen.get(), tot=VANDAAG, by=None) == NIEMAND_MEER


def test_de_opvolger_op_wie_gerekend_is_kan_niet_worden_teruggenomen(directie):
    opvolger = actions.stel_aan(persoon(), rol=Rol.DIRECTIE, van=MORGEN, by=None)
    actions.beeindig(directie.aanstellingen.get(), tot=VANDAAG, by=None)

    assert melding(actions.neem_terug, opvolger, by=None) == NIEMAND_MEER


def test_blokkeren_en_weer_toelaten(kc, directie):
    actions.blokkeer(kc, by=directie)
    assert not vers(kc).is_active

    actions.deblokkeer(kc, by=None)
    assert vers(kc).is_active
    assert Aanstelling.objects.geldig().filter(gebruiker=kc).exists()


def test_je_eigen_account_kun_je_niet_blokkeren(directie):
    assert melding(actions.blokkeer, directie, by=directie) == [
        "Je kunt je eigen account niet blokkeren. Vraag het een collega."
    ]
    assert vers(directie).is_active
