"""Every file that leaves the portal is saved, not shown."""

from pathlib import Path

import pytest
from django.http import HttpResponse

from k2t_portal.organisatie.download import ONSCHADELIJK, als_download

ROOT = Path(__file__).resolve().parents[2]
APPS = ["k2t_portal", "facturatie", "aanvragen", "trajecten"]


@pytest.mark.parametrize(
    "naam, kop",
    [
        ("verslag.pdf", 'attachment; filename="verslag.pdf"'),
        ("één verslag.pdf", "attachment; filename*=utf-8''%C3%A9%C3%A9n%20verslag.pdf"),
        ('a"b.pdf', 'attachment; filename="a\\"b.pdf"'),
        ("a\r\nSet-Cookie: x.pdf", "attachment; filename*=utf-8''a%0D%0ASet-Cookie%3A%20x.pdf"),
    ],
)
def test_elke_naam_kan_en_geen_naam_ontsnapt(naam, kop):
    antwoord = als_download(HttpResponse(b"x"), naam)

    assert antwoord.headers["Content-Disposition"] == kop
    assert {naam: antwoord.headers[naam] for naam in ONSCHADELIJK} == ONSCHADELIJK


def test_geen_bestand_gaat_buiten_deze_deur_om():
    eigen = [
        str(bestand.relative_to(ROOT))
        for app in APPS
        for bestand in (ROOT / app).rglob("*.py")
        if any(woord in bestand.read_text() for woord in ("Content-Disposition", "as_attachment"))
    ]

    assert eigen == ["k2t_portal/organisatie/download.py"]
