"""Who takes a route 2 case over."""

from typing import Any

from django import forms

from aanvragen.models import Aanvraag
from aanvragen.zicht import clbers
from k2t_portal.organisatie.models import Gebruiker


class WisselClberForm(forms.Form):
    naar = forms.ModelChoiceField(
        label="Wie neemt deze zaak over?",
        queryset=Gebruiker.objects.none(),
        empty_label="Kies een CLB'er",
        help_text="Staat iemand er niet bij? De directie kan haar de rol van CLB'er geven.",
        error_messages={
            "required": "Kies wie deze zaak overneemt.",
            "invalid_choice": "Deze persoon is vandaag geen CLB'er, of heeft deze zaak al. Kies iemand uit de lijst.",
        },
    )

    def __init__(self, *args: Any, aanvraag: Aanvraag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["naar"]
        assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101, narrows the type
        veld.queryset = clbers().exclude(pk=aanvraag.aanvrager_id)
