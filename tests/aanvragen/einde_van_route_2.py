"""Cases of a CLB'er at the end of route 2, made by the real actions."""

import datetime

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from tests.factories import afgerond, lopend, persoon
from trajecten import actions as traject_acties


def klaar(**velden) -> Aanvraag:
    return afgerond(route=2, vorm="verkort", **velden).aanvraag


def gestopt(**velden) -> Aanvraag:
    return traject_acties.stoppen(lopend(route=2, vorm="verkort", **velden), by=persoon(Rol.OC), reden="Weg").aanvraag


def afgerekend(**velden) -> Aanvraag:
    aanvraag = gestopt(**velden)
    traject_acties.afrekenen(aanvraag.traject, by=persoon(Rol.DIRECTIE), vorm="", reden="Ziekte")
    return aanvraag


def clb_dicht(**velden) -> Aanvraag:
    aanvraag = klaar(**velden)
    return actions.clb_afronden(aanvraag, by=aanvraag.aanvrager)


def legt_haar_hoed_af(wie: Gebruiker) -> None:
    Aanstelling.objects.filter(gebruiker=wie).update(tot=datetime.date(2021, 1, 1))
