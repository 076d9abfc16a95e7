"""What of a search for another coach each of those around it reads, one right at a time and on its page."""

from collections.abc import Callable

import pytest

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from tests.factories import LANG_GELEDEN, coach, lopend, persoon
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, verzocht, wie
from trajecten import actions
from trajecten.models import Traject, Wissel
from trajecten.views.wissel import leest

pytestmark = pytest.mark.django_db
TOCH = {"reden_toch": "Ze kent de school."}
VAN_COMMISSIE = "reden antwoord toch kandidaat"
MENSEN = ["coach", "gevraagde", "school", "commissie"]


def collega(traject: Traject) -> Wissel:
    """Asked by the coach herself, in spite of a warning, as in all of these."""
    return gevraagd(traject, coach(max_trajecten=0), **TOCH)


def van_commissie(wissel: Wissel) -> Wissel:
    return actions.wissel_voorstellen(wissel, by=persoon(Rol.OC), coach=coach(max_trajecten=0), **TOCH)


def overdracht(traject: Traject) -> Wissel:
    """The OC asked someone else than the coach did."""
    return van_commissie(collega(traject))


def vervanging(traject: Traject) -> Wissel:
    return van_commissie(actions.vraag_vervanging(traject, by=persoon(Rol.OC), reden="Ziek"))


def verzoek(traject: Traject) -> Wissel:
    return van_commissie(verzocht(traject))


def mensen(wissel: Wissel) -> dict[str, Gebruiker]:
    rond = [wie(wissel.traject), kandidaat(wissel), wissel.zaak.aanvrager, persoon(Rol.OC)]
    return dict(zip(MENSEN, rond, strict=True))


def gelezen(wissel: Wissel, user: Gebruiker) -> str:
    return " ".join(recht.split("_")[1] for recht, heeft in leest(wissel, user).items() if heeft)


@pytest.mark.parametrize(
    ("soort", "verwacht"),
    [
        (collega, ["reden toch kandidaat", "reden toch kandidaat gevraagd", "", VAN_COMMISSIE]),
        (overdracht, ["reden kandidaat", "reden kandidaat gevraagd", "", VAN_COMMISSIE]),
        (vervanging, ["reden kandidaat", "kandidaat gevraagd", "", VAN_COMMISSIE]),
        (verzoek, ["", "kandidaat gevraagd", "reden", VAN_COMMISSIE]),
    ],
)
def test_wat_ieder_leest_zolang_een_coach_gevraagd_is(lopend_eens, soort: Callable[[Traject], Wissel], verwacht):
    wissel = soort(lopend_eens)
    assert [gelezen(wissel, mens) for mens in mensen(wissel).values()] == verwacht


def test_wie_niet_meer_naast_de_leerkracht_staat_leest_haar_verzoek_niet_meer(lopend_eens):
    """She became directeur of the same school, so she sees the case still."""
    wissel = verzoek(lopend_eens)
    zij = wissel.gevraagd_door
    zij.aanstellingen.update(tot="2020-02-01")
    Aanstelling.objects.create(gebruiker=zij, rol=Rol.DIRECTEUR, school=wissel.zaak.school, van=LANG_GELEDEN)
    nu = Gebruiker.objects.get(pk=zij.pk)
    assert (gelezen(wissel, nu), nu.has_perm("trajecten.wissel_intrekken", wissel)) == ("", False)


DELEN = ["overneemt.</strong>", "Gevraagde coach", "Waarom toch gekozen", ">Overdracht<"]


@pytest.mark.parametrize(
    ("soort", "naam", "verwacht"),
    [
        (vervanging, "coach", [0, 1, 0, 1]),
        (vervanging, "gevraagde", [1, 1, 0, 1]),
        (vervanging, "commissie", [0, 1, 1, 1]),
        (verzoek, "school", [0, 0, 0, 0]),
    ],
)
def test_de_pagina_laat_weg_wat_zij_niet_leest(als, lopend_eens, soort, naam, verwacht):
    wissel = soort(lopend_eens)
    html = als(mensen(wissel)[naam]).get(wissel.get_absolute_url()).text
    assert [html.count(deel) for deel in DELEN] == verwacht


def test_na_een_overdracht_zonder_woorden_is_er_voor_wie_overdroeg_geen_overdracht_te_lezen(als):
    wissel = neem_over(gevraagd(lopend(), open_afspraken="", wat_school_weet=""))
    paginas = [als(mens).get(wissel.get_absolute_url()).text for mens in (wissel.gevraagd_door, kandidaat(wissel))]
    assert [html.count(">Overdracht<") for html in paginas] == [0, 1]


@pytest.mark.parametrize(("hoeden", "zegt_het"), [([], 0), ([Rol.OC], 1)], ids=["coach", "in de commissie"])
def test_wie_om_een_ander_vraagt_leest_alleen_van_een_lid_dat_de_coach_in_de_commissie_zit(als, hoeden, zegt_het):
    traject = lopend(door=coach(*hoeden))
    html = als(traject.aanvraag.aanvrager).get(f"{traject.get_absolute_url()}andere-coach/").text
    assert html.count("De coach zit zelf in de commissie") == zegt_het


def test_dat_de_coach_er_niet_meer_bij_kan_leest_alleen_wie_een_ander_zoekt(als, lopend_eens):
    wie(lopend_eens).aanstellingen.update(tot="2026-01-01")
    lezers = [persoon(Rol.OC), lopend_eens.aanvraag.aanvrager]
    gezien = [als(mens).get(lopend_eens.get_absolute_url()).context["coach_kan_niets"] for mens in lezers]
    assert gezien == [True, False]
