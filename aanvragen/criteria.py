"""The questions behind "is Key2Teach passend?", each with its place in the policy (version 31-10-2024)."""

from typing import NamedTuple


class Criterium(NamedTuple):
    code: str
    tekst: str
    routes: tuple[int, ...] = (1, 2)


CRITERIA = [
    # "Aanvragen", route 1 and 2.
    Criterium("handelingsverlegenheid", "Er is sprake van (dreigende) handelingsverlegenheid bij de leerkracht."),
    Criterium("complex_gedrag", "Het gaat om complex gedrag van een leerling in de groep."),
    # "Inhoud coaching programma" and "De voorwaarden": the interaction and the relation, not teaching skills.
    Criterium("interactie", "De vraag gaat over de interactie en de relatie tussen leerkracht en leerling."),
    Criterium("leerkracht_wil", "De leerkracht wil gecoacht worden en kan er tijd voor maken."),
    # "Route 1": a CLB-traject was started and more is needed.
    Criterium("clb_niet_genoeg", "Er loopt een CLB-traject en dat alleen is niet genoeg.", (1,)),
    # "Route 2": discussed with the KC and the leerkracht.
    Criterium("besproken", "De vraag is besproken met de kwaliteitscoördinator en de leerkracht.", (2,)),
    # "Bekostiging": the school pays.
    Criterium("akkoord_kosten", "De directeur is akkoord met de kosten."),
]


def criteria_voor(route: int) -> list[Criterium]:
    return [criterium for criterium in CRITERIA if route in criterium.routes]
