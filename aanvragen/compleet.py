"""What an aanvraag must hold before it can be submitted, per route: the one list that form and action share."""

from typing import TYPE_CHECKING

from k2t_portal.organisatie.velden import is_ingevuld

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag

ALTIJD = {
    "leerkracht_naam": "Vul de naam van de leerkracht in.",
    "leerkracht_email": "Vul het e-mailadres van de leerkracht in.",
    "groep": "Vul de groep in, bijvoorbeeld 5 of 3/4.",
    "leerling_aanduiding": "Vul een aanduiding van de leerling in, zoals initialen. Geen naam.",
    "hulpvraag": "Beschrijf de hulpvraag van de leerkracht.",
    "handelingsverlegenheid": "Beschrijf waar de leerkracht vastloopt.",
    "al_geprobeerd": "Beschrijf wat al is geprobeerd en wat dat opleverde.",
    "gewenste_verandering": "Beschrijf wat er na de coaching anders is.",
    "ouders_geinformeerd": "Bevestig dat de ouders weten van deze aanvraag.",
    "vorm": "Kies een volledig of een verkort traject.",
    "akkoord_naam": "Vul in welke directeur akkoord is met de kosten.",
    "akkoord_op": "Vul in op welke dag de directeur akkoord ging, bijvoorbeeld 14-11-2026.",
}
PER_ROUTE = {
    1: {
        "signaal_van": "Kies wie signaleerde dat de leerkracht meer ondersteuning nodig heeft.",
        "clb_gestart_op": "Vul in wanneer het CLB-traject startte, bijvoorbeeld 14-09-2026.",
        "clb_niet_genoeg": "Beschrijf waarom CLB alleen niet genoeg is.",
    },
    2: {
        "begeleider": "Kies of je CLB'er of ambulant begeleider bent.",
        "besproken_kc_op": (
            "Vul de datum in waarop je de kwaliteitscoördinator hebt gesproken, bijvoorbeeld 14-11-2026."
        ),
        "besproken_leerkracht_op": "Vul de datum in waarop je de leerkracht hebt gesproken, bijvoorbeeld 14-11-2026.",
    },
}
BIJ_SPOED = {"spoed_reden": "Vul in waarom deze aanvraag spoed heeft."}
NIET_VERPLICHT = {1: ["consult", "helpdesk_op"], 2: []}


def verplicht_bij(aanvraag: "Aanvraag") -> dict[str, str]:
    """The fields that this aanvraag needs, each with the sentence that asks for it."""
    return {**ALTIJD, **PER_ROUTE[aanvraag.route], **(BIJ_SPOED if aanvraag.spoed else {})}


def mogelijk_verplicht(aanvraag: "Aanvraag") -> list[str]:
    """The fields that this route needs, or would need with spoed."""
    return [*ALTIJD, *PER_ROUTE[aanvraag.route], *BIJ_SPOED]


def wat_ontbreekt(aanvraag: "Aanvraag") -> dict[str, str]:
    """The required fields that are still empty, each with the sentence that asks for it."""
    return {veld: vraag for veld, vraag in verplicht_bij(aanvraag).items() if not is_ingevuld(aanvraag, veld)}


def overbodig(aanvraag: "Aanvraag") -> list[str]:
    """Answers that this aanvraag does not ask (any more): those of the other route, and a reason without spoed."""
    andere = 2 if aanvraag.route == 1 else 1
    return [*PER_ROUTE[andere], *NIET_VERPLICHT[andere], *([] if aanvraag.spoed else BIJ_SPOED)]
