"""Who sees which traject, session and note (design §4)."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from aanvragen.models import Aanvraag
from aanvragen.zicht import NIETS, voorgesteld_aan, zonder_coachen
from k2t_portal.organisatie.models import Gebruiker, Rol


def trajecten_voor(user: Gebruiker) -> Q:
    """Whoever sees the aanvraag sees its traject."""
    return Q(aanvraag__in=_zaken(user))


def wacht_op(user: Gebruiker) -> Q:
    """The trajecten that wait for her, as coach or as directie; what waits for a coach is told by the aanvraag."""
    wacht = NIETS
    if user.draagt(Rol.COACH):
        actief = ["aangeboden", "lopend", "gepauzeerd"]
        wacht = wacht | Q(status__in=actief, koppelingen__tot__isnull=True, koppelingen__coach__gebruiker=user)
    if user.draagt(Rol.DIRECTIE):
        wacht = wacht | Q(status="gestopt", afgerekend_op__isnull=True)
    return wacht


def wissels_voor(user: Gebruiker) -> Q:
    """The OC sees each; besides, who asked for it, the coach it was proposed to, and the coach who hands over.

    A wisselverzoek stays hidden from the coach whom it is about, also from one who is in the OC.
    """
    zicht = Q(gevraagd_door=user, traject__aanvraag__in=_zaken(user))
    if user.draagt(Rol.OC):
        zicht = zicht | ~_over_haar(user)
    if user.draagt(Rol.COACH):
        mijn = Q(van_koppeling__coach__gebruiker=user) & ~Q(soort="wisselverzoek")
        zicht = zicht | mijn | Q(kandidaat__gebruiker=user, status__in=["voorgesteld", "aangenomen"])
    return zicht


def wissel_wacht_op(user: Gebruiker) -> Q:
    """Those for the OC to find a coach, also when who was asked can do nothing any more; and those proposed to her."""
    wacht = NIETS
    if user.draagt(Rol.OC):
        eigen = _over_haar(user) | Q(soort="wisselverzoek", gevraagd_door=user)
        zoeken = Q(status="gevraagd") | Q(status="voorgesteld", kandidaat_werkt=False)
        wacht = wacht | zoeken & ~eigen
    if user.draagt(Rol.COACH):
        wacht = wacht | Q(status="voorgesteld", kandidaat__gebruiker=user, kandidaat_werkt=True)
    return wacht


def afwezigheden_voor(user: Gebruiker) -> Q:
    """Her own; OC and directie see those of all coaches, to find another one."""
    return Q() if user.draagt(Rol.OC) or user.draagt(Rol.DIRECTIE) else Q(coach__gebruiker=user)


def afwezigheid_wacht_op(user: Gebruiker) -> Q:
    """A short one waits for the coach herself, a long one for the OC; once she is back there is nothing to choose."""
    wacht, nog = NIETS, Q(geregeld_op__isnull=True, tot__gte=timezone.localdate())
    if user.draagt(Rol.COACH):
        wacht = wacht | nog & Q(lang=False, coach__gebruiker=user)
    if user.draagt(Rol.OC):
        wacht = wacht | nog & Q(lang=True)
    return wacht


def sessies_voor(user: Gebruiker) -> Q:
    """All of a case that she follows, that she coaches, or that she was asked to take over.

    Of a traject that she handed over only what she gave herself: what comes after her is not hers to read.
    """
    gevolgd = Q(traject__aanvraag__in=Aanvraag.objects.filter(zonder_coachen(user)).order_by().values("pk"))
    if not user.draagt(Rol.COACH):
        return gevolgd
    gevraagd = Q(traject__aanvraag__in=voorgesteld_aan(user))
    return gevolgd | Q(traject__in=_laatst_gecoacht(user)) | gevraagd | Q(koppeling__coach__gebruiker=user)


def notities_voor(user: Gebruiker) -> Q:
    """The coach's own notes are for the coach who wrote them, and for nobody else."""
    return Q(sessie__koppeling__coach__gebruiker=user) if user.draagt(Rol.COACH) else NIETS


def _zaken(user: Gebruiker) -> QuerySet[Any]:
    return Aanvraag.objects.visible_to(user).order_by().values("pk")


def _over_haar(user: Gebruiker) -> Q:
    return Q(soort="wisselverzoek", van_koppeling__coach__gebruiker=user)


def _laatst_gecoacht(user: Gebruiker) -> QuerySet[Any]:
    """The trajecten that she coaches, or was the last to coach."""
    from trajecten.models.koppeling import Koppeling

    return Koppeling.objects.laatste().filter(coach__gebruiker=user).values("traject")
