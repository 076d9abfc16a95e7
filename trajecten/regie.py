"""Where a traject stands: the same three questions, asked once a coach is found."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django_fsm import can_proceed

from aanvragen.regie import stand_van_clb
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.regie import Partij, Stand, Stap

if TYPE_CHECKING:
    from trajecten.models import Afwezigheid, Traject, Wissel

COACHEN = "trajecten.coachen_zelf"

AANNEMEN = Stap(
    Partij.COACH, "Traject aannemen of teruggeven", "norm_contact", COACHEN, "Aanbod bekijken", "trajecten:detail"
)
CONTACT = Stap(
    Partij.COACH,
    "Contact opnemen met de school",
    "norm_contact",
    COACHEN,
    "Contact vastleggen",
    "trajecten:contact_vastleggen",
)
AFRONDEN = Stap(Partij.COACH, "Traject afronden", "norm_afronden", COACHEN, "Traject afronden", "trajecten:afronden")
HERVATTEN = Stap(
    Partij.COACH, "Traject hervatten als het weer kan", "", COACHEN, "Traject bekijken", "trajecten:detail"
)
AFREKENEN = Stap(
    Partij.DIRECTIE,
    "Bepalen wat gefactureerd wordt",
    "norm_afrekenen",
    "trajecten.afrekenen",
    "Factuur bepalen",
    "trajecten:afrekenen",
)
AFGEROND = Stap(Partij.NIEMAND, "Het traject is afgerond")
GESTOPT = Stap(Partij.NIEMAND, "Het traject is gestopt")
INGETROKKEN = Stap(Partij.NIEMAND, "Ingetrokken door de aanvrager")

WISSEL = {
    "gevraagd": Stap(
        Partij.OC,
        "Een andere coach zoeken",
        "norm_wissel",
        "trajecten.wissel_regelen",
        "Andere coach zoeken",
        "trajecten:wissel",
    ),
    "voorgesteld": Stap(
        Partij.COACH,
        "Overname aannemen of teruggeven",
        "norm_wissel",
        "trajecten.wissel_antwoorden",
        "Overname bekijken",
        "trajecten:wissel",
    ),
    "aangenomen": Stap(Partij.NIEMAND, "Overgenomen"),
    "geweigerd": Stap(Partij.NIEMAND, "Niet overgenomen"),
    "afgewezen": Stap(Partij.NIEMAND, "Niet gewisseld"),
    "ingetrokken": Stap(Partij.NIEMAND, "Ingetrokken"),
}

ANDERE_ZOEKEN = Stap(
    Partij.OC,
    "Een andere coach zoeken: deze kan niet meer",
    "norm_wissel",
    "trajecten.coach_zoeken",
    "Andere coach zoeken",
    "trajecten:coach_zoeken",
)
AANBOD_INTREKKEN = ANDERE_ZOEKEN._replace(
    permissie="trajecten.koppelen", knop="Aanbod intrekken", url="trajecten:trek_aanbod_in"
)
AFWEZIG_COACH = Stap(
    Partij.COACH,
    "Kiezen wat er gebeurt als je er niet bent",
    "",
    "trajecten.eigen_afwezigheid",
    "Afwezigheid regelen",
    "trajecten:afwezigheid",
)
AFWEZIG_OC = Stap(
    Partij.OC,
    "Vervanging regelen voor een coach die lang weg is",
    "norm_wissel",
    "trajecten.lange_afwezigheid",
    "Vervanging regelen",
    "trajecten:afwezigheid",
)
AFWEZIG_GEREGELD = Stap(Partij.NIEMAND, "Geregeld")


def stand(traject: "Traject", normen: Samenwerkingsverband) -> Stand:
    """Who is aan zet in this traject, for which step, by when."""
    if traject.status == "te_koppelen":
        return traject.aanvraag.stand(normen)
    stap = STAPPEN.get(traject.status) or STAPPEN_VAN_GEGEVENS[traject.status](traject)
    if stap.partij == Partij.NIEMAND and can_proceed(traject.aanvraag.clb_afronden):
        return stand_van_clb(traject.aanvraag, normen)
    return Stand.van(traject, stap, normen)


def _lopend(traject: "Traject") -> Stap:
    if traject.contact_op is None:
        return CONTACT
    return _sessie(traject) if traject.volgend_onderdeel else AFRONDEN


def _sessie(traject: "Traject") -> Stap:
    nummer = len(traject.gegeven) + 1
    if gepland := traject.geplande_sessie:
        tekst, knop, dag = f"Sessie {nummer} geven en vastleggen", f"Sessie {nummer} vastleggen", gepland.dag
        return Stap(Partij.COACH, tekst, "", COACHEN, knop, "trajecten:vastleggen", op=dag)
    knop = f"Sessie {nummer} plannen"
    return Stap(Partij.COACH, knop, "norm_sessie", COACHEN, knop, "trajecten:plannen")


def _gepauzeerd(traject: "Traject") -> Stap:
    return HERVATTEN._replace(op=traject.pauze_tot)


def _gestopt(traject: "Traject") -> Stap:
    return GESTOPT if traject.afgerekend_op else AFREKENEN


def stand_van_wissel(wissel: "Wissel", normen: Samenwerkingsverband) -> Stand:
    """Who is aan zet to find another coach; the coach of this moment keeps the traject meanwhile."""
    wacht_op_niemand = wissel.is_voorgesteld and not wissel.wacht_op_kandidaat
    stand = Stand.van(wissel, WISSEL["gevraagd" if wacht_op_niemand else wissel.status], normen)
    # Not the coach of this moment, who is on the same page.
    return replace(stand, aan_zet="De gevraagde coach") if stand.partij == Partij.COACH else stand


def stand_zonder_coach(traject: "Traject", normen: Samenwerkingsverband) -> Stand:
    """Beside its own stand, that of a traject whose coach can do nothing any more: the OC finds another."""
    stap = AANBOD_INTREKKEN if traject.status == "aangeboden" else ANDERE_ZOEKEN
    return Stand.van(traject, stap, normen)


def stand_van_afwezigheid(afwezigheid: "Afwezigheid", normen: Samenwerkingsverband) -> Stand:
    """Who chooses what happens with the trajecten of a coach who is away: she before she goes, the OC when long."""
    if afwezigheid.geregeld_op or afwezigheid.is_voorbij:
        return Stand.van(afwezigheid, AFWEZIG_GEREGELD, normen)
    stap = AFWEZIG_OC if afwezigheid.lang else AFWEZIG_COACH._replace(op=afwezigheid.van)
    return Stand.van(afwezigheid, stap, normen)


STAPPEN = {"aangeboden": AANNEMEN, "afgerond": AFGEROND, "ingetrokken": INGETROKKEN}
STAPPEN_VAN_GEGEVENS = {"lopend": _lopend, "gepauzeerd": _gepauzeerd, "gestopt": _gestopt}
STIJLEN = {
    "te_koppelen": ("amber", "zandloper"),
    "aangeboden": ("blauw", "hand"),
    "lopend": ("groen", "route"),
    "gepauzeerd": ("amber", "pauze"),
    "afgerond": ("groen", "vink"),
    "gestopt": ("rood", "stop"),
    "ingetrokken": ("grijs", "stop"),
}
# Which milestone of the whole way is next (see aanvragen.regie); an afgerond traject is gefactureerd at once.
MIJLPALEN = {
    "te_koppelen": 2,
    "aangeboden": 2,
    "lopend": 3,
    "gepauzeerd": 3,
    "afgerond": 6,
    "gestopt": 3,
    "ingetrokken": 2,
}
