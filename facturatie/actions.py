"""What happens with facturen and tarieven."""

import datetime
from decimal import Decimal
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from facturatie.models import Factuur, Tarief, Vorm
from facturatie.pdf import bewaar_pdf
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband, School
from k2t_portal.workflow.nummering import volgend_nummer

REEKS = "factuur"


class Prestatie(NamedTuple):
    """Something done for a school that can be billed; amounts in euro, the period inclusive."""

    traject: models.Model
    school: School
    vorm: str
    bedrag: Decimal
    kenmerk: str
    referentie: str
    periode_van: datetime.date
    periode_tot: datetime.date


@transaction.atomic
def factureren(prestatie: Prestatie, *, by: Gebruiker) -> Factuur:
    """Issue the factuur for a prestatie (policy, "Bekostiging": the school gets one per traject).

    The number is taken in the caller's transaction, so a step that fails gives it back. The PDF follows once the
    factuur stands: it is made from the snapshot alone, and rendering under the lock would make all others wait.
    Raises IntegrityError when the traject has a factuur that was not credited, and ValidationError while the
    samenwerkingsverband lacks something that a factuur must show.
    """
    verkoper = Samenwerkingsverband.huidig()
    _controleer(verkoper)
    vandaag = timezone.localdate()
    volgnummer = volgend_nummer(REEKS, vandaag.year)
    factuur = Factuur.objects.create(
        nummer=f"{vandaag.year}-{volgnummer:04}",
        jaar=vandaag.year,
        volgnummer=volgnummer,
        factuurdatum=vandaag,
        gemaakt_door=by,
        **_verkoper(verkoper, vandaag),
        **_koper(prestatie.school),
        **_regel(prestatie),
    )
    transaction.on_commit(lambda: bewaar_pdf(factuur), robust=True)
    return factuur


def nieuw_tarief(*, vorm: str, bedrag: Decimal, van: datetime.date) -> Tarief:
    """Set the price of a vorm, in euro, from a day on.

    Raises ValidationError for a day of which the price may already be agreed on: that price stands (design §2).
    """
    eerste = Tarief.objects.eerste_vrije_dag(vorm)
    if van < eerste:
        raise ValidationError({"van": f"Kies {eerste:%d-%m-%Y} of later. Wat al is afgesproken, houdt zijn prijs."})
    return Tarief.objects.create(vorm=vorm, bedrag=bedrag, van=van)


def verwijder_tarief(tarief: Tarief) -> None:
    """Take back a price that did not start yet. Raises ValidationError once it did."""
    weg, _ = Tarief.objects.filter(pk=tarief.pk, van__gt=timezone.localdate()).delete()
    if not weg:
        raise ValidationError("Dit tarief geldt al. Je kunt het niet meer weghalen, wel een nieuw tarief toevoegen.")


def _controleer(verkoper: Samenwerkingsverband) -> None:
    """The seller must be there in full (art. 35a Wet OB 1968), with an IBAN to pay to."""
    try:
        verkoper.clean_fields()
    except ValidationError as fout:
        raise ValidationError(
            "Er kan nog geen factuur komen: de gegevens van het samenwerkingsverband zijn niet compleet. "
            "Vraag de directie om ze aan te vullen bij Beheer."
        ) from fout


def _verkoper(swv: Samenwerkingsverband, vandaag: datetime.date) -> dict[str, object]:
    velden = ["naam", "adres", "postcode", "plaats", "kvk", "btw_id", "rsin", "iban", "email", "telefoon"]
    return {
        "vervaldatum": vandaag + datetime.timedelta(days=swv.betaaltermijn),
        "btw_vrijstelling": swv.btw_vrijstelling,
        **{f"verkoper_{veld}": getattr(swv, veld) for veld in velden},
    }


def _koper(school: School) -> dict[str, object]:
    bestuur = school.bestuur
    return {
        "school": school,
        "bestuur": bestuur,
        "school_naam": school.naam,
        "school_brin": school.brin_vestiging,
        **{f"koper_{veld}": getattr(bestuur, veld) for veld in ["naam", "adres", "postcode", "plaats", "kvk"]},
    }


def _regel(prestatie: Prestatie) -> dict[str, object]:
    return {
        "traject": prestatie.traject,
        "vorm": prestatie.vorm,
        "omschrijving": f"Key2Teach coaching, {Vorm(prestatie.vorm).label.lower()}",
        "bedrag": prestatie.bedrag,
        "kenmerk": prestatie.kenmerk,
        "referentie": prestatie.referentie,
        "periode_van": prestatie.periode_van,
        "periode_tot": prestatie.periode_tot,
    }
