"""Input for tarieven."""

from django import forms

from facturatie.forms.velden import BedragVeld
from facturatie.models import Tarief, Vorm


class TariefForm(forms.ModelForm):
    """A new tarief; from which day it can start is for the action to say."""

    vorm = forms.ChoiceField(
        label="Voor welke vorm?",
        choices=Vorm.choices,
        widget=forms.RadioSelect(attrs={"class": "keuzekaarten"}),
        error_messages={"required": "Kies voor welke vorm deze prijs geldt."},
    )
    bedrag = BedragVeld(
        label="Prijs in euro",
        help_text="Vrijgesteld van btw, bijvoorbeeld 1.700 of 1.700,00.",
        error_messages={
            "required": "Vul de prijs in, bijvoorbeeld 1.700,00.",
            "invalid": "Vul de prijs in als een bedrag, bijvoorbeeld 1.700,00.",
            "min_value": "Vul een prijs in van meer dan € 0,00.",
        },
    )

    class Meta:
        model = Tarief
        fields = ["vorm", "bedrag", "van"]
        labels = {"van": "Geldig vanaf"}
        help_texts = {"van": "De nieuwe prijs geldt voor aanvragen die vanaf deze dag worden goedgekeurd."}
        widgets = {
            "van": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        }
        error_messages = {
            "van": {
                "required": "Vul de dag in waarop deze prijs ingaat, bijvoorbeeld 01-08-2027.",
                "invalid": "Vul een datum in, bijvoorbeeld 01-08-2027.",
            },
        }
