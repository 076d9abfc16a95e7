"""Directie keeps the poule."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker
from trajecten.forms import velden
from trajecten.models import Coach

MEESTE = 20


class PlekkenForm(forms.Form):
    """How much a coach can carry."""

    max_trajecten = forms.IntegerField(
        label="Hoeveel trajecten tegelijk?",
        initial=2,
        validators=[
            MinValueValidator(0, "Vul 0 of meer in."),
            MaxValueValidator(MEESTE, f"Vul hoogstens {MEESTE} in."),
        ],
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 0, "max": MEESTE}),
        help_text="0 betekent: nu even geen nieuwe trajecten.",
        error_messages={"required": "Vul een aantal in, bijvoorbeeld 2.", "invalid": "Vul een heel getal in."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opgeleid_op"] = velden.datum(
            "Opgeleid sinds", leeg="", laatst=timezone.localdate(), required=False
        )

    def clean_opgeleid_op(self) -> Any:
        dag = self.cleaned_data["opgeleid_op"]
        if dag and dag > timezone.localdate():
            raise forms.ValidationError("Deze datum ligt in de toekomst. Vul de dag in waarop de opleiding klaar was.")
        return dag


class NieuweCoachForm(PlekkenForm):
    """Someone who has an account and is not in the poule."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nu_coach = Coach.objects.in_poule().values("gebruiker")
        kandidaten = Gebruiker.objects.filter(is_active=True).exclude(pk__in=nu_coach)
        self.fields["gebruiker"] = forms.ModelChoiceField(
            label="Wie komt erbij?",
            queryset=kandidaten,
            empty_label="Kies een persoon",
            help_text="Staat deze persoon er niet bij? Maak dan eerst een account bij Mensen.",
            error_messages={
                "required": "Kies wie in de poule komt.",
                "invalid_choice": "Deze persoon zit al in de poule of kan niet inloggen. Kies een ander.",
            },
        )
        self.order_fields(["gebruiker", "max_trajecten", "opgeleid_op"])


class EindeForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"] = velden.datum(
            "Laatste dag als coach",
            leeg="Vul de laatste dag in, bijvoorbeeld 14-11-2026.",
            initial=timezone.localdate(),
        )
