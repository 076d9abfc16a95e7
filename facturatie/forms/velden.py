"""Fields that the forms of this app share."""

import re
from typing import Any

from django import forms

DUIZENDTALLEN = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?")


class BedragVeld(forms.DecimalField):
    """An amount in euro as typed: "1.700", "€ 1.700,00" or "1700.50". Three digits after a point are thousands."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        tekst = str(value or "").replace("€", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").removesuffix(",-")
        if DUIZENDTALLEN.fullmatch(tekst):
            tekst = tekst.replace(".", "")
        return super().to_python(tekst.replace(",", "."))
