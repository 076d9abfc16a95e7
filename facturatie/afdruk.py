"""The fingerprint of a factuur: a hash over all that may never change, so that a change outside the portal shows."""

import datetime
import hashlib
import json
from decimal import Decimal
from typing import Any

# In this order; a column that comes later is not added here, because the fingerprints of today have to stay right.
AFGEDRUKT = (
    "soort",
    "nummer",
    "jaar",
    "volgnummer",
    "factuurdatum",
    "vervaldatum",
    "crediteert_id",
    "reden",
    "traject_id",
    "school_id",
    "bestuur_id",
    "kenmerk",
    "referentie",
    "vorm",
    "omschrijving",
    "periode_van",
    "periode_tot",
    "bedrag",
    "btw_vrijstelling",
    "verkoper_naam",
    "verkoper_adres",
    "verkoper_postcode",
    "verkoper_plaats",
    "verkoper_kvk",
    "verkoper_btw_id",
    "verkoper_rsin",
    "verkoper_iban",
    "verkoper_email",
    "verkoper_telefoon",
    "koper_naam",
    "koper_adres",
    "koper_postcode",
    "koper_plaats",
    "koper_kvk",
    "school_naam",
    "school_brin",
    "gemaakt_door_id",
)


def afdruk_van(factuur: Any) -> str:
    """SHA-256, in hexadecimals, of the frozen columns of a factuur."""
    waarden = [_gewoon(getattr(factuur, veld)) for veld in AFGEDRUKT]
    return hashlib.sha256(json.dumps(waarden, ensure_ascii=False).encode()).hexdigest()


def _gewoon(waarde: Any) -> str | int | None:
    """The same for a value that was just filled in and for one that was read back."""
    if isinstance(waarde, Decimal):
        return f"{waarde:.2f}"
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    return waarde if waarde is None or isinstance(waarde, int) else str(waarde)
