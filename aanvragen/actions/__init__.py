"""What happens with an aanvraag. Each action locks the case, takes its transition and notes it in the timeline."""

from aanvragen.actions.aanvulling import (
    adviseer_volledig,
    beantwoord_aanvulling,
    kies_vorm,
    trek_vraag_in,
    vraag_aanvulling,
)
from aanvragen.actions.beoordelen import afwijzen, goedkeuren
from aanvragen.actions.bewaren import (
    anonimiseer,
    anonimiseer_consult,
    hef_vasthouding_op,
    vasthouden,
    verwijder_concept,
    verwijder_weesbestanden,
)
from aanvragen.actions.bijlagen import verwijder_bijlage, voeg_bijlage_toe
from aanvragen.actions.clb import clb_afronden, wissel_clber
from aanvragen.actions.concept import begin, bewaar, indienen, verplaats, weggooien
from aanvragen.actions.helpdesk import corrigeer_consult, noteer_consult
from aanvragen.actions.intrekken import intrekken
from aanvragen.actions.kindkans import gooi_bestand_weg, kies_kolommen, lees_in, neem_bestand_aan
from aanvragen.actions.momenten import noteer_moment, verwijder_moment
from aanvragen.actions.overleg import geef_advies, kom_terug, loslaten, oppakken, treed_terug

__all__ = [
    "adviseer_volledig",
    "afwijzen",
    "anonimiseer",
    "anonimiseer_consult",
    "beantwoord_aanvulling",
    "begin",
    "bewaar",
    "clb_afronden",
    "corrigeer_consult",
    "geef_advies",
    "goedkeuren",
    "gooi_bestand_weg",
    "hef_vasthouding_op",
    "indienen",
    "intrekken",
    "kies_kolommen",
    "kies_vorm",
    "kom_terug",
    "lees_in",
    "loslaten",
    "neem_bestand_aan",
    "noteer_consult",
    "noteer_moment",
    "oppakken",
    "treed_terug",
    "trek_vraag_in",
    "vasthouden",
    "verplaats",
    "verwijder_bijlage",
    "verwijder_concept",
    "verwijder_moment",
    "verwijder_weesbestanden",
    "voeg_bijlage_toe",
    "vraag_aanvulling",
    "weggooien",
    "wissel_clber",
]
