"""The conversation between OC and aanvrager; while a question is open, the clock of the OC stands still."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen.compleet import wat_ontbreekt
from aanvragen.hoed import hoed
from aanvragen.leesbaar import leesbaar
from aanvragen.models import Aanvraag, Aanvulling, Wijziging
from facturatie.models import Vorm
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap
from k2t_portal.workflow.werkdagen import plus_werkdagen, werkdagen_tussen


@transaction.atomic
def vraag_aanvulling(aanvraag: Aanvraag, *, by: Gebruiker, vraag: str) -> Aanvraag:
    """Ask the aanvrager something; the clock of the OC stops until the answer."""
    aanvraag = zet_stap(aanvraag, "vraag_aanvulling", by=by)
    _vraag(aanvraag, Aanvulling.Soort.VRAAG, by, vraag)
    noteer(aanvraag, "aanvulling_gevraagd", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def adviseer_volledig(aanvraag: Aanvraag, *, by: Gebruiker, waarom: str) -> Aanvraag:
    """Advise a volledig traject where verkort was asked; the aanvrager decides, and the clock waits for that."""
    aanvraag = zet_stap(aanvraag, "adviseer_volledig", by=by)
    _vraag(aanvraag, Aanvulling.Soort.ADVIES_VOLLEDIG, by, waarom)
    noteer(aanvraag, "advies_volledig", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def beantwoord_aanvulling(
    aanvraag: Aanvraag, *, by: Gebruiker, antwoord: str, velden: dict[str, Any] | None = None, op: int | None = None
) -> Aanvraag:
    """Answer the open question and mend these fields of the aanvraag; the clock goes on where it stopped.

    `op` is the key of the question that she read. Raises TransitionNotAllowed when another one is open by now,
    ValidationError when the aanvraag would miss something.
    """
    aanvraag, vraag = _hervat(aanvraag, "beantwoord_aanvulling", by)
    _moet_zijn(vraag, Aanvulling.Soort.VRAAG, op)
    _pas_aan(aanvraag, vraag, velden or {})
    _beantwoord(vraag, by, antwoord)
    noteer(aanvraag, "aanvulling_beantwoord", by=by, als=hoed(aanvraag))
    return aanvraag


@transaction.atomic
def kies_vorm(
    aanvraag: Aanvraag,
    *,
    by: Gebruiker,
    keuze: str,
    antwoord: str = "",
    akkoord_naam: str = "",
    akkoord_op: datetime.date | None = None,
    op: int | None = None,
) -> Aanvraag:
    """Answer the advies of the OC; a volledig traject costs more, so it needs the akkoord of the directeur anew.

    Raises as beantwoord_aanvulling does, also when that akkoord is missing.
    """
    aanvraag, vraag = _hervat(aanvraag, "kies_vorm", by)
    _moet_zijn(vraag, Aanvulling.Soort.ADVIES_VOLLEDIG, op)
    if keuze == Vorm.VOLLEDIG:
        _pas_aan(aanvraag, vraag, {"vorm": keuze, "akkoord_naam": akkoord_naam, "akkoord_op": akkoord_op})
    vraag.keuze = keuze
    _beantwoord(vraag, by, antwoord or f"We kiezen een {Vorm(keuze).label.lower()}.")
    noteer(aanvraag, "vorm_gekozen", by=by, als=hoed(aanvraag))
    return aanvraag


@transaction.atomic
def trek_vraag_in(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Decide without an answer after all; the clock goes on where it stopped."""
    aanvraag, vraag = _hervat(aanvraag, "trek_vraag_in", by)
    vraag.ingetrokken_op = timezone.now()
    vraag.save()
    noteer(aanvraag, "vraag_ingetrokken", by=by, als=Rol.OC)
    return aanvraag


def _vraag(aanvraag: Aanvraag, soort: str, by: Gebruiker, vraag: str) -> None:
    aanvraag.save()
    Aanvulling.objects.create(aanvraag=aanvraag, soort=soort, vraag=vraag, gevraagd_door=by, gevraagd_op=timezone.now())


def _hervat(aanvraag: Aanvraag, overgang: str, by: Gebruiker) -> tuple[Aanvraag, Aanvulling]:
    """Take the case back to the OC; its clock moves up by the working days that it stood still."""
    aanvraag = zet_stap(aanvraag, overgang, by=by)
    vraag = aanvraag.aanvullingen.open().get()
    aanvraag.klok_vanaf = plus_werkdagen(aanvraag.klok_vanaf, _stilgestaan(vraag))
    aanvraag.save()
    return aanvraag, vraag


def _moet_zijn(vraag: Aanvulling, soort: str, op: int | None) -> None:
    """What she wrote is the answer to this question and to no other."""
    if vraag.soort != soort or op not in {None, vraag.pk}:
        raise TransitionNotAllowed("er staat een andere vraag open", object=vraag.aanvraag)


def _pas_aan(aanvraag: Aanvraag, vraag: Aanvulling, velden: dict[str, Any]) -> None:
    """Write these fields, and remember of each that changed what it was and is."""
    was = {veld: leesbaar(aanvraag, veld) for veld in velden}
    for veld, waarde in velden.items():
        setattr(aanvraag, veld, waarde)
    if leeg := [melding for veld, melding in wat_ontbreekt(aanvraag).items() if veld in velden]:
        raise ValidationError(leeg)
    nu = {veld: leesbaar(aanvraag, veld) for veld in velden}
    Wijziging.objects.bulk_create(
        Wijziging(aanvulling=vraag, veld=veld, oud=was[veld], nieuw=nu[veld])
        for veld in velden
        if nu[veld] != was[veld]
    )
    aanvraag.save()


def _beantwoord(vraag: Aanvulling, by: Gebruiker, antwoord: str) -> None:
    vraag.antwoord, vraag.beantwoord_door, vraag.beantwoord_op = antwoord, by, timezone.now()
    vraag.save()


def _stilgestaan(aanvulling: Aanvulling) -> int:
    """Working days that the clock stood still for this question."""
    return werkdagen_tussen(timezone.localdate(aanvulling.gevraagd_op), timezone.localdate())
