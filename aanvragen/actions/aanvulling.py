"""The conversation between OC and aanvrager; while a question is open, the clock of the OC stands still."""

from django.db import transaction
from django.utils import timezone

from aanvragen.actions.hoed import hoed
from aanvragen.models import Aanvraag, Aanvulling
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap
from k2t_portal.workflow.werkdagen import plus_werkdagen, werkdagen_tussen


@transaction.atomic
def vraag_aanvulling(aanvraag: Aanvraag, *, by: Gebruiker, vraag: str) -> Aanvraag:
    """Ask the aanvrager something; the clock of the OC stops until the answer."""
    aanvraag = zet_stap(aanvraag, "vraag_aanvulling", by=by)
    aanvraag.save()
    Aanvulling.objects.create(aanvraag=aanvraag, vraag=vraag, gevraagd_door=by, gevraagd_op=timezone.now())
    noteer(aanvraag, "aanvulling_gevraagd", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def beantwoord_aanvulling(aanvraag: Aanvraag, *, by: Gebruiker, antwoord: str) -> Aanvraag:
    """Answer the open question; the clock goes on where it stopped."""
    aanvraag, vraag = _hervat(aanvraag, "beantwoord_aanvulling", by)
    vraag.antwoord, vraag.beantwoord_door, vraag.beantwoord_op = antwoord, by, timezone.now()
    vraag.save()
    noteer(aanvraag, "aanvulling_beantwoord", by=by, als=hoed(aanvraag))
    return aanvraag


@transaction.atomic
def trek_vraag_in(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Decide without an answer after all; the clock goes on where it stopped."""
    aanvraag, vraag = _hervat(aanvraag, "trek_vraag_in", by)
    vraag.ingetrokken_op = timezone.now()
    vraag.save()
    noteer(aanvraag, "vraag_ingetrokken", by=by, als=Rol.OC)
    return aanvraag


def _hervat(aanvraag: Aanvraag, overgang: str, by: Gebruiker) -> tuple[Aanvraag, Aanvulling]:
    """Take the case back to the OC; its clock moves up by the working days that it stood still."""
    aanvraag = zet_stap(aanvraag, overgang, by=by)
    vraag = aanvraag.aanvullingen.open().get()
    aanvraag.klok_vanaf = plus_werkdagen(aanvraag.klok_vanaf, _stilgestaan(vraag))
    aanvraag.save()
    return aanvraag, vraag


def _stilgestaan(aanvulling: Aanvulling) -> int:
    """Working days that the clock stood still for this question."""
    return werkdagen_tussen(timezone.localdate(aanvulling.gevraagd_op), timezone.localdate())
