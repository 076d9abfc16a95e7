"""What directie fills in about school holidays."""

from typing import Any, ClassVar

from django import forms

from k2t_portal.organisatie.forms.velden import DatumVeld, UitlegMixin
from k2t_portal.organisatie.models import Vakantie


class VakantieForm(UitlegMixin, forms.ModelForm):
    van = DatumVeld(label="Eerste dag", help_text="Het weekend ervoor mag erbij; dat telt toch niet mee.")
    tot = DatumVeld(label="Laatste dag")

    class Meta:
        model = Vakantie
        fields = ["naam", "van", "tot"]
        help_texts: ClassVar[dict[str, str]] = {"naam": "Bijvoorbeeld Herfstvakantie."}

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", f"De laatste dag ligt voor de eerste dag. Kies {van:%d-%m-%Y} of later.")
        return gegevens
