"""A picture that someone uploaded: opened with care, and left with nothing but what one sees.

A photo of a telephone tells where and when it was made, by whom and with what: about a child that is more than the
portal needs (art. 5 lid 1 c AVG).
"""

import io
import struct
import zlib

from PIL import Image, ImageCms, ImageOps
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

# What stands before and after the bytes of the picture itself; a camera may put more behind it.
RONDOM = {"PNG": (b"IDAT", b"IEND\xaeB`\x82"), "JPEG": (b"\xff\xda", b"\xff\xd9")}
# Pillow has no class of its own for a file that is broken, or was made to harm.
PILLOW_GOOIT = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError)
BIJ_STUK = (*PILLOW_GOOIT, struct.error, zlib.error)


class BeeldStuk(Exception):
    """This is no PNG or JPEG, or it is broken."""


class TeVeelPunten(Exception):
    """This picture would take more memory than it may."""


def open_beeld(inhoud: bytes, *, meeste_punten: int) -> Image.Image:
    """The picture, not unpacked yet. Raises BeeldStuk, and TeVeelPunten by the size that it says it has.

    For a file of 2 MB can become gigabytes of memory.
    """
    try:
        beeld = Image.open(io.BytesIO(inhoud), formats=list(RONDOM))
    except Image.DecompressionBombError as fout:
        raise TeVeelPunten from fout
    except BIJ_STUK as fout:
        raise BeeldStuk from fout
    if beeld.width * beeld.height > meeste_punten:
        raise TeVeelPunten
    # A JPEG of a telephone may hold a second picture, and calls itself MPO.
    _controleer_einde(inhoud, *RONDOM.get(str(beeld.format), RONDOM["JPEG"]))
    return beeld


def rechtop(beeld: Image.Image) -> Image.Image:
    """The picture itself, turned as its camera says. Raises BeeldStuk."""
    try:
        return ImageOps.exif_transpose(beeld)
    except BIJ_STUK as fout:
        raise BeeldStuk from fout


def zonder_gegevens(inhoud: bytes, *, meeste_punten: int) -> bytes:
    """The same picture in a new file: no place, time, camera, author, preview or text. Raises as open_beeld.

    A JPEG is packed as finely as it was; colours of a profile become those that every screen knows.
    """
    bron = open_beeld(inhoud, meeste_punten=meeste_punten)
    beeld = _in_gewone_kleuren(rechtop(bron), bron.info.get("icc_profile"))
    beeld.info = {naam: waarde for naam, waarde in beeld.info.items() if naam == "transparency"}
    uit = io.BytesIO()
    try:
        beeld.save(uit, "PNG" if bron.format == "PNG" else "JPEG", **_zoals(bron))
    except BIJ_STUK as fout:
        raise BeeldStuk from fout
    return uit.getvalue()


def _controleer_einde(inhoud: bytes, begin: bytes, einde: bytes) -> None:
    """Pillow would do this, but WeasyPrint tells it for the whole process to be content with half a picture.

    Both are looked for from behind, because the preview that a camera puts in front has an end of its own.
    """
    if inhoud.rfind(einde) < inhoud.rfind(begin):
        raise BeeldStuk


def _in_gewone_kleuren(beeld: Image.Image, profiel: bytes | None) -> Image.Image:
    """A profile can hold text, so it goes, and its colours are worked out; one that is broken just goes."""
    if not profiel or beeld.mode not in {"RGB", "RGBA"}:
        return beeld
    try:
        bron = ImageCms.ImageCmsProfile(io.BytesIO(profiel))
        if "sRGB" in ImageCms.getProfileDescription(bron):
            return beeld
        vers = ImageCms.profileToProfile(beeld, bron, ImageCms.createProfile("sRGB"), outputMode=beeld.mode)
    except (ImageCms.PyCMSError, *BIJ_STUK):
        return beeld
    return vers or beeld


def _zoals(bron: Image.Image) -> dict[str, object]:
    """How a JPEG was packed, so that packing it again costs hardly any sharpness."""
    if not isinstance(bron, JpegImageFile):
        return {}
    return {"qtables": bron.quantization, "subsampling": get_sampling(bron)}
