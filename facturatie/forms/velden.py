"""Fields that the forms of this app share."""

import re
from decimal import Decimal
from typing import Any, ClassVar

from django import forms

DUIZENDTALLEN = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?")


class BedragVeld(forms.DecimalField):
    """An amount in euro above zero, as typed: "1.700", "€ 1.700,00" or "1700.50".

    Three digits after a point are thousands.
    """

    widget = forms.TextInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": "Vul het bedrag in, bijvoorbeeld 850,00.",
        "invalid": "Vul een bedrag in, bijvoorbeeld 850,00.",
        "min_value": "Vul een bedrag in van meer dan € 0,00.",
        "max_digits": "Dit bedrag is te hoog.",
        "max_whole_digits": "Dit bedrag is te hoog.",
        "max_decimal_places": "Vul hooguit twee cijfers achter de komma in.",
    }

    def __init__(self, *, max_digits: int = 8, **opties: Any) -> None:
        super().__init__(min_value=Decimal("0.01"), max_digits=max_digits, decimal_places=2, **opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Any:
        tekst = str(value or "").replace("€", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").removesuffix(",-")
        if DUIZENDTALLEN.fullmatch(tekst):
            tekst = tekst.replace(".", "")
        return super().to_python(tekst.replace(",", "."))
