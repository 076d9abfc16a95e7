"""What happens with an aanvraag. Each action locks the case, takes its transition and notes it in the timeline."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from aanvragen.compleet import overbodig, wat_ontbreekt
from aanvragen.models import Aanvraag, Aanvulling, Besluit, Bijlage
from aanvragen.voorinvullen import akkoord_van, wat_bekend_is
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol, School
from k2t_portal.workflow.nummering import volgend_nummer
from k2t_portal.workflow.stap import noteer, zet_stap
from k2t_portal.workflow.werkdagen import plus_werkdagen, werkdagen_tussen

REEKS = "K2T"
HOED_PER_ROUTE = {Aanvraag.Route.NIVEAU_1: Rol.KC, Aanvraag.Route.NIVEAU_2: Rol.CLB}


@transaction.atomic
def begin(*, by: Gebruiker, route: int, school: School) -> Aanvraag:
    """Start a concept, with what is already known filled in."""
    concept = Aanvraag(route=route, school=school, aanvrager=by, **wat_bekend_is(by, route, school))
    _controleer_behandelaar(concept, by)
    concept.save()
    return concept


@transaction.atomic
def verplaats(aanvraag: Aanvraag, *, by: Gebruiker, route: int, school: School) -> Aanvraag:
    """Give a concept another route or school. An akkoord is worth nothing at another school, so it is asked again."""
    concept = zet_stap(aanvraag, "bewerken", by=by)
    if concept.school_id != school.pk:
        concept.akkoord_naam, concept.akkoord_op = akkoord_van(school), None
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
def voeg_bijlage_toe(aanvraag: Aanvraag, *, by: Gebruiker, bestand: "File", naam: str, soort: str) -> Bijlage:
    """Keep a file that was checked (aanvragen.bestanden). Raises ValidationError when there are enough."""
    concept = zet_stap(aanvraag, "bewerken", by=by)
    if concept.bijlagen.count() >= Bijlage.MAX_AANTAL:
        raise ValidationError(f"Niet toegevoegd, want er passen {Bijlage.MAX_AANTAL} bijlagen bij een aanvraag.")
    return Bijlage.objects.create(
        aanvraag=concept, bestand=bestand, naam=naam, soort=soort, grootte=bestand.size, toegevoegd_door=by
    )


@transaction.atomic
def verwijder_bijlage(bijlage: Bijlage, *, by: Gebruiker) -> None:
    """Take a file out of a concept."""
    zet_stap(bijlage.aanvraag, "bewerken", by=by)
    _wis(bijlage)


@transaction.atomic
def indienen(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Submit a complete concept. Raises ValidationError with what is missing, per field."""
    aanvraag = zet_stap(aanvraag, "indienen", by=by)
    if ontbreekt := wat_ontbreekt(aanvraag):
        raise ValidationError(ontbreekt)
    _laat_weg(aanvraag)
    jaar = timezone.localdate().year
    aanvraag.kenmerk = f"{REEKS}-{jaar}-{volgend_nummer(REEKS, jaar):04}"
    aanvraag.aanvrager = by
    aanvraag.save()
    noteer(aanvraag, "ingediend", by=by, als=_hoed(aanvraag))
    return aanvraag


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
    noteer(aanvraag, "aanvulling_beantwoord", by=by, als=_hoed(aanvraag))
    return aanvraag


@transaction.atomic
def trek_vraag_in(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Decide without an answer after all; the clock goes on where it stopped."""
    aanvraag, vraag = _hervat(aanvraag, "trek_vraag_in", by)
    vraag.ingetrokken_op = timezone.now()
    vraag.save()
    noteer(aanvraag, "vraag_ingetrokken", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def goedkeuren(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str = "") -> Aanvraag:
    """Key2Teach is passend. The tarief of today is agreed and stands, whatever it becomes later."""
    aanvraag = zet_stap(aanvraag, "goedkeuren", by=by)
    aanvraag.prijs = Tarief.objects.op(aanvraag.vorm, timezone.localdate()).bedrag
    aanvraag.save()
    _besluit(aanvraag, Besluit.Uitkomst.GOEDGEKEURD, by, criteria, motivering)
    noteer(aanvraag, "goedgekeurd", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def afwijzen(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str) -> Aanvraag:
    """Key2Teach is not passend; the motivering tells the school why and is required."""
    aanvraag = zet_stap(aanvraag, "afwijzen", by=by)
    aanvraag.save()
    _besluit(aanvraag, Besluit.Uitkomst.AFGEWEZEN, by, criteria, motivering)
    noteer(aanvraag, "afgewezen", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def intrekken(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """The aanvrager needs no coaching any more; an open question falls away with the case."""
    aanvraag = zet_stap(aanvraag, "intrekken", by=by)
    aanvraag.save()
    _neem_traject_mee(aanvraag, by)
    noteer(aanvraag, "ingetrokken", by=by, als=_hoed(aanvraag))
    return aanvraag


@transaction.atomic
def weggooien(aanvraag: Aanvraag, *, by: Gebruiker) -> None:
    """Delete a concept with its files and who read it. Only a concept: what was submitted stays in the trail."""
    concept = zet_stap(aanvraag, "weggooien", by=by)
    for bijlage in concept.bijlagen.all():
        _wis(bijlage)
    concept.inzages.all().delete()
    concept.delete()


def _wis(bijlage: Bijlage) -> None:
    """Delete a file; from the disk only once the row is really gone."""
    opslag, pad = bijlage.bestand.storage, str(bijlage.bestand.name)
    bijlage.delete()
    transaction.on_commit(lambda: opslag.delete(pad))


def _controleer_behandelaar(concept: Aanvraag, by: Gebruiker) -> None:
    if not by.has_perm("aanvragen.behandelen", concept):
        raise PermissionDenied("aanvragen.behandelen")


def _laat_weg(aanvraag: Aanvraag) -> None:
    """Nobody needs what was typed for the other route, so it is not handed in (art. 5 lid 1 c AVG)."""
    leeg = Aanvraag()
    for veld in overbodig(aanvraag):
        setattr(aanvraag, veld, getattr(leeg, veld))


def _neem_traject_mee(aanvraag: Aanvraag, by: Gebruiker) -> None:
    """A traject that was handed back ends with its aanvraag; by name, for this app does not know a traject."""
    if hasattr(aanvraag, "traject"):
        zet_stap(aanvraag.traject, "intrekken", by=by).save()


def _hervat(aanvraag: Aanvraag, overgang: str, by: Gebruiker) -> tuple[Aanvraag, Aanvulling]:
    """Take the case back to the OC; its clock moves up by the working days that it stood still."""
    aanvraag = zet_stap(aanvraag, overgang, by=by)
    vraag = aanvraag.aanvullingen.open().get()
    aanvraag.klok_vanaf = plus_werkdagen(aanvraag.klok_vanaf, _stilgestaan(vraag))
    aanvraag.save()
    return aanvraag, vraag


def _besluit(aanvraag: Aanvraag, uitkomst: str, by: Gebruiker, criteria: list[str], motivering: str) -> None:
    Besluit.objects.create(
        aanvraag=aanvraag, uitkomst=uitkomst, criteria=criteria, motivering=motivering, door=by, op=timezone.now()
    )


def _hoed(aanvraag: Aanvraag) -> Rol:
    return HOED_PER_ROUTE[Aanvraag.Route(aanvraag.route)]


def _stilgestaan(aanvulling: Aanvulling) -> int:
    """Working days that the clock stood still for this question."""
    return werkdagen_tussen(timezone.localdate(aanvulling.gevraagd_op), timezone.localdate())
