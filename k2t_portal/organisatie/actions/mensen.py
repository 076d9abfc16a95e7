"""The accounts of people, and the dated hats that give them their rights."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from k2t_portal.organisatie.actions.uitnodigen import trek_uitnodiging_in, vergrendel
from k2t_portal.organisatie.bezorging import POSTBODE
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, School, noteer_beheer
from k2t_portal.organisatie.models.mensen import AanstellingQuerySet
from k2t_portal.organisatie.sessies import beeindig_sessies


@transaction.atomic
def voeg_persoon_toe(
    *,
    naam: str,
    email: str,
    van: datetime.date,
    by: Gebruiker | None,
    telefoon: str = "",
    rol: str = "",
    school: School | None = None,
) -> Gebruiker:
    """An account, with its first hat if there is a `rol`; an invitation lets her in (`nodig_uit`)."""
    gebruiker = Gebruiker(naam=naam, email=email.lower(), telefoon=telefoon)
    gebruiker.set_unusable_password()
    gebruiker.full_clean()
    gebruiker.save()
    if rol:
        stel_aan(gebruiker, rol=rol, school=school, van=van, by=by)
    return gebruiker


@transaction.atomic
def wijzig_persoon(
    gebruiker: Gebruiker,
    *,
    naam: str,
    telefoon: str,
    by: Gebruiker | None,
    email: str | None = None,
    post: str | None = None,
) -> Gebruiker:
    """Change what is known of a person.

    Without `email` that stays, for it is what she logs in with; how much `post` she wants is for herself to say.
    """
    rij = vergrendel(gebruiker)
    oud = rij.email
    rij.naam, rij.telefoon = naam, telefoon
    rij.email, rij.post = (email or oud).lower(), post or rij.post
    rij.full_clean(exclude=["password"])
    if rij.email != oud:
        _ander_adres(rij, oud, by)
    rij.save(update_fields=["naam", "telefoon", "email", "post"])
    return rij


def _ander_adres(rij: Gebruiker, oud: str, by: Gebruiker | None) -> None:
    """Before it is saved: with that her row is locked against the trail too (see vergrendel)."""
    noteer_beheer("email_gewijzigd", by=by, over=rij)
    # The mail with the link went to the old address.
    trek_uitnodiging_in(rij)
    if rij.has_usable_password():
        POSTBODE.adres_gewijzigd(rij, oud)


@transaction.atomic
def blokkeer(gebruiker: Gebruiker, *, by: Gebruiker) -> None:
    """End the sessions of a person and refuse new ones; her hats and history stay."""
    if gebruiker == by:
        raise ValidationError("Je kunt je eigen account niet blokkeren. Vraag het een collega.")
    _zet_inloggen(gebruiker, aan=False)
    beeindig_sessies(gebruiker)
    noteer_beheer("geblokkeerd", by=by, over=gebruiker)


@transaction.atomic
def deblokkeer(gebruiker: Gebruiker, *, by: Gebruiker | None) -> None:
    _zet_inloggen(gebruiker, aan=True)
    noteer_beheer("gedeblokkeerd", by=by, over=gebruiker)


@transaction.atomic
def stel_aan(
    gebruiker: Gebruiker,
    *,
    rol: str,
    van: datetime.date,
    by: Gebruiker | None,
    school: School | None = None,
    tot: datetime.date | None = None,
) -> Aanstelling:
    """Give a person a hat from a day on; `tot` is its last day."""
    aanstelling = Aanstelling(gebruiker=vergrendel(gebruiker), rol=rol, school=school, van=van, tot=tot)
    _weiger_overlap(aanstelling)
    aanstelling.full_clean()
    aanstelling.save()
    _noteer("rol_gegeven", aanstelling, by)
    return aanstelling


@transaction.atomic
def beeindig(aanstelling: Aanstelling, *, tot: datetime.date, by: Gebruiker | None) -> Aanstelling:
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
    _noteer("rol_beeindigd", rij, by)
    return rij


@transaction.atomic
def neem_terug(aanstelling: Aanstelling, *, by: Gebruiker | None) -> None:
    """Undo an aanstelling that was made by mistake and gave no rights before today."""
    rij = _vergrendel_rol(aanstelling)
    _weiger_poule(rij)
    if not rij.gold_nog_niet:
        raise ValidationError("Deze aanstelling gold al. Beëindig haar, dan blijft de geschiedenis kloppen.")
    _houd_directie(rij, vanaf=rij.van)
    _noteer("rol_teruggenomen", rij, by)
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


def _noteer(soort: str, aanstelling: Aanstelling, by: Gebruiker | None) -> None:
    """Which hat, and until when: rights are what directie has to account for."""
    noteer_beheer(soort, by=by, over=aanstelling.gebruiker, toelichting=f"{aanstelling}, {aanstelling.periode}"[:200])


def _zet_inloggen(gebruiker: Gebruiker, *, aan: bool) -> None:
    rij = vergrendel(gebruiker)
    rij.is_active = aan
    rij.save(update_fields=["is_active"])


def _vergrendel_rol(aanstelling: Aanstelling) -> Aanstelling:
    """Lock everyone with this hat, so that the last two of directie cannot end each other at the same moment."""
    rijen = Aanstelling.objects.select_for_update().filter(rol=aanstelling.rol).order_by("pk")
    return {rij.pk: rij for rij in rijen}[aanstelling.pk]
