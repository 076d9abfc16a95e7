"""Choosing a coach, and handing an offer back."""

from typing import Any

from django import forms

from trajecten.forms import velden
from trajecten.models import Coach


class KoppelForm(forms.Form):
    """The chosen coach; why her in spite of a conflict is asked by the action, which knows the conflicts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["coach"] = forms.ModelChoiceField(
            label="Coach",
            queryset=Coach.objects.in_poule(),
            error_messages={
                "required": "Kies een coach.",
                "invalid_choice": "Deze persoon zit niet meer in de poule. Kies een andere coach.",
            },
        )
        self.fields["reden"] = velden.tekst(
            "Waarom toch deze coach?",
            lengte=500,
            regels=3,
            help_text="Nodig bij een coach met een waarschuwing. Alleen de Ondersteuningscommissie leest dit.",
        )


class TeruggeefForm(forms.Form):
    reden = velden.tekst(
        "Waarom geef je het traject terug?",
        leeg="Schrijf kort waarom je het teruggeeft. Dan zoekt de Ondersteuningscommissie gerichter verder.",
        help_text="Alleen de Ondersteuningscommissie leest dit.",
        lengte=500,
        regels=3,
    )
