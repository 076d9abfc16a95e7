"""Who may do what in a traject."""

import rules

from aanvragen.rules import is_clber_van_zaak, is_geanonimiseerd, volgt_mee
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.rules import (
    is_clb,
    is_coach,
    is_directeur,
    is_directie,
    is_kc,
    is_kc_van_school,
    is_oc_lid,
    regel,
)
from trajecten.models import Afwezigheid, Sessie, Traject, Wissel


@rules.predicate
def coacht_nu(user: Gebruiker, traject: Traject) -> bool:
    return traject.koppeling is not None and traject.koppeling.coach.gebruiker_id == user.pk


@rules.predicate
def nam_aan(user: Gebruiker, traject: Traject) -> bool:
    """The coach of today said yes; an offer can only be accepted or handed back."""
    return traject.koppeling is not None and traject.koppeling.aangenomen_op is not None


@rules.predicate
def coacht_mee(user: Gebruiker, traject: Traject) -> bool:
    """She coaches it, brought it to its end or was asked to take over; who handed it over reads on no further."""
    return user.pk in traject.meelezende_gebruikers


@rules.predicate
def leest_aanvraag_mee(user: Gebruiker, traject: Traject) -> bool:
    """By a hat other than that of coach she reads the narrative of the aanvraag, so that of the traject too."""
    return bool(volgt_mee(user, traject.aanvraag))


@rules.predicate
def is_school_of_clber(user: Gebruiker, traject: Traject) -> bool:
    """She stands beside the leerkracht: a KC of the school, or the CLB'er of a route 2 case."""
    return bool((is_kc_van_school | is_clber_van_zaak)(user, traject.aanvraag))


@rules.predicate
def is_dossier_weg(user: Gebruiker, traject: Traject) -> bool:
    """Its case was anonymised after its term."""
    return bool(is_geanonimiseerd(user, traject.aanvraag))


leest_verslag = (leest_aanvraag_mee | (is_coach & coacht_mee)) & ~is_dossier_weg


@rules.predicate
def is_sessie_weg(user: Gebruiker, sessie: Sessie) -> bool:
    return bool(is_dossier_weg(user, sessie.traject))


@rules.predicate
def leest_verslag_van_sessie(user: Gebruiker, sessie: Sessie) -> bool:
    return bool(leest_verslag(user, sessie.traject))


@rules.predicate
def gaf_zelf(user: Gebruiker, sessie: Sessie) -> bool:
    return sessie.koppeling_id in [k.pk for k in sessie.traject.getelde_koppelingen if k.coach.gebruiker_id == user.pk]


regel("trajecten.lijst", is_kc | is_clb | is_directeur | is_oc_lid | is_directie)
regel("trajecten.coachen", is_coach)
regel("trajecten.poule", is_directie)
regel("trajecten.koppelen", is_oc_lid)
regel("trajecten.vooruitzicht", is_oc_lid | is_directie)
regel("trajecten.coachen_zelf", is_coach & coacht_nu)
regel("trajecten.stoppen", (is_coach & coacht_nu & nam_aan) | is_oc_lid)
regel("trajecten.afrekenen", is_directie)
regel("trajecten.wijzig_vorm", is_oc_lid)
regel("trajecten.lees_verslag", leest_verslag)
regel("trajecten.lees_terugkoppeling", leest_verslag_van_sessie | (is_coach & gaf_zelf & ~is_sessie_weg))
regel("trajecten.lees_koppeling_reden", is_oc_lid & ~is_dossier_weg)


@rules.predicate
def is_vertrouwelijk(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.is_vertrouwelijk


@rules.predicate
def is_onder_coaches(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.is_onder_coaches


@rules.predicate
def is_zelf_gekozen(user: Gebruiker, wissel: Wissel) -> bool:
    """The coach chose a colleague; the OC had no part in it."""
    return wissel.is_onder_coaches and wissel.voorgesteld_door_id == wissel.gevraagd_door_id


@rules.predicate
def is_beantwoord(user: Gebruiker, wissel: Wissel) -> bool:
    return not wissel.is_open


@rules.predicate
def vroeg_het(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.gevraagd_door_id == user.pk


@rules.predicate
def gaat_over_haar(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.van_koppeling.coach.gebruiker_id == user.pk


@rules.predicate
def is_kandidaat(user: Gebruiker, wissel: Wissel) -> bool:
    return wissel.kandidaat is not None and wissel.kandidaat.gebruiker_id == user.pk


@rules.predicate
def staat_naast_leerkracht(user: Gebruiker, wissel: Wissel) -> bool:
    return bool(is_school_of_clber(user, wissel.traject))


@rules.predicate
def is_zelf_weg(user: Gebruiker, afwezigheid: Afwezigheid) -> bool:
    return afwezigheid.coach.gebruiker_id == user.pk


@rules.predicate
def is_lang_weg(user: Gebruiker, afwezigheid: Afwezigheid) -> bool:
    return afwezigheid.lang


# A wisselverzoek is for its author and the OC; never for the coach whom it is about, not even as a lid of the OC.
is_oc_buiten_verzoek = is_oc_lid & ~(is_vertrouwelijk & (gaat_over_haar | vroeg_het))
is_schrijver = is_vertrouwelijk & vroeg_het & staat_naast_leerkracht
is_coach_die_wisselt = ~is_vertrouwelijk & is_coach & gaat_over_haar
leest_wissel = is_oc_buiten_verzoek | is_schrijver | is_coach_die_wisselt

regel("trajecten.overdragen", is_coach & coacht_nu & nam_aan)
regel("trajecten.vervanging_vragen", (is_coach & coacht_nu & nam_aan) | is_oc_lid)
regel("trajecten.coach_zoeken", is_oc_lid & ~(is_coach & coacht_nu))
regel("trajecten.wissel_verzoeken", is_school_of_clber & ~coacht_nu)
regel("trajecten.wissel_regelen", is_oc_buiten_verzoek)
regel("trajecten.wissel_antwoorden", is_coach & is_kandidaat)
regel("trajecten.wissel_intrekken", is_schrijver | is_coach_die_wisselt | (is_oc_lid & ~is_vertrouwelijk))
# Whoever takes over reads the handover. Why, she reads only from a colleague who asked her herself.
regel("trajecten.lees_wissel_reden", leest_wissel | (is_coach & is_kandidaat & is_onder_coaches))
# Why she was chosen in spite of a warning is the OC's, unless the coach chose her herself.
regel("trajecten.lees_wissel_toch", is_oc_buiten_verzoek | ((leest_wissel | is_kandidaat) & is_zelf_gekozen))
# The school hears who comes once she comes.
regel("trajecten.lees_wissel_kandidaat", is_oc_buiten_verzoek | is_coach_die_wisselt | (is_coach & is_kandidaat))
regel("trajecten.lees_wissel_antwoord", is_oc_buiten_verzoek | (leest_wissel & is_beantwoord))
regel("trajecten.pauzeren", (is_coach & coacht_nu) | is_oc_lid)
regel("trajecten.eigen_afwezigheid", is_coach & is_zelf_weg)
regel("trajecten.lange_afwezigheid", is_oc_lid)
regel("trajecten.afwezigheid_regelen", (is_coach & is_zelf_weg) | is_oc_lid)
regel("trajecten.afwezigheid_afronden", (is_coach & is_zelf_weg & ~is_lang_weg) | is_oc_lid)
regel("trajecten.afwezigheid_wijzigen", (is_coach & is_zelf_weg) | is_directie | is_oc_lid)
