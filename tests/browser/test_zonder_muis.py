"""The portal by keyboard alone: every stop of the tab key can be seen, and whatever can be clicked can be pressed."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests.browser import stappen
from tests.browser.conftest import BUREAU, TELEFOON
from tests.browser.paginas import Dorp
from tests.factories import concept, ingediend, persoon

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# WCAG 2.4.7 and 2.4.11: a ring on what has the focus, or on the card around it, and no bar that lies over it.
HIER = """async () => {
    await new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)));
    const hier = document.activeElement;
    if (!hier || hier === document.body) return null;
    const omlijnd = (stijl) => stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2;
    const doel = hier.closest("label") ?? hier;
    const om = [doel, hier.closest(".filter, .coach")].filter(Boolean).map((el) => getComputedStyle(el));
    const ervoor = ["::before", "::after"].map((deel) => getComputedStyle(hier, deel));
    const stijlen = [getComputedStyle(hier), ...om, ...ervoor.filter((stijl) => stijl.content !== "none")];
    const ring = stijlen.some(omlijnd) || !hier.matches(":focus");  // a button of the browser's own date picker
    const { left, right, top, bottom } = doel.getBoundingClientRect();
    const punten = [[left + 3, top + 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
    const bovenop = punten.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
    const vrij = bovenop.some((el) => doel.contains(el) || el.contains(doel));
    const naam = `${hier.tagName.toLowerCase()} ${hier.name || hier.innerText || hier.className}`.trim();
    return { naam, ring, vrij, eerste: hier.matches(".overslaan") };
}"""
LANGSTE = 150


def tab_tot(pagina: Page, doel: Locator) -> None:
    """Press Tab until this has the focus."""
    for _ in range(LANGSTE):
        pagina.keyboard.press("Tab")
        if doel.evaluate("el => el === document.activeElement"):
            return
    expect(doel).to_be_focused()


def onzichtbare_haltes(pagina: Page) -> list[str]:
    """Walk the whole page with the tab key; the stops where one cannot see where one is."""
    slecht: list[str] = []
    pagina.emulate_media(reduced_motion="reduce")  # a page that still scrolls hides what it is going to show
    for beurt in range(LANGSTE):
        pagina.keyboard.press("Tab")
        halte = pagina.evaluate(HIER)
        if halte is None or (beurt and halte["eerste"]):
            return slecht
        slecht += [f"{halte['naam']}: {wat}" for wat in ("ring", "vrij") if not halte[wat]]
    raise AssertionError(f"More than {LANGSTE} stops on {pagina.url}, or a trap.")


HALTES = {
    ("kc", BUREAU): ["aanvragen:lijst", "aanvragen:stap r1.concept/vorm", "aanvragen:controleer leeg"],
    ("kc", TELEFOON): ["aanvragen:stap r1.concept/hulpvraag", "aanvragen:detail r1.ingediend"],
    ("oc", BUREAU): ["aanvragen:wachtrij", "aanvragen:beoordelen r1.ingediend", "trajecten:koppelen r1.goedgekeurd"],
    ("oc", TELEFOON): ["aanvragen:beoordelen r1.ingediend", "trajecten:koppelen r1.goedgekeurd"],
    ("coach", TELEFOON): ["trajecten:mijn", "trajecten:detail r1.gepland", "trajecten:vastleggen bij_sessie_4"],
    ("directie", BUREAU): ["facturatie:lijst", "organisatie:school_wijzigen school", "trajecten:poule"],
}


@pytest.mark.parametrize("hoed, breedte", HALTES)
def test_waar_je_bent_is_altijd_te_zien(als, hoed, breedte):
    dorp = Dorp()
    adressen = dorp.adressen(HALTES[hoed, breedte])
    pagina = als(dorp.mensen[hoed], breedte)
    slecht = {}
    for naam, url in adressen.items():
        pagina.goto(url)
        slecht[naam] = onzichtbare_haltes(pagina)

    assert slecht == {naam: [] for naam in adressen}


@pytest.fixture
def aanvraag() -> Aanvraag:
    return ingediend()


@pytest.fixture
def wachtrij(als, aanvraag) -> Page:
    pagina: Page = als(persoon(Rol.OC))
    pagina.goto(reverse("aanvragen:wachtrij"))
    return pagina


def test_direct_naar_de_inhoud(wachtrij):
    wachtrij.keyboard.press("Tab")
    overslaan = wachtrij.get_by_role("link", name="Naar de inhoud")
    expect(overslaan).to_be_focused()
    expect(overslaan).to_be_in_viewport()
    wachtrij.keyboard.press("Enter")
    wachtrij.keyboard.press("Tab")

    expect(wachtrij.get_by_role("main").locator("a, button, select, input").first).to_be_focused()


def test_een_rij_van_de_wachtrij_open_je_met_enter(wachtrij, aanvraag):
    rij = wachtrij.get_by_role("row").filter(has_text=aanvraag.kenmerk)
    eerst = rij.screenshot()
    tab_tot(wachtrij, rij.get_by_role("link"))
    assert rij.screenshot() != eerst

    wachtrij.keyboard.press("Enter")
    expect(wachtrij).to_have_title(re.compile(f"^Beoordelen: {aanvraag.kenmerk}"))


def test_filters_kies_je_en_haal_je_weg(wachtrij):
    tab_tot(wachtrij, wachtrij.get_by_label("Route"))
    wachtrij.keyboard.press("ArrowDown")
    tab_tot(wachtrij, wachtrij.get_by_role("button", name="Toon"))
    wachtrij.keyboard.press("Enter")
    expect(wachtrij).to_have_url(re.compile("route=1"))

    tab_tot(wachtrij, wachtrij.get_by_role("link", name="Haal filter weg: Route"))
    wachtrij.keyboard.press("Enter")
    expect(wachtrij).not_to_have_url(re.compile("route=1"))


def test_het_menu_van_de_persoon_sluit_met_escape(wachtrij):
    menu = wachtrij.locator("summary").filter(has_text="Menu van")
    tab_tot(wachtrij, menu)
    wachtrij.keyboard.press("Enter")
    uitloggen = wachtrij.get_by_role("button", name="Uitloggen")
    expect(uitloggen).to_be_visible()
    tab_tot(wachtrij, uitloggen)
    wachtrij.keyboard.press("Escape")

    expect(uitloggen).to_be_hidden()
    expect(menu).to_be_focused()


def test_een_kaart_kies_je_met_een_pijl_en_een_fout_vind_je_via_zijn_link(als):
    aanvraag = concept(akkoord_naam="", vorm="volledig")
    pagina = als(aanvraag.aanvrager)
    pagina.goto(reverse("aanvragen:stap", args=[aanvraag.pk, "vorm"]))
    tab_tot(pagina, pagina.get_by_role("radio", name="Volledig traject"))
    pagina.keyboard.press("ArrowDown")
    expect(pagina.get_by_role("radio", name="Verkort traject")).to_be_checked()
    pagina.keyboard.press("Enter")

    stappen.staat_op(pagina, "Vorm en kosten")
    expect(pagina.get_by_role("alert")).to_be_focused()
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_label("Welke directeur is akkoord")).to_be_focused()
    pagina.keyboard.type("Dirk Proef")
    pagina.keyboard.press("Enter")

    stappen.staat_op(pagina, "Bijlagen")
    aanvraag.refresh_from_db()
    assert (aanvraag.vorm, aanvraag.akkoord_naam) == ("verkort", "Dirk Proef")
