"""Fields that the steps of an aanvraag share: dates as people type them, choices as cards, a telephone number."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from k2t_portal.organisatie.models import School

# A year typed wrong ("1026") is refused; a CLB-traject never runs as long as this.
OUDSTE_JAAR = 10
# A short list is easier as radio buttons.
WEINIG = 6
TELEFOON = re.compile(r"(?:0\d{9}|(?:\+|00)\d{9,14})")


@dataclass(frozen=True)
class Keuze:
    """A choice shown as a card; as text it is its title."""

    titel: str
    tekst: str = ""
    prijs: str = ""
    advies: str = ""

    def __str__(self) -> str:
        return self.titel


class SchoolVeld(forms.ModelChoiceField):
    def label_from_instance(self, obj: School) -> str:
        return f"{obj.naam}, {obj.plaats}"


class Datum(forms.DateField):
    """A day, typed as 14-11-2026 (or ISO)."""

    def __init__(self, **opties: Any) -> None:
        opties.setdefault("widget", forms.DateInput(attrs={"class": "datum", "autocomplete": "off"}))
        super().__init__(**opties)
        self.error_messages["invalid"] = "Vul een datum in die bestaat, bijvoorbeeld 14-11-2026."

    def to_python(self, value: Any) -> datetime.date | None:
        """Whatever stands between day, month and year is as good as a dash."""
        return super().to_python(re.sub(r"[ ./]+", "-", value.strip()) if isinstance(value, str) else value)


class VoorbijeDatum(Datum):
    """A day that has been. Raises ValidationError for a day to come or long ago."""

    def validate(self, value: datetime.date | None) -> None:
        super().validate(value)
        if value is not None:
            _moet_geweest_zijn(value)


def _moet_geweest_zijn(dag: datetime.date) -> None:
    vandaag = timezone.localdate()
    if dag > vandaag:
        raise ValidationError(
            f"{dag:%d-%m-%Y} ligt in de toekomst. Vul een dag in tot en met vandaag.", code="toekomst"
        )
    moet_van_deze_tijd_zijn(dag)


def moet_van_deze_tijd_zijn(dag: datetime.date) -> None:
    if dag.year < timezone.localdate().year - OUDSTE_JAAR:
        raise ValidationError(f"{dag:%d-%m-%Y} is erg lang geleden. Kijk het jaartal na.", code="lang_geleden")


def telefoonnummer(waarde: str) -> None:
    """Accept a Dutch or foreign number. Its shape keeps a BSN of nine digits out as well."""
    if not TELEFOON.fullmatch(re.sub(r"[ .()\-]", "", waarde)):
        raise ValidationError("Vul een telefoonnummer in van tien cijfers, zoals 06 12 34 56 78.", code="telefoon")
