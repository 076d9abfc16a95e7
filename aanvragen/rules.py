"""Who may do what with an aanvraag, as sentences (design §1 and §4)."""

import rules

from aanvragen.commissie import wacht_op_een_collega
from aanvragen.models import Aanvraag, Consult, Moment
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.rules import (
    is_clb,
    is_coach,
    is_directeur,
    is_directeur_van_school,
    is_directie,
    is_kc,
    is_kc_van_school,
    is_oc_lid,
    regel,
)


@rules.predicate
def is_aanvrager(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return aanvraag.aanvrager_id == user.pk


@rules.predicate
def diende_in(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """Also when a colleague took the case over since."""
    return aanvraag.ingediend_door_id == user.pk


@rules.predicate
def is_route_1(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return aanvraag.route == Aanvraag.Route.NIVEAU_1


@rules.predicate
def is_ingediend(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """The OC knows an aanvraag only from the moment that it was submitted."""
    return aanvraag.kenmerk is not None


@rules.predicate
def is_teruggetreden(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return user.pk in aanvraag.teruggetreden


@rules.predicate
def gaf_haar_advies(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """And now waits for a colleague."""
    return wacht_op_een_collega(aanvraag, user)


@rules.predicate
def coacht_mee(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """Who handed the case over keeps what she read, and reads nothing that comes after."""
    return user.pk in aanvraag.meelezende_gebruikers


@rules.predicate
def coacht_of_coachte(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return user.pk in aanvraag.coachende_gebruikers


@rules.predicate
def coacht_nu(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return user == aanvraag.huidige_coach


@rules.predicate
def schreef_het_vandaag(user: Gebruiker, moment: Moment) -> bool:
    return moment.door_id == user.pk and moment.is_net_genoteerd


@rules.predicate
def voerde_het_gesprek(user: Gebruiker, consult: Consult) -> bool:
    return consult.lid_id == user.pk


@rules.predicate
def is_geanonimiseerd(user: Gebruiker, zaak: Aanvraag | Consult) -> bool:
    """Its term is over: there is nothing left to read, and nothing is added."""
    return zaak.geanonimiseerd_op is not None


# Policy: route 1 belongs to the school, whoever is its KC today; route 2 to the CLB'er who submitted it.
is_clber_van_zaak = ~is_route_1 & is_clb & is_aanvrager
is_behandelaar = (is_route_1 & is_kc_van_school) | is_clber_van_zaak
is_zijn_coach = is_coach & coacht_of_coachte
# Nobody decides on what she submitted herself, nor on what comes from a school where she is KC.
beoordeelt_voor_een_ander = is_oc_lid & is_ingediend & ~is_aanvrager & ~diende_in & ~is_kc_van_school
mag_beslissen = beoordeelt_voor_een_ander & ~is_teruggetreden
volgt_mee = is_kc_van_school | is_clber_van_zaak | (is_oc_lid & is_ingediend)
leest_mee = volgt_mee | is_zijn_coach

regel("aanvragen.lijst", is_kc | is_clb | is_directeur | is_oc_lid | is_directie)
regel("aanvragen.maken", is_kc | is_clb)
regel("aanvragen.behandelen", is_behandelaar)
regel("aanvragen.wachtrij", is_oc_lid)
regel("aanvragen.beoordelen", mag_beslissen)
regel("aanvragen.nog_beoordelen", mag_beslissen & ~gaf_haar_advies)
regel("aanvragen.kom_terug", is_oc_lid & is_ingediend & is_teruggetreden)
# What the leden say to each other is not for the school, so not for a lid who is of that school either.
regel("aanvragen.lees_overleg", beoordeelt_voor_een_ander & ~is_geanonimiseerd)
regel("aanvragen.koppelen", is_oc_lid & is_ingediend)
regel("aanvragen.clb_afronden", is_clber_van_zaak)
regel("aanvragen.wissel_clber", is_oc_lid & is_ingediend & ~is_route_1)
regel("aanvragen.lees_momenten", (volgt_mee | (is_coach & coacht_mee)) & ~is_geanonimiseerd)
regel("aanvragen.noteer_moment", is_ingediend & ~is_geanonimiseerd & (volgt_mee | (is_coach & coacht_nu)))
regel("aanvragen.verwijder_moment", schreef_het_vandaag)
regel("aanvragen.lees_verhaal", leest_mee & ~is_geanonimiseerd)
regel("aanvragen.lees_motivering", (leest_mee | is_directeur_van_school) & ~is_geanonimiseerd)
regel("aanvragen.helpdesk", is_oc_lid)
regel("aanvragen.lees_consult", is_oc_lid)
regel("aanvragen.corrigeer_consult", is_oc_lid & voerde_het_gesprek & ~is_geanonimiseerd)
regel("aanvragen.vasthouden", is_directie)
regel("aanvragen.lees_vasthouding", is_directie)
