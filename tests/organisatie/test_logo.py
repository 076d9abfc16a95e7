"""The logo on paper: what may be uploaded, what becomes of it, and who sees it."""

import importlib
import io
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from k2t_portal.organisatie.logo import GEEN_BEELD, TE_GROOT, TE_KLEIN, TE_ZWAAR
from k2t_portal.organisatie.models import Logo

pytestmark = pytest.mark.django_db
LOGO, BEELD, WEG = (reverse(f"organisatie:{naam}") for naam in ("logo", "logo_beeld", "logo_verwijderen"))


def bestand(mode: str = "RGB", maat: tuple[int, int] = (300, 100), soort: str = "PNG", **opties: object) -> bytes:
    inhoud = io.BytesIO()
    Image.new(mode, maat, "teal" if mode != "CMYK" else None).save(inhoud, soort, **opties)
    return inhoud.getvalue()


def bom(breedte: int, hoogte: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _blok(b"IHDR", kop) + _blok(b"IDAT", zlib.compress(bytes(99))) + _blok(b"IEND", b"")


def _blok(naam: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))


def kies(client, inhoud: bytes, naam: str = "logo.png"):
    return client.post(LOGO, {"beeld": SimpleUploadedFile(naam, inhoud, "image/png")})


def fouten(antwoord) -> list[str]:
    return antwoord.context["form"].errors.get("beeld", [])


def test_een_logo_kiezen_bekijken_vervangen_en_weghalen(als_directie):
    assert "nog geen logo" in als_directie.get(LOGO).content.decode()

    assert kies(als_directie, bestand(maat=(300, 100))).headers["Location"] == LOGO
    assert f'src="{BEELD}?v=' in als_directie.get(LOGO).content.decode()
    kies(als_directie, bestand(maat=(200, 150)))
    assert str(Logo.objects.get()) == "Logo van 200 bij 150 punten"

    assert als_directie.post(WEG).headers["Location"] == LOGO
    assert als_directie.get(BEELD).status_code == 404
    assert als_directie.post(WEG).status_code == 302


def test_het_beeld_kan_niets_anders_zijn_dan_een_beeld(als_directie):
    kies(als_directie, bestand())
    antwoord = als_directie.get(BEELD)

    assert antwoord.content == Logo.png()
    assert {naam: antwoord.headers[naam] for naam in ("Content-Type", "X-Content-Type-Options", "Cache-Control")} == {
        "Content-Type": "image/png",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    assert antwoord.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    "mode, soort", [("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("L", "JPEG"), ("RGB", "JPEG"), ("CMYK", "JPEG")]
)
def test_elke_png_en_jpeg_wordt_een_gewone_png(als_directie, mode, soort):
    kies(als_directie, bestand(mode, soort=soort), "wat de naam zegt telt niet.gif")

    with Image.open(io.BytesIO(Logo.png() or b"")) as beeld:
        assert (beeld.format, beeld.mode) == ("PNG", "RGBA" if mode == "RGBA" else "RGB")


def test_een_jpeg_met_een_tweede_beeld_geeft_het_eerste(als_directie):
    tweede = Image.new("RGB", (300, 100))
    kies(als_directie, bestand(soort="MPO", save_all=True, append_images=[tweede]))

    assert str(Logo.objects.get()) == "Logo van 300 bij 100 punten"


def test_een_groot_logo_wordt_zo_klein_als_papier_vraagt(als_directie):
    kies(als_directie, bestand(maat=(4000, 2000)))

    assert (Logo.objects.get().breedte, Logo.objects.get().hoogte) == (384, 192)


def test_wat_er_in_het_bestand_over_iemand_staat_gaat_niet_mee(als_directie):
    over, exif = PngInfo(), Image.Exif()
    over.add_text("Author", "Iemand")
    exif[315] = "Iemand"  # Artist
    kies(als_directie, bestand(pnginfo=over, exif=exif, icc_profile=b"profiel", dpi=(72, 72)))

    with Image.open(io.BytesIO(Logo.png() or b"")) as beeld:
        beeld.load()
        assert beeld.info == {}


@pytest.mark.parametrize(
    "inhoud, fout",
    [
        (b"GIF89a, zegt het", GEEN_BEELD),
        (bestand(soort="GIF"), GEEN_BEELD),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', GEEN_BEELD),
        (bestand()[:80], GEEN_BEELD),
        (bestand(soort="JPEG")[:-40], GEEN_BEELD),
        (bestand(soort="JPEG", comment=bestand(maat=(30, 10), soort="JPEG"))[:-40], GEEN_BEELD),
        (bestand(maat=(90, 40)), TE_KLEIN),
        (bom(5000, 5000), TE_GROOT),
        (bom(60_000, 60_000), TE_GROOT),
        (bestand() + bytes(2 * 1024 * 1024), TE_ZWAAR),
        (b"", "Dit bestand is leeg. Kies het bestand met het logo."),
    ],
    ids=["tekst", "gif", "svg", "halve png", "halve jpeg", "halve foto", "klein", "veel", "bom", "zwaar", "leeg"],
)
def test_wat_niet_kan_zegt_waarom(als_directie, inhoud, fout):
    assert fouten(kies(als_directie, inhoud)) == [fout]
    assert Logo.objects.count() == 0


@pytest.mark.parametrize("soort", ["PNG", "JPEG"])
def test_een_half_beeld_mag_ook_niet_nadat_er_een_pdf_is_gemaakt(als_directie, soort):
    """WeasyPrint tells Pillow, for the whole process, to be content with half a picture."""
    importlib.import_module("facturatie.drukker")

    assert fouten(kies(als_directie, bestand(soort=soort)[:-40])) == [GEEN_BEELD]


def test_zonder_bestand(als_directie):
    assert fouten(als_directie.post(LOGO)) == ["Kies het bestand met het logo."]
