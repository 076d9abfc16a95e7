"""Bringing a traject to an end, with its factuur."""

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen.models import Aanvraag
from facturatie.actions import Prestatie, factureren
from facturatie.models import Factuur, Vorm
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap
from trajecten.actions.evaluatie import vraag_evaluatie
from trajecten.actions.wisselen import TRAJECT_VOORBIJ, sluit_wissels
from trajecten.models import Traject


@transaction.atomic
def afronden(traject: Traject, *, by: Gebruiker, evaluatie: str) -> Factuur:
    """Complete a traject of which every session was given, and issue its factuur in the same transaction."""
    traject = zet_stap(traject, "afronden", by=by)
    traject.evaluatie = evaluatie
    traject.save()
    _sluit(traject)
    vraag_evaluatie(traject)
    noteer(traject.zaak, "afgerond", by=by, als=Rol.COACH)
    return _factureer(traject, traject.vorm, by)


@transaction.atomic
def stoppen(traject: Traject, *, by: Gebruiker, reden: str) -> Traject:
    """End a traject before its time; directie then decides what is invoiced."""
    traject = zet_stap(traject, "stoppen", by=by)
    als = Rol.COACH if by.has_perm("trajecten.coachen_zelf", traject) else Rol.OC
    traject.reden_gestopt = reden
    traject.save()
    _sluit(traject)
    noteer(traject.zaak, "gestopt", by=by, als=als)
    return traject


@transaction.atomic
def afrekenen(traject: Traject, *, by: Gebruiker, vorm: str, reden: str) -> Factuur | None:
    """Settle a stopped traject: invoice it as verkort or volledig, or (vorm "") not at all, with the reason why.

    Raises ValidationError for a vorm that had no tarief.
    """
    traject = zet_stap(traject, "afrekenen", by=by)
    traject.reden_afrekening = reden
    traject.save()
    noteer(traject.zaak, "afgerekend", by=by, als=Rol.DIRECTIE)
    return _factureer(traject, vorm, by) if vorm else None


@transaction.atomic
def wijzig_vorm(traject: Traject, *, by: Gebruiker, naar: str = "") -> Traject:
    """Change verkort into volledig or back, at the tarief of the day of goedkeuring.

    `naar` is the vorm that she means: asked twice, it does not change back (TransitionNotAllowed).
    Raises ValidationError when there was no tarief that day.
    """
    traject = zet_stap(traject, "wijzig_vorm", by=by)
    if naar == traject.vorm:
        raise TransitionNotAllowed(f"het is al {naar}", object=traject, method=traject.wijzig_vorm)
    traject.prijs = _prijs(traject, traject.andere_vorm)
    traject.vorm = traject.andere_vorm
    traject.save()
    traject.sessies.filter(status="gepland", nummer__gt=traject.aantal_sessies).delete()
    noteer(traject.zaak, "vorm_gewijzigd", by=by, als=Rol.OC, toelichting=traject.get_vorm_display())
    return traject


def _sluit(traject: Traject) -> None:
    """Nobody coaches here any more, and the case is at its end."""
    vandaag = timezone.localdate()
    traject.sessies.filter(status="gepland").delete()
    traject.koppelingen.filter(tot__isnull=True).update(tot=vandaag)
    sluit_wissels(traject, TRAJECT_VOORBIJ)
    Aanvraag.objects.filter(pk=traject.aanvraag_id).update(gesloten_op=vandaag, status_sinds=vandaag)


def _factureer(traject: Traject, vorm: str, by: Gebruiker) -> Factuur:
    factuur = factureren(_prestatie(traject, vorm), by=by)
    noteer(traject.zaak, "gefactureerd", by=by)
    return factuur


def _prestatie(traject: Traject, vorm: str) -> Prestatie:
    van, tot = _periode(traject)
    return Prestatie(
        traject=traject,
        school=traject.aanvraag.school,
        vorm=vorm,
        bedrag=_prijs(traject, vorm),
        kenmerk=str(traject.aanvraag),
        referentie=traject.aanvraag.factuurreferentie,
        periode_van=van,
        periode_tot=tot,
    )


def _prijs(traject: Traject, vorm: str) -> Decimal:
    prijs = traject.prijs_van(vorm)
    if prijs is None:
        wat = Vorm(vorm).label.lower()
        raise ValidationError(f"Op de dag van de goedkeuring was er geen tarief voor een {wat}. Dat kan dus niet.")
    return prijs


def _periode(traject: Traject) -> tuple[datetime.date, datetime.date]:
    """From the first session to the last; without any, the day on which the traject ended."""
    dagen = [sessie.datum for sessie in traject.gegeven if sessie.datum] or [traject.status_sinds]
    return dagen[0], dagen[-1]
