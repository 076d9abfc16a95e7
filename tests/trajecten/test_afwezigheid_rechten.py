"""The page of an absence, for who sees it and may not choose: directie, and a coach whose time in the poule is over."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import lopend, persoon
from tests.trajecten.wisselen import wie
from trajecten.actions.afwezigheid import kies_gevolg, meld_afwezig
from trajecten.models import Afwezigheid

pytestmark = pytest.mark.django_db
KORT, LANG = 10, 60
GEREGELD, WIJZIGEN, NIETS_OVER = "Zo is het geregeld", "Laatste dag wijzigen", "Er is geen traject meer"


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def weg(traject, dagen: int = KORT) -> Afwezigheid:
    return meld_afwezig(traject.open_koppeling.coach, van=over(2), tot=over(2 + dagen))


@pytest.fixture
def uit_de_poule(lopend_eens) -> Gebruiker:
    """Her traject waits for another coach; her absence is still hers to see."""
    weg(lopend_eens)
    zij = wie(lopend_eens)
    zij.aanstellingen.update(tot="2026-01-01")
    return zij


def test_directie_ziet_een_afwezigheid_en_kiest_niet_wat_er_gebeurt(als, lopend_eens):
    afwezigheid = weg(lopend_eens)
    wat_er_kan = {}
    for rol in (Rol.OC, Rol.DIRECTIE):
        context = als(persoon(rol)).get(afwezigheid.get_absolute_url()).context
        wat_er_kan[rol] = [len(context["te_regelen"]), context["mag_wijzigen"]]
    assert wat_er_kan == {Rol.OC: [1, True], Rol.DIRECTIE: [0, True]}


def test_is_alles_gekozen_dan_leest_en_bevestigt_alleen_de_oc_dat(als, lopend_eens):
    afwezigheid, oc = weg(lopend_eens, LANG), persoon(Rol.OC)
    kies_gevolg(afwezigheid, lopend_eens, by=oc, keuze="pauzeren")
    paginas = [als(mens).get(afwezigheid.get_absolute_url()).text for mens in (oc, persoon(Rol.DIRECTIE))]
    assert [[html.count(deel) for deel in (NIETS_OVER, GEREGELD, WIJZIGEN)] for html in paginas] == [
        [1, 1, 1],
        [0, 0, 1],
    ]


def test_wie_uit_de_poule_is_ziet_haar_afwezigheid_en_verandert_er_niets_aan(als, uit_de_poule):
    client, afwezigheid = als(uit_de_poule), Afwezigheid.objects.get()
    html = client.get(afwezigheid.get_absolute_url()).text
    assert [html.count(deel) for deel in ("Je bent er niet", "knoppen-los", GEREGELD, WIJZIGEN)] == [1, 0, 0, 0]
    assert client.get(reverse("trajecten:afwezigheid_wijzigen", args=[afwezigheid.pk])).status_code == 403


def test_over_een_traject_dat_zij_niet_ziet_is_niets_te_kiezen(als_coach, lopend_eens):
    """Nor is its number told."""
    afwezigheid, vreemd = weg(lopend_eens), lopend(vorm="verkort")
    naar = reverse("trajecten:gevolg", args=[afwezigheid.pk, vreemd.pk])
    assert als_coach(lopend_eens).post(naar, {f"t{vreemd.pk}-keuze": "pauzeren"}).status_code == 404


@pytest.mark.parametrize(
    ("rol", "verder"),
    [
        (Rol.COACH, "trajecten:mijn_afwezigheid"),
        (Rol.DIRECTIE, "trajecten:poule"),
        (Rol.OC, "dashboard:mijn_werk"),
    ],
)
def test_na_het_verwijderen_komt_zij_op_een_pagina_die_zij_mag_zien(als, lopend_eens, rol, verder):
    afwezigheid = weg(lopend_eens)
    client: Client = als(wie(lopend_eens) if rol == Rol.COACH else persoon(rol))
    naar = reverse("trajecten:afwezigheid_verwijderen", args=[afwezigheid.pk])
    antwoord = client.post(naar, follow=True)
    assert (antwoord.redirect_chain, antwoord.status_code) == ([(reverse(verder), 302)], 200)
