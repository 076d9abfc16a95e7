"""Is this file what it says, and may it come along? Decided on its content; its name is only ever shown.

Limits: PDF, DOCX, JPEG and PNG, at most 10 MB each. Pictures come along without their metadata. What a PDF or a DOCX
says about its author stays: taking that out would break a signature, and change what people thought they sent.
"""

import unicodedata
import zipfile
from pathlib import PurePath
from typing import NamedTuple

import filetype
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile

from aanvragen.models import Bijlage
from k2t_portal.organisatie.beeld import BeeldStuk, TeVeelPunten, zonder_gegevens
from k2t_portal.organisatie.controle import geen_bsn

Soort = Bijlage.Soort
KOP = 8192  # what filetype needs at most to know a file by its first bytes
EXTENSIES = {Soort.PDF: [".pdf"], Soort.DOCX: [".docx"], Soort.JPEG: [".jpg", ".jpeg"], Soort.PNG: [".png"]}
BEKENDE = {extensie for extensies in EXTENSIES.values() for extensie in extensies}
# A photo of any telephone fits; unpacked it is 150 MB of memory.
MEESTE_PUNTEN = 50_000_000
# A DOCX is a zip, of which a few MB can become gigabytes in the program that opens it.
MEESTE_DELEN, MEEST_UITGEPAKT = 2_000, 200 * 1024 * 1024
IN_INHOUDSOPGAVE = b"PK\x01\x02"
HOE_DAN = "Voeg een PDF, Word-bestand (.docx), JPEG of PNG toe."


class Gekeurd(NamedTuple):
    """A file that may come along."""

    bestand: File
    naam: str
    soort: str


def keur(bestand: UploadedFile) -> Gekeurd:
    """Check one uploaded file. Raises ValidationError with what is wrong and what would do."""
    _keur_grootte(bestand)
    soort = _soort(bestand)
    if soort is None:
        raise _kan_niet_mee()
    geen_bsn(bestand.name or "")
    naam = nette_naam(bestand.name or "", soort)
    return Gekeurd(_beeld(bestand) if soort in (Soort.JPEG, Soort.PNG) else bestand, naam, soort)


def nette_naam(naam: str, soort: str) -> str:
    """What people see: no path, no invisible signs, an extension that fits the content, and not too long."""
    kaal = naam.replace("\\", "/").rsplit("/", 1)[-1]
    zichtbaar = "".join(teken for teken in unicodedata.normalize("NFC", kaal) if unicodedata.category(teken)[0] != "C")
    pad = PurePath(" ".join(zichtbaar.split()) or "bijlage")
    goed = EXTENSIES[Soort(soort)]
    extensie = pad.suffix if pad.suffix.lower() in goed else goed[0]
    stam = pad.stem if pad.suffix.lower() in BEKENDE else pad.name
    return stam[: Bijlage.MAX_NAAM - len(extensie)] + extensie


def _keur_grootte(bestand: File) -> None:
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw.", code="leeg")
    if bestand.size > Bijlage.MAX_BYTES:
        raise ValidationError("Dit bestand is groter dan 10 MB. Kies een kleiner bestand.", code="te_groot")


def _beeld(bestand: UploadedFile) -> File:
    """The picture without what a camera adds to it, such as the place where it was made."""
    try:
        schoon = ContentFile(zonder_gegevens(bestand.read(), meeste_punten=MEESTE_PUNTEN), name="beeld")
    except TeVeelPunten as fout:
        raise ValidationError(
            "Deze foto heeft meer dan 50 miljoen beeldpunten. Bewaar hem kleiner en kies hem opnieuw.", code="te_groot"
        ) from fout
    except BeeldStuk as fout:
        raise _kan_niet_mee() from fout
    _keur_grootte(schoon)
    return schoon


def _kan_niet_mee() -> ValidationError:
    return ValidationError(f"Dit bestand is beschadigd of kan niet mee. {HOE_DAN}", code="soort")


def _soort(bestand: UploadedFile) -> Soort | None:
    bestand.seek(0)
    mime = filetype.guess_mime(bestand.read(KOP))
    bestand.seek(0)
    if mime in (Soort.PDF, Soort.JPEG, Soort.PNG):
        return Soort(mime)
    return Soort.DOCX if _is_word(bestand) else None


def _is_word(bestand: UploadedFile) -> bool:
    """A zip with a Word document in it. One with macros is a program, and one that would become huge does harm."""
    try:
        # Counted before the list is read, which would take as much memory as it has lines.
        if bestand.read().count(IN_INHOUDSOPGAVE) > MEESTE_DELEN:
            return False
        with zipfile.ZipFile(bestand) as zip_bestand:
            delen = zip_bestand.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        bestand.seek(0)
    namen = {deel.filename for deel in delen}
    past = sum(deel.file_size for deel in delen) <= MEEST_UITGEPAKT
    return past and {"[Content_Types].xml", "word/document.xml"} <= namen and "word/vbaProject.bin" not in namen
