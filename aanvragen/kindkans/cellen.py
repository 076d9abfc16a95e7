"""What a cell says, as the field of the form wants it: the same rules and the same words as when it is typed."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from aanvragen.forms.velden import VoorbijeDatum
from aanvragen.kindkans.kolommen import formuliervelden
from aanvragen.stappen import stappen_van
from k2t_portal.organisatie.controle import geen_bsn

JA, NEE = {"ja", "j", "x", "1", "waar", "true", "yes"}, {"nee", "n", "0", "onwaar", "false", "no", "-"}
MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
ANDERE_MAAND = {"maa": "mrt"}
DATUM_IN_WOORDEN = re.compile(r"(\d{1,2})[\s.-]+([a-z]{3})[a-z]*\.?[\s.-]+(\d{4})", re.IGNORECASE)
TIJD = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
ISO_DATUM = re.compile(r"\d{4}-(\d{2})-(\d{2})")
GROEP = re.compile(r"(groep )?[1-8][a-z]?( ?(/|-|,|\+|&|en|t/m) ?[1-8][a-z]?)*|.*(bouw|kleuter|instroom|sbo).*")
ANDERE_KEUZE = {"ib": "kc", "intern begeleider": "kc", "groepsleerkracht": "leerkracht"}
GEEN_LETTER = re.compile(r"[^a-z0-9]+")


class Cellen:
    """Cleans the cells of one route. Made once per file, since a form costs more than the cells of a row."""

    def __init__(self, route: int) -> None:
        self.velden: dict[str, Any] = {}
        for stap in stappen_van(route):
            self.velden |= formuliervelden(stap.form, route)
        for veld in self.velden.values():
            veld.required = False

    def lees(self, naam: str, cel: str) -> Any:
        """The value for a field of the aanvraag. Raises ValidationError with what is wrong with this cell."""
        veld = self.velden[naam]
        maak_klaar = PER_VELD.get(naam) or PER_SOORT.get(type(veld), _tekst)
        waarde = veld.clean(maak_klaar(cel, veld))
        if isinstance(waarde, str) and naam != "leerkracht_telefoon":
            geen_bsn(waarde)
        return waarde


def initialen(naam: str) -> str:
    """What the portal keeps of a pupil's name: J.V. for "Jan de Vries" and for "Vries, Jan de" (design §2)."""
    achter, komma, voor = naam.partition(",")
    woorden = re.findall(r"[^\W\d_][\w'’-]*", f"{voor} {achter}" if komma else naam)
    letters = [woord[0] for woord in woorden if not woord[0].islower()] or [woord[0].upper() for woord in woorden]
    return "".join(f"{letter}." for letter in letters[:4])


def _tekst(cel: str, veld: Any) -> str:
    return cel


def _datum(cel: str, veld: Any) -> str:
    """14-11-2026 for what Excel and people make of it."""
    dag = TIJD.sub("", cel)
    if woorden := DATUM_IN_WOORDEN.fullmatch(dag):
        maand = ANDERE_MAAND.get(woorden[2].lower(), woorden[2].lower())
        if maand in MAANDEN:
            return f"{woorden[1]}-{MAANDEN.index(maand) + 1}-{woorden[3]}"
    return dag


def _ja_of_nee(cel: str, veld: Any) -> bool:
    if cel.lower() not in JA | NEE:
        raise ValidationError("Hier hoort ja of nee te staan.", code="ja_nee")
    return cel.lower() in JA


def _keuze(cel: str, veld: Any) -> str:
    """A choice by its code or by its name on the screen."""
    gezocht = _kaal(cel)
    gezocht = ANDERE_KEUZE.get(gezocht, gezocht)
    for code, naam in veld.choices:
        if gezocht in {_kaal(code), _kaal(str(naam)), _kaal(str(naam)).removesuffix(" traject").removeprefix("de ")}:
            return str(code)
    namen = " of ".join(str(naam).lower() for _, naam in veld.choices)
    raise ValidationError(f"Hier hoort te staan: {namen}.", code="keuze")


def _groep(cel: str, veld: Any) -> str:
    """Excel makes a date of 3/4; anything that is no group is most likely another column."""
    groep = f"{int(iso[2])}/{int(iso[1])}" if (iso := ISO_DATUM.fullmatch(cel)) else cel
    if not GROEP.fullmatch(groep.lower()):
        raise ValidationError("Dit is geen groep. Zet er bijvoorbeeld 5 of 3/4 neer.", code="groep")
    return groep


def _telefoon(cel: str, veld: Any) -> str:
    """Excel drops the first zero of a number."""
    return f"0{cel}" if re.fullmatch(r"[1-9]\d{8}", cel) else cel


def _kaal(tekst: str) -> str:
    return GEEN_LETTER.sub(" ", tekst.lower().replace("ö", "o")).strip()


PER_VELD = {"groep": _groep, "leerkracht_telefoon": _telefoon}
PER_SOORT = {VoorbijeDatum: _datum, forms.BooleanField: _ja_of_nee, forms.TypedChoiceField: _keuze}
