"""Giving the sessions: contact, planning, logging, mending, and a pause when that is needed."""

import datetime
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap
from trajecten.models import Notitie, Sessie, Traject


class Verslag(NamedTuple):
    """What a coach logs of one session; minutes are her own time.

    `werkvraag` holds what session 4 settles: werkvraag, streefpunten, doelgedrag and keywords (policy, fase 1).
    """

    datum: datetime.date
    minuten_contact: int
    terugkoppeling: str
    minuten_voorbereiding: int = 0
    minuten_uitwerking: int = 0
    notitie: str = ""
    werkvraag: dict[str, str] = {}


WERKVRAAG = ["werkvraag", "streefpunten", "doelgedrag", "keywords"]


@transaction.atomic
def contact_vastleggen(traject: Traject, *, by: Gebruiker, contact_op: datetime.date) -> Traject:
    """Note on which day the coach reached the school.

    Raises ValidationError for a day still to come, or one on which she was not matched yet.
    """
    traject = zet_stap(traject, "contact_vastleggen", by=by)
    _datum_past(contact_op, veld="contact_op", vanaf=traject.open_koppeling.van)
    traject.contact_op = contact_op
    traject.save()
    noteer(traject.zaak, "contact_opgenomen", by=by, als=Rol.COACH)
    return traject


@transaction.atomic
def plannen(traject: Traject, *, by: Gebruiker, gepland_op: datetime.datetime) -> Sessie:
    """Plan the next session of the programme, or move it when it was planned already.

    Raises ValidationError for a day that has passed.
    """
    if timezone.localdate(gepland_op) < timezone.localdate():
        raise ValidationError({"dag": "Deze dag is al geweest. Kies vandaag of een dag die nog komt."})
    traject = zet_stap(traject, "plannen", by=by)
    sessie = traject.geplande_sessie or _nieuwe_sessie(traject)
    sessie.gepland_op = gepland_op
    sessie.save()
    noteer(traject.zaak, "sessie_gepland", by=by, als=Rol.COACH, toelichting=str(sessie))
    return sessie


@transaction.atomic
def vastleggen(traject: Traject, *, by: Gebruiker, verslag: Verslag, nummer: int | None = None) -> Sessie:
    """Log the next session of the programme as given.

    `nummer` is the session that the coach means: a form that is sent twice may not become the session after it
    (TransitionNotAllowed). Raises ValidationError when the day lies in the future or before the session that came
    before it, or when session 4 comes without its werkvraag.
    """
    traject = zet_stap(traject, "vastleggen", by=by)
    _is_aan_de_beurt(traject, nummer)
    _viel_onder_haar(traject, verslag.datum)
    _datum_past(verslag.datum, vanaf=traject.laatste_datum)
    sessie = traject.geplande_sessie or _nieuwe_sessie(traject)
    # Of who gives it, with its note, even if a predecessor planned it.
    sessie.koppeling = traject.open_koppeling
    _leg_vast(traject, sessie, verslag)
    noteer(traject.zaak, "sessie_gegeven", by=by, als=Rol.COACH, toelichting=str(sessie))
    return sessie


@transaction.atomic
def corrigeren(traject: Traject, *, by: Gebruiker, nummer: int, verslag: Verslag) -> Sessie:
    """Mend a session that this coach logged; its day stays between its neighbours' (ValidationError otherwise).

    Raises Sessie.DoesNotExist for a session that a predecessor gave: that stays as she wrote it.
    """
    traject = zet_stap(traject, "corrigeren", by=by)
    sessie = traject.open_koppeling.sessies.get(nummer=nummer, status=Sessie.Status.GEGEVEN)
    _viel_onder_haar(traject, verslag.datum)
    eerder, later = _buren(traject, nummer)
    _datum_past(verslag.datum, vanaf=eerder, tot=later)
    _leg_vast(traject, sessie, verslag)
    noteer(traject.zaak, "sessie_gecorrigeerd", by=by, als=Rol.COACH, toelichting=str(sessie))
    return sessie


@transaction.atomic
def laten_vervallen(traject: Traject, *, by: Gebruiker, reden: str, minuten: int = 0) -> Sessie:
    """A planned session fell through; `minuten` is the preparation that was done for it."""
    traject = zet_stap(traject, "laten_vervallen", by=by)
    sessie = traject.sessies.get(status=Sessie.Status.GEPLAND)
    sessie.status, sessie.reden_vervallen = Sessie.Status.VERVALLEN, reden
    sessie.minuten_voorbereiding = minuten
    sessie.save()
    noteer(traject.zaak, "sessie_vervallen", by=by, als=Rol.COACH, toelichting=str(sessie))
    return sessie


@transaction.atomic
def extra_sessie(traject: Traject, *, by: Gebruiker) -> Traject:
    """Add a session 9 or 10 ("acht tot tien sessies"); the price stays."""
    traject = zet_stap(traject, "extra_sessie", by=by)
    traject.extra_sessies += 1
    traject.save()
    noteer(traject.zaak, "extra_sessie", by=by, als=Rol.COACH, toelichting=f"Sessie {traject.aantal_sessies}")
    return traject


