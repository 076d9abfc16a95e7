"""What directie does with the readings: sign a month, and answer who asks for what is kept of her."""

from collections.abc import Mapping

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from k2t_portal.dashboard.inzage.patronen import Bevinding, bevindingen, hoe_vaak
from k2t_portal.dashboard.inzage.periode import Maand
from k2t_portal.organisatie.models import Gebruiker, noteer_beheer
from k2t_portal.workflow.models import Inzagebeoordeling, Inzagenoot


@transaction.atomic
def onderteken(maand: Maand, *, by: Gebruiker, noten: Mapping[str, str], toelichting: str = "") -> Inzagebeoordeling:
    """Sign this month, with a note per finding (by its sleutel) where there is something to say; never narrative.

    Raises ValidationError when the month is not over yet, or when someone signed it before.
    """
    if not maand.is_voorbij:
        raise ValidationError("Deze maand is nog niet voorbij. Beoordeel haar daarna.")
    gevonden = bevindingen(by, maand.periode)
    vaak = hoe_vaak(by, maand.periode)
    beoordeling = _teken(maand, by, toelichting, gelezen=vaak["gelezen"], bevindingen=len(gevonden))
    met_noot = [(bevinding, noten.get(bevinding.sleutel, "")) for bevinding in gevonden]
    Inzagenoot.objects.bulk_create(_noot(beoordeling, *paar) for paar in met_noot if paar[1])
    eigen = f" (waarvan {vaak['zelf']} keer door wie ondertekent)" if vaak["zelf"] else ""
    aantallen = f"{beoordeling.gelezen} keer gelezen{eigen}, bevindingen: {beoordeling.bevindingen}"
    noteer_beheer("inzage_beoordeeld", by=by, toelichting=f"{maand}, {aantallen}")
    return beoordeling


def verstrek(by: Gebruiker, *, wat: str, over: Gebruiker | None = None) -> None:
    """Record that she took out what is kept about a case or a person, to answer her (art. 15 AVG)."""
    noteer_beheer("gegevens_verstrekt", by=by, over=over, toelichting=wat)


def _teken(maand: Maand, by: Gebruiker, toelichting: str, **aantallen: int) -> Inzagebeoordeling:
    try:
        with transaction.atomic():
            return Inzagebeoordeling.objects.create(
                jaar=maand.jaar,
                maand=maand.maand,
                door=by,
                drempel=settings.INZAGE_PER_UUR,
                toelichting=toelichting,
                **aantallen,
            )
    except IntegrityError as fout:
        eerder = Inzagebeoordeling.objects.get(jaar=maand.jaar, maand=maand.maand)
        raise ValidationError(f"{eerder.door} heeft deze maand al ondertekend.") from fout


def _noot(beoordeling: Inzagebeoordeling, bevinding: Bevinding, tekst: str) -> Inzagenoot:
    return Inzagenoot(
        beoordeling=beoordeling,
        patroon=bevinding.patroon,
        lezer_id=bevinding.lezer,
        begin=bevinding.begin,
        tekst=tekst,
    )
