"""The evaluation by the leerkracht: asked at the end, by a link that works once and needs no account."""

import datetime

from django.core.signing import BadSignature
from django.db import transaction
from django.utils import timezone

from k2t_portal.workflow.post import ondertekenaar, stuur_aan_adres
from k2t_portal.workflow.stap import noteer, vergrendel
from trajecten.models import Evaluatie, Traject

# The name of the page, and the kind of mail that brings its link.
LINK, MAIL = "trajecten:evaluatie", "evaluatie_leerkracht"
GELDIG = datetime.timedelta(days=60)


class AlIngevuld(Exception):
    """This evaluation was filled in before, and stays as it was."""


def vraag_evaluatie(traject: Traject) -> Evaluatie:
    """Ask the leerkracht of a traject that was completed, once."""
    evaluatie, _ = Evaluatie.objects.get_or_create(traject=traject, defaults={"gevraagd_op": timezone.now()})
    zaak = traject.zaak
    stuur_aan_adres(zaak, MAIL, zaak.leerkracht_email, link_naam=LINK, sleutel=str(evaluatie.pk))
    return evaluatie


@transaction.atomic
def vul_in(evaluatie: Evaluatie, **antwoorden: object) -> Evaluatie:
    """Keep the answers; raises AlIngevuld when someone was first, so that sending twice is once."""
    vergrendel(evaluatie.traject.zaak)
    evaluatie = Evaluatie.objects.select_for_update().get(pk=evaluatie.pk)
    if evaluatie.ingevuld_op:
        raise AlIngevuld
    for veld, antwoord in antwoorden.items():
        setattr(evaluatie, veld, antwoord)
    evaluatie.ingevuld_op = timezone.now()
    evaluatie.save()
    noteer(evaluatie.traject.zaak, "evaluatie_ingevuld", by=None)
    return evaluatie


def sleutel(evaluatie: Evaluatie) -> str:
    """The secret part of the link, as the mail has it."""
    return ondertekenaar(LINK).sign(str(evaluatie.pk))


def evaluatie_van(gekregen: str) -> Evaluatie:
    """Which evaluation this link asks. Raises Evaluatie.DoesNotExist for a link that the portal never made."""
    try:
        pk = ondertekenaar(LINK).unsign(gekregen)
    except BadSignature:
        raise Evaluatie.DoesNotExist("geen geldige link") from None
    return Evaluatie.objects.select_related("traject__aanvraag").get(pk=pk)


def is_verlopen(evaluatie: Evaluatie) -> bool:
    return timezone.now() > evaluatie.gevraagd_op + GELDIG
