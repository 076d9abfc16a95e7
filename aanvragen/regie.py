"""Where an aanvraag stands. Once there is a traject that goes on, the traject tells."""

from typing import TYPE_CHECKING

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.regie import Partij, Stand, Stap

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag

STAPPEN: dict[str, Stap] = {
    "concept": Stap(
        Partij.AANVRAGER,
        "Aanvraag afmaken en indienen",
        permissie="aanvragen.behandelen",
        knop="Verder met de aanvraag",
        url="aanvragen:verder",
    ),
    "ingediend": Stap(
        Partij.OC,
        "Aanvraag beoordelen",
        norm="norm_beoordelen",
        permissie="aanvragen.beoordelen",
        knop="Aanvraag beoordelen",
        url="aanvragen:beoordelen",
    ),
    "aanvulling": Stap(
        Partij.AANVRAGER,
        "Vraag van de Ondersteuningscommissie beantwoorden",
        norm="norm_antwoord",
        # The clock of the OC stands still, and that of the answer counts from the question.
        vanaf="status_sinds",
        permissie="aanvragen.behandelen",
        knop="Vraag beantwoorden",
        url="aanvragen:beantwoord_aanvulling",
    ),
    "goedgekeurd": Stap(
        Partij.OC,
        "Coach koppelen",
        norm="norm_koppelen",
        permissie="aanvragen.koppelen",
        knop="Coach koppelen",
        url="trajecten:koppelen",
    ),
    "afgewezen": Stap(Partij.NIEMAND, "Afgewezen: er volgt geen traject"),
    "ingetrokken": Stap(Partij.NIEMAND, "Ingetrokken door de aanvrager"),
}

STIJLEN = {
    "concept": ("grijs", "potlood"),
    "ingediend": ("blauw", "verzenden"),
    "aanvulling": ("amber", "vraag"),
    "goedgekeurd": ("groen", "vink"),
    "gekoppeld": ("groen", "koppelen"),
    "afgewezen": ("rood", "afgewezen"),
    "ingetrokken": ("grijs", "stop"),
}
# Which milestone of the whole way is next, as long as there is no traject.
MIJLPALEN = {
    "concept": 0,
    "ingediend": 1,
    "aanvulling": 1,
    "goedgekeurd": 2,
    "gekoppeld": 3,
    "afgewezen": 1,
    "ingetrokken": 1,
}


def stand(aanvraag: "Aanvraag", normen: Samenwerkingsverband) -> Stand:
    """Who is aan zet in this case, for which step, by when; `normen` holds the clocks in working days."""
    stap = STAPPEN.get(aanvraag.status)
    return Stand.van(aanvraag, stap, normen) if stap else aanvraag.traject.stand(normen)
