"""Small real files, made on the spot."""

import io
import struct
import zipfile
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def beeld(soort: str, maat: tuple[int, int] = (8, 6), **opties: Any) -> bytes:
    """A picture: blue, so that it has a colour to keep."""
    stroom = io.BytesIO()
    Image.new("RGB", maat, "blue").save(stroom, soort, **opties)
    return stroom.getvalue()


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JPEG, PNG = beeld("JPEG"), beeld("PNG")
GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"
OUD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
PROGRAMMA = b"MZ\x90\x00\x03" + b"\x00" * 200
HTML = b"<!doctype html><script>alert(1)</script>"


def zipje(*namen: str) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as inpakken:
        for naam in namen:
            # A ZipInfo has a fixed date: the same bytes at any moment, as pytest names its cases after them.
            inpakken.writestr(zipfile.ZipInfo(naam), "<x/>")
    return stroom.getvalue()


DOCX = zipje("[Content_Types].xml", "word/document.xml")
MET_MACRO = zipje("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
EXCEL = zipje("[Content_Types].xml", "xl/workbook.xml")


def zipbom() -> bytes:
    """A small DOCX that says it becomes 300 MB."""
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as inpakken:
        for naam in ["[Content_Types].xml", "word/document.xml"]:
            inpakken.writestr(zipfile.ZipInfo(naam), "<x/>")
        inpakken.writestr(zipfile.ZipInfo("word/media/groot.bmp"), b"x")
        inpakken.infolist()[-1].file_size = 300 * 1024 * 1024
    return stroom.getvalue()


def pixelbom() -> bytes:
    """A PNG of one colour that says it is 10,000 by 6,000."""
    kop = b"IHDR" + struct.pack(">IIBBBBB", 10_000, 6_000, 8, 2, 0, 0, 0)
    return PNG[:12] + kop + struct.pack(">I", zlib.crc32(kop)) + PNG[33:]


def upload(naam: str, inhoud: bytes = PDF) -> SimpleUploadedFile:
    """As a browser sends it; what the browser calls the type does not matter."""
    return SimpleUploadedFile(naam, inhoud, content_type="application/octet-stream")
