"""A file that leaves the portal: saved by the browser, never shown or run by it.

Source: ASVS 5.0, V3.2 and V5.4.
"""

from typing import TypeVar

from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

A = TypeVar("A", bound=HttpResponseBase)

# Also when a browser, or somebody who made a link to it, would show it: it runs nothing, loads nothing, and no other
# site can draw it into a page of its own.
ONSCHADELIJK = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


def als_download(antwoord: A, naam: str) -> A:
    """This answer, to be kept under `naam`, in which any sign may be (RFC 6266 and 5987)."""
    return _onschadelijk(antwoord, naam, is_bijlage=True)


def als_beeld(antwoord: A, naam: str) -> A:
    """This answer, a picture for a page of the portal itself."""
    return _onschadelijk(antwoord, naam, is_bijlage=False)


def _onschadelijk(antwoord: A, naam: str, *, is_bijlage: bool) -> A:
    for kop, waarde in ONSCHADELIJK.items():
        antwoord.headers[kop] = waarde
    antwoord.headers["Content-Disposition"] = str(content_disposition_header(is_bijlage, naam))
    return antwoord
