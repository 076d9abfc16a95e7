"""The usual steps towards another coach, for tests that need one."""

from k2t_portal.organisatie.models import Gebruiker
from tests.factories import coach
from trajecten import actions
from trajecten.models import Coach, Traject, Wissel


def wie(traject: Traject) -> Gebruiker:
    """The coach of this moment."""
    return traject.open_koppeling.coach.gebruiker


def vers(traject: Traject) -> Traject:
    return Traject.objects.get(pk=traject.pk)


def gevraagd(traject: Traject, aan: Coach | None = None, **velden: str) -> Wissel:
    """Its coach asked a colleague to take over."""
    tekst = {"reden": "Ik zit vol.", "open_afspraken": "Bel maandag.", "wat_school_weet": "Nog niets.", **velden}
    return actions.overdragen(traject, by=wie(traject), coach=aan or coach(), **tekst)


def verzocht(traject: Traject) -> Wissel:
    """Who handed in the aanvraag asked in confidence for another coach."""
    return actions.wissel_verzoeken(traject, by=traject.aanvraag.aanvrager, reden="Het klikt niet.")


def kandidaat(wissel: Wissel) -> Gebruiker:
    """Who was asked to take over."""
    assert wissel.kandidaat
    return wissel.kandidaat.gebruiker


def neem_over(wissel: Wissel) -> Wissel:
    return actions.wissel_overnemen(wissel, by=kandidaat(wissel))
