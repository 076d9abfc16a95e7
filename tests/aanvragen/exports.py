"""Kindkans exports as people have them: CSV and Excel, with good rows to begin with."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from aanvragen import actions
from aanvragen.kindkans.bestand import Bestand, lees
from aanvragen.models import Inlezing
from k2t_portal.organisatie.models import Gebruiker

RIJ: dict[str, Any] = {
    "Dossiernummer": "KK-001",
    "Leerkracht": "Juf Verzonnen",
    "Groep": "5",
    "Leerling": "Jan de Vries",
    "Hulpvraag": "Hoe blijf ik rustig?",
}


def rij(nummer: Any = 1, **cellen: Any) -> dict[str, Any]:
    return {**RIJ, "Dossiernummer": f"KK-{nummer:03}", **cellen}


def csv(*rijen: dict[str, Any]) -> SimpleUploadedFile:
    regels = [";".join(rijen[0]), *(";".join(map(str, een.values())) for een in rijen)]
    return SimpleUploadedFile("export.csv", "\r\n".join(regels).encode())


def xlsx(*rijen: dict[str, Any]) -> SimpleUploadedFile:
    boek = Workbook()
    blad = boek.worksheets[0]
    for regel in [list(rijen[0]), *(list(een.values()) for een in rijen)]:
        blad.append(regel)
    inhoud = io.BytesIO()
    boek.save(inhoud)
    return SimpleUploadedFile("export.xlsx", inhoud.getvalue())


def gelezen(*rijen: dict[str, Any]) -> Bestand:
    return lees(csv(*rijen))


def inlezing(wie: Gebruiker, bestand: Bestand, *, route: Any = 1, **kolommen: str) -> Inlezing:
    """An export that was taken in, with what is known of its columns; the school is that of the KC."""
    open_inlezing = actions.neem_bestand_aan(by=wie, route=route, bestand=bestand)
    gekozen = {**open_inlezing.veld_per_plek, **_plekken(bestand, kolommen)}
    gekozen = {plek: veld for plek, veld in gekozen.items() if veld}
    school = next((hoed.school for hoed in wie.hoeden if hoed.school), None)
    return actions.kies_kolommen(open_inlezing, by=wie, kolommen=gekozen, school=school)


def _plekken(bestand: Bestand, kolommen: dict[str, str]) -> dict[int, str]:
    return {bestand.tabel.kop.index(naam): veld for naam, veld in kolommen.items()}
