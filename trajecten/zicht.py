"""Who sees which traject, session and note (design §4)."""

from typing import Any

from django.db.models import Q, QuerySet

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol


def trajecten_voor(user: Gebruiker) -> Q:
    """Whoever sees the aanvraag sees its traject."""
    return Q(aanvraag__in=_zaken(user))


def wacht_op(user: Gebruiker) -> Q:
    """The trajecten that wait for her, as coach or as directie; what waits for a coach is told by the aanvraag."""
    wacht = Q(pk__in=[])
    if user.draagt(Rol.COACH):
        actief = ["aangeboden", "lopend", "gepauzeerd"]
        wacht = wacht | Q(status__in=actief, koppelingen__tot__isnull=True, koppelingen__coach__gebruiker=user)
    if user.draagt(Rol.DIRECTIE):
        wacht = wacht | Q(status="gestopt", afgerekend_op__isnull=True)
    return wacht


def wissels_voor(user: Gebruiker) -> Q:
    """The OC sees each; besides, who asked for it, the coach it was proposed to, and the coach who hands over."""
    if user.draagt(Rol.OC):
        return Q()
    zicht = Q(gevraagd_door=user, traject__aanvraag__in=_zaken(user))
    if user.draagt(Rol.COACH):
        mijn = Q(van_koppeling__coach__gebruiker=user) & ~Q(soort="wisselverzoek")
        bij_mij = Q(kandidaat__gebruiker=user, status__in=["voorgesteld", "aangenomen"])
        zicht = zicht | mijn | bij_mij
    return zicht


def wissel_wacht_op(user: Gebruiker) -> Q:
    """Those for the OC to find a coach, and those that were proposed to her."""
    wacht = Q(pk__in=[])
    if user.draagt(Rol.OC):
        wacht = wacht | Q(status="gevraagd")
    if user.draagt(Rol.COACH):
        wacht = wacht | Q(status="voorgesteld", kandidaat__gebruiker=user)
    return wacht


def sessies_voor(user: Gebruiker) -> Q:
    return Q(traject__aanvraag__in=_zaken(user))


def notities_voor(user: Gebruiker) -> Q:
    """The coach's own notes are for the coach who wrote them, and for nobody else."""
    return Q(sessie__koppeling__coach__gebruiker=user) if user.draagt(Rol.COACH) else Q(pk__in=[])


def _zaken(user: Gebruiker) -> QuerySet[Any]:
    return Aanvraag.objects.visible_to(user).order_by().values("pk")
