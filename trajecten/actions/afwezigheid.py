"""A coach is away: from when to when, and what happens with each of her trajecten meanwhile."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.stap import vergrendel
from trajecten.actions.sessies import pauze_wijzigen, pauzeren, plannen
from trajecten.actions.wisselen import vraag_vervanging
from trajecten.models import Afwezigheid, Coach, Gevolg, Traject, Wissel

REDEN_PAUZE = "De coach is tijdelijk afwezig."
REDEN_VERVANGING = "De coach is langere tijd afwezig."


@transaction.atomic
def meld_afwezig(coach: Coach, *, van: datetime.date, tot: datetime.date) -> Afwezigheid:
    """Note days that she cannot work.

    Raises ValidationError when they are over, run backwards, or are noted already. With no traject to arrange it is
    settled at once.
    """
    coach = Coach.objects.select_for_update().get(pk=coach.pk)
    afwezigheid = Afwezigheid(coach=coach, van=van, tot=tot)
    _controleer(afwezigheid)
    afwezigheid.lang = _is_lang(afwezigheid)
    afwezigheid.save()
    if not afwezigheid.te_regelen():
        _sluit(afwezigheid, by=None)
    return afwezigheid


@transaction.atomic
def wijzig_afwezigheid(afwezigheid: Afwezigheid, *, by: Gebruiker, tot: datetime.date) -> Afwezigheid:
    """She is back earlier or later.

    When it becomes long the OC has to look at it (again); a session that lies in the days that came asks for a choice.
    """
    rij = _vergrendel(afwezigheid)
    _mag("trajecten.afwezigheid_wijzigen", rij, by)
    was_lang, is_later, rij.tot = rij.lang, tot > rij.tot, tot
    _controleer(rij)
    rij.lang = _is_lang(rij)
    if is_later and (_vraag_opnieuw(rij) or (rij.lang and not was_lang and rij.betreft())):
        rij.geregeld_op, rij.geregeld_door = None, None
        rij.status_sinds = rij.klok_vanaf = timezone.localdate()
    rij.save()
    return rij


@transaction.atomic
def verwijder_afwezigheid(afwezigheid: Afwezigheid, *, by: Gebruiker) -> None:
    """She is there after all, or the days were wrong; a traject that was paused for it stays so until it is resumed."""
    rij = _vergrendel(afwezigheid)
    _mag("trajecten.afwezigheid_wijzigen", rij, by)
    rij.delete()


@transaction.atomic
def kies_gevolg(
    afwezigheid: Afwezigheid,
    traject: Traject,
    *,
    by: Gebruiker,
    keuze: str,
    gepland_op: datetime.datetime | None = None,
    open_afspraken: str = "",
    wat_school_weet: str = "",
) -> Gevolg:
    """Choose what happens with one traject while its coach is away: verzetten, pauzeren or vervangen.

    Raises PermissionDenied for who has nothing to do with it, TransitionNotAllowed when the traject is with another
    coach by now or was arranged already, ValidationError for a new moment that lies in the absence.
    """
    rij = _vergrendel(afwezigheid)
    _mag("trajecten.afwezigheid_regelen", rij, by)
    traject = vergrendel(traject)
    if traject not in rij.te_regelen():
        raise TransitionNotAllowed("dit traject is al geregeld", object=traject)
    if keuze == Gevolg.Keuze.VERZETTEN:
        _verzet(rij, traject, by, gepland_op)
    elif keuze == Gevolg.Keuze.PAUZEREN:
        _pauzeer(rij, traject, by)
    else:
        _vervang(traject, by, {"open_afspraken": open_afspraken, "wat_school_weet": wat_school_weet})
    gevolg = Gevolg.objects.create(afwezigheid=rij, traject=traject, keuze=keuze, door=by, op=timezone.now())
    if not rij.lang and not rij.te_regelen():
        _sluit(rij, by=by)
    return gevolg


@transaction.atomic
def rond_af(afwezigheid: Afwezigheid, *, by: Gebruiker) -> Afwezigheid:
    """Each traject is arranged, and the OC has seen it when it is long. Raises ValidationError when one is not."""
    rij = _vergrendel(afwezigheid)
    _mag("trajecten.afwezigheid_afronden", rij, by)
    if open_ := len(rij.te_regelen()):
        wat = "1 traject" if open_ == 1 else f"{open_} trajecten"
        raise ValidationError(f"Kies eerst wat er met {wat} gebeurt.")
    _sluit(rij, by=by)
    return rij


def _vraag_opnieuw(afwezigheid: Afwezigheid) -> bool:
    """Forget that a session was moved to a day that she is away too. Is there something to choose now?"""
    geraakt = [traject.pk for traject in afwezigheid.betreft().met_voortgang() if afwezigheid.raakt(traject)]
    afwezigheid.gevolgen.filter(traject__in=geraakt, keuze=Gevolg.Keuze.VERZETTEN).delete()
    return any(traject.pk in geraakt for traject in afwezigheid.te_regelen())


def _verzet(afwezigheid: Afwezigheid, traject: Traject, by: Gebruiker, gepland_op: datetime.datetime | None) -> None:
    """A session that is planned in the absence gets a new moment; without one the coach goes on when she is back."""
    if not afwezigheid.raakt(traject):
        return
    if gepland_op is None:
        raise ValidationError({"dag": "Vul een nieuwe datum en tijd in voor de sessie."})
    if afwezigheid.geldt_op(timezone.localdate(gepland_op)):
        raise ValidationError({"dag": f"Dan is de coach nog weg, tot en met {afwezigheid.tot:%d-%m-%Y}."})
    plannen(traject, by=by, gepland_op=gepland_op)


def _pauzeer(afwezigheid: Afwezigheid, traject: Traject, by: Gebruiker) -> None:
    """Until the day after; a traject that rests already rests longer."""
    doe = pauze_wijzigen if traject.status == Traject.Status.GEPAUZEERD else pauzeren
    doe(traject, by=by, reden=REDEN_PAUZE, tot=afwezigheid.tot + datetime.timedelta(days=1))


def _vervang(traject: Traject, by: Gebruiker, overdracht: dict[str, str]) -> None:
    """Another coach is sought, unless that is so already; until she accepts the traject stays with this one."""
    if not Wissel.objects.open().filter(traject=traject).exclude(soort=Wissel.Soort.WISSELVERZOEK).exists():
        vraag_vervanging(traject, by=by, reden=REDEN_VERVANGING, **overdracht)


def _sluit(afwezigheid: Afwezigheid, *, by: Gebruiker | None) -> None:
    afwezigheid.geregeld_op, afwezigheid.geregeld_door = timezone.localdate(), by
    afwezigheid.save()


def _controleer(afwezigheid: Afwezigheid) -> None:
    """Refuse days that are over, run backwards, or overlap what was noted before."""
    if afwezigheid.tot < afwezigheid.van:
        raise ValidationError({"tot": "De laatste dag ligt voor de eerste dag."})
    if afwezigheid.tot < timezone.localdate():
        raise ValidationError({"tot": "Deze dag is al geweest. Kies vandaag of een dag die nog komt."})
    andere = afwezigheid.coach.afwezigheden.exclude(pk=afwezigheid.pk)
    dubbel = andere.filter(van__lte=afwezigheid.tot, tot__gte=afwezigheid.van).first()
    if dubbel:
        raise ValidationError(
            {"van": f"Er staat al een afwezigheid van {dubbel.van:%d-%m-%Y} tot en met {dubbel.tot:%d-%m-%Y}."}
        )


def _is_lang(afwezigheid: Afwezigheid) -> bool:
    """Longer than the number of weeks that the samenwerkingsverband set."""
    dagen = (afwezigheid.tot - afwezigheid.van).days + 1
    return dagen > 7 * Samenwerkingsverband.huidig().afwezig_weken


def _mag(permissie: str, afwezigheid: Afwezigheid, by: Gebruiker) -> None:
    if not by.has_perm(permissie, afwezigheid):
        raise PermissionDenied(permissie)


def _vergrendel(afwezigheid: Afwezigheid) -> Afwezigheid:
    """Its own row; raises TransitionNotAllowed when someone removed it."""
    rij = Afwezigheid.objects.select_for_update().filter(pk=afwezigheid.pk).first()
    if rij is None:
        raise TransitionNotAllowed("deze afwezigheid is er niet meer", object=afwezigheid)
    return rij
