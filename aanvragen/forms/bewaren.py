"""Why directie holds a dossier."""

from django import forms

from k2t_portal.organisatie.controle import geen_bsn


class VasthoudForm(forms.Form):
    reden = forms.CharField(
        label="Waarom",
        max_length=200,
        validators=[geen_bsn],
        help_text="In één regel, zoals: klacht bij de landelijke commissie. Schrijf hier niets over de leerling.",
        error_messages={"required": "Vul in waarom het dossier wordt vastgehouden."},
    )
