"""Directie holds a dossier beyond its term, and lets it go again."""

from typing import Any

from aanvragen import actions
from aanvragen.forms.bewaren import VasthoudForm
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ActieView


def bewaar_context(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """Context of aanvragen/bewaard.html: what keeps a dossier is for who decides on that."""
    leest = user.has_perm("aanvragen.lees_vasthouding", aanvraag)
    return {"vasthouding": aanvraag.vasthouding if leest else None}


class Vasthouden(ActieView):
    model = Aanvraag
    overgang = "vasthouden"
    actie = staticmethod(actions.vasthouden)
    form_class = VasthoudForm
    titel = "Dossier vasthouden"
    uitleg = (
        "Is er een klacht, een geschil of een verzoek van een rechter? Houd het dossier dan vast. "
        "Er verdwijnt niets uit, ook niet na de bewaartermijn, tot je de vasthouding opheft."
    )
    gelukt = "Het dossier wordt vastgehouden. Er verdwijnt niets uit tot je dat opheft."


class HefVasthoudingOp(ActieView):
    model = Aanvraag
    overgang = "hef_vasthouding_op"
    actie = staticmethod(actions.hef_vasthouding_op)
    titel = "Vasthouding opheffen"
    uitleg = (
        "Daarna geldt de gewone bewaartermijn weer. Is die al voorbij, dan wordt het dossier "
        "de komende nacht geanonimiseerd. Dat kan niet worden teruggedraaid."
    )
    gelukt = "De vasthouding is opgeheven. De gewone bewaartermijn geldt weer."
