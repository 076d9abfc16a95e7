"""Bringing a traject to an end."""

from typing import Any

from django import forms

from aanvragen.forms.velden import Keuze
from facturatie.models import Vorm
from k2t_portal.workflow.templatetags.portaal import euro
from trajecten.forms import velden
from trajecten.models import Traject

NIETS = "niets"
WAT = {
    Vorm.VERKORT: "De prijs van sessie 1 en 2. De factuur is er meteen.",
    Vorm.VOLLEDIG: "De prijs van alle 8 sessies. De factuur is er meteen.",
}


class AfrondForm(forms.Form):
    evaluatie = velden.tekst(
        "Evaluatie",
        leeg="Schrijf in een paar zinnen wat er veranderde en wat de leerkracht meeneemt.",
        help_text="Wat veranderde er tussen leerkracht en leerling? Wat helpt om dit vast te houden? "
        "De school leest dit. Noem geen namen van leerlingen.",
        regels=6,
    )


class StopForm(forms.Form):
    reden = velden.tekst(
        "Waarom stopt het traject?",
        leeg="Schrijf kort waarom het traject stopt.",
        help_text="De school en de Ondersteuningscommissie lezen dit.",
        lengte=1000,
        regels=4,
    )


class VormForm(forms.Form):
    """The vorm that the screen spoke of, so that sending it twice changes it once."""

    naar = forms.ChoiceField(choices=Vorm.choices, widget=forms.HiddenInput)


class AfrekenForm(forms.Form):
    """What directie invoices for a stopped traject: nothing, or one of both vormen at the price of then."""

    def __init__(self, *args: Any, traject: Traject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vorm"] = forms.ChoiceField(
            label="Wat krijgt de school in rekening?",
            choices=_keuzes(traject),
            widget=forms.RadioSelect(attrs={"class": "keuzekaarten"}),
            error_messages={"required": "Kies wat de school in rekening krijgt."},
        )
        self.fields["reden"] = velden.tekst(
            "Waarom deze keuze?",
            leeg="Schrijf kort waarom. Zo is later terug te vinden wat is afgesproken.",
            help_text="Alleen de directie leest dit. Het staat niet op de factuur.",
            lengte=500,
            regels=3,
        )


def _keuzes(traject: Traject) -> list[tuple[str, Any]]:
    """Nothing, and each vorm that had a price."""
    prijzen = [(vorm, traject.prijs_van(vorm), sessies) for vorm, sessies in WAT.items()]
    vormen = [(vorm.value, Keuze(str(vorm.label), sessies, euro(prijs))) for vorm, prijs, sessies in prijzen if prijs]
    return [(NIETS, Keuze("Niets", "Er komt geen factuur. Dat kan hierna niet meer veranderen.", euro(0))), *vormen]
