"""Is this file what it says, and may it come along? Decided on its content; its name is only ever shown.

Limits: PDF, DOCX, JPEG and PNG, at most 10 MB each.
"""

import unicodedata
import zipfile
from pathlib import PurePath
from typing import NamedTuple

import filetype
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from aanvragen.models import Bijlage
from k2t_portal.organisatie.controle import geen_bsn

Soort = Bijlage.Soort
KOP = 8192  # what filetype needs at most to know a file by its first bytes
EXTENSIES = {Soort.PDF: [".pdf"], Soort.DOCX: [".docx"], Soort.JPEG: [".jpg", ".jpeg"], Soort.PNG: [".png"]}
BEKENDE = {extensie for extensies in EXTENSIES.values() for extensie in extensies}
HOE_DAN = "Voeg een PDF, Word-bestand (.docx), JPEG of PNG toe."


class Gekeurd(NamedTuple):
    """A file that may come along."""

    bestand: UploadedFile
    naam: str
    soort: str


def keur(bestand: UploadedFile) -> Gekeurd:
    """Check one uploaded file. Raises ValidationError with what is wrong and what would do."""
    _keur_grootte(bestand)
    soort = _soort(bestand)
    if soort is None:
        raise ValidationError(f"Dit bestand is beschadigd of kan niet mee. {HOE_DAN}", code="soort")
    geen_bsn(bestand.name or "")
    return Gekeurd(bestand, nette_naam(bestand.name or "", soort), soort)


def nette_naam(naam: str, soort: str) -> str:
    """What people see: no path, no invisible signs, an extension that fits the content, and not too long."""
    kaal = naam.replace("\\", "/").rsplit("/", 1)[-1]
    zichtbaar = "".join(teken for teken in unicodedata.normalize("NFC", kaal) if unicodedata.category(teken)[0] != "C")
    pad = PurePath(" ".join(zichtbaar.split()) or "bijlage")
    goed = EXTENSIES[Soort(soort)]
    extensie = pad.suffix if pad.suffix.lower() in goed else goed[0]
    stam = pad.stem if pad.suffix.lower() in BEKENDE else pad.name
    return stam[: Bijlage.MAX_NAAM - len(extensie)] + extensie


def _keur_grootte(bestand: UploadedFile) -> None:
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw.", code="leeg")
    if bestand.size > Bijlage.MAX_BYTES:
        raise ValidationError("Dit bestand is groter dan 10 MB. Kies een kleiner bestand.", code="te_groot")


def _soort(bestand: UploadedFile) -> Soort | None:
    bestand.seek(0)
    mime = filetype.guess_mime(bestand.read(KOP))
    bestand.seek(0)
    if mime in (Soort.PDF, Soort.JPEG, Soort.PNG):
        return Soort(mime)
    return Soort.DOCX if _is_word(bestand) else None


def _is_word(bestand: UploadedFile) -> bool:
    """A zip with a Word document in it. One with macros is a program, so it is refused."""
    try:
        with zipfile.ZipFile(bestand) as zip_bestand:
            namen = set(zip_bestand.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        bestand.seek(0)
    return {"[Content_Types].xml", "word/document.xml"} <= namen and "word/vbaProject.bin" not in namen
