"""What waits beside the steps of cases, as far as she sees it: for Mijn werk and for Regie."""

from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Afwezigheid, Traject, Wissel
from trajecten.models.afwezigheid import AfwezigheidQuerySet
from trajecten.models.queryset import TrajectQuerySet
from trajecten.models.wissel import WisselQuerySet


def wissels(user: Gebruiker) -> WisselQuerySet:
    """Another coach to find, or a traject to take over."""
    return Wissel.objects.visible_to(user).select_related("traject__aanvraag__school", "kandidaat")


def afwezigheden(user: Gebruiker) -> AfwezigheidQuerySet:
    """Days that coaches are away."""
    return Afwezigheid.objects.visible_to(user).select_related("coach__gebruiker")


def zonder_coach(user: Gebruiker) -> TrajectQuerySet:
    """Trajecten whose coach is blocked or left: their own step waits for who can do nothing any more."""
    return Traject.objects.visible_to(user).zonder_werkende_coach().zonder_verhaal()
