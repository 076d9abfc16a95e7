"""The accounts of people, and the dated hats that give them their rights."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, School
from k2t_portal.organisatie.models.mensen import AanstellingQuerySet


@transaction.atomic
def voeg_persoon_toe(
    *, naam: str, email: str, van: datetime.date, telefoon: str = "", rol: str = "", school: School | None = None
) -> Gebruiker:
    """An account, with its first hat if there is a `rol`. She chooses a password herself by "Wachtwoord vergeten"."""
    gebruiker = Gebruiker(naam=naam, email=email.lower(), telefoon=telefoon)
    gebruiker.set_unusable_password()
    gebruiker.full_clean()
    gebruiker.save()
    if rol:
        stel_aan(gebruiker, rol=rol, school=school, van=van)
    return gebruiker


@transaction.atomic
def wijzig_persoon(
    gebruiker: Gebruiker, *, naam: str, telefoon: str, email: str | None = None, post: str | None = None
) -> Gebruiker:
    """Change what is known of a person.

    Without `email` that stays, for it is what she logs in with; how much `post` she wants is for herself to say.
    """
    rij = _vergrendel(gebruiker)
    rij.naam, rij.telefoon = naam, telefoon
    rij.email, rij.post = (email or rij.email).lower(), post or rij.post
    rij.full_clean(exclude=["password"])
    rij.save(update_fields=["naam", "telefoon", "email", "post"])
    return rij


@transaction.atomic
def blokkeer(gebruiker: Gebruiker, *, by: Gebruiker) -> None:
    """End the sessions of a person and refuse new ones; her hats and history stay."""
    if gebruiker == by:
        raise ValidationError("Je kunt je eigen account niet blokkeren. Vraag het een collega.")
    _zet_inloggen(gebruiker, aan=False)


@transaction.atomic
def deblokkeer(gebruiker: Gebruiker) -> None:
    _zet_inloggen(gebruiker, aan=True)


@transaction.atomic
def stel_aan(
    gebruiker: Gebruiker,
    *,
    rol: str,
    van: datetime.date,
    school: School | None = None,
    tot: datetime.date | None = None,
) -> Aanstelling:
    """Give a person a hat from a day on; `tot` is its last day."""
    aanstelling = Aanstelling(gebruiker=_vergrendel(gebruiker), rol=rol, school=school, van=van, tot=tot)
    _weiger_overlap(aanstelling)
    aanstelling.full_clean()
    aanstelling.save()
    return aanstelling


@transaction.atomic
def beeindig(aanstelling: Aanstelling, *, tot: datetime.date) -> Aanstelling:
    """Set the last day of a hat; a day before today takes its rights away at once."""
    rij = _vergrendel_rol(aanstelling)
    _weiger_poule(rij)
    if rij.is_voorbij:
        raise ValidationError("Deze aanstelling was al voorbij.")
    rij.tot = tot
    rij.full_clean()
    _weiger_overlap(rij)
    _houd_directie(rij, vanaf=tot + datetime.timedelta(days=1))
    rij.save(update_fields=["tot"])
    return rij


@transaction.atomic
def neem_terug(aanstelling: Aanstelling) -> None:
    """Undo an aanstelling that was made by mistake and gave no rights before today."""
    rij = _vergrendel_rol(aanstelling)
    _weiger_poule(rij)
    if not rij.gold_nog_niet:
        raise ValidationError("Deze aanstelling gold al. Beëindig haar, dan blijft de geschiedenis kloppen.")
    _houd_directie(rij, vanaf=rij.van)
    rij.delete()


def heeft_directie() -> bool:
    """Does someone who may log in wear the hat directie today?"""
    return _van_directie().geldig().exists()


def _van_directie() -> AanstellingQuerySet:
    return Aanstelling.objects.filter(rol=Rol.DIRECTIE, gebruiker__is_active=True)


def _houd_directie(aanstelling: Aanstelling, *, vanaf: datetime.date) -> None:
    """Refuse to leave the portal without anyone who manages it, from the day after or once a successor leaves too."""
    anderen = _van_directie().exclude(pk=aanstelling.pk)
    blijft = anderen.geldig(vanaf).exists() and anderen.filter(tot__isnull=True).exists()
    if aanstelling.rol == Rol.DIRECTIE and not blijft:
        raise ValidationError("Dan is er niemand meer die het portaal beheert. Geef eerst een collega de rol directie.")


def _weiger_poule(aanstelling: Aanstelling) -> None:
    if aanstelling.is_van_de_poule:
        raise ValidationError("Een coach haal je uit de poule: daar zie je of er nog trajecten lopen.")


def _weiger_overlap(aanstelling: Aanstelling) -> None:
    zelfde = Aanstelling.objects.in_periode(aanstelling.van, aanstelling.tot).filter(
        gebruiker=aanstelling.gebruiker, rol=aanstelling.rol, school=aanstelling.school
    )
    bestaande = zelfde.exclude(pk=aanstelling.pk).first()
    if bestaande:
        raise ValidationError(
            f"{aanstelling.gebruiker} is al {bestaande}, {bestaande.periode}. Beëindig dat eerst of kies andere dagen."
        )


def _zet_inloggen(gebruiker: Gebruiker, *, aan: bool) -> None:
    rij = _vergrendel(gebruiker)
    rij.is_active = aan
    rij.save(update_fields=["is_active"])


def _vergrendel(gebruiker: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)


def _vergrendel_rol(aanstelling: Aanstelling) -> Aanstelling:
    """Lock everyone with this hat, so that the last two of directie cannot end each other at the same moment."""
    rijen = Aanstelling.objects.select_for_update().filter(rol=aanstelling.rol).order_by("pk")
    return {rij.pk: rij for rij in rijen}[aanstelling.pk]
