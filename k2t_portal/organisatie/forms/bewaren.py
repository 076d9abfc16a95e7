"""What directie fills in about how long personal data is kept."""

from typing import Any

from django import forms

from k2t_portal.organisatie.models import TERMIJNEN, Bewaartermijnen

EENHEDEN = {"jaar": "jaren", "dagen": "dagen"}


class BewaartermijnenForm(forms.ModelForm):
    """A number for each term, with what it is about, the proposal and its reason beside it."""

    class Meta:
        model = Bewaartermijnen
        fields = [termijn.veld for termijn in TERMIJNEN]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for termijn in TERMIJNEN:
            veld = self.fields[termijn.veld]
            veld.label = f"{termijn.titel}, in {EENHEDEN[termijn.eenheid]}"
            veld.help_text = f"{termijn.wat} Voorstel: {termijn.in_woorden(termijn.voorstel)}. {termijn.waarom}"
            veld.error_messages |= {"required": "Vul een getal in.", "invalid": "Vul een heel getal in."}
            veld.widget.attrs |= {"min": termijn.minstens, "max": termijn.hoogstens, "inputmode": "numeric"}
