"""The logo of the samenwerkingsverband on paper, as large as it may be there."""

import struct
from base64 import b64encode

# The room for it, in millimetres.
BREEDSTE, HOOGSTE = 64, 16
# Over three times as wide as high: such a logo holds the name, and stands alone.
MET_NAAM = 3
NAAMHOOGTE = 10.5  # of the name and the line under it, in millimetres


def logo_tokens(png: bytes) -> str:
    """CSS tokens for the top of a document, of a logo (PNG) that keeps its proportions.

    The name stands beside a logo like a square; a wide one takes its place.
    """
    breed, hoog = struct.unpack(">II", png[16:24])  # IHDR, always the first chunk
    schaal = min(BREEDSTE / breed, HOOGSTE / hoog)
    breedte, hoogte = round(breed * schaal, 2), round(hoog * schaal, 2)
    if breed > MET_NAAM * hoog:
        plek = f"--naam: none; --naast: 0; --eronder: {hoogte + 1.5:.2f}mm"
    else:
        plek = f"--naast: {breedte + 4:.2f}mm; --eronder: {max(0.6, (hoogte - NAAMHOOGTE) / 2):.2f}mm"
    beeld = f'--merk: url("data:image/png;base64,{b64encode(png).decode()}")'
    return f"{beeld}; --merk-breedte: {breedte}mm; --merk-hoogte: {hoogte}mm; {plek}"
