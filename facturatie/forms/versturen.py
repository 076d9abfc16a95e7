"""Input for sending facturen and for putting off reminders."""

from typing import Any, cast

from django import forms

from facturatie.models import Factuur, FactuurQuerySet
from k2t_portal.organisatie.forms import DatumVeld


class VersturenForm(forms.Form):
    """Which time it is that this screen is about, so that a second click is no second mail."""

    poging = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class VersturenSelectieForm(forms.Form):
    """The facturen that this screen showed."""

    facturen = forms.ModelMultipleChoiceField(Factuur.objects.none(), widget=forms.MultipleHiddenInput)

    def __init__(self, *args: Any, facturen: FactuurQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelMultipleChoiceField, self.fields["facturen"]).queryset = facturen


class UitstelForm(forms.Form):
    """No reminder before this day; empty lets them go."""

    vanaf = DatumVeld(
        label="Niet herinneren voor",
        required=False,
        help_text="Op deze dag mag een herinnering weer gaan. Maak het veld leeg om het uitstel weg te halen.",
    )
