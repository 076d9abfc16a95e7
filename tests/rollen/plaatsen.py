"""Where a datum could be read: every page and file that shows something of a case, by the letter of its place."""

from typing import NamedTuple

TRAJECTEN = ["traject", "route2"]
ZAKEN = ["concept", "concept2", "ingediend", "aanvulling", "kiezen", "goedgekeurd", "traject.zaak", "route2.zaak"]
STANDEN = ["aangeboden", "gepauzeerd", "gestopt", "afgerekend"]
# A page of the form per step of it.
STAPPEN = ["leerkracht", "hulpvraag", "vooraf", "vorm"]


class Adres(NamedTuple):
    """A page, what it is about (nothing, or a name of Verhalen.zaken) and what stands behind that in the address.

    With `zoek` it is sent as a search for that.
    """

    url: str
    over: str = ""
    extra: tuple[str, ...] = ()
    zoek: str = ""


def _over(over: list[str], *urls: str) -> list[Adres]:
    return [Adres(url, ding) for url in urls for ding in over]


def _van(stand: str, *urls: str) -> list[Adres]:
    return _over([f"{naam}.{stand}" for naam in TRAJECTEN], *urls)


PLAATSEN: dict[str, list[Adres]] = {
    # The page of the aanvraag
    "a": _over(ZAKEN, "aanvragen:detail"),
    # The page of the traject
    "t": [
        *_van("lopend", "trajecten:detail"),
        *_van("afgerond", "trajecten:detail"),
        *_over([f"traject.{stand}" for stand in STANDEN], "trajecten:detail"),
    ],
    # Lists
    "l": _over(
        [""],
        "aanvragen:lijst",
        "aanvragen:wachtrij",
        "aanvragen:helpdesk",
        "aanvragen:nieuw",
        "trajecten:lijst",
        "trajecten:mijn",
        "facturatie:lijst",
    ),
    # Mijn werk
    "w": [Adres("dashboard:mijn_werk")],
    # Zoeken, on what there is most of
    "z": [Adres("dashboard:zoeken", zoek=wat) for wat in ["K2T-2026", "proef", "zq"]],
    # What OC and directie see of all cases together
    "r": _over(
        [""], "dashboard:regie", "dashboard:prijzen", "dashboard:budget", "trajecten:vooruitzicht", "post:lijst"
    ),
    # What directie sees of who read what, and of what is kept
    "n": [
        *_over([""], "inzage:lijst", "inzage:patronen", "dashboard:opruimen"),
        *_over(["ingediend", "traject.zaak"], "inzage:zaak", "inzage:zaak_excel"),
    ],
    # The form of a concept
    "f": [
        *_over(["concept", "concept2"], "aanvragen:stap_start", "aanvragen:stap_bijlagen", "aanvragen:controleer"),
        *(Adres("aanvragen:stap", over, (slug,)) for over in ["concept", "concept2"] for slug in STAPPEN),
    ],
    # Screens of a step with an aanvraag
    "s": [
        *_over(["ingediend"], "aanvragen:ingediend", "aanvragen:intrekken", "aanvragen:noteer_moment"),
        *_over(["concept", "concept2"], "aanvragen:weggooien"),
        *_over(["ingediend"], "aanvragen:hef_vasthouding_op"),
        *_over(["goedgekeurd"], "aanvragen:vasthouden"),
        *_over(["aanvulling"], "aanvragen:beantwoord_aanvulling", "aanvragen:trek_vraag_in"),
        *_over(["kiezen"], "aanvragen:kies_vorm"),
        *_over(["consult"], "aanvragen:consult", "aanvragen:consult_corrigeren"),
        *_over(["route2.zaak"], "aanvragen:clb_afronden", "aanvragen:wissel_clber"),
        *_over(["goedgekeurd"], "trajecten:koppelen"),
        *_over(
            ["ingediend"],
            "aanvragen:beoordelen",
            "aanvragen:vraag_aanvulling",
            "aanvragen:goedkeuren",
            "aanvragen:afwijzen",
            "aanvragen:adviseer_volledig",
            "aanvragen:oppakken",
            "aanvragen:loslaten",
            "aanvragen:geef_advies",
            "aanvragen:treed_terug",
            "aanvragen:kom_terug",
        ),
    ],
    # Screens of a step with a traject
    "c": [
        *_over(["traject.aangeboden"], "trajecten:aannemen", "trajecten:teruggeven", "trajecten:trek_aanbod_in"),
        *_over(
            ["traject.lopend"],
            "trajecten:contact_vastleggen",
            "trajecten:plannen",
            "trajecten:vastleggen",
            "trajecten:laten_vervallen",
            "trajecten:extra_sessie",
            "trajecten:pauzeren",
            "trajecten:stoppen",
            "trajecten:wijzig_vorm",
        ),
        *(Adres("trajecten:corrigeren", "traject.lopend", (nummer,)) for nummer in "12"),
        *_over(["traject.gepauzeerd"], "trajecten:pauze_wijzigen", "trajecten:hervatten"),
        *_over(["traject.compleet"], "trajecten:afronden"),
        *_over(["traject.gestopt", "traject.afgerekend"], "trajecten:afrekenen"),
        Adres("trajecten:poule"),
    ],
    # Another coach
    "v": [
        *_over(
            ["traject.gepauzeerd"],
            "trajecten:overdragen",
            "trajecten:vraag_vervanging",
            "trajecten:coach_zoeken",
            "trajecten:wissel_verzoeken",
        ),
        *(
            adres
            for wissel in ["overgedragen", "vervanging", "verzoek", "beantwoord"]
            for adres in _van(wissel, "trajecten:wissel")
        ),
        *_over(["traject.verzoek"], "trajecten:wissel_voorstellen", "trajecten:wissel_afwijzen"),
        *_over(["traject.vervanging"], "trajecten:wissel_overnemen", "trajecten:wissel_teruggeven"),
        *_over(["traject.verzoek", "traject.vervanging"], "trajecten:wissel_intrekken"),
    ],
    # What leaves the portal on paper
    "p": [
        *_over(["ingediend", "traject.zaak", "route2.zaak"], "aanvragen:uitvoer"),
        *_van("lopend", "trajecten:uitvoer"),
        *_van("afgerond", "trajecten:uitvoer"),
        # That each PDF says what its page says is a test of its own; one shows that this table can read them.
        Adres("aanvragen:uitvoer_pdf", "ingediend"),
    ],
    # Bijlagen
    "b": _over([f"{naam}.bijlage" for naam in ["concept", "concept2", "bij_oc", *TRAJECTEN]], "aanvragen:bijlage"),
    # A factuur: its page, PDF and e-factuur
    "€": [
        *_van("factuur", "facturatie:detail"),
        *_over(["traject.factuur"], "facturatie:pdf", "facturatie:crediteren", "facturatie:versturen"),
        *(Adres("facturatie:xml", f"{naam}.factuur", ("nlcius",)) for naam in TRAJECTEN),
    ],
    # Excel and CSV
    "x": _over([""], "facturatie:excel", "facturatie:journaal", "dashboard:budget_excel"),
    # Calendars
    "g": _van("lopend", "trajecten:uitnodiging"),
}
# Shows nothing of a case: a form for something new, days off, and what is the same for everybody.
NIETS = {
    "aanvragen:kindkans",
    "aanvragen:kindkans_kiezen",
    "aanvragen:kindkans_kolommen",
    "aanvragen:consult_nieuw",
    "dashboard:bewaartermijnen",
    "dashboard:persoon_verwijderen",
    "trajecten:afwezigheid",
    "trajecten:afwezigheid_toevoegen",
    "trajecten:afwezigheid_wijzigen",
    "trajecten:agenda",
    "trajecten:coach_beeindigen",
    "trajecten:coach_wijzigen",
    "trajecten:evaluatie_bedankt",
    "trajecten:mijn_afwezigheid",
    "trajecten:poule_toevoegen",
    # The file of trajecten:uitvoer
    "trajecten:uitvoer_pdf",
}