@transaction.atomic
def pauzeren(traject: Traject, *, by: Gebruiker, reden: str = "", tot: datetime.date | None = None) -> Traject:
    """Let it rest, and say why and (if that is known) on which day it goes on.

    Raises ValidationError for a day that has passed.
    """
    return _pauze(traject, "pauzeren", "gepauzeerd", by, reden, tot)


@transaction.atomic
def pauze_wijzigen(traject: Traject, *, by: Gebruiker, reden: str, tot: datetime.date | None = None) -> Traject:
    """It goes on earlier or later than was thought. Raises ValidationError for a day that has passed."""
    return _pauze(traject, "pauze_wijzigen", "pauze_gewijzigd", by, reden, tot)


@transaction.atomic
def hervatten(traject: Traject, *, by: Gebruiker) -> Traject:
    traject = zet_stap(traject, "hervatten", by=by)
    traject.save()
    noteer(traject.zaak, "hervat", by=by, als=_hoed(traject, by))
    return traject


def _pauze(
    traject: Traject, overgang: str, soort: str, by: Gebruiker, reden: str, tot: datetime.date | None
) -> Traject:
    if tot and tot < timezone.localdate():
        raise ValidationError({"tot": "Deze dag is al geweest. Kies een dag die nog komt, of laat dit leeg."})
    traject = zet_stap(traject, overgang, by=by)
    traject.reden_pauze, traject.pauze_tot = reden, tot
    traject.save()
    noteer(traject.zaak, soort, by=by, als=_hoed(traject, by))
    return traject


def _hoed(traject: Traject, by: Gebruiker) -> Rol:
    """The coach, or the OC in her place."""
    return Rol.COACH if by.has_perm("trajecten.coachen_zelf", traject) else Rol.OC


def _is_aan_de_beurt(traject: Traject, nummer: int | None) -> None:
    if nummer is not None and nummer != len(traject.gegeven) + 1:
        raise TransitionNotAllowed(f"sessie {nummer} is niet aan de beurt", object=traject, method=traject.vastleggen)


def _nieuwe_sessie(traject: Traject) -> Sessie:
    return Sessie(traject=traject, koppeling=traject.open_koppeling, nummer=len(traject.gegeven) + 1)


def _leg_vast(traject: Traject, sessie: Sessie, verslag: Verslag) -> None:
    if sessie.onderdeel.werkvraag:
        _stel_werkvraag_vast(traject, verslag.werkvraag)
    traject.save()
    sessie.status = Sessie.Status.GEGEVEN
    for veld in ["datum", "minuten_contact", "minuten_voorbereiding", "minuten_uitwerking", "terugkoppeling"]:
        setattr(sessie, veld, getattr(verslag, veld))
    sessie.save()
    _bewaar_notitie(sessie, verslag.notitie)


def _bewaar_notitie(sessie: Sessie, tekst: str) -> None:
    if tekst:
        Notitie.objects.update_or_create(sessie=sessie, defaults={"tekst": tekst})
    else:
        Notitie.objects.filter(sessie=sessie).delete()


def _stel_werkvraag_vast(traject: Traject, werkvraag: dict[str, str]) -> None:
    ontbreekt = {veld: f"Vul {veld} in." for veld in WERKVRAAG if not werkvraag.get(veld)}
    if ontbreekt:
        raise ValidationError(ontbreekt)
    for veld in WERKVRAAG:
        setattr(traject, veld, werkvraag[veld])


def _viel_onder_haar(traject: Traject, dag: datetime.date) -> None:
    """Refuse a day before she was the coach: a session stays credited to who gave it."""
    nu = traject.open_koppeling
    if dag >= nu.van:
        return
    toen = [koppeling.coach for koppeling in traject.getelde_koppelingen if koppeling.van <= dag]
    wie = f"was {toen[-1]} nog de coach" if toen else "was je nog geen coach van dit traject"
    raise ValidationError({"datum": f"Op die dag {wie}. Vul een dag in vanaf {nu.van:%d-%m-%Y}."})


def _datum_past(
    dag: datetime.date, *, veld: str = "datum", vanaf: datetime.date | None = None, tot: datetime.date | None = None
) -> None:
    """Refuse a day that is still to come, or that does not lie between the steps before and after it."""
    if dag > timezone.localdate():
        raise ValidationError({veld: "Deze datum ligt in de toekomst. Vul vandaag in of een dag ervoor."})
    if vanaf and dag < vanaf:
        raise ValidationError({veld: f"Deze datum ligt voor de vorige stap, op {vanaf:%d-%m-%Y}."})
    if tot and dag > tot:
        raise ValidationError({veld: f"Deze datum ligt na de volgende sessie, op {tot:%d-%m-%Y}."})


def _buren(traject: Traject, nummer: int) -> tuple[datetime.date | None, datetime.date | None]:
    """The days of the sessions before and after this one; the contact counts as the first."""
    dagen = {sessie.nummer: sessie.datum for sessie in traject.gegeven}
    return dagen.get(nummer - 1, traject.contact_op), dagen.get(nummer + 1)
