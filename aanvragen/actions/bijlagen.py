"""The files with a concept."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction

from aanvragen.models import Aanvraag, Bijlage
from aanvragen.quarantaine import Oordeel, meld_virus, plan_scan
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.stap import zet_stap

ONGESCAND = Oordeel(Bijlage.Staat.ONGESCAND)


@transaction.atomic
def voeg_bijlage_toe(
    aanvraag: Aanvraag, *, by: Gebruiker, bestand: File, naam: str, soort: str, oordeel: Oordeel = ONGESCAND
) -> Bijlage:
    """Keep a file that was checked (aanvragen.bestanden); of one with a virus only that it was there.

    Raises ValidationError when there are enough.
    """
    concept = zet_stap(aanvraag, "bewerken", by=by)
    if concept.bijlagen.count() >= Bijlage.MAX_AANTAL:
        raise ValidationError(f"Niet toegevoegd, want er passen {Bijlage.MAX_AANTAL} bijlagen bij een aanvraag.")
    concept.save(update_fields=["gewijzigd_op"])
    bijlage = Bijlage(aanvraag=concept, naam=naam, soort=soort, grootte=bestand.size, toegevoegd_door=by)
    bijlage.staat = oordeel.staat
    if not bijlage.is_besmet:
        bijlage.bestand = bestand
    bijlage.save()
    if bijlage.is_besmet:
        meld_virus(bijlage, oordeel.virus)
    elif not bijlage.mag_open:
        plan_scan()
    return bijlage


@transaction.atomic
def verwijder_bijlage(bijlage: Bijlage, *, by: Gebruiker) -> None:
    """Take a file out of a concept."""
    zet_stap(bijlage.aanvraag, "bewerken", by=by).save(update_fields=["gewijzigd_op"])
    wis(bijlage)


def wis(bijlage: Bijlage) -> None:
    """Delete a file; from the disk only once the row is really gone."""
    opslag, pad = bijlage.bestand.storage, str(bijlage.bestand.name)
    bijlage.delete()
    if pad:
        transaction.on_commit(lambda: opslag.delete(pad))
