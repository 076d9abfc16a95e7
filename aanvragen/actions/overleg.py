"""What the leden of the OC do among themselves: take up, advise, step back. Only they see it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanvragen.commissie import wie_beslissen
from aanvragen.models import Aanvraag, Advies, Terugtreding
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap


@transaction.atomic
def oppakken(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Show colleagues that she is on it, also when one of them said so before."""
    aanvraag = zet_stap(aanvraag, "oppakken", by=by)
    if aanvraag.opgepakt_door_id != by.pk:
        _zet_opgepakt(aanvraag, by)
        noteer(aanvraag, "opgepakt", by=by, als=Rol.OC, intern=True)
    return aanvraag


@transaction.atomic
def loslaten(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Leave it to whoever comes first; what a colleague took up stays hers."""
    aanvraag = zet_stap(aanvraag, "loslaten", by=by)
    if aanvraag.opgepakt_door_id == by.pk:
        _zet_opgepakt(aanvraag, None)
        noteer(aanvraag, "losgelaten", by=by, als=Rol.OC, intern=True)
    return aanvraag


@transaction.atomic
def geef_advies(aanvraag: Aanvraag, *, by: Gebruiker, uitkomst: str, toelichting: str = "") -> Aanvraag:
    """Tell the other leden what she thinks, or something else than before."""
    aanvraag = zet_stap(aanvraag, "geef_advies", by=by)
    leg_advies_vast(aanvraag, by=by, uitkomst=uitkomst, toelichting=toelichting)
    noteer(aanvraag, "advies_gegeven", by=by, als=Rol.OC, intern=True)
    return aanvraag


@transaction.atomic
def treed_terug(aanvraag: Aanvraag, *, by: Gebruiker, reden: str) -> Aanvraag:
    """Leave the judgement to the other leden. Raises ValidationError when there are none."""
    aanvraag = zet_stap(aanvraag, "treed_terug", by=by)
    if wie_beslissen(aanvraag) == [by]:
        raise ValidationError("Er blijft dan niemand over; vraag de directie om een extra lid.")
    if aanvraag.opgepakt_door_id == by.pk:
        _zet_opgepakt(aanvraag, None)
    Terugtreding.objects.create(aanvraag=aanvraag, lid=by, reden=reden, op=timezone.now())
    aanvraag.vergeet_stemmen()
    noteer(aanvraag, "teruggetreden", by=by, als=Rol.OC, intern=True)
    return aanvraag


@transaction.atomic
def kom_terug(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Judge it after all; the advies that she gave before counts again."""
    aanvraag = zet_stap(aanvraag, "kom_terug", by=by)
    aanvraag.terugtredingen.filter(lid=by).delete()
    aanvraag.vergeet_stemmen()
    noteer(aanvraag, "terugtreding_ongedaan", by=by, als=Rol.OC, intern=True)
    return aanvraag


def leg_advies_vast(aanvraag: Aanvraag, *, by: Gebruiker, uitkomst: str, toelichting: str) -> None:
    """Keep the advies of this lid, inside the caller's transaction, instead of what she said before."""
    Advies.objects.update_or_create(
        aanvraag=aanvraag, lid=by, defaults={"uitkomst": uitkomst, "toelichting": toelichting, "op": timezone.now()}
    )
    aanvraag.vergeet_stemmen()


def _zet_opgepakt(aanvraag: Aanvraag, lid: Gebruiker | None) -> None:
    aanvraag.opgepakt_door = lid
    aanvraag.save(update_fields=["opgepakt_door", "gewijzigd_op"])
