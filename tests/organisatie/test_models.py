"""What the database refuses, and what hats mean on which day."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband, Schoolbestuur
from tests.factories import BestuurFactory, GebruikerFactory, SamenwerkingsverbandFactory, SchoolFactory, persoon

pytestmark = pytest.mark.django_db

GISTEREN, VANDAAG, MORGEN = (datetime.date(2026, 11, dag) for dag in (20, 21, 22))


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


def geweigerd(naam, maak):
    """The database itself refuses, by the constraint of this name or by its columns."""
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        maak()
    return naam in str(fout.value)


@pytest.mark.parametrize(
    "van, tot, draagt",
    [
        (GISTEREN, None, True),
        (VANDAAG, None, True),
        (VANDAAG, VANDAAG, True),
        (GISTEREN, MORGEN, True),
        (GISTEREN, GISTEREN, False),
        (MORGEN, None, False),
    ],
)
def test_een_hoed_geldt_van_de_eerste_tot_en_met_de_laatste_dag(van, tot, draagt):
    gebruiker = GebruikerFactory.create()
    Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.OC, van=van, tot=tot)

    assert gebruiker.draagt(Rol.OC) is draagt
    assert gebruiker.has_perm("aanvragen.wachtrij") is draagt
    assert list(Gebruiker.objects.met_rol(Rol.OC)) == [gebruiker] * draagt


def test_scholen_van_vandaag(school):
    vroeger = SchoolFactory.create()
    gebruiker = persoon(Rol.KC, school=school)
    Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.KC, school=vroeger, van=GISTEREN, tot=GISTEREN)

    assert gebruiker.scholen_als(Rol.KC) == [school.pk]
    assert gebruiker.scholen_als(Rol.DIRECTEUR) == []


@pytest.fixture
def school():
    return SchoolFactory.create(naam="De Regenboog")


def test_hoedanigheden_in_woorden(school):
    assert persoon().hoedanigheden == ""
    assert persoon(Rol.OC).hoedanigheden == "OC-lid"
    assert persoon(Rol.OC, Rol.COACH).hoedanigheden == "Coach en OC-lid"
    assert persoon(Rol.OC, Rol.COACH, Rol.CLB).hoedanigheden == "CLB'er / ambulant begeleider, Coach en OC-lid"


def test_in_periode():
    gebruiker = GebruikerFactory.create()
    aanstelling = Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.OC, van=VANDAAG, tot=MORGEN)

    perioden = [(GISTEREN, GISTEREN), (GISTEREN, VANDAAG), (MORGEN, None), (MORGEN + datetime.timedelta(1), None)]
    assert [list(Aanstelling.objects.in_periode(*periode)) for periode in perioden] == [
        [],
        [aanstelling],
        [aanstelling],
        [],
    ]


@pytest.mark.parametrize("rol", [Rol.KC, Rol.DIRECTEUR])
def test_een_schoolrol_heeft_een_school(rol):
    gebruiker = GebruikerFactory.create()

    assert geweigerd(
        "aanstelling_school_bij_schoolrol", lambda: Aanstelling.objects.create(gebruiker=gebruiker, rol=rol)
    )


@pytest.mark.parametrize("rol", [Rol.CLB, Rol.OC, Rol.COACH, Rol.DIRECTIE])
def test_een_andere_rol_heeft_geen_school(rol, school):
    gebruiker = GebruikerFactory.create()

    assert geweigerd(
        "aanstelling_school_bij_schoolrol",
        lambda: Aanstelling.objects.create(gebruiker=gebruiker, rol=rol, school=school),
    )


def test_een_aanstelling_eindigt_niet_voor_haar_begin():
    gebruiker = GebruikerFactory.create()

    assert geweigerd(
        "aanstelling_eindigt_niet_voor_begin",
        lambda: Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.OC, van=VANDAAG, tot=GISTEREN),
    )


@pytest.mark.parametrize("rol", [Rol.OC, Rol.KC])
def test_een_lopende_aanstelling_is_er_maar_een_keer(rol, school):
    gebruiker = persoon(rol, school=school)
    bij = school if rol == Rol.KC else None
    tweede = Aanstelling(gebruiker=gebruiker, rol=rol, school=bij)

    with pytest.raises(ValidationError, match="Deze persoon heeft deze rol"):
        tweede.full_clean()
    assert geweigerd("", tweede.save)


def test_een_e_mailadres_is_er_een_keer_ook_met_hoofdletters():
    GebruikerFactory.create(email="sanne@school.example")

    assert geweigerd("", lambda: GebruikerFactory.create(email="sanne@school.example"))
    assert geweigerd("gebruiker_email_in_kleine_letters", lambda: GebruikerFactory.create(email="Sanne@School.example"))


def test_create_user_bewaart_het_e_mailadres_in_kleine_letters():
    gebruiker = Gebruiker.objects.create_user("Sanne@School.Example", naam="Sanne Proef")

    assert gebruiker.email == "sanne@school.example"
    assert not gebruiker.has_usable_password()


def test_er_is_een_samenwerkingsverband():
    SamenwerkingsverbandFactory.create(naam="Eerste")
    Samenwerkingsverband(naam="Tweede", btw_id="NL123456782B90").save()

    assert [swv.naam for swv in Samenwerkingsverband.objects.all()] == ["Tweede"]
    assert geweigerd(
        "samenwerkingsverband_een",
        lambda: Samenwerkingsverband.objects.bulk_create([Samenwerkingsverband(pk=2, btw_id="NL123456782B90")]),
    )


def test_een_samenwerkingsverband_heeft_een_btw_id_of_een_rsin():
    swv = SamenwerkingsverbandFactory.create()
    swv.btw_id = ""

    assert geweigerd("samenwerkingsverband_btw_id_of_rsin", swv.save)


def test_zonder_samenwerkingsverband_zijn_er_de_beginwaarden():
    swv = Samenwerkingsverband.huidig()

    assert (str(swv), swv.norm_beoordelen, swv.primaire_kleur) == ("Samenwerkingsverband", 10, "#0f5e63")
    assert not Samenwerkingsverband.objects.exists()


def test_brin_en_vestiging_zijn_samen_uniek(school):
    SchoolFactory.create(brin=school.brin, vestiging="01")

    assert geweigerd("", lambda: SchoolFactory.create(brin=school.brin, vestiging="00"))
    assert school.brin_vestiging == f"{school.brin}00"


def test_een_bestuursnaam_is_uniek():
    bestuur = BestuurFactory.create()

    assert geweigerd("", lambda: BestuurFactory.create(naam=bestuur.naam))
    assert Schoolbestuur.objects.count() == 1


def test_in_woorden(school):
    lopend = Aanstelling(rol=Rol.KC, school=school, van=GISTEREN)
    voorbij = Aanstelling(rol=Rol.OC, van=GISTEREN, tot=GISTEREN)

    assert (str(lopend), lopend.periode) == ("Kwaliteitscoördinator bij De Regenboog", "vanaf 20-11-2026")
    assert (str(voorbij), voorbij.periode) == ("OC-lid", "20-11-2026 tot en met 20-11-2026")
    assert [hoed.is_voorbij for hoed in (lopend, voorbij)] == [False, True]
    assert [Aanstelling(van=dag).gold_nog_niet for dag in (GISTEREN, VANDAAG, MORGEN)] == [False, True, True]
