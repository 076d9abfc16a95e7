"""Sessions 9 and 10: "acht tot tien" (policy), which change no price."""

import pytest
from django_fsm import TransitionNotAllowed

from tests.factories import compleet, lopend, verslag
from trajecten import actions
from trajecten.models import Traject

pytestmark = pytest.mark.django_db


def wie(traject: Traject):
    return traject.open_koppeling.coach.gebruiker


def test_extra_sessies_tot_tien_en_de_prijs_blijft():
    traject = compleet()
    prijs = traject.prijs
    for nummer in (9, 10):
        actions.extra_sessie(traject, by=wie(traject))
        actions.vastleggen(traject, by=wie(traject), verslag=verslag(), nummer=nummer)

    with pytest.raises(TransitionNotAllowed):
        actions.extra_sessie(traject, by=wie(traject))
    opgeslagen = Traject.objects.get(pk=traject.pk)
    assert (opgeslagen.aantal_sessies, opgeslagen.prijs) == (10, prijs)


def test_een_extra_sessie_komt_pas_na_de_achtste_en_nooit_bij_verkort():
    for te_vroeg in (lopend(), compleet(vorm="verkort")):
        with pytest.raises(TransitionNotAllowed):
            actions.extra_sessie(te_vroeg, by=wie(te_vroeg))
