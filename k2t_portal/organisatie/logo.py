"""The logo of the samenwerkingsverband, made ready for paper: a file is known by its content, never by its name."""

from typing import Any

from django.core.exceptions import ValidationError
from PIL import Image

from k2t_portal.organisatie.beeld import BeeldStuk, TeVeelPunten, open_beeld, rechtop

MAX_MB = 2
MEESTE_PUNTEN = 16_000_000
MINSTE_PUNTEN = 100
# On paper a logo is at most 64 by 16 mm: these are 300 dots per inch, which is as sharp as print.
OP_PAPIER = (768, 192)

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
        beeld = open_beeld(bestand.read(), meeste_punten=MEESTE_PUNTEN)
        _controleer_maat(*beeld.size)
        return _voor_papier(rechtop(beeld))
    except TeVeelPunten as fout:
        raise ValidationError(TE_GROOT) from fout
    except BeeldStuk as fout:
        raise ValidationError(GEEN_BEELD) from fout


def _controleer_maat(breedte: int, hoogte: int) -> None:
    if max(breedte, hoogte) < MINSTE_PUNTEN:
        raise ValidationError(TE_KLEIN)


def _voor_papier(beeld: Image.Image) -> Image.Image:
    """On a fresh canvas, so that nothing of the file comes along."""
    schoon = beeld.convert("RGBA" if beeld.has_transparency_data else "RGB")
    schoon.thumbnail(OP_PAPIER, Image.Resampling.LANCZOS)
    doek = Image.new(schoon.mode, schoon.size)
    doek.paste(schoon)
    return doek
