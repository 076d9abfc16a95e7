"""The whole chain as people walk it, each in a window of her own: from logging in to the PDF of the factuur."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from playwright.sync_api import Page
from pypdf import PdfReader

from aanvragen.models import Aanvraag
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests import factories as f
from tests.aanvragen.bestandjes import PDF
from tests.browser import stappen
from tests.browser.conftest import TELEFOON
from trajecten.models import Notitie, Traject

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# The teacher, the pupil, the KC and the coach of these stories.
GEHEIM = ["Verzonnen", "Q.Z.", "Karin", "Carla"]
TOT_DE_EERSTE_SESSIE = [
    ("goedgekeurd", "oc"),
    ("gekoppeld", "oc"),
    ("aangenomen", "coach"),
    ("contact_opgenomen", "coach"),
    ("sessie_gepland", "coach"),
]
SESSIE = ("sessie_gegeven", "coach")
EINDE = [("afgerond", "coach"), ("gefactureerd", "")]
VOLLEDIG, VERKORT = "€\N{NO-BREAK SPACE}1.700,00", "€\N{NO-BREAK SPACE}850,00"


# All that a page can leave in a browser for whoever sits there next. htmx keeps the address that it is on, and no more.
BEWAARD = """async () => [
    ...Object.keys(localStorage), document.cookie, window.name,
    ...Object.keys(sessionStorage).filter((naam) => naam !== "htmx-current-path-for-history"),
    ...(await indexedDB.databases()).map((database) => database.name), ...await caches.keys(),
    ...(await navigator.serviceWorker.getRegistrations()).map((werker) => werker.scope),
]"""


class Mensen(NamedTuple):
    kc: Gebruiker
    clb: Gebruiker
    directeur: Gebruiker
    oc: Gebruiker
    coach: Gebruiker
    directie: Gebruiker


@pytest.fixture
def mensen() -> Mensen:
    """One school and everybody around it, each with a password."""
    f.SamenwerkingsverbandFactory()
    f.tarieven()
    school = f.SchoolFactory.create(naam="De Regenboog")
    sleutel = make_password(f.WACHTWOORD)
    return Mensen(
        kc=f.persoon(Rol.KC, school=school, naam="Karin Proef", password=sleutel),
        clb=f.persoon(Rol.CLB, naam="Bas Proef", password=sleutel),
        directeur=f.persoon(Rol.DIRECTEUR, school=school, naam="Dirk Proef", password=sleutel),
        oc=f.persoon(Rol.OC, naam="Olga Proef", password=sleutel),
        coach=f.coach(naam="Carla Proef", password=sleutel).gebruiker,
        directie=f.persoon(Rol.DIRECTIE, naam="Diana Proef", password=sleutel),
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    pad = tmp_path / "handelingsplan.pdf"
    pad.write_bytes(PDF)
    return pad


def eerste(reeks: str = "") -> str:
    """The first number of this year: 2026-0001."""
    return f"{reeks}{timezone.localdate().year}-0001"


def toestand() -> dict[str, Any]:
    """Where the one case of the database stands."""
    aanvraag, traject, factuur = Aanvraag.objects.get(), Traject.objects.get(), Factuur.objects.get()
    return {
        "aanvraag": (aanvraag.kenmerk, aanvraag.route, aanvraag.status, aanvraag.prijs),
        "bijlagen": [bijlage.naam for bijlage in aanvraag.bijlagen.all()],
        "traject": (traject.vorm, traject.status, traject.evaluatie),
        "sessies": [(sessie.nummer, sessie.status, sessie.minuten) for sessie in traject.sessies.all()],
        "notities": Notitie.objects.count(),
        "factuur": (factuur.nummer, factuur.kenmerk, factuur.bedrag, factuur.status),
        "stappen": [(stap.soort, stap.hoedanigheid) for stap in aanvraag.gebeurtenissen.order_by("pk")],
    }


def lees(pdf: Path) -> tuple[int, str]:
    """Number of pages, and the text with single spaces."""
    boek = PdfReader(pdf)
    tekst = " ".join(bladzijde.extract_text() for bladzijde in boek.pages)
    return len(boek.pages), re.sub(r"\s+", " ", tekst)


def coach_alles(telefoon: Page, wie: Gebruiker, vorm: str, evaluatie: str) -> None:
    """All that a coach does, on her phone: from taking the traject on to rounding it off."""
    coach = stappen.inloggen(telefoon, wie)
    stappen.neem_aan(coach)
    stappen.leg_contact_vast(coach)
    stappen.plan_sessie(coach, 1)
    stappen.leg_sessies_vast(coach, vorm)
    stappen.rond_af(coach, evaluatie)


def test_route_1_volledig_van_aanvraag_tot_factuur(venster, mensen, plan):
    kc = stappen.inloggen(venster(), mensen.kc)
    stappen.begin_aanvraag(kc, "Route 1")
    stappen.vul_leerkracht_in(kc)
    stappen.vul_hulpvraag_in(kc)
    stappen.vul_niveau_1_half_in(kc)
    stappen.stop_en_ga_verder(kc)
    stappen.herstel_fout(kc, "Beschrijf waarom CLB", "Waarom is CLB alleen niet genoeg?", "De strijd blijft.")
    stappen.vul_vorm_in(kc, "Volledig traject")
    stappen.voeg_bijlage_toe(kc, plan)
    kenmerk = stappen.dien_in(kc, VOLLEDIG)

    oc = stappen.inloggen(venster(), mensen.oc)
    stappen.stel_vraag(oc, kenmerk)
    stappen.beantwoord_vraag(kc, "Sinds de herfstvakantie.")
    stappen.keur_goed(oc, VOLLEDIG)
    stappen.koppel(oc, mensen.coach)

    coach_alles(venster(TELEFOON), mensen.coach, "volledig", "Er is weer contact.")

    directie = stappen.inloggen(venster(), mensen.directie)
    bladzijden, tekst = lees(stappen.download_factuur(directie, eerste()))
    directeur = stappen.inloggen(venster(), mensen.directeur)
    stappen.bekijk_factuur(directeur, eerste(), VOLLEDIG)

    erop = [eerste(), eerste("K2T-"), "€ 1.700,00", "Vrijgesteld van btw", "KP-118"]
    assert [woord for woord in [*erop, *GEHEIM] if woord in tekst] == erop
    assert bladzijden == 1
    assert toestand() == {
        "aanvraag": (kenmerk, 1, "gekoppeld", Decimal("1700.00")),
        "bijlagen": ["handelingsplan.pdf"],
        "traject": ("volledig", "afgerond", "Er is weer contact."),
        "sessies": [(nummer, "gegeven", 90) for nummer in range(1, 9)],
        "notities": 8,
        "factuur": (eerste(), eerste("K2T-"), Decimal("1700.00"), "openstaand"),
        "stappen": [
            ("ingediend", "kc"),
            ("aanvulling_gevraagd", "oc"),
            ("aanvulling_beantwoord", "kc"),
            *TOT_DE_EERSTE_SESSIE,
            *[SESSIE] * 8,
            *EINDE,
        ],
    }


def test_route_2_verkort_van_aanvraag_tot_factuur(venster, mensen):
    clb = stappen.inloggen(venster(), mensen.clb)
    stappen.begin_aanvraag(clb, "Route 2")
    stappen.vul_leerkracht_in(clb)
    stappen.vul_hulpvraag_in(clb)
    stappen.vul_niveau_2_in(clb)
    stappen.vul_vorm_in(clb, "Verkort traject")
    kenmerk = stappen.dien_in(clb, VERKORT)

    oc = stappen.inloggen(venster(), mensen.oc)
    stappen.keur_goed(oc, VERKORT)
    stappen.koppel(oc, mensen.coach)

    telefoon = venster(TELEFOON)
    coach_alles(telefoon, mensen.coach, "verkort", "Ze begrijpen elkaar beter.")

    directie = stappen.inloggen(venster(), mensen.directie)
    bladzijden, tekst = lees(stappen.download_factuur(directie, eerste()))

    assert [[waarde for waarde in wie.evaluate(BEWAARD) if waarde] for wie in (clb, oc, telefoon, directie)] == [[]] * 4
    erop = [eerste(), eerste("K2T-"), "€ 850,00", "Vrijgesteld van btw", "verkort traject"]
    assert [woord for woord in [*erop, *GEHEIM] if woord in tekst] == erop
    assert bladzijden == 1
    assert toestand() == {
        "aanvraag": (kenmerk, 2, "gekoppeld", Decimal("850.00")),
        "bijlagen": [],
        "traject": ("verkort", "afgerond", "Ze begrijpen elkaar beter."),
        "sessies": [(1, "gegeven", 90), (2, "gegeven", 90)],
        "notities": 2,
        "factuur": (eerste(), eerste("K2T-"), Decimal("850.00"), "openstaand"),
        "stappen": [
            ("ingediend", "clb"),
            *TOT_DE_EERSTE_SESSIE,
            *[SESSIE] * 2,
            *EINDE,
        ],
    }
