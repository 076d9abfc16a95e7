"""Who sees which aanvraag (design §4), as one condition for lists, details, files, search and export alike."""

from typing import Any

from django.db.models import Q, QuerySet

from k2t_portal.organisatie.models import Gebruiker, Rol

NIETS = Q(pk__in=[])
INGEDIEND = Q(kenmerk__isnull=False)


def aanvragen_voor(user: Gebruiker) -> Q:
    """Every hat she wears adds what that hat may see."""
    if user.draagt(Rol.DIRECTIE):
        return Q()
    zicht = NIETS
    for rol, deel in _delen(user).items():
        zicht = zicht | deel if user.draagt(rol) else zicht
    return zicht


def verhaal_voor(user: Gebruiker) -> Q:
    """The aanvragen whose narrative she may read: aanvragen.lees_verhaal as a condition for search and export."""
    verhaal = Q(school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        verhaal = verhaal | Q(route=2, aanvrager=user)
    if user.draagt(Rol.OC):
        verhaal = verhaal | INGEDIEND
    if user.draagt(Rol.COACH):
        verhaal = verhaal | Q(pk__in=gecoacht_door(user))
    return verhaal


def wacht_op(user: Gebruiker) -> Q:
    """The aanvragen that wait for her: the same answer as their stand gives one by one, as a condition for lists."""
    wacht = NIETS
    if user.draagt(Rol.OC):
        van_een_ander = ~Q(aanvrager=user) & ~Q(school__in=user.scholen_als(Rol.KC))
        wacht = wacht | Q(status="goedgekeurd") | Q(status="ingediend") & van_een_ander
    behandelaar = Q(route=1, school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        behandelaar = behandelaar | Q(route=2, aanvrager=user)
    return wacht | Q(status__in=["concept", "aanvulling"]) & behandelaar


def _delen(user: Gebruiker) -> dict[Rol, Q]:
    return {
        Rol.KC: Q(school__in=user.scholen_als(Rol.KC)),
        Rol.DIRECTEUR: Q(school__in=user.scholen_als(Rol.DIRECTEUR)),
        Rol.CLB: Q(route=2, aanvrager=user),
        Rol.OC: INGEDIEND,
        Rol.COACH: Q(pk__in=gecoacht_door(user)),
    }


def gecoacht_door(user: Gebruiker) -> QuerySet[Any]:
    """The cases offered to this coach now, and those she ever accepted: after a handover she keeps sight of her work.

    Asked from the person's side by field names alone, since trajecten is a room that this app does not know.
    """
    lopend_of_aangenomen = Q(coach__koppelingen__tot__isnull=True) | Q(coach__koppelingen__aangenomen_op__isnull=False)
    return Gebruiker.objects.filter(lopend_of_aangenomen, pk=user.pk).values("coach__koppelingen__traject__aanvraag")
