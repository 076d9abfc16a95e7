"""Keeping the poule: in, out, how much, and away."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from tests.factories import aangeboden, afgerond, coach, lopend, persoon
from trajecten.actions import poule
from trajecten.actions.afwezigheid import meld_afwezig, verwijder_afwezigheid
from trajecten.models import Afwezigheid, Coach

pytestmark = pytest.mark.django_db


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def in_poule() -> list[Coach]:
    return list(Coach.objects.in_poule())


def test_wie_erbij_komt_draagt_de_hoed_vanaf_vandaag():
    gebruiker = persoon(Rol.CLB)

    nieuw = poule.zet_in_poule(gebruiker, by=None, max_trajecten=2, opgeleid_op=over(-100))

    hoed = Aanstelling.objects.get(gebruiker=gebruiker, rol=Rol.COACH)
    assert (in_poule(), nieuw.max_trajecten, nieuw.opgeleid_op) == ([nieuw], 2, over(-100))
    assert (hoed.van, hoed.tot) == (over(0), None)


def test_wie_terugkomt_houdt_haar_eerdere_trajecten():
    wie = coach()
    traject = afgerond(door=wie, vorm="verkort")
    wie.gebruiker.aanstellingen.update(tot=over(-1))

    terug = poule.zet_in_poule(wie.gebruiker, by=None, max_trajecten=1)

    assert (in_poule(), terug.koppelingen.get().traject) == ([wie], traject)


def test_een_hoed_die_al_klaarlag_begint_nu():
    gebruiker = persoon()
    Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.COACH, van=over(10))

    poule.zet_in_poule(gebruiker, by=None, max_trajecten=1)

    assert Aanstelling.objects.get(gebruiker=gebruiker).van == over(0)


def test_minder_plekken_dan_trajecten_mag():
    wie = coach()
    lopend(door=wie)

    poule.wijzig_coach(wie, max_trajecten=0)

    assert Coach.objects.get(pk=wie.pk).max_trajecten == 0


def test_uit_de_poule_na_de_laatste_dag():
    wie = coach()

    poule.haal_uit_poule(wie, by=None, tot=over(0))

    assert (in_poule(), Aanstelling.objects.get(gebruiker=wie.gebruiker).tot) == ([wie], over(0))


@pytest.mark.parametrize("maak", [aangeboden, lopend])
def test_wie_nog_trajecten_heeft_kan_er_niet_uit(maak):
    wie = coach()
    maak(door=wie)

    with pytest.raises(ValidationError) as fout:
        poule.haal_uit_poule(wie, by=None, tot=over(0))

    verwacht = f"{wie} kan nog niet uit de poule: er loopt nog 1 traject. Dat moet eerst klaar zijn."
    assert fout.value.messages == [verwacht]


def test_de_laatste_dag_ligt_niet_in_het_verleden():
    with pytest.raises(ValidationError) as fout:
        poule.haal_uit_poule(coach(), by=None, tot=over(-1))

    assert list(fout.value.message_dict) == ["tot"]


def test_afwezig_melden_en_weer_weghalen():
    wie = coach()

    afwezig = meld_afwezig(wie, van=over(0), tot=over(5))
    assert [afwezig.geldt_op(over(dag)) for dag in (-1, 0, 5, 6)] == [False, True, True, False]

    verwijder_afwezigheid(afwezig, by=wie.gebruiker)
    assert Afwezigheid.objects.count() == 0


@pytest.mark.parametrize(("van", "tot"), [(-5, -1), (5, 3)])
def test_afwezigheid_is_niet_voorbij_en_loopt_niet_terug(van, tot):
    with pytest.raises(ValidationError) as fout:
        meld_afwezig(coach(), van=over(van), tot=over(tot))

    assert list(fout.value.message_dict) == ["tot"]


def test_bezetting_telt_wat_is_aangeboden_of_loopt():
    wie = coach(max_trajecten=9)
    for maak in (aangeboden, lopend):
        maak(door=wie)
    afgerond(door=wie, vorm="verkort")

    assert Coach.objects.met_bezetting().get().lopend == 2
    assert Gebruiker.objects.met_rol(Rol.COACH).get() == wie.gebruiker
