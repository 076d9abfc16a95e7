"""Fields that take numbers, addresses and dates as people type them, and what is said of an empty one."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.validators import EmailValidator


class NummerVeld(forms.CharField):
    """A number with letters as people type it: spaces, dots, dashes and lower case make no difference."""

    def to_python(self, value: Any) -> str:
        return re.sub(r"[\s.\-]", "", super().to_python(value) or "").upper()

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength: it would cut off what is typed with spaces."""
        return {naam: waarde for naam, waarde in super().widget_attrs(widget).items() if naam != "maxlength"}


class PostcodeVeld(NummerVeld):
    """Becomes 1234 AB, however it is typed."""

    def to_python(self, value: Any) -> str:
        aaneen = super().to_python(value)
        return f"{aaneen[:4]} {aaneen[4:]}".strip()


class EmailVeld(forms.EmailField):
    default_validators = [EmailValidator("Vul een e-mailadres in zoals naam@school.nl.")]

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).lower()


class ZoekVeld(forms.CharField):
    """What to look for: two letters or more, or it would find nearly everything. `te_kort` says so."""

    def __init__(self, *, label: str, te_kort: str) -> None:
        fouten = {"required": te_kort, "min_length": te_kort, "max_length": "Zoek met hoogstens 60 tekens."}
        super().__init__(label=label, min_length=2, max_length=60, error_messages=fouten)


class DatumInvoer(forms.DateInput):
    """The date picker of the browser."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DatumVeld(forms.DateField):
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid": "Vul een datum in zoals 14-11-2026."}
    widget = DatumInvoer


NUMMERS: dict[str, type[forms.Field]] = {
    "postcode": PostcodeVeld,
    "kvk": NummerVeld,
    "nummer": NummerVeld,
    "btw_id": NummerVeld,
    "rsin": NummerVeld,
    "iban": NummerVeld,
    "brin": NummerVeld,
    "email": EmailVeld,
    "factuur_email": EmailVeld,
}


LEEG = {
    "naam": "Vul de naam in.",
    "korte_naam": "Vul de korte naam in.",
    "adres": "Vul de straat en het huisnummer in.",
    "postcode": "Vul de postcode in, bijvoorbeeld 1234 AB.",
    "plaats": "Vul de plaats in.",
    "email": "Vul het e-mailadres in.",
    "brin": "Vul het BRIN in, bijvoorbeeld 99AB.",
    "vestiging": "Vul het vestigingsnummer in, bijvoorbeeld 00.",
    "bestuur": "Kies het bestuur van deze school.",
    "kvk": "Vul het KvK-nummer in, bijvoorbeeld 12345678.",
    "iban": "Vul het IBAN in waarop de besturen betalen.",
    "betaaltermijn": "Vul in na hoeveel dagen een factuur betaald moet zijn.",
    "btw_vrijstelling": "Vul in waarom de factuur zonder btw is.",
    "grootboekrekening": "Vul de grootboekrekening in, bijvoorbeeld 8000.",
    "rol": "Kies een rol.",
    "post": "Kies hoeveel mail je wilt krijgen.",
    "van": "Vul de eerste dag in, bijvoorbeeld 01-08-2026.",
    "tot": "Vul de laatste dag in, bijvoorbeeld 31-07-2027.",
}


class UitlegMixin:
    """What is left empty is asked for in words of its own."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in LEEG.keys() & self.fields.keys():
            self.fields[naam].error_messages["required"] = LEEG[naam]
