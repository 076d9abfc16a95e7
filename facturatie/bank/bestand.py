"""Is this XML that could be a bank statement? Decided on its content; its name is only ever shown."""

import filetype
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from lxml import etree

# A year of a busy account is about 5 MB.
MAX_MB = 10
BIJ_DE_BANK = "Download bij de bank het afschrift als CAMT.053 (een bestand dat eindigt op .xml)."
WAT_HET_IS = {
    "application/zip": "een zip-bestand. Pak het uit en kies een XML-bestand dat erin zit, één tegelijk.",
    "application/pdf": f"een PDF, geen CAMT.053. {BIJ_DE_BANK}",
}


def lees_upload(bestand: UploadedFile) -> bytes:
    """The bytes of an uploaded file. Raises ValidationError when it is empty or too large."""
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Download het afschrift opnieuw bij de bank.", code="leeg")
    if bestand.size > MAX_MB * 1024 * 1024:
        raise ValidationError(
            f"Dit bestand is groter dan {MAX_MB} MB. Download het afschrift over een kortere periode.", code="te_groot"
        )
    return bestand.read()


def lees_xml(inhoud: bytes) -> etree._Element:
    """The root of the document, without looking anything up elsewhere. Raises ValidationError when it is no plain XML.

    A DTD is refused before it is used: a bank never sends one, and it is how a small file grows into a huge one.
    """
    soort = filetype.guess_mime(inhoud) or ""
    if soort in WAT_HET_IS:
        raise ValidationError(f"Dit is {WAT_HET_IS[soort]}", code="geen_xml")
    if b"<!DOCTYPE" in inhoud or b"<!ENTITY" in inhoud:
        raise ValidationError(f"Dit is geen afschrift van een bank. {BIJ_DE_BANK}", code="geen_afschrift")
    try:
        wortel = etree.fromstring(inhoud.strip(), _lezer())
    except (etree.XMLSyntaxError, ValueError) as fout:
        raise ValidationError(f"Dit bestand is niet als XML te lezen. {BIJ_DE_BANK}", code="geen_xml") from fout
    if wortel.getroottree().docinfo.internalDTD is not None:
        raise ValidationError(f"Dit is geen afschrift van een bank. {BIJ_DE_BANK}", code="geen_afschrift")
    return wortel


def _lezer() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
