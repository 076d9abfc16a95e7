"""What stands behind the door of a page, or behind another right, is closed by itself too."""

import copy
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.models import Inzage
from tests.deur import scherm
from tests.factories import coach, lopend, persoon, verslag
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, vers, wie
from trajecten import actions
from trajecten.models import Sessie, Traject
from trajecten.views.lijst import MijnTrajecten
from trajecten.views.sessies import CorrigerenView
from trajecten.views.verloop import Regel, fasen
from trajecten.views.wissel import CoachZoekenView

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _overgedragen(eens) -> Iterator[SimpleNamespace]:
    with eens():
        traject = lopend(vorm="verkort")
        eerste = wie(traject)
        actions.vastleggen(traject, by=eerste, verslag=verslag(notitie="Van mij."))
        neem_over(gevraagd(vers(traject)))
        tweede = wie(vers(traject))
        actions.vastleggen(vers(traject), by=tweede, verslag=verslag())
        yield SimpleNamespace(traject=vers(traject), eerste=eerste, tweede=tweede, oc=persoon(Rol.OC))


@pytest.fixture
def overgedragen(_overgedragen: SimpleNamespace, db) -> SimpleNamespace:
    """Of two sessions the first was given by who handed over, the second by her successor."""
    return copy.deepcopy(_overgedragen)


def regels(traject: Traject, user: Gebruiker) -> list[Regel]:
    return [regel for fase in fasen(traject, user) for regel in fase.regels]


def zonder_hoed(user: Gebruiker) -> Gebruiker:
    user.aanstellingen.update(tot="2020-02-01")
    return Gebruiker.objects.get(pk=user.pk)


def test_wie_overdroeg_ziet_niet_wanneer_haar_opvolger_een_sessie_gaf(overgedragen):
    mensen = [overgedragen.eerste, overgedragen.tweede, overgedragen.oc]
    gezien = [[regel.sessie is not None for regel in regels(overgedragen.traject, mens)] for mens in mensen]
    assert gezien == [[True, False], [True, True], [True, True]]


def test_alleen_wie_de_sessie_gaf_en_nu_coacht_past_haar_aan(overgedragen):
    mensen = [overgedragen.eerste, overgedragen.tweede, overgedragen.oc]
    links = [[bool(regel.pas_aan_url) for regel in regels(overgedragen.traject, mens)] for mens in mensen]
    assert links == [[False, False], [False, True], [False, False]]


@pytest.mark.parametrize(
    ("stap", "woorden"), [("afronden", {"evaluatie": "Er is weer contact."}), ("stoppen", {"reden": "Uit de les weg."})]
)
def test_wie_overdroeg_leest_haar_eigen_verslag_en_niet_hoe_het_afliep(als, overgedragen, stap, woorden):
    getattr(actions, stap)(overgedragen.traject, by=overgedragen.tweede, **woorden)
    teksten, mensen = ["Goed gesprek.", *woorden.values()], [overgedragen.eerste, overgedragen.tweede]
    paginas = [als(mens).get(overgedragen.traject.get_absolute_url()).text for mens in mensen]
    assert [[html.count(tekst) for tekst in teksten] for html in paginas] == [[1, 0], [2, 1]]


def test_de_notitie_komt_alleen_bij_wie_haar_schreef(overgedragen):
    begin = [
        scherm(CorrigerenView, mens, {"object": overgedragen.traject}, nummer=1).get_initial()["notitie"]
        for mens in (overgedragen.eerste, overgedragen.tweede, overgedragen.oc)
    ]
    assert begin == ["Van mij.", "", ""]


def test_zonder_hoed_van_coach_ziet_zij_geen_sessie_en_wacht_er_niets_op_haar(lopend_eens):
    actions.vastleggen(lopend_eens, by=wie(lopend_eens), verslag=verslag())

    def ziet(zij: Gebruiker) -> list[int]:
        return [Sessie.objects.visible_to(zij).count(), Traject.objects.wacht_op(zij).count()]

    zij = wie(lopend_eens)
    assert (ziet(zij), ziet(zonder_hoed(zij))) == ([1, 1], [0, 0])


def test_zonder_hoed_van_coach_vraagt_niemand_haar_iets_over_te_nemen(lopend_eens):
    def vragen(zij: Gebruiker) -> int:
        return len(scherm(MijnTrajecten, zij).get_context_data()["overnames"])

    zij = kandidaat(gevraagd(lopend_eens))
    assert (vragen(zij), vragen(zonder_hoed(zij))) == (1, 0)


def test_wat_overgaat_leest_ook_op_het_kiesscherm_alleen_wie_het_verslag_leest(lopend_eens):
    coach()
    gezien = []
    for rol in (Rol.OC, Rol.DIRECTIE):
        pagina = scherm(CoachZoekenView, persoon(rol), {"object": lopend_eens})
        gezien.append(pagina.render_to_response(pagina.get_context_data()).render().text.count("Wat overgaat"))
    assert gezien == [1, 0]


def test_wie_een_coach_kiest_leest_in_het_traject(als, lopend_eens):
    oc = persoon(Rol.OC)
    als(oc).get(f"{lopend_eens.get_absolute_url()}coach-zoeken/")
    assert list(Inzage.objects.values_list("door", "zaak", "soort")) == [(oc.pk, lopend_eens.aanvraag_id, "wissel")]


def test_wat_de_oc_voor_een_coach_doet_doet_zij_als_oc(lopend_eens):
    oc = persoon(Rol.OC, Rol.COACH)
    actions.pauzeren(lopend_eens, by=oc, reden="Ziek", tot=timezone.localdate())
    actions.vraag_vervanging(vers(lopend_eens), by=oc, reden="Ziek")
    stappen = lopend_eens.zaak.gebeurtenissen.filter(door=oc).values_list("soort", "hoedanigheid")
    assert dict(stappen) == {"gepauzeerd": Rol.OC, "vervanging_gevraagd": Rol.OC}
