"""Kinds of fields that the forms of a traject share: each says what is wrong and how to mend it."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from k2t_portal.organisatie.controle import geen_bsn

GEEN_DATUM = "Vul een datum in zoals 14-11-2026."
GEEN_TIJD = "Vul een tijd in zoals 14:30."
STAP = 15
LANGSTE = 360


def datum(label: str, *, leeg: str = "", laatst: datetime.date | None = None, **opties: Any) -> forms.DateField:
    """A day, with the date picker of the phone; `laatst` is the last day that the picker offers."""
    attrs = {"type": "date", **({"max": laatst.isoformat()} if laatst else {})}
    invoer = forms.DateInput(format="%Y-%m-%d", attrs=attrs)
    return forms.DateField(
        label=label, widget=invoer, error_messages={"required": leeg, "invalid": GEEN_DATUM}, **opties
    )


def tijd(label: str, *, leeg: str = "", **opties: Any) -> forms.TimeField:
    """A time of the day, with the picker of the phone."""
    invoer = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(
        label=label, widget=invoer, error_messages={"required": leeg, "invalid": GEEN_TIJD}, **opties
    )


def vandaag_of_eerder(label: str, *, leeg: str, **opties: Any) -> forms.DateField:
    """A day that has been; today unless one says otherwise. The action refuses the future."""
    vandaag = timezone.localdate()
    return datum(label, leeg=leeg, laatst=vandaag, initial=vandaag, **opties)


def tekst(label: str, *, leeg: str = "", lengte: int = 5000, regels: int = 5, **opties: Any) -> forms.CharField:
    """Free text without a BSN; `leeg` is what to say when it is required and missing."""
    return forms.CharField(
        label=label,
        max_length=lengte,
        required=bool(leeg),
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": regels, "autocomplete": "off"}),
        error_messages={"required": leeg, "max_length": "Maak deze tekst korter: er passen %(limit_value)d tekens in."},
        **opties,
    )


def minuten(label: str, *, vanaf: int = 0, ook: int = 0, **opties: Any) -> forms.TypedChoiceField:
    """Minutes in steps of a quarter, chosen with one thumb; `ook` is a value that was logged otherwise."""
    waarden = sorted({*range(vanaf, LANGSTE + 1, STAP), *([ook] if ook > vanaf else [])})
    keuzes: list[tuple[Any, str]] = [(waarde, duur(waarde)) for waarde in waarden]
    if vanaf:
        keuzes.insert(0, ("", "Kies"))
    return forms.TypedChoiceField(label=label, choices=keuzes, coerce=int, **opties)


def duur(waarde: int) -> str:
    """Minutes as people say them: 45 min, 1 uur, 1 uur 15 min."""
    uren, rest = divmod(waarde, 60)
    delen = [f"{uren} uur" if uren else "", f"{rest} min" if rest or not uren else ""]
    return " ".join(filter(None, delen))
