"""Who is in the poule of coaches, and how much each can carry."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, noteer_beheer
from trajecten.models import Coach, Wissel


@transaction.atomic
def zet_in_poule(
    gebruiker: Gebruiker, *, by: Gebruiker | None, max_trajecten: int, opgeleid_op: datetime.date | None = None
) -> Coach:
    """Make someone a coach from today on; who was one before comes back with her earlier trajecten."""
    velden = {"max_trajecten": max_trajecten, "opgeleid_op": opgeleid_op}
    coach, _ = Coach.objects.update_or_create(gebruiker=gebruiker, defaults=velden)
    if not _aanstellingen(gebruiker).exists():
        _begin_vandaag(gebruiker)
        noteer_beheer("rol_gegeven", by=by, over=gebruiker, toelichting=Rol.COACH.label)
    return coach


@transaction.atomic
def wijzig_coach(coach: Coach, *, max_trajecten: int, opgeleid_op: datetime.date | None = None) -> Coach:
    """Fewer places than she has trajecten is fine: those go on, and nothing new is added."""
    coach.max_trajecten, coach.opgeleid_op = max_trajecten, opgeleid_op
    coach.save()
    return coach


@transaction.atomic
def haal_uit_poule(coach: Coach, *, by: Gebruiker | None, tot: datetime.date) -> None:
    """End her aanstelling as coach after that day, today at the earliest.

    Raises ValidationError while trajecten are with her: her rights end with the aanstelling, so they would stand still.
    """
    _komt_nog("tot", tot)
    coach = Coach.objects.vergrendel(coach)
    if lopend := Coach.objects.met_bezetting().get(pk=coach.pk).lopend:
        wat = "loopt nog 1 traject" if lopend == 1 else f"lopen nog {lopend} trajecten"
        raise ValidationError(f"{coach} kan nog niet uit de poule: er {wat}. Dat moet eerst klaar zijn.")
    if coach.voorgestelde_wissels.filter(status=Wissel.Status.VOORGESTELD).exists():
        wat = "er is gevraagd een traject over te nemen"
        raise ValidationError(f"{coach} kan nog niet uit de poule: {wat}. Daar moet eerst een antwoord op zijn.")
    _aanstellingen(coach.gebruiker).update(tot=tot)
    toelichting = f"{Rol.COACH.label}, tot en met {tot:%d-%m-%Y}"
    noteer_beheer("rol_beeindigd", by=by, over=coach.gebruiker, toelichting=toelichting)


def _begin_vandaag(gebruiker: Gebruiker) -> None:
    """The one that was to begin later begins now; without one there is a new one."""
    later = gebruiker.aanstellingen.filter(rol=Rol.COACH, van__gt=timezone.localdate())
    if not later.update(van=timezone.localdate()):
        Aanstelling.objects.create(gebruiker=gebruiker, rol=Rol.COACH)


def _aanstellingen(gebruiker: Gebruiker) -> "models.QuerySet[Aanstelling]":
    """Hers as a coach, in force today."""
    return gebruiker.aanstellingen.geldig().filter(rol=Rol.COACH)


def _komt_nog(veld: str, dag: datetime.date) -> None:
    if dag < timezone.localdate():
        raise ValidationError({veld: "Deze dag is al geweest. Kies vandaag of een dag die nog komt."})
