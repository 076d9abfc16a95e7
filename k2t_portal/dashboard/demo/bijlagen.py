"""Small files to come along with an aanvraag, made here so that the repository holds no binaries."""

import struct
import zlib
from typing import NamedTuple

from django.core.files.base import ContentFile

from aanvragen.models import Bijlage

LETTER = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


class DemoBijlage(NamedTuple):
    naam: str
    soort: str
    inhoud: bytes

    @property
    def bestand(self) -> ContentFile:
        return ContentFile(self.inhoud, name=self.naam)


def pdf(*regels: str) -> bytes:
    """One A4 with these lines of plain ASCII."""
    tekst = "BT /F1 12 Tf 72 770 Td 18 TL " + " ".join(f"({regel}) '" for regel in regels) + " ET"
    objecten = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {LETTER} >>",
        f"<< /Length {len(tekst)} >>\nstream\n{tekst}\nendstream",
    ]
    return _document(objecten)


def _document(objecten: list[str]) -> bytes:
    """Objects with the table of where each begins, as a PDF reader wants it."""
    uit, plaatsen = "%PDF-1.4\n", list[int]()
    for nummer, inhoud in enumerate(objecten, 1):
        plaatsen.append(len(uit))
        uit += f"{nummer} 0 obj\n{inhoud}\nendobj\n"
    tabel = "".join(f"{plaats:010} 00000 n \n" for plaats in plaatsen)
    kop = f"xref\n0 {len(objecten) + 1}\n0000000000 65535 f \n{tabel}"
    staart = f"trailer << /Size {len(objecten) + 1} /Root 1 0 R >>\nstartxref\n{len(uit)}\n%%EOF\n"
    return (uit + kop + staart).encode("ascii")


def png(breedte: int, hoogte: int) -> bytes:
    """A plan of a classroom: tables as squares on a pale floor."""
    rijen = (b"\0" + bytes(_kleur(x, y) for x in range(breedte)) for y in range(hoogte))
    kop = struct.pack(">2I5B", breedte, hoogte, 8, 0, 0, 0, 0)
    delen = [(b"IHDR", kop), (b"IDAT", zlib.compress(b"".join(rijen))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_deel(naam, inhoud) for naam, inhoud in delen)


def _deel(naam: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))


def _kleur(x: int, y: int) -> int:
    """Grey value: a table of 40 pixels in every square of 60."""
    return 120 if x % 60 < 40 and y % 60 < 40 else 235


BIJLAGEN = (
    DemoBijlage(
        "observatie in de groep.pdf",
        Bijlage.Soort.PDF,
        pdf(
            "Observatie in de groep - verzonnen voor de demo",
            "",
            "8.35  Inloop. De leerling blijft bij de kapstok staan.",
            "8.50  Kring. De leerkracht noemt drie keer de naam.",
            "9.05  Taalles. De leerling werkt tien minuten door.",
            "9.20  Overgang naar rekenen. Het gaat mis bij het opruimen.",
        ),
    ),
    DemoBijlage("plattegrond van de klas.png", Bijlage.Soort.PNG, png(480, 320)),
    DemoBijlage(
        "verslag van het clb-traject.pdf",
        Bijlage.Soort.PDF,
        pdf(
            "Verslag van het CLB-traject - verzonnen voor de demo",
            "",
            "Drie gesprekken, twee observaties in de klas.",
            "Het lesprogramma is aangepast en er is een vaste plek gekozen.",
            "Het contact tussen leerkracht en leerling is nog niet veranderd.",
        ),
    ),
)
