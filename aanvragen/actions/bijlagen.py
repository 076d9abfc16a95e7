"""The files with a concept."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction

from aanvragen.models import Aanvraag, Bijlage
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.stap import zet_stap


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
    wis(bijlage)


def wis(bijlage: Bijlage) -> None:
    """Delete a file; from the disk only once the row is really gone."""
    opslag, pad = bijlage.bestand.storage, str(bijlage.bestand.name)
    bijlage.delete()
    transaction.on_commit(lambda: opslag.delete(pad))
