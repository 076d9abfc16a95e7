"""Wie is aan zet, wat is de volgende stap, vóór wanneer: for each state of a traject."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from k2t_portal.workflow.regie import Partij
from k2t_portal.workflow.werkdagen import plus_werkdagen
from tests.factories import aangeboden, afgerond, compleet, lopend, persoon, verslag
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
MAANDAG = datetime.datetime(2026, 9, 7, 12, tzinfo=datetime.UTC)


def stand(traject: Traject):
    return Traject.objects.get(pk=traject.pk).stand(Samenwerkingsverband.huidig())


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


def zet(traject: Traject):
    nu = stand(traject)
    return nu.partij, nu.stap, nu.voor


def over(werkdagen: int) -> datetime.date:
    return plus_werkdagen(timezone.localdate(), werkdagen)


def test_aangeboden_wacht_vijf_werkdagen_op_de_coach():
    with time_machine.travel(MAANDAG):
        traject = aangeboden()

        assert zet(traject) == (Partij.COACH, "Traject aannemen of teruggeven", datetime.date(2026, 9, 14))
        assert [stand(traject).is_voor(p) for p in (wie(traject), persoon(Rol.COACH))] == [True, False]


def test_aangenomen_wacht_op_contact_met_dezelfde_klok():
    with time_machine.travel(MAANDAG):
        traject = aangeboden()
    with time_machine.travel(MAANDAG + datetime.timedelta(days=2)):
        actions.aannemen(traject, by=wie(traject))

        assert zet(traject) == (Partij.COACH, "Contact opnemen met de school", datetime.date(2026, 9, 14))


def test_teruggegeven_wacht_weer_op_de_oc():
    with time_machine.travel(MAANDAG):
        traject = aangeboden()
        actions.teruggeven(traject, by=wie(traject), reden="Te druk")

        assert zet(traject) == (Partij.OC, "Coach koppelen", datetime.date(2026, 9, 14))


def test_na_het_contact_komt_de_eerste_sessie():
    assert zet(lopend()) == (Partij.COACH, "Sessie 1 plannen", over(15))


def test_wat_gepland_is_wordt_gegeven_en_vastgelegd():
    traject = lopend()
    actions.vastleggen(traject, by=wie(traject), verslag=verslag())
    actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())

    assert (zet(traject), stand(traject).knop) == (
        (Partij.COACH, "Sessie 2 geven en vastleggen", timezone.localdate()),
        "Sessie 2 vastleggen",
    )


def test_na_de_laatste_sessie_komt_afronden():
    assert zet(compleet(vorm="verkort")) == (Partij.COACH, "Traject afronden", over(10))


def test_na_een_extra_sessie_komt_eerst_die():
    traject = compleet()
    actions.extra_sessie(traject, by=wie(traject))

    assert zet(traject) == (Partij.COACH, "Sessie 9 plannen", over(15))


def test_een_pauze_wacht_op_de_coach():
    traject = lopend()
    actions.pauzeren(traject, by=wie(traject))

    assert zet(traject) == (Partij.COACH, "Traject hervatten als het weer kan", None)


def test_gestopt_wacht_op_de_directie_tot_er_is_afgerekend():
    traject, directie = actions.stoppen(lopend(), by=persoon(Rol.OC), reden="Weg"), persoon(Rol.DIRECTIE)
    assert (zet(traject), stand(traject).is_voor(directie)) == (
        (Partij.DIRECTIE, "Bepalen wat gefactureerd wordt", over(10)),
        True,
    )

    actions.afrekenen(traject, by=directie, vorm="", reden="Ziekte")

    assert zet(traject) == (Partij.NIEMAND, "Het traject is gestopt", None)


def test_afgerond_wacht_op_niemand():
    traject = afgerond(vorm="verkort")

    assert (zet(traject), stand(traject).is_klaar) == ((Partij.NIEMAND, "Het traject is afgerond", None), True)


def test_wacht_op_zegt_hetzelfde_als_de_stand():
    directie, oc = persoon(Rol.DIRECTIE), persoon(Rol.OC)
    aanbod, loopt, klaar = aangeboden(), lopend(), afgerond(vorm="verkort")
    weg = actions.stoppen(lopend(), by=oc, reden="Weg")
    mensen = [directie, oc, wie(aanbod), wie(loopt)]

    for mens in mensen:
        volgens_stand = [t for t in (aanbod, loopt, klaar, weg) if stand(t).is_voor(mens)]
        assert sorted(t.pk for t in volgens_stand) == sorted(
            Traject.objects.wacht_op(mens).values_list("pk", flat=True)
        )


@pytest.mark.parametrize(("maak", "mijlpaal"), [(aangeboden, 2), (lopend, 3), (afgerond, 6)])
def test_mijlpaal_en_sessies_in_woorden(maak, mijlpaal):
    traject = maak(vorm="verkort")

    assert Traject.objects.get().mijlpaal == (mijlpaal, f"{len(traject.gegeven)} van 2")
