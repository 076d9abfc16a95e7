"""Finding a coach: the OC offers the case, the coach accepts or hands it back."""

from django.db import transaction
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.noemen import noem
from k2t_portal.workflow.stap import noteer, zet_stap
from trajecten.actions.kiezen import kies
from trajecten.matching import rangschik
from trajecten.models import Coach, Koppeling, Traject


@transaction.atomic
def koppelen(aanvraag: Aanvraag, *, by: Gebruiker, coach: Coach, reden: str = "") -> Traject:
    """Offer a goedgekeurde aanvraag to a coach of the poule.

    Raises ValidationError when she is not in the poule, or when something speaks against her and no reason is given.
    """
    aanvraag = zet_stap(aanvraag, "koppelen", by=by)
    coach = Coach.objects.vergrendel(coach)
    conflicten = kies(coach, rangschik(aanvraag), {"reden": reden})
    aanvraag.save()
    traject = _aangeboden_traject(aanvraag, by)
    Koppeling.objects.create(
        traject=traject, coach=coach, van=timezone.localdate(), conflicten=conflicten, reden=reden, gekoppeld_door=by
    )
    noteer(aanvraag, "gekoppeld", by=by, als=Rol.OC, toelichting=f"Coach: {noem(coach.gebruiker)}")
    return traject


@transaction.atomic
def aannemen(traject: Traject, *, by: Gebruiker) -> Traject:
    traject = zet_stap(traject, "aannemen", by=by)
    traject.save()
    traject.koppelingen.filter(tot__isnull=True).update(aangenomen_op=timezone.localdate())
    noteer(traject.zaak, "aangenomen", by=by, als=Rol.COACH)
    return traject


@transaction.atomic
def teruggeven(traject: Traject, *, by: Gebruiker, reden: str) -> Traject:
    """Hand the offer back; the OC reads why, the school only sees that a coach is sought again."""
    traject = _zonder_coach(traject, "teruggeven", by, reden)
    noteer(traject.zaak, "teruggegeven", by=by, als=Rol.COACH, intern=True)
    return traject


@transaction.atomic
def trek_aanbod_in(traject: Traject, *, by: Gebruiker, reden: str) -> Traject:
    """Take the offer back from a coach who did not accept it, to look for another."""
    traject = _zonder_coach(traject, "trek_aanbod_in", by, reden)
    noteer(traject.zaak, "aanbod_ingetrokken", by=by, als=Rol.OC, intern=True)
    return traject


def _zonder_coach(traject: Traject, overgang: str, by: Gebruiker, reden: str) -> Traject:
    traject = zet_stap(traject, overgang, by=by)
    traject.save()
    traject.koppelingen.filter(tot__isnull=True).update(tot=timezone.localdate(), reden_einde=reden)
    zet_stap(traject.aanvraag, "ontkoppelen", by=by).save()
    return traject


def _aangeboden_traject(aanvraag: Aanvraag, by: Gebruiker) -> Traject:
    afspraak = {"vorm": aanvraag.vorm, "prijs": aanvraag.prijs}
    traject, _ = Traject.objects.get_or_create(aanvraag=aanvraag, defaults=afspraak)
    traject = zet_stap(traject, "aanbieden", by=by)
    traject.save()
    return traject
