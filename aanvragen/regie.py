"""Where an aanvraag stands. Once there is a traject that goes on, the traject tells."""

from typing import TYPE_CHECKING

from aanvragen.zicht import clbers, scholen_met_kc
from k2t_portal.organisatie.geheugen import onthoud
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
        permissie="aanvragen.nog_beoordelen",
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
# Policy, route 2: the CLB'er closes the CLB-traject after the Key2Teach-traject.
CLB_AFRONDEN = Stap(
    Partij.AANVRAGER,
    "CLB-traject afronden",
    "norm_clb",
    "aanvragen.clb_afronden",
    "CLB-traject afronden",
    "aanvragen:clb_afronden",
    vanaf="gesloten_op",
)

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
    return _stand(aanvraag, stap, normen) if stap else aanvraag.traject.stand(normen)


def stand_van_clb(aanvraag: "Aanvraag", normen: Samenwerkingsverband) -> Stand:
    """Where a route 2 case stands once its traject is done and settled."""
    return _stand(aanvraag, CLB_AFRONDEN, normen)


def _stand(aanvraag: "Aanvraag", stap: Stap, normen: Samenwerkingsverband) -> Stand:
    if stap.partij == Partij.AANVRAGER and aanvraag.kenmerk is not None:
        stap = _zonder_aanvrager(aanvraag, stap)
    return Stand.van(aanvraag, stap, normen)


def _zonder_aanvrager(aanvraag: "Aanvraag", stap: Stap) -> Stap:
    """The same step when someone can take it, else what the OC can do in her place."""
    if aanvraag.route == aanvraag.Route.NIVEAU_1:
        return _zonder_kc(stap) if _school_is_zonder_kc(aanvraag) else stap
    return _zonder_clber(stap) if _clber_is_weg(aanvraag) else stap


def _zonder_kc(stap: Stap) -> Stap:
    """Nobody of the school can answer until directie names a KC; the OC can go on with what there is."""
    mag, intrekken = "aanvragen.beoordelen", "Vraag intrekken, want de school heeft geen kwaliteitscoördinator"
    return stap._replace(
        partij=Partij.OC, tekst=intrekken, permissie=mag, knop="Vraag intrekken", url="aanvragen:trek_vraag_in"
    )


def _zonder_clber(stap: Stap) -> Stap:
    """The OC finds another CLB'er within the same time."""
    mag, kiezen = "aanvragen.wissel_clber", "Andere CLB'er kiezen"
    return stap._replace(partij=Partij.OC, tekst=kiezen, permissie=mag, knop=kiezen, url="aanvragen:wissel_clber")


def _clber_is_weg(aanvraag: "Aanvraag") -> bool:
    """She wears the hat no more; all CLB'ers are read at once, since lists ask this per row."""
    return aanvraag.aanvrager_id not in onthoud("clbers", lambda: set(clbers().values_list("pk", flat=True)))


def _school_is_zonder_kc(aanvraag: "Aanvraag") -> bool:
    """Nobody who may log in wears that hat at this school today; read at once, as above."""
    return aanvraag.school_id not in onthoud("scholen_met_kc", lambda: set(scholen_met_kc()))
