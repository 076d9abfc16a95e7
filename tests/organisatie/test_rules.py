"""The predicates that every other rule is built of."""

from types import SimpleNamespace

import pytest
import rules
from django.contrib.auth.models import AnonymousUser

from k2t_portal.organisatie.menu import MENU, menu_voor
from k2t_portal.organisatie.models import Rol
from k2t_portal.organisatie.rules import (
    is_clb,
    is_coach,
    is_directeur,
    is_directeur_van_school,
    is_directie,
    is_kc,
    is_kc_van_school,
    is_oc_lid,
)
from tests.factories import SchoolFactory, persoon

pytestmark = pytest.mark.django_db

PREDICATEN = {
    Rol.KC: is_kc,
    Rol.CLB: is_clb,
    Rol.DIRECTEUR: is_directeur,
    Rol.OC: is_oc_lid,
    Rol.COACH: is_coach,
    Rol.DIRECTIE: is_directie,
}


@pytest.mark.parametrize("rol", Rol)
def test_elke_hoed_heeft_een_eigen_predicaat(rol, school):
    gebruiker = persoon(rol, school=school)

    assert {naam for naam, predicaat in PREDICATEN.items() if predicaat(gebruiker)} == {rol}


def test_meer_hoeden_tellen_allemaal(school):
    gebruiker = persoon(Rol.OC, Rol.COACH, Rol.KC, school=school)

    assert {naam for naam, predicaat in PREDICATEN.items() if predicaat(gebruiker)} == {Rol.OC, Rol.COACH, Rol.KC}


@pytest.mark.parametrize("rol, predicaat", [(Rol.KC, is_kc_van_school), (Rol.DIRECTEUR, is_directeur_van_school)])
def test_van_deze_school_of_van_een_andere(rol, predicaat, school):
    gebruiker = persoon(rol, school=school)
    zaak, elders = (SimpleNamespace(school_id=bij.pk) for bij in (school, SchoolFactory.create()))

    assert [predicaat(gebruiker, obj) for obj in (zaak, elders, None)] == [True, False, False]
    assert not predicaat(persoon(Rol.OC), zaak)


def test_beheren_mag_alleen_directie(school):
    mensen = {rol: persoon(rol, school=school) for rol in Rol}

    assert [rol for rol, mens in mensen.items() if mens.has_perm("organisatie.beheren")] == [Rol.DIRECTIE]
    assert not rules.has_perm("organisatie.beheren", AnonymousUser())


def test_een_geblokkeerd_account_mag_niets():
    assert not persoon(Rol.DIRECTIE, is_active=False).has_perm("organisatie.beheren")


@pytest.mark.parametrize("ingang", MENU, ids=lambda ingang: ingang.titel)
def test_elke_ingang_van_het_menu_vraagt_een_recht_dat_bestaat(ingang):
    assert rules.perm_exists(ingang.permissie)


@pytest.mark.parametrize(
    "rollen, titels",
    [
        ([], []),
        ([Rol.KC], ["Mijn werk", "Aanvragen", "Trajecten"]),
        ([Rol.DIRECTEUR], ["Mijn werk", "Facturen", "Aanvragen", "Trajecten"]),
        ([Rol.OC, Rol.COACH], ["Mijn werk", "Te beoordelen", "Mijn trajecten", "Regie", "Aanvragen", "Trajecten"]),
        ([Rol.DIRECTIE], ["Mijn werk", "Facturen", "Regie", "Aanvragen", "Trajecten", "Beheer"]),
    ],
)
def test_het_menu_volgt_de_hoeden(rollen, titels, school):
    assert [ingang["titel"] for ingang in menu_voor(persoon(*rollen, school=school), "/")] == titels


def test_het_menu_wijst_aan_waar_je_bent():
    menu = menu_voor(persoon(Rol.DIRECTIE), "/beheer/scholen/")

    assert [ingang["titel"] for ingang in menu if ingang["actief"]] == ["Beheer"]
