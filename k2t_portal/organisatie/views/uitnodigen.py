"""Directie lets people in: an invitation, and anew for who lost her way of logging in."""

from typing import Any

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.forms import HerstelForm
from k2t_portal.organisatie.models import Uitnodiging
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.organisatie.views.basis import woorden
from k2t_portal.organisatie.views.mensen import BijPersoon, KnopBijPersoon

ONDERWEG = "{} krijgt een mail met een link om een wachtwoord te kiezen. De link werkt zeven dagen."


class Uitnodigen(KnopBijPersoon):
    actie = staticmethod(actions.nodig_uit)
    gelukt = ONDERWEG


class InloggenHerstellen(BijPersoon):
    form_class = HerstelForm
    extra_context = woorden(
        "Inloggen herstellen",
        knop_stijl="gevaar",
        intro="Voor wie haar telefoon of passkey kwijt is. Wachtwoord, passkeys, app, codes en gekoppelde accounts "
        "vervallen, en zij wordt overal uitgelogd. Daarna krijgt zij per mail een nieuwe uitnodiging. Bel eerst: is "
        "zij het echt zelf?",
    )

    def doe(self, **gegevens: Any) -> Uitnodiging:
        return actions.herstel_inloggen(self.persoon, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Uitnodiging) -> str:
        return ONDERWEG.format(self.persoon)
