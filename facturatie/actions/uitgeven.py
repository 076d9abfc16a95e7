"""Issuing: a factuur, or a creditfactuur on one, with its number, its snapshot and its e-invoice."""

import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction

from facturatie.actions.versturen import verstuur_vanzelf
from facturatie.afdruk import afdruk_van
from facturatie.documenten import bewaar_e_factuur
from facturatie.models import Factuur, Vorm
from facturatie.taken import maak_pdf_straks
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband, School, Schoolbestuur
from k2t_portal.workflow.nummering import volgend_nummer_vandaag

REEKS = "factuur"
VERKOPER = ["naam", "adres", "postcode", "plaats", "kvk", "btw_id", "rsin", "iban", "email", "telefoon"]
KOPER = ["naam", "adres", "postcode", "plaats", "kvk"]


class Prestatie(NamedTuple):
    """Something done for a school that can be billed; amounts in euro, the period inclusive.

    Without `bestuur` that of the school pays.
    """

    traject: models.Model
    school: School
    vorm: str
    bedrag: Decimal
    kenmerk: str
    referentie: str
    periode_van: datetime.date
    periode_tot: datetime.date
    bestuur: Schoolbestuur | None = None


@transaction.atomic
def factureren(prestatie: Prestatie, *, by: Gebruiker) -> Factuur:
    """Issue the factuur for a prestatie (policy, "Bekostiging": the school gets one per traject).

    Raises IntegrityError when the traject has a factuur that was not credited, and ValidationError while the
    samenwerkingsverband lacks something that a factuur must show.
    """
    return geef_uit(by=by, **_verkoper(), **_koper(prestatie), **_regel(prestatie))


def geef_uit(*, by: Gebruiker, betaaltermijn: int, **velden: Any) -> Factuur:
    """Issue a document of the series with these snapshot fields, payable within `betaaltermijn` days.

    The number is taken in the caller's transaction, so a step that fails gives it back, and its day is read under the
    lock of the number: in a year a higher number never has an earlier date. The e-invoice is made here (1 ms); the PDF
    by the worker, because rendering under the lock would make all others wait.
    """
    vandaag, volgnummer = volgend_nummer_vandaag(REEKS)
    factuur = Factuur(
        nummer=f"{vandaag.year}-{volgnummer:04}",
        jaar=vandaag.year,
        volgnummer=volgnummer,
        factuurdatum=vandaag,
        vervaldatum=vandaag + datetime.timedelta(days=betaaltermijn),
        gemaakt_door=by,
        **velden,
    )
    factuur.afdruk = afdruk_van(factuur)
    factuur.save(force_insert=True)
    bewaar_e_factuur(factuur)
    maak_pdf_straks(factuur)
    verstuur_vanzelf(factuur)
    return factuur


def _verkoper() -> dict[str, Any]:
    """The seller must be there in full (art. 35a Wet OB 1968), with an IBAN to pay to."""
    swv = Samenwerkingsverband.huidig()
    _controleer(swv)
    return {
        "betaaltermijn": swv.betaaltermijn,
        "btw_vrijstelling": swv.btw_vrijstelling,
        **{f"verkoper_{veld}": getattr(swv, veld) for veld in VERKOPER},
    }


def _controleer(verkoper: Samenwerkingsverband) -> None:
    try:
        verkoper.clean_fields()
    except ValidationError as fout:
        raise ValidationError(
            "Er kan nog geen factuur komen: de gegevens van het samenwerkingsverband zijn niet compleet. "
            "Vraag de directie om ze aan te vullen bij Beheer."
        ) from fout


def _koper(prestatie: Prestatie) -> dict[str, Any]:
    school, bestuur = prestatie.school, prestatie.bestuur or prestatie.school.bestuur
    return {
        "school": school,
        "bestuur": bestuur,
        "school_naam": school.naam,
        "school_brin": school.brin_vestiging,
        **{f"koper_{veld}": getattr(bestuur, veld) for veld in KOPER},
    }


def _regel(prestatie: Prestatie) -> dict[str, Any]:
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
