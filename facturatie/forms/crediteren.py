"""What directie fills in to take a factuur back, and to put a corrected one in its place."""

from typing import Any

from django import forms

from facturatie.forms.velden import BedragVeld
from facturatie.models import Factuur
from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.organisatie.models import Schoolbestuur

VERNIEUW = {"hx-get": "", "hx-target": "#gevolg", "hx-swap": "outerHTML", "hx-sync": "this:replace"}


class CrediterenForm(forms.Form):
    """How much and why. `gezien` is what the screen said that could be credited."""

    bedrag = BedragVeld(
        label="Te crediteren bedrag",
        help_text="Het hele bedrag, of een deel ervan. Bijvoorbeeld 850 of 850,00.",
        widget=forms.TextInput(attrs={"hx-trigger": "input changed delay:300ms", **VERNIEUW}),
    )
    reden = forms.CharField(
        label="Reden",
        help_text="Dit staat op de creditfactuur, dus noem geen namen. Bijvoorbeeld: verkeerd schoolbestuur.",
        max_length=200,
        validators=[geen_bsn],
        error_messages={
            "required": "Vul in waarom je crediteert. Het staat op de creditfactuur.",
            "max_length": "Maak de reden korter: hooguit 200 tekens.",
        },
    )
    gezien = forms.DecimalField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, factuur: Factuur) -> None:
        rest = factuur.te_crediteren
        super().__init__(data, initial={"bedrag": f"{rest:.2f}".replace(".", ","), "gezien": rest})


class VervangenForm(forms.Form):
    """Who pays, and under which reference; the rest is as it was."""

    bestuur = forms.ModelChoiceField(
        Schoolbestuur.objects.all(),
        label="Schoolbestuur dat betaalt",
        empty_label=None,
        widget=forms.Select(attrs={"hx-trigger": "change", "hx-include": "[name=referentie]", **VERNIEUW}),
        error_messages={
            "required": "Kies het schoolbestuur dat de factuur krijgt.",
            "invalid_choice": "Kies een schoolbestuur uit de lijst.",
        },
    )
    referentie = forms.CharField(
        label="Referentie van de school",
        help_text="Bijvoorbeeld een kostenplaats. Dit komt op de factuur, dus noem geen namen.",
        required=False,
        max_length=40,
        validators=[geen_bsn],
        error_messages={"max_length": "Maak de referentie korter: hooguit 40 tekens."},
    )

    def __init__(self, data: Any = None, *, factuur: Factuur) -> None:
        super().__init__(data, initial={"bestuur": factuur.school.bestuur_id, "referentie": factuur.referentie})
