"""Which column of an export fills which field. What someone mapped once is known to everyone after that."""

from typing import Any

from django import forms

from aanvragen.models import Aanvraag, Kolomnaam
from aanvragen.stappen import stappen_van
from k2t_portal.organisatie.tabel import kolomsleutel

DOSSIER = "kindkans_dossier"
LEERLING_NAAM = "leerling_naam"
SCHOOL = {
    "school_brin": "School: BRIN",
    "school_vestiging": "School: vestigingsnummer",
    "school_naam": "School: naam",
}
ZEGT_SCHOOL = {"school_brin", "school_naam"}
ANDERS_GENOEMD = {
    "leerkracht_email": "E-mailadres van de leerkracht",
    "leerkracht_telefoon": "Telefoonnummer van de leerkracht",
    "ouders_geinformeerd": "Ouders weten ervan (ja of nee)",
    "spoed": "Spoed (ja of nee)",
}

# Words that exports and lists of schools use; anything else is asked once.
GISSINGEN = {
    "dossier": DOSSIER,
    "dossiernr": DOSSIER,
    "dossiernummer": DOSSIER,
    "kindkans dossier": DOSSIER,
    "kindkans dossiernummer": DOSSIER,
    "brin": "school_brin",
    "brin nummer": "school_brin",
    "brinnummer": "school_brin",
    "vestiging": "school_vestiging",
    "vestigingsnummer": "school_vestiging",
    "school": "school_naam",
    "naam school": "school_naam",
    "schoolnaam": "school_naam",
    "leerkracht": "leerkracht_naam",
    "naam leerkracht": "leerkracht_naam",
    "e-mail leerkracht": "leerkracht_email",
    "telefoon leerkracht": "leerkracht_telefoon",
    "groep": "groep",
    "leerjaar": "groep",
    "initialen": "leerling_aanduiding",
    "leerling": LEERLING_NAAM,
    "naam leerling": LEERLING_NAAM,
    "hulpvraag": "hulpvraag",
    "handelingsverlegenheid": "handelingsverlegenheid",
    "al geprobeerd": "al_geprobeerd",
    "gewenste verandering": "gewenste_verandering",
    "vorm": "vorm",
    "spoed": "spoed",
}


def doelen(route: int) -> dict[str, str]:
    """What a column can fill, in the order of the form, each with its name on the screen."""
    velden = {
        naam: ANDERS_GENOEMD.get(naam, str(veld.label))
        for stap in stappen_van(route)
        for naam, veld in formuliervelden(stap.form, route).items()
    }
    voorop = {DOSSIER: velden.pop(DOSSIER), **SCHOOL, LEERLING_NAAM: "Naam van de leerling (wordt initialen)"}
    return {**voorop, **velden}


def formuliervelden(form: Any, route: int) -> dict[str, Any]:
    """The fields of one step as the form itself asks them, so that an import has the same rules and the same words.

    Without those that choose from rows of this portal, which no other system knows.
    """
    velden = form(instance=Aanvraag(route=route)).fields if form else {}
    return {naam: veld for naam, veld in velden.items() if not isinstance(veld, forms.ModelChoiceField)}


def voorstel(kop: list[str], route: int) -> dict[int, str]:
    """Column to field, as far as it is known; of two columns for one field the first gets it."""
    sleutels = [kolomsleutel(naam)[:120] for naam in kop]
    bekend = {**GISSINGEN, **dict(Kolomnaam.objects.filter(naam__in=sleutels).values_list("naam", "veld"))}
    mogelijk = doelen(route)
    gekozen: dict[int, str] = {}
    for plek, sleutel in enumerate(sleutels):
        veld = bekend.get(sleutel, "")
        if veld in mogelijk and veld not in gekozen.values():
            gekozen[plek] = veld
    return gekozen


def onthoud(kop: list[str], kolommen: dict[int, str]) -> None:
    """Remember what was used; and of our own guesses also that one was wrong.

    Nothing else: a file without a header has its first child where the names of the columns should be.
    """
    namen = {kolomsleutel(naam)[:120]: kolommen.get(plek, "") for plek, naam in enumerate(kop)}
    rijen = [Kolomnaam(naam=naam, veld=veld) for naam, veld in namen.items() if naam and (veld or naam in GISSINGEN)]
    Kolomnaam.objects.bulk_create(rijen, update_conflicts=True, unique_fields=["naam"], update_fields=["veld"])
