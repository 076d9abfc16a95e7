"""An aanvraag in each of its states, made by the real actions."""

from collections.abc import Callable
from typing import Any

from aanvragen import actions
from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests import factories
from tests.factories import persoon

BSN = "111222333"
ALLE_CRITERIA = {route: [criterium.code for criterium in criteria_voor(route)] for route in (1, 2)}
# Words that occur nowhere but in the narrative.
VERHAAL: dict[str, Any] = {
    "leerkracht_naam": "Juf Geheimnaam",
    "leerkracht_email": "geheimadres@school.example",
    "leerkracht_telefoon": "0100-geheim",
    "groep": "groepsgeheim",
    "leerling_aanduiding": "Geheime-G.",
    "kindkans_dossier": "GEHEIM-77",
    "hulpvraag": "geheime hulpvraag",
    "handelingsverlegenheid": "geheime verlegenheid",
    "al_geprobeerd": "geheime pogingen",
    "gewenste_verandering": "geheime wens",
    "clb_niet_genoeg": "geheime reden",
    "spoed": True,
    "spoed_reden": "geheime spoed",
}


def met_vraag(**velden: Any) -> Aanvraag:
    aanvraag = factories.ingediend(**velden)
    return actions.vraag_aanvulling(aanvraag, by=persoon(Rol.OC), vraag="Wat is een geheime vraag?")


def beantwoord(**velden: Any) -> Aanvraag:
    aanvraag = met_vraag(**velden)
    return actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="Een geheim antwoord.")


def gekoppeld(**velden: Any) -> Aanvraag:
    return factories.aangeboden(**velden).aanvraag


def afgewezen(**velden: Any) -> Aanvraag:
    aanvraag = factories.ingediend(**velden)
    return actions.afwijzen(aanvraag, by=persoon(Rol.OC), criteria=["interactie"], motivering="Het past niet.")


def ingetrokken(**velden: Any) -> Aanvraag:
    aanvraag = factories.ingediend(**velden)
    return actions.intrekken(aanvraag, by=aanvraag.aanvrager)


IN_TOESTAND: dict[str, Callable[..., Aanvraag]] = {
    "concept": factories.concept,
    "ingediend": factories.ingediend,
    "aanvulling": met_vraag,
    "goedgekeurd": factories.goedgekeurd,
    "gekoppeld": gekoppeld,
    "afgewezen": afgewezen,
    "ingetrokken": ingetrokken,
}


def vers(aanvraag: Aanvraag) -> Aanvraag:
    """The case as the database holds it now."""
    return Aanvraag.objects.get(pk=aanvraag.pk)
