"""Every kind of page, for every hat: WCAG 2.2 AA, nothing wider than the screen, nothing that the browser refused."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.actions import nodig_uit
from k2t_portal.organisatie.models import Gebruiker
from tests.browser.keuring import Keuring
from tests.browser.paginas import GEEN_PAGINA, PAGINAS, Dorp
from tests.browser.stappen import druk, kies, vul
from tests.rollen.test_tabel import RIJEN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dorp() -> Dorp:
    return Dorp()


@pytest.fixture(scope="session")
def goedgekeurd() -> set[int]:
    """Looks of text that need no second judgement, whoever meets them."""
    return set()


@pytest.fixture
def keuring_van(als, venster, dorp, goedgekeurd) -> Callable[[str], Keuring]:
    """Looks over the shoulder of who wears this hat."""
    return lambda hoed: Keuring(als(dorp.mensen[hoed]) if dorp.mensen[hoed] else venster(), goedgekeurd)


def test_elke_pagina_van_het_portaal_is_erbij():
    """A URL that someone opens in the role table is a page to look at, or it says here why it is none."""
    opent = {rij.url for rij in RIJEN if rij.methode == "GET" and "=" in rij.tekens}
    bekeken = {pagina.split()[0] for paginas in PAGINAS.values() for pagina in paginas}
    assert opent - bekeken == set(GEEN_PAGINA)


SLECHT = """
<p>grijs <img src="data:,"></p>
<p class="smal">grijs op een telefoon</p><p class="breed">grijs op een bureau</p>
<p class="nacht">grijs in het donker</p>
<input><ul><li><a href=x>x</a><li><a href=y>y</a></ul>
<style>
p:first-child { color: #ccc; width: 500px } li { line-height: 8px }
@media (max-width: 400px) { .smal { color: #ccc } }
@media (min-width: 1200px) { .breed { color: #ccc } }
@media (prefers-color-scheme: dark) { .nacht { color: #ccc } }
</style>
"""


def test_de_keuring_ziet_wat_mis_is(venster):
    """The control: a bad page is called bad, also where it is bad at one width only or in the dark."""
    pagina = venster()
    keuring = Keuring(pagina)
    pagina.goto("about:blank")
    pagina.set_content(SLECHT)
    pagina.evaluate("console.error('kapot')")
    keuring.keur("slecht")

    overal = [
        "document-title op html",
        "html-has-lang op html",
        "image-alt op img",
        "label op input",
        'target-size op a[href="x"]',
        'target-size op a[href="y"]',
        "color-contrast op p:nth-child(1)",
    ]
    assert [bezwaar.split(": <")[0] for bezwaar in keuring.bezwaren["slecht"]] == [
        "niet: een h1",
        "niet: in het Nederlands",
        "niet: een titel",
        "niet: een h1 met tekst",
        "console: kapot",
        "390 px: 118 px te breed",
        *[f"390 px: {bezwaar}" for bezwaar in [*overal, "color-contrast op .smal"]],
        *[f"1280 px: {bezwaar}" for bezwaar in [*overal, "color-contrast op .breed"]],
        "donker: color-contrast op p:nth-child(1)",
        "donker: color-contrast op .breed",
        "donker: color-contrast op .nacht",
    ]


GOED = """
<p>gewoon</p> <div><p class="a">gewoon</p></div> <div><p class="b">gewoon</p></div> <p class="c">gewoon</p>
<button disabled>uit</button>
"""
NIET_MEER = """
<p>gewoon</p> <div style="background: #444"><p class="a">donker</p></div>
<div style="opacity: 0.4"><p class="b">vaag</p></div> <p class="c" style="color: #888">bleek</p> <button>aan</button>
"""


def test_wat_ergens_goed_was_is_elders_nog_fout(venster):
    """The control for the memory: another background, another look, and a text that was not judged before."""
    pagina = venster()
    keuring = Keuring(pagina)
    for naam, inhoud in {"goed": GOED, "slecht": NIET_MEER}.items():
        pagina.goto("about:blank")
        kop = f"<title>{naam}</title><style>button {{ color: #ccc; background: #fff }}</style><h1>Proef</h1>"
        pagina.set_content(f"<html lang=nl>{kop}{inhoud}")
        keuring.keur(naam)

    assert {naam: [wat.split(": <")[0] for wat in lijst] for naam, lijst in keuring.bezwaren.items()} == {
        "slecht": [
            f"{waar}: color-contrast op {wat}"
            for waar in ("390 px", "1280 px", "donker")
            for wat in (".a", ".b", ".c", "button")
        ]
    }


def test_de_keuring_hoort_wat_de_browser_weigert(venster):
    """The control for the Content-Security-Policy."""
    pagina = venster()
    keuring = Keuring(pagina)
    pagina.goto(reverse("account_login"))
    pagina.evaluate("document.body.setAttribute('style', 'color: black')")
    keuring.keur("met een stijl")

    assert ["Content Security Policy" in bezwaar for bezwaar in keuring.bezwaren["met een stijl"]] == [True]


def namen_van_mensen() -> set[str]:
    leerkrachten = {zaak.leerkracht_naam for zaak in Aanvraag.objects.all()}
    return {*Gebruiker.objects.values_list("naam", flat=True), *leerkrachten} - {""}


@pytest.mark.parametrize("hoed", PAGINAS)
def test_paginas(keuring_van, dorp, hoed):
    adressen = dorp.adressen(PAGINAS[hoed])
    keuring = keuring_van(hoed)
    for naam, url in adressen.items():
        keuring.bezoek(naam, url)

    assert keuring.bezwaren == {}, keuring.verslag
    assert keuring.dubbele_titels == {}
    # A title stands in tabs, in a history and in what a browser sends along to its other devices.
    assert [naam for naam in namen_van_mensen() if any(naam in titel for titel in keuring.titels.values())] == []


def lege_leerkracht(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:stap", args=[dorp.leeg.pk, "leerkracht"]))
    druk(pagina, "Volgende stap")


def lege_keuzes(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:stap", args=[dorp.leeg.pk, "vorm"]))
    pagina.get_by_label("Deze aanvraag heeft spoed").check()
    druk(pagina, "Volgende stap")


def geen_bestand(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:stap_bijlagen", args=[dorp.leeg.pk]))
    druk(pagina, "Bijlagen toevoegen")


def niet_compleet(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:controleer", args=[dorp.leeg.pk]))
    druk(pagina, "Aanvraag indienen")


def gezocht(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("dashboard:zoeken"))
    zoek = pagina.get_by_role("main").get_by_label("Zoek op kenmerk")
    zoek.fill("K2T")
    zoek.press("Enter")


def menu_open(pagina: Page, dorp: Dorp) -> None:
    pagina.goto("/")
    pagina.locator("summary").filter(has_text="Menu van").click()


def niet_gevonden(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:detail", args=[0]))


def niet_toegestaan(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("organisatie:beheer"))


def afwijzen_zonder_motivering(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:beoordelen", args=[dorp.object("r1.ingediend").pk]))
    druk(pagina, "Afwijzen")


def koppelen_zonder_reden(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("trajecten:koppelen", args=[dorp.object("r1.goedgekeurd").pk]))
    kies(pagina, "Kies Coach van deze school")
    druk(pagina, "Deze coach koppelen")


def gefilterd(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:wachtrij") + "?route=1")


def niets_over(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("aanvragen:wachtrij") + "?spoed=true")


def leeg_verslag(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("trajecten:vastleggen", args=[dorp.bij_sessie_4.pk]))
    druk(pagina, "Sessie 4 vastleggen")


def verkeerd_wachtwoord(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("account_login"))
    vul(pagina, {"E-mail": "wie@school.example", "Wachtwoord": "dit is het niet"})
    druk(pagina, "Inloggen", precies=True)


def nieuw_wachtwoord(pagina: Page, dorp: Dorp) -> None:
    dorp.iemand.set_unusable_password()
    dorp.iemand.save()
    pagina.goto(nodig_uit(dorp.iemand, by=None, per_mail=False).pad)


def verlopen_formulier(pagina: Page, dorp: Dorp) -> None:
    pagina.goto(reverse("account_login"))
    pagina.context.clear_cookies()
    druk(pagina, "Inloggen", precies=True)


DOEN: list[tuple[str, Callable[[Page, Dorp], None], str]] = [
    ("kc", lege_leerkracht, "Fout: Stap 2 van 6: Leerkracht en leerling"),
    ("kc", lege_keuzes, "Fout: Stap 5 van 6: Vorm en kosten"),
    ("kc", geen_bestand, "Fout: Stap 6 van 6: Bijlagen"),
    ("kc", niet_compleet, "Fout: Controleer je aanvraag"),
    ("kc", gezocht, "Zoeken"),
    ("kc", menu_open, "Mijn werk"),
    ("kc", niet_gevonden, "Deze pagina vinden we niet"),
    ("kc", niet_toegestaan, "Dit kun jij hier niet doen"),
    ("oc", afwijzen_zonder_motivering, "Fout: Beoordelen: "),
    ("oc", koppelen_zonder_reden, "Fout: Coach koppelen"),
    ("oc", gefilterd, "Te beoordelen"),
    ("oc", niets_over, "Te beoordelen"),
    ("coach", leeg_verslag, "Fout: Sessie 4 vastleggen"),
    ("anoniem", verkeerd_wachtwoord, "Fout: Inloggen"),
    ("anoniem", nieuw_wachtwoord, "Welkom"),
    ("anoniem", verlopen_formulier, "Je zat te lang op deze pagina"),
]


@pytest.mark.parametrize("hoed", ["kc", "oc", "coach", "anoniem"])
def test_wat_er_na_een_handeling_staat(keuring_van, dorp, hoed):
    """Pages with errors, with results, with an open menu, and those that say no."""
    keuring = keuring_van(hoed)
    for doe, titel in [(doe, titel) for wie, doe, titel in DOEN if wie == hoed]:
        doe(keuring.pagina, dorp)
        expect(keuring.pagina).to_have_title(re.compile(f"^{titel}"))
        keuring.keur(doe.__name__)

    assert keuring.bezwaren == {}, keuring.verslag


def test_inloggen_in_de_demo(keuring_van, dorp, settings):
    settings.K2T_DEMO = True
    keuring = keuring_van("anoniem")
    keuring.bezoek("demo", reverse("account_login"))
    druk(keuring.pagina, "Coach van deze zaak")
    keuring.keur("mijn werk in de demo")

    assert keuring.bezwaren == {}, keuring.verslag
