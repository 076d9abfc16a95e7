"""Taking one step of a case: on locked rows, by someone who may, with a line in the timeline."""

from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_fsm import TransitionNotAllowed, can_proceed

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.may import heeft_recht
from k2t_portal.workflow.models import Gebeurtenis
from k2t_portal.workflow.post.uitgaand import zet_uit

M = TypeVar("M", bound=Any)


def vergrendel(obj: M) -> M:
    """The row as it is now, locked until the transaction ends.

    The row of the case is locked first, always, so that two steps on one case wait for each other and never deadlock.
    Raises TransitionNotAllowed when it is there no more: someone threw the concept away.
    """
    zaak = obj.zaak
    vers = type(zaak).objects.select_for_update().filter(pk=zaak.pk).first()
    if vers is None:
        raise TransitionNotAllowed("de zaak is er niet meer", object=obj)
    return vers if obj == zaak else type(obj).objects.select_for_update().get(pk=obj.pk)


def zet_stap(obj: M, overgang: str, *, by: Gebruiker) -> M:
    """Lock, check when and who, take the transition. Returns the locked row; the caller saves it.

    Raises TransitionNotAllowed when the case has moved on, PermissionDenied when this person may not.
    """
    rij = vergrendel(obj)
    methode = getattr(rij, overgang)
    if not can_proceed(methode):
        raise TransitionNotAllowed(f"{overgang} kan niet vanuit {rij.status}", object=rij, method=methode)
    if not heeft_recht(rij, overgang, by):
        raise PermissionDenied(overgang)
    methode()
    return rij


def noteer(
    zaak: Any,
    soort: str,
    *,
    by: Gebruiker | None,
    als: str = "",
    toelichting: str = "",
    intern: bool = False,
    over: Any = None,
) -> None:
    """Add a step to the timeline of a case, and leave it for the post; `als` is the hat it was done in.

    `over` is the row beside the case that the step is about, such as a wissel: then only who is aan zet by that row, or
    asked for it, gets mail. Never narrative in `toelichting`.
    """
    gebeurtenis = Gebeurtenis.objects.create(
        zaak=zaak,
        soort=soort,
        door=by,
        hoedanigheid=als,
        toelichting=toelichting,
        intern=intern,
        over_model=over._meta.label_lower if over else "",  # noqa: SLF001, Django documents _meta
        over_pk=over.pk if over else None,
        wanneer=timezone.now(),
    )
    zet_uit(gebeurtenis)
