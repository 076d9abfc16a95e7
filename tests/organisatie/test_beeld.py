"""A picture without what a camera, a telephone or a program wrote around it."""

import io

import pytest
from PIL import Image, ImageCms
from PIL.ExifTags import IFD, Base
from PIL.PngImagePlugin import PngInfo

from k2t_portal.organisatie.beeld import BeeldStuk, TeVeelPunten, zonder_gegevens

KANARIE = b"Kanarie"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(stand: int = 1) -> Image.Exif:
    """What a telephone writes: which way it was held, whose it is, where it was."""
    gegevens = Image.Exif()
    gegevens[Base.Orientation], gegevens[Base.Artist] = stand, KANARIE.decode()
    gegevens.get_ifd(IFD.GPSInfo).update({1: "N", 2: (52.0, 5.0, 17.25), 3: "E", 4: (5.0, 7.0, 3.5)})
    return gegevens


def tekst() -> PngInfo:
    over = PngInfo()
    over.add_text("Author", KANARIE.decode())
    over.add_itxt("XML:com.adobe.xmp", KANARIE.decode())
    return over


def bestand(soort: str, mode: str = "RGB", **opties: object) -> bytes:
    """Left half blue, right half white, 60 by 40."""
    beeld = Image.new("RGB", (60, 40), "white")
    beeld.paste("blue", (0, 0, 30, 40))
    uit = io.BytesIO()
    beeld.convert(mode).save(uit, soort, **opties)
    return uit.getvalue()


def schoon(inhoud: bytes) -> tuple[bytes, Image.Image]:
    uit = zonder_gegevens(inhoud, meeste_punten=10_000)
    beeld = Image.open(io.BytesIO(uit))
    beeld.load()
    return uit, beeld


@pytest.mark.parametrize(
    "inhoud",
    [
        bestand("JPEG", exif=exif(), comment=KANARIE, icc_profile=SRGB, xmp=KANARIE),
        bestand("JPEG", exif=exif()) + KANARIE,
        bestand("JPEG", "L", exif=exif(), icc_profile=KANARIE),
        bestand("MPO", exif=exif(), save_all=True, append_images=[Image.new("RGB", (60, 40))]),
        bestand("PNG", exif=exif(), pnginfo=tekst(), icc_profile=SRGB, dpi=(72, 72)),
        bestand("PNG", "P", pnginfo=tekst()) + KANARIE,
        bestand("PNG", exif=exif(), save_all=True, append_images=[Image.new("RGB", (60, 40))]),
    ],
    ids=["jpeg", "achter jpeg", "grijs", "tweede foto", "png", "achter png", "bewegend"],
)
def test_van_wat_een_toestel_erbij_schrijft_blijft_niets(inhoud):
    uit, beeld = schoon(inhoud)

    assert [woord in uit for woord in (KANARIE, b"Exif", b"GPS", b"ICC", b"iCCP", b"MPF", b"acTL")] == [False] * 7
    assert (dict(beeld.getexif()), getattr(beeld, "n_frames", 1)) == ({}, 1)


def test_een_foto_staat_rechtop_zoals_het_toestel_zei():
    """Held upside down: what the camera has left is right."""
    _, beeld = schoon(bestand("JPEG", exif=exif(stand=3)))
    rood = beeld.getchannel("R")

    assert [rood.getpixel((x, 20)) for x in (5, 55)] == [pytest.approx(255, abs=9), pytest.approx(0, abs=9)]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_een_png_houdt_zijn_kleuren_en_doorzichtigheid(mode):
    beeld = Image.linear_gradient("L").resize((60, 40)).convert("L" if mode == "I;16" else mode)
    in_ = io.BytesIO()
    beeld.convert(mode).save(in_, "PNG", **({"transparency": 0} if mode in {"P", "L"} else {}))
    eerst = Image.open(in_)
    _, daarna = schoon(in_.getvalue())

    assert (daarna.mode, daarna.tobytes(), daarna.info.get("transparency")) == (
        eerst.mode,
        eerst.tobytes(),
        eerst.info.get("transparency"),
    )


def test_een_jpeg_wordt_niet_merkbaar_minder():
    eerst = Image.open(io.BytesIO(bestand("JPEG", quality=90)))
    uit, daarna = schoon(bestand("JPEG", quality=90))

    verschil = [abs(a - b) for a, b in zip(eerst.tobytes(), daarna.tobytes(), strict=True)]
    assert (sum(verschil) / len(verschil) < 1, len(uit) <= 1.1 * len(bestand("JPEG", quality=90))) == (True, True)


def test_kleuren_van_een_ander_profiel_worden_gewone_kleuren():
    """A profile in which red and blue changed places: what it shows as blue has to stay what one sees."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()

    assert schoon(bestand("JPEG", icc_profile=lab))[1].size == (60, 40)


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"geen beeld", bestand("GIF", "P"), bestand("JPEG")[:-20], bestand("PNG")[:60]],
    ids=["leeg", "tekst", "gif", "halve jpeg", "halve png"],
)
def test_wat_geen_heel_beeld_is(inhoud):
    with pytest.raises(BeeldStuk):
        zonder_gegevens(inhoud, meeste_punten=10_000)


def test_meer_punten_dan_mag_wordt_niet_uitgepakt():
    with pytest.raises(TeVeelPunten):
        zonder_gegevens(bestand("PNG"), meeste_punten=60 * 40 - 1)
