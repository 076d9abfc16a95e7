"""Choosing a file of DUO, the gemeenten of the region, and then whether to do what was shown."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from k2t_portal.organisatie.duo.bestand import MAX_MB, lees_upload

KIES = forms.FileInput(attrs={"accept": ".csv,.txt", "data-max-mb": str(MAX_MB)})


class BestandForm(forms.Form):
    """After cleaning the values are bytes, of files of which nobody has read a word yet."""

    vestigingen = forms.FileField(
        label="Bestand met vestigingen",
        allow_empty_file=True,
        widget=KIES,
        help_text="CSV van DUO, hoogstens 10 MB. Het sbo heeft bij DUO een eigen bestand: lees dat apart in.",
        error_messages={"required": "Kies het bestand met schoolvestigingen van DUO."},
    )
    besturen = forms.FileField(
        label="Bestand met schoolbesturen",
        required=False,
        allow_empty_file=True,
        widget=KIES,
        help_text="Hieruit komen naam, adres en KvK-nummer van een bestuur dat nog niet in het portaal staat.",
    )

    def clean_vestigingen(self) -> bytes:
        self.cleaned_data["naam"] = self.cleaned_data["vestigingen"].name
        return lees_upload(self.cleaned_data["vestigingen"])

    def clean_besturen(self) -> bytes | None:
        bestand = self.cleaned_data["besturen"]
        return lees_upload(bestand) if bestand else None


class GemeentenForm(forms.Form):
    """Which gemeenten new schools come from; `alle` says that nothing was forgotten."""

    gemeenten = forms.MultipleChoiceField(
        label="Gemeenten",
        required=False,
        error_messages={"invalid_choice": "De gemeente %(value)s staat niet in dit bestand."},
    )
    alle = forms.BooleanField(label="Scholen uit alle gemeenten", required=False)

    def __init__(self, *args: Any, keuze: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["gemeenten"]).choices = [(naam, naam) for naam in keuze]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if not gegevens.pop("alle", False) and not gegevens.get("gemeenten") and not self.errors:
            raise ValidationError("Kies de gemeenten van jullie regio, of kies scholen uit alle gemeenten.")
        return gegevens


class InleesForm(forms.Form):
    """`afdruk` is the plan that was on the screen."""

    afdruk = forms.CharField(widget=forms.HiddenInput)
    zet_uit = forms.BooleanField(
        label="Zet de scholen die niet in het bestand staan op “doet niet mee”",
        required=False,
        help_text="Zij kunnen dan geen aanvraag meer doen. Wat er loopt, loopt door, en alles blijft bewaard.",
    )
