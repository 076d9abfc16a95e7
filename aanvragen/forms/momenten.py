"""A moment around a case in one line."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from aanvragen.forms.stap import zonder_afkappen
from aanvragen.forms.velden import Datum, moet_van_deze_tijd_zijn
from aanvragen.models import Moment
from k2t_portal.organisatie.controle import geen_bsn

VOORUIT = datetime.timedelta(days=366)


class NabijeDatum(Datum):
    """A day that has been, or one within a year: an MDO is planned ahead."""

    def validate(self, value: datetime.date | None) -> None:
        super().validate(value)
        if value is None:
            return
        moet_van_deze_tijd_zijn(value)
        if value > timezone.localdate() + VOORUIT:
            raise ValidationError(f"{value:%d-%m-%Y} ligt meer dan een jaar vooruit. Kijk het jaartal na.")


class MomentForm(forms.Form):
    soort = forms.ChoiceField(label="Wat was het?", choices=Moment.Soort.choices)
    datum = NabijeDatum(
        label="Wanneer?", initial=timezone.localdate, error_messages={"required": "Vul in wanneer het was of is."}
    )
    tekst = forms.CharField(
        label="In één regel",
        help_text="Noem geen naam van de leerling.",
        max_length=200,
        validators=[geen_bsn],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Schrijf in één regel wat er was of wat er komt."},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        # The page of a case holds other fields too.
        super().__init__(*args, auto_id="id_moment_%s", **kwargs)  # type: ignore[arg-type, misc]  # passed on as they came
        zonder_afkappen(self.fields["tekst"])
