"""Small real files, made on the spot."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
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


def upload(naam: str, inhoud: bytes = PDF) -> SimpleUploadedFile:
    """As a browser sends it; what the browser calls the type does not matter."""
    return SimpleUploadedFile(naam, inhoud, content_type="application/octet-stream")
