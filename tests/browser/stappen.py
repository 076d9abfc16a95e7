"""What people do in the portal, one function per step, as they do it: by the words on the screen."""

import datetime
import re
from pathlib import Path

from django.utils import timezone
from playwright.sync_api import Page, expect

from k2t_portal.organisatie.models import Gebruiker
from tests.factories import WACHTWOORD
from trajecten.programma import Onderdeel, onderdelen

VRAAG = "Sinds wanneer loopt het CLB-traject?"
WERKVRAAG = {
    "Werkvraag": "Hoe blijf ik in contact als het spannend wordt?",
    "Streefpunten": "Eerst kijken, dan praten.",
    "Doelgedrag": "Naast de leerling gaan zitten.",
    "Keywords": "Adem. Zak. Wacht.",
}


def dag(geleden: int = 0) -> str:
    """A day as people type it."""
    return f"{timezone.localdate() - datetime.timedelta(days=geleden):%d-%m-%Y}"


# What every step is made of


def druk(pagina: Page, knop: str, *, precies: bool = False) -> None:
    """`precies` when the name of another button begins with the same words."""
    pagina.get_by_role("button", name=knop, exact=precies).click()


def volg(pagina: Page, link: str) -> None:
    """The first link of this name: what is next stands on top of a page, and again where it belongs."""
    pagina.get_by_role("link", name=link).first.click()


def vul(pagina: Page, antwoorden: dict[str, str]) -> None:
    for vraag, antwoord in antwoorden.items():
        pagina.get_by_label(vraag).fill(antwoord)


def kies(pagina: Page, keuze: str) -> None:
    """Click anywhere on the card or pill of a choice."""
    rondje = pagina.get_by_role("radio", name=keuze)
    pagina.locator("label").filter(has=rondje).click()
    expect(rondje).to_be_checked()


def staat_op(pagina: Page, titel: str | re.Pattern[str]) -> None:
    expect(pagina.get_by_role("heading", level=1)).to_have_text(titel)
    pagina.wait_for_load_state()  # a click before the scripts were read is lost


def leest(pagina: Page, melding: str) -> None:
    """What just happened is said on top."""
    expect(pagina.get_by_role("status").filter(has_text=melding)).to_be_visible()


def open_taak(pagina: Page, knop: str) -> None:
    """From Mijn werk, by the button of the card."""
    pagina.goto("/")
    volg(pagina, knop)


# Everybody


def inloggen(pagina: Page, wie: Gebruiker) -> Page:
    pagina.goto("/")
    vul(pagina, {"E-mail": wie.email, "Wachtwoord": WACHTWOORD})
    druk(pagina, "Inloggen", precies=True)
    staat_op(pagina, re.compile(wie.naam.split()[0]))
    return pagina


# The aanvraag


def begin_aanvraag(pagina: Page, route: str) -> None:
    volg(pagina, "Aanvragen")
    volg(pagina, "Nieuwe aanvraag")
    kies(pagina, route)
    druk(pagina, "Begin met de aanvraag")


def vul_leerkracht_in(pagina: Page) -> None:
    staat_op(pagina, "Leerkracht en leerling")
    vul(
        pagina,
        {
            "Naam van de leerkracht": "Juf Verzonnen",
            "E-mailadres": "juf@school.example",
            "Telefoonnummer": "06 12 34 56 78",
            "Groep": "5",
            "Aanduiding van de leerling": "Q.Z.",
        },
    )
    pagina.get_by_label("De ouders van de leerling weten").check()
    druk(pagina, "Volgende stap")


def vul_hulpvraag_in(pagina: Page) -> None:
    staat_op(pagina, "De hulpvraag")
    vul(
        pagina,
        {
            "Wat is de hulpvraag van de leerkracht?": "Hoe blijf ik rustig als hij van tafel loopt?",
            "Waar loopt de leerkracht vast?": "Elke ochtend begint met strijd bij de kapstok.",
            "Wat is al geprobeerd?": "Een beloningskaart. Dat hielp twee weken.",
            "Wat is er na de coaching anders?": "We lachen weer samen.",
        },
    )
    druk(pagina, "Volgende stap")


def vul_niveau_1_half_in(pagina: Page) -> None:
    staat_op(pagina, "Wat eraan voorafging")
    kies(pagina, "De groepsleerkracht")
    vul(pagina, {"Wanneer startte het CLB-traject?": dag(60)})


def stop_en_ga_verder(pagina: Page) -> None:
    """Leave half-way, and come back to the first step that misses something."""
    druk(pagina, "Bewaar en stop")
    leest(pagina, "Je aanvraag is bewaard.")
    open_taak(pagina, "Verder met de aanvraag")


def herstel_fout(pagina: Page, melding: str, vraag: str, antwoord: str) -> None:
    """The error summary has the focus; its link leads to the field that it is about."""
    druk(pagina, "Volgende stap")
    expect(pagina).to_have_title(re.compile("^Fout: "))
    overzicht = pagina.get_by_role("alert")
    expect(overzicht).to_be_focused()
    overzicht.get_by_role("link", name=melding).click()
    expect(pagina.get_by_label(vraag)).to_be_focused()
    pagina.keyboard.type(antwoord)
    druk(pagina, "Volgende stap")


