"""The logo of the samenwerkingsverband, made ready for paper: a file is known by its content, never by its name."""

from typing import Any

from django.core.exceptions import ValidationError
from PIL import Image, ImageOps

MAX_MB = 2
# An image says its size before it is unpacked: 2 MB of file can become gigabytes of memory.
MEESTE_PUNTEN = 16_000_000
MINSTE_PUNTEN = 100
# On paper a logo is at most 64 by 16 mm: these are 300 dots per inch, which is as sharp as print.
OP_PAPIER = (768, 192)

# What stands before and after the bytes of the picture itself; a camera may put more behind it.
RONDOM = {"PNG": (b"IDAT", b"IEND\xaeB`\x82"), "JPEG": (b"\xff\xda", b"\xff\xd9")}

GEEN_BEELD = "Dit bestand is geen PNG of JPEG, of het is stuk. Bewaar het logo als PNG en kies het opnieuw."
TE_ZWAAR = f"Dit bestand is groter dan {MAX_MB} MB. Bewaar het logo kleiner en kies het opnieuw."
TE_GROOT = "Dit logo heeft te veel beeldpunten. Bewaar het als PNG van hoogstens 4000 bij 4000 punten."
TE_KLEIN = f"Dit logo is te klein om scherp te drukken. Kies er een van minstens {MINSTE_PUNTEN} punten breed of hoog."


def lees_logo(bestand: Any) -> Image.Image:
    """The picture as it comes on paper, without the metadata of the file, of an uploaded file.

    Raises ValidationError when it is no PNG or JPEG, and when it is too large or too small.
    """
    if bestand.size > MAX_MB * 1024 * 1024:
        raise ValidationError(TE_ZWAAR)
    try:
        beeld = Image.open(bestand, formats=list(RONDOM))
        # A JPEG of a telephone may hold a second picture, and calls itself MPO.
        _controleer_einde(bestand, *RONDOM.get(str(beeld.format), RONDOM["JPEG"]))
        _controleer_maat(*beeld.size)
        return _voor_papier(ImageOps.exif_transpose(beeld))
    except Image.DecompressionBombError as fout:
        raise ValidationError(TE_GROOT) from fout
    # What Pillow raises on a file that is broken, or was made to harm: it has no class of its own for that.
    except (OSError, SyntaxError, ValueError) as fout:
        raise ValidationError(GEEN_BEELD) from fout


def _controleer_einde(bestand: Any, begin: bytes, einde: bytes) -> None:
    """Pillow would do this, but WeasyPrint tells it for the whole process to be content with half a picture.

    Both are looked for from behind, because the preview that a camera puts in front has an end of its own.
    """
    bestand.seek(0)
    inhoud = bestand.read()
    if inhoud.rfind(einde) < inhoud.rfind(begin):
        raise ValidationError(GEEN_BEELD)


def _controleer_maat(breedte: int, hoogte: int) -> None:
    if breedte * hoogte > MEESTE_PUNTEN:
        raise ValidationError(TE_GROOT)
    if max(breedte, hoogte) < MINSTE_PUNTEN:
        raise ValidationError(TE_KLEIN)


def _voor_papier(beeld: Image.Image) -> Image.Image:
    """On a fresh canvas, so that nothing of the file comes along."""
    schoon = beeld.convert("RGBA" if beeld.has_transparency_data else "RGB")
    schoon.thumbnail(OP_PAPIER, Image.Resampling.LANCZOS)
    doek = Image.new(schoon.mode, schoon.size)
    doek.paste(schoon)
    return doek
