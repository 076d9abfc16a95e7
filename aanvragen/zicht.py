"""Who sees which aanvraag (design §4), as one condition for lists, details, files, search and export alike."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from aanvragen.commissie import leden
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband

NIETS = Q(pk__in=[])
INGEDIEND = Q(kenmerk__isnull=False)
# The Key2Teach-traject is done and settled (by field names, as below), so the CLB'er closes hers.
CLB_AFRONDEN = Q(route=2, status="gekoppeld", clb_afgerond_op__isnull=True) & (
    Q(traject__status="afgerond") | Q(traject__status="gestopt", traject__afgerekend_op__isnull=False)
)


def aanvragen_voor(user: Gebruiker) -> Q:
    """Every hat she wears adds what that hat may see."""
    return Q() if user.draagt(Rol.DIRECTIE) else zonder_coachen(user) | _als_coach(user)


def zonder_coachen(user: Gebruiker) -> Q:
    """The same, without what she sees only because she coaches there or did."""
    if user.draagt(Rol.DIRECTIE):
        return Q()
    return reduce(or_, _delen(user), Q(school__in=user.scholen_als(Rol.DIRECTEUR)))


def verhaal_voor(user: Gebruiker) -> Q:
    """The aanvragen whose narrative she may read: aanvragen.lees_verhaal as a condition for search and export."""
    return reduce(or_, _delen(user), _als_coach(user)) & Q(geanonimiseerd_op__isnull=True)


def wacht_op(user: Gebruiker) -> Q:
    """The aanvragen that wait for her: the same answer as their stand gives one by one, as a condition for lists."""
    wacht = NIETS
    if user.draagt(Rol.OC):
        te_beoordelen = Q(status="ingediend") & _te_beslissen_door(user) & ~_wacht_op_een_collega(user)
        zonder_clber = (Q(route=2, status="aanvulling") | CLB_AFRONDEN) & ~Q(aanvrager__in=clbers())
        zonder_kc = Q(route=1, status="aanvulling") & ~Q(school__in=scholen_met_kc()) & _te_beslissen_door(user)
        wacht = wacht | Q(status="goedgekeurd") | te_beoordelen | zonder_clber | zonder_kc
    behandelaar = Q(route=1, school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        behandelaar = behandelaar | Q(route=2, aanvrager=user)
        wacht = wacht | Q(aanvrager=user) & CLB_AFRONDEN
    return wacht | Q(status__in=["concept", "aanvulling"]) & behandelaar


def clbers() -> QuerySet[Gebruiker]:
    """Who can have a route 2 case today."""
    return Gebruiker.objects.met_rol(Rol.CLB).filter(is_active=True)


def scholen_met_kc() -> QuerySet[Any, Any]:
    """Keys of the schools where someone can answer a question about a route 1 case today."""
    kcs = Aanstelling.objects.geldig().filter(rol=Rol.KC, gebruiker__is_active=True)
    return kcs.order_by().values_list("school", flat=True)


def _te_beslissen_door(lid: Gebruiker) -> Q:
    """Where this lid may decide: aanvragen.beoordelen as a condition."""
    van_haar_school = Q(school__in=lid.scholen_als(Rol.KC))
    return ~Q(aanvrager=lid) & ~Q(ingediend_door=lid) & ~van_haar_school & ~_waar("Terugtreding", lid)


def _wacht_op_een_collega(user: Gebruiker) -> Q:
    """The same answer as commissie.wacht_op_een_collega, as a condition."""
    if Samenwerkingsverband.huidig().besluit_leden == 1:
        return NIETS
    zonder_advies = [_te_beslissen_door(lid) & ~_waar("Advies", lid) for lid in leden()]
    return _waar("Advies", user) & reduce(or_, zonder_advies, NIETS)


def _waar(model: str, lid: Gebruiker) -> Q:
    """Aanvragen with a row of hers. By name, since the models import this module; no join, so it can be negated."""
    return Q(pk__in=apps.get_model("aanvragen", model).objects.filter(lid=lid).values("aanvraag"))


def _delen(user: Gebruiker) -> Iterator[Q]:
    """What the hats that read along see, a part per hat."""
    yield Q(school__in=user.scholen_als(Rol.KC))
    if user.draagt(Rol.CLB):
        yield Q(route=2, aanvrager=user)
    if user.draagt(Rol.OC):
        yield INGEDIEND


def _als_coach(user: Gebruiker) -> Q:
    """What is coached was submitted, so an OC-lid sees it already and her lists need not look this up."""
    if user.draagt(Rol.OC) or not user.draagt(Rol.COACH):
        return NIETS
    return Q(pk__in=gecoacht_door(user)) | Q(pk__in=voorgesteld_aan(user))


def gecoacht_door(user: Gebruiker) -> QuerySet[Any]:
    """The cases offered to this coach now, and those she ever accepted: after a handover she keeps sight of her work.

    Asked from the person's side by field names alone, since trajecten is a room that this app does not know.
    """
    lopend_of_aangenomen = Q(coach__koppelingen__tot__isnull=True) | Q(coach__koppelingen__aangenomen_op__isnull=False)
    return Gebruiker.objects.filter(lopend_of_aangenomen, pk=user.pk).values("coach__koppelingen__traject__aanvraag")


def voorgesteld_aan(user: Gebruiker) -> QuerySet[Any]:
    """The cases that this coach was asked to take over, for as long as she has not answered."""
    gevraagd = Gebruiker.objects.filter(pk=user.pk, coach__voorgestelde_wissels__status="voorgesteld")
    return gevraagd.values("coach__voorgestelde_wissels__traject__aanvraag")


def consulten_voor(user: Gebruiker) -> Q:
    """The OC reads all consults; a KC finds those of her schools, to refer to (never their text)."""
    return Q() if user.draagt(Rol.OC) else Q(school__in=user.scholen_als(Rol.KC))
