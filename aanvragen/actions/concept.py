"""From an empty form to a submitted aanvraag, or into the bin."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from aanvragen.actions.bijlagen import wis
from aanvragen.compleet import overbodig, wat_ontbreekt
from aanvragen.hoed import hoed
from aanvragen.models import Aanvraag
from aanvragen.voorinvullen import akkoord_van, wat_bekend_is
from k2t_portal.organisatie.models import Gebruiker, School
from k2t_portal.workflow.nummering import volgend_nummer
from k2t_portal.workflow.stap import noteer, zet_stap

REEKS = "K2T"


@transaction.atomic
def begin(*, by: Gebruiker, route: int, school: School) -> Aanvraag:
    """Start a concept, with what is already known filled in."""
    concept = Aanvraag(route=route, school=school, aanvrager=by, **wat_bekend_is(by, route, school))
    _controleer_behandelaar(concept, by)
    concept.save()
    return concept


@transaction.atomic
def verplaats(aanvraag: Aanvraag, *, by: Gebruiker, route: int, school: School) -> Aanvraag:
    """Give a concept another route or school. What belongs to the one before is asked again."""
    concept = zet_stap(aanvraag, "bewerken", by=by)
    if concept.school_id != school.pk:
        _vergeet_school(concept, school)
    if route == Aanvraag.Route.NIVEAU_2:
        concept.consult = None
    concept.route, concept.school, concept.aanvrager = route, school, by
    _controleer_behandelaar(concept, by)
    concept.save()
    return concept


@transaction.atomic
def bewaar(aanvraag: Aanvraag, *, by: Gebruiker, velden: dict[str, Any]) -> Aanvraag:
    """Keep what was filled in so far. Only these fields, so that people in two steps do not undo each other's work."""
    concept = zet_stap(aanvraag, "bewerken", by=by)
    for veld, waarde in velden.items():
        setattr(concept, veld, waarde)
    concept.save(update_fields=[*velden, "gewijzigd_op"])
    return concept


@transaction.atomic
def indienen(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Submit a complete concept. Raises ValidationError: with what is missing, per field, or that its school left."""
    aanvraag = zet_stap(aanvraag, "indienen", by=by)
    if not aanvraag.school.actief:
        raise ValidationError(f"{aanvraag.school} doet niet meer mee.")
    if ontbreekt := wat_ontbreekt(aanvraag):
        raise ValidationError(ontbreekt)
    _laat_weg(aanvraag)
    jaar = timezone.localdate().year
    aanvraag.kenmerk = f"{REEKS}-{jaar}-{volgend_nummer(REEKS, jaar):04}"
    aanvraag.aanvrager = aanvraag.ingediend_door = by
    aanvraag.save()
    noteer(aanvraag, "ingediend", by=by, als=hoed(aanvraag))
    return aanvraag


@transaction.atomic
def weggooien(aanvraag: Aanvraag, *, by: Gebruiker) -> None:
    """Delete a concept with its files. Only a concept: what was submitted stays; and who read it stays in the trail."""
    concept = zet_stap(aanvraag, "weggooien", by=by)
    for bijlage in concept.bijlagen.all():
        wis(bijlage)
    concept.delete()


def _controleer_behandelaar(concept: Aanvraag, by: Gebruiker) -> None:
    if not by.has_perm("aanvragen.behandelen", concept):
        raise PermissionDenied("aanvragen.behandelen")


def _vergeet_school(concept: Aanvraag, school: School) -> None:
    """An akkoord is worth nothing at another school, and a consult with one school is not for another."""
    concept.akkoord_naam, concept.akkoord_op = akkoord_van(school), None
    if concept.consult:
        concept.consult = concept.helpdesk_op = None


def _laat_weg(aanvraag: Aanvraag) -> None:
    """Nobody needs what was typed for the other route, so it is not handed in (art. 5 lid 1 c AVG)."""
    leeg = Aanvraag()
    for veld in overbodig(aanvraag):
        setattr(aanvraag, veld, getattr(leeg, veld))
