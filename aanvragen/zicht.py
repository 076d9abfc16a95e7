"""Who sees which aanvraag (design §4), as one condition for lists, details, files, search and export alike."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from k2t_portal.organisatie.models import Gebruiker, Rol

NIETS = Q(pk__in=[])
INGEDIEND = Q(kenmerk__isnull=False)
# The Key2Teach-traject is done and settled (by field names, as below), so the CLB'er closes hers.
CLB_AFRONDEN = Q(route=2, status="gekoppeld", clb_afgerond_op__isnull=True) & (
    Q(traject__status="afgerond") | Q(traject__status="gestopt", traject__afgerekend_op__isnull=False)
)


def aanvragen_voor(user: Gebruiker) -> Q:
    """Every hat she wears adds what that hat may see."""
    if user.draagt(Rol.DIRECTIE):
        return Q()
    return reduce(or_, _delen(user), Q(school__in=user.scholen_als(Rol.DIRECTEUR)))


def verhaal_voor(user: Gebruiker) -> Q:
    """The aanvragen whose narrative she may read: aanvragen.lees_verhaal as a condition for search and export."""
    return reduce(or_, _delen(user))


def wacht_op(user: Gebruiker) -> Q:
    """The aanvragen that wait for her: the same answer as their stand gives one by one, as a condition for lists."""
    wacht = NIETS
    if user.draagt(Rol.OC):
        van_een_ander = ~Q(aanvrager=user) & ~Q(ingediend_door=user) & ~Q(school__in=user.scholen_als(Rol.KC))
        zonder_clber = (Q(route=2, status="aanvulling") | CLB_AFRONDEN) & ~Q(aanvrager__in=clbers())
        wacht = wacht | Q(status="goedgekeurd") | Q(status="ingediend") & van_een_ander | zonder_clber
    behandelaar = Q(route=1, school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        behandelaar = behandelaar | Q(route=2, aanvrager=user)
        wacht = wacht | Q(aanvrager=user) & CLB_AFRONDEN
    return wacht | Q(status__in=["concept", "aanvulling"]) & behandelaar


def clbers() -> QuerySet[Gebruiker]:
    """Who can have a route 2 case today."""
    return Gebruiker.objects.met_rol(Rol.CLB).filter(is_active=True)


def _delen(user: Gebruiker) -> Iterator[Q]:
    """What the hats that read along see, a part per hat."""
    yield Q(school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        yield Q(route=2, aanvrager=user)
    if user.draagt(Rol.OC):
        yield INGEDIEND
    elif user.draagt(Rol.COACH):
        # What is coached was submitted, so an OC-lid sees it already and her lists need not look this up.
        yield Q(pk__in=gecoacht_door(user))


def gecoacht_door(user: Gebruiker) -> QuerySet[Any]:
    """The cases offered to this coach now, and those she ever accepted: after a handover she keeps sight of her work.

    Asked from the person's side by field names alone, since trajecten is a room that this app does not know.
    """
    lopend_of_aangenomen = Q(coach__koppelingen__tot__isnull=True) | Q(coach__koppelingen__aangenomen_op__isnull=False)
    return Gebruiker.objects.filter(lopend_of_aangenomen, pk=user.pk).values("coach__koppelingen__traject__aanvraag")


def consulten_voor(user: Gebruiker) -> Q:
    """The OC reads all consults; a KC finds those of her schools, to refer to (never their text)."""
    return Q() if user.draagt(Rol.OC) else Q(school__in=user.scholen_als(Rol.KC))
