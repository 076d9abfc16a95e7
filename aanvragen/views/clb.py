"""Route 2: closing the CLB-traject, and giving the case to another CLB'er."""

from typing import Any

from aanvragen import actions
from aanvragen.forms.clb import WisselClberForm
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ActieView

# Policy, route 2.
NOG_NIET = "Rond het CLB-traject pas af als het Key2Teach-traject klaar is."


def clb_context(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """What the page of a case tells its CLB'er, as long as closing her CLB-traject has to wait."""
    is_haar_zaak = user.has_perm("aanvragen.clb_afronden", aanvraag)
    return {"clb_nog_niet": NOG_NIET if is_haar_zaak and aanvraag.clb_moet_wachten else ""}


class ClbAfronden(ActieView):
    model = Aanvraag
    overgang = "clb_afronden"
    actie = staticmethod(actions.clb_afronden)
    titel = "CLB-traject afronden"
    uitleg = (
        "Het Key2Teach-traject is klaar. Is jouw begeleiding van de leerkracht ook klaar? "
        "Dan rond je hier het CLB-traject af. Daarna wacht deze zaak op niemand meer."
    )
    gelukt = "Het CLB-traject is afgerond. Je hoeft verder niets te doen."

    def conflict(self) -> str:
        return NOG_NIET if self.object.clb_moet_wachten else super().conflict()


class WisselClber(ActieView):
    model = Aanvraag
    form_class = WisselClberForm
    overgang = "wissel_clber"
    actie = staticmethod(actions.wissel_clber)
    titel = "Andere CLB'er"
    knop = "Zaak overdragen"
    uitleg = (
        "Is de CLB'er weg of lang afwezig? Geef de zaak dan aan een ander. "
        "Zij ziet de hele zaak en is aan zet waar de vorige dat was. De vorige ziet de zaak niet meer."
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "aanvraag": self.object}

    def gelukt_tekst(self, resultaat: Aanvraag) -> str:
        return f"{resultaat.aanvrager.naam} heeft deze zaak nu."