def vul_niveau_2_in(pagina: Page) -> None:
    staat_op(pagina, "Wat eraan voorafging")
    kies(pagina, "CLB'er")
    vul(pagina, {"besprak je dit met de kwaliteitscoördinator?": dag(9), "besprak je dit met de leerkracht?": dag(8)})
    druk(pagina, "Volgende stap")


def vul_vorm_in(pagina: Page, vorm: str) -> None:
    staat_op(pagina, "Vorm en kosten")
    kies(pagina, vorm)
    vul(pagina, {"Welke directeur is akkoord": "Dirk Proef", "Op welke dag": dag(2), "Referentie": "KP-118"})
    druk(pagina, "Volgende stap")


def voeg_bijlage_toe(pagina: Page, bestand: Path) -> None:
    staat_op(pagina, "Bijlagen")
    pagina.get_by_label("Bestanden kiezen").set_input_files(bestand)
    druk(pagina, "Bijlagen toevoegen")
    leest(pagina, "1 bijlage toegevoegd.")


def dien_in(pagina: Page, prijs: str) -> str:
    """Read everything back and hand it in; gives the kenmerk of the confirmation."""
    druk(pagina, "Volgende stap")
    staat_op(pagina, "Controleer je aanvraag")
    expect(pagina.get_by_text(prijs)).to_be_visible()
    druk(pagina, "Aanvraag indienen")
    staat_op(pagina, "Je aanvraag is ingediend")
    return re.findall(r"K2T-\d{4}-\d{4}", pagina.get_by_role("main").inner_text())[-1]


def beantwoord_vraag(pagina: Page, antwoord: str) -> None:
    open_taak(pagina, "Vraag beantwoorden")
    expect(pagina.get_by_text(VRAAG)).to_be_visible()
    vul(pagina, {"Jouw antwoord": antwoord})
    druk(pagina, "Antwoord versturen")
    leest(pagina, "Je antwoord is verstuurd.")


# The OC


def stel_vraag(pagina: Page, kenmerk: str) -> None:
    volg(pagina, "Te beoordelen")
    volg(pagina, kenmerk)
    pagina.get_by_text("Eerst iets vragen").click()
    vul(pagina, {"Jouw vraag": VRAAG})
    druk(pagina, "Vraag versturen")
    leest(pagina, "Je vraag is gesteld.")


def keur_goed(pagina: Page, prijs: str) -> None:
    open_taak(pagina, "Aanvraag beoordelen")
    for vinkje in pagina.get_by_role("group", name="Is Key2Teach passend?").get_by_role("checkbox").all():
        vinkje.check()
    druk(pagina, "Goedkeuren")
    leest(pagina, f"De aanvraag is goedgekeurd voor {prijs}.")


def koppel(pagina: Page, coach: Gebruiker) -> None:
    volg(pagina, "Coach koppelen")
    kies(pagina, f"Kies {coach.naam}")
    druk(pagina, "Deze coach koppelen")
    leest(pagina, f"Het traject is aangeboden aan {coach.naam}.")


# The coach


def neem_aan(pagina: Page) -> None:
    open_taak(pagina, "Aanbod bekijken")
    volg(pagina, "Traject aannemen")
    druk(pagina, "Traject aannemen")
    leest(pagina, "Je bent nu de coach.")


def leg_contact_vast(pagina: Page) -> None:
    volg(pagina, "Contact vastleggen")
    druk(pagina, "Contact vastleggen")
    leest(pagina, "Het contact is vastgelegd.")


def plan_sessie(pagina: Page, nummer: int) -> None:
    volg(pagina, f"Sessie {nummer} plannen")
    vul(pagina, {"Datum": timezone.localdate().isoformat(), "Tijd": "13:15"})
    druk(pagina, f"Sessie {nummer} plannen")
    leest(pagina, f"Sessie {nummer} is gepland op")


def leg_sessies_vast(pagina: Page, vorm: str) -> None:
    for onderdeel in onderdelen(vorm):
        leg_sessie_vast(pagina, onderdeel)


def leg_sessie_vast(pagina: Page, onderdeel: Onderdeel) -> None:
    volg(pagina, f"Sessie {onderdeel.nummer} vastleggen")
    pagina.get_by_label("Met de leerkracht").select_option("1 uur")
    pagina.get_by_label("Voorbereiding").select_option("30 min")
    vul(pagina, WERKVRAAG if onderdeel.werkvraag else {})
    vul(pagina, {"Terugkoppeling": f"We deden: {onderdeel.titel}.", "Eigen notitie": "Rustig aan doen."})
    druk(pagina, f"Sessie {onderdeel.nummer} vastleggen")
    leest(pagina, f"Sessie {onderdeel.nummer} is vastgelegd.")


def rond_af(pagina: Page, evaluatie: str) -> None:
    volg(pagina, "Traject afronden")
    vul(pagina, {"Evaluatie": evaluatie})
    druk(pagina, "Traject afronden")
    leest(pagina, "Het traject is afgerond.")


# The factuur


def download_factuur(pagina: Page, nummer: str) -> Path:
    """Where the browser put the PDF, from the list of facturen."""
    volg(pagina, "Facturen")
    with pagina.expect_download() as download:
        volg(pagina, f"PDF van {nummer}")
    return download.value.path()


def bekijk_factuur(pagina: Page, nummer: str, prijs: str) -> None:
    volg(pagina, "Facturen")
    volg(pagina, nummer)
    staat_op(pagina, f"Factuur {nummer}")
    expect(pagina.get_by_role("main")).to_contain_text(prijs)
