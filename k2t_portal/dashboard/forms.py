"""What a visitor types on the pages across apps."""

from typing import Any

from django import forms

from k2t_portal.organisatie.forms import ZoekVeld
from k2t_portal.workflow.schooljaar import naam

KORT = "Vul minstens twee tekens in, bijvoorbeeld een deel van de naam van de school."


class ZoekForm(forms.Form):
    q = ZoekVeld(label="Kenmerk, school of leerkracht", te_kort=KORT)


class SchooljaarForm(forms.Form):
    """Which schooljaar to look at; the first of `jaren` when none is chosen, or one that is not there."""

    def __init__(self, *args: Any, jaren: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jaren = jaren
        self.fields["schooljaar"] = forms.TypedChoiceField(
            label="Schooljaar", choices=[(jaar, naam(jaar)) for jaar in jaren], coerce=int, required=False
        )

    @property
    def gekozen(self) -> int:
        """The calendar year in which it began."""
        return (self.is_valid() and self.cleaned_data["schooljaar"]) or self.jaren[0]
