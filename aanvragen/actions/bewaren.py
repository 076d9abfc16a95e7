"""The end of a dossier: directie can hold it, and after its term the portal anonymises it."""

import datetime
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from aanvragen.actions.bijlagen import wis as wis_bijlage
from aanvragen.bewaren import concepten, consulten
from aanvragen.models import Aanvraag, Bijlage, Consult, Vasthouding
from aanvragen.models.queryset import AanvraagQuerySet
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.anonimiseren import anonimiseer_zaak, wis
from k2t_portal.workflow.models import Bericht, Uitgaand
from k2t_portal.workflow.stap import noteer, zet_stap

# A file is on the disk a moment before its row is there.
NOG_BEZIG = datetime.timedelta(days=1)


@transaction.atomic
def vasthouden(aanvraag: Aanvraag, *, by: Gebruiker, reden: str) -> Vasthouding:
    """Keep this dossier beyond its term. `reden` is for directie and holds no narrative."""
    zaak = zet_stap(aanvraag, "vasthouden", by=by)
    noteer(zaak, "dossier_vastgehouden", by=by, als=Rol.DIRECTIE)
    return Vasthouding.objects.create(aanvraag=zaak, reden=reden, sinds=timezone.now(), door=by)


@transaction.atomic
def hef_vasthouding_op(aanvraag: Aanvraag, *, by: Gebruiker) -> None:
    """Its term counts again, so the coming night it can be due."""
    zaak = zet_stap(aanvraag, "hef_vasthouding_op", by=by)
    zaak.vasthoudingen.open().update(opgeheven_op=timezone.now(), opgeheven_door=by)
    noteer(zaak, "vasthouding_opgeheven", by=by, als=Rol.DIRECTIE)


@transaction.atomic
def anonimiseer(aanvraag: Aanvraag, *, als_nog: AanvraagQuerySet) -> bool:
    """Take everything about a person out of a closed case; dates, counts, price and trail stay.

    `als_nog` are the cases that are due; False when this one, once it is locked, is not among them any more.
    """
    zaak = Aanvraag.objects.select_for_update().filter(pk=aanvraag.pk).first()
    if zaak is None or not als_nog.filter(pk=zaak.pk).exists():
        return False
    for bijlage in zaak.bijlagen.all():
        wis_bijlage(bijlage)
    Uitgaand.objects.filter(gebeurtenis__zaak=zaak).delete()
    Bericht.objects.filter(zaak=zaak, maker="").delete()
    anonimiseer_zaak(zaak)
    if zaak.consult_id and not Aanvraag.objects.filter(consult=zaak.consult_id, geanonimiseerd_op=None).exists():
        _wis_consult(zaak.consult_id)
    noteer(zaak, "geanonimiseerd", by=None)
    return True


@transaction.atomic
def verwijder_concept(concept: Aanvraag, *, tot: datetime.date) -> bool:
    """Delete a concept that nobody changed since this day, with its files; False when someone did meanwhile."""
    rij = concepten(tot).select_for_update().filter(pk=concept.pk).first()
    if rij is None:
        return False
    for bijlage in rij.bijlagen.all():
        wis_bijlage(bijlage)
    rij.delete()
    return True


@transaction.atomic
def anonimiseer_consult(consult: Consult, *, tot: datetime.date) -> bool:
    """Empty a consult that belongs to no case; False when an aanvraag refers to it meanwhile."""
    rij = Consult.objects.select_for_update().get(pk=consult.pk)
    if not consulten(tot).filter(pk=rij.pk).exists():
        return False
    _wis_consult(rij.pk)
    return True


def verwijder_weesbestanden() -> int:
    """Delete files that no row points at: a deletion was cut short between the row and the disk. How many went."""
    opslag = Bijlage._meta.get_field("bestand").storage  # noqa: SLF001, Django documents _meta
    bekend = set(Bijlage.objects.values_list("bestand", flat=True))
    grens = timezone.now() - NOG_BEZIG
    wezen = [pad for pad in _bestanden(opslag.listdir) if pad not in bekend and opslag.get_modified_time(pad) < grens]
    for pad in wezen:
        opslag.delete(pad)
    return len(wezen)


def _bestanden(lijst: Callable[[str], tuple[list[str], list[str]]]) -> list[str]:
    try:
        return [f"bijlagen/{naam}" for naam in lijst("bijlagen")[1]]
    except FileNotFoundError:  # there never was a bijlage
        return []


def _wis_consult(pk: int) -> None:
    wis(Consult.objects.filter(pk=pk), geanonimiseerd_op=timezone.now())
