"""What a visitor types on the pages across apps."""

from django import forms

KORT = "Vul minstens twee tekens in, bijvoorbeeld een deel van de naam van de school."


class ZoekForm(forms.Form):
    q = forms.CharField(
        label="Kenmerk, school of leerkracht",
        min_length=2,
        max_length=60,
        error_messages={
            "required": KORT,
            "min_length": KORT,
            "max_length": "Zoek met hoogstens 60 tekens.",
        },
    )
