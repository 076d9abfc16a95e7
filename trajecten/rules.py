"""Who may do what in a traject."""

import rules

from aanvragen.rules import is_behandelaar
from aanvragen.rules import leest_mee as leest_aanvraag
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.rules import (
    is_clb,
    is_coach,
    is_directeur,
    is_directie,
    is_kc,
    is_oc_lid,
    regel,
)
from trajecten.models import Traject, Wissel


@rules.predicate
def coacht_nu(user: Gebruiker, traject: Traject) -> bool:
    return traject.koppeling is not None and traject.koppeling.coach.gebruiker_id == user.pk


@rules.predicate
def nam_aan(user: Gebruiker, traject: Traject) -> bool:
    """The coach of today said yes; an offer can only be accepted or handed back."""
    return traject.koppeling is not None and traject.koppeling.aangenomen_op is not None


@rules.predicate
def leest_mee(user: Gebruiker, traject: Traject) -> bool:
    """Whoever reads the narrative of the aanvraag reads that of the traject."""
    return bool(leest_aanvraag(user, traject.aanvraag))


@rules.predicate
def behandelt_zaak(user: Gebruiker, traject: Traject) -> bool:
    """She handles the aanvraag for the school: a KC of the school, or the CLB'er of a route 2 case."""
    return bool(is_behandelaar(user, traject.aanvraag))


regel("trajecten.lijst", is_kc | is_clb | is_directeur | is_oc_lid | is_directie)
regel("trajecten.coachen", is_coach)
regel("trajecten.poule", is_directie)
regel("trajecten.koppelen", is_oc_lid)
regel("trajecten.coachen_zelf", is_coach & coacht_nu)
regel("trajecten.stoppen", (is_coach & coacht_nu & nam_aan) | is_oc_lid)
regel("trajecten.afrekenen", is_directie)
regel("trajecten.wijzig_vorm", is_oc_lid)
regel("trajecten.lees_verslag", leest_mee)
regel("trajecten.lees_koppeling_reden", is_oc_lid)


@rules.predicate
def vroeg_het(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.gevraagd_door_id == user.pk


@rules.predicate
def is_kandidaat(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.kandidaat is not None and wissel.kandidaat.gebruiker_id == user.pk


@rules.predicate
def is_coach_van_aanvraag(user: Gebruiker, wissel: Wissel) -> bool:
    """The request came from this coach's own side, not from the school."""
    return not wissel.is_vertrouwelijk and coacht_nu(user, wissel.traject)


# A wisselverzoek comes from the school or the CLB'er; overdracht and vervanging from the coach, or the OC for her.
regel("trajecten.wissel_verzoeken", behandelt_zaak)
regel("trajecten.overdragen", (is_coach & coacht_nu & nam_aan) | is_oc_lid)
regel("trajecten.wissel_regelen", is_oc_lid)
regel("trajecten.wissel_antwoorden", is_coach & is_kandidaat)
regel("trajecten.wissel_intrekken", vroeg_het | is_coach_van_aanvraag)
