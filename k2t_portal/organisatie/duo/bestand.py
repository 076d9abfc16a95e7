"""Is this a table that could come from DUO? Decided on its content; its name is only ever shown."""

import filetype
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from k2t_portal.organisatie.tabel import Tabel, lees_csv

# The list of the whole country is about 3 MB.
MAX_MB = 10
ALS_CSV = "Open het in Excel en bewaar het als CSV (Opslaan als, CSV UTF-8)."
BIJ_DUO = "Haal bij DUO het CSV-bestand op."
WAT_HET_IS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("een Excel-bestand", ALS_CSV),
    "application/vnd.ms-excel": ("een Excel-bestand", ALS_CSV),
    "application/zip": ("een zip-bestand", "Pak het uit en kies het CSV-bestand dat erin zit."),
    "application/pdf": ("een PDF", BIJ_DUO),
}


def lees_upload(bestand: UploadedFile) -> bytes:
    """The bytes of an uploaded file. Raises ValidationError when it is empty, too large, or no table."""
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw.", code="leeg")
    if bestand.size > MAX_MB * 1024 * 1024:
        raise ValidationError(
            f"Dit bestand is groter dan {MAX_MB} MB. Het bestand van heel Nederland is ongeveer 3 MB: "
            "kijk of je het goede hebt.",
            code="te_groot",
        )
    return bestand.read()


def lees_tabel(inhoud: bytes) -> Tabel:
    """The table in these bytes. Raises ValidationError that says what the file is when it is something else."""
    soort = filetype.guess_mime(inhoud) or ""
    wat, hoe_dan = WAT_HET_IS.get(soort, ("", BIJ_DUO))
    if soort.startswith("image/"):
        wat = "een afbeelding"
    elif inhoud.lstrip()[:5].lower() in (b"<!doc", b"<html"):
        wat = "een webpagina"
    if wat:
        raise ValidationError(f"Dit is {wat}, geen CSV-bestand. {hoe_dan}", code="geen_csv")
    return lees_csv(inhoud)
