"""Asking for another coach, proposing one, and answering."""

from typing import Any

from django import forms

from trajecten.forms import velden
from trajecten.models import Coach

TOCH_VAN_COACH = "Nodig bij een collega met een waarschuwing. Je collega en de Ondersteuningscommissie lezen dit."
TOCH_VAN_OC = "Nodig bij een coach met een waarschuwing. Alleen de Ondersteuningscommissie leest dit."


class KiesForm(forms.Form):
    """The chosen coach; the action knows what speaks against her, and asks why in spite of that."""

    help_toch = TOCH_VAN_OC

    def __init__(self, *args: Any, zonder: Coach | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["coach"] = forms.ModelChoiceField(
            label="Coach",
            queryset=Coach.objects.die_kan_werken().exclude(pk__in=[zonder.pk] if zonder else []),
            error_messages={
                "required": "Kies een coach.",
                "invalid_choice": "Deze persoon zit niet meer in de poule. Kies een andere coach.",
            },
        )
        self.fields["reden_toch"] = velden.tekst(
            "Waarom toch deze coach?", lengte=500, regels=3, help_text=self.help_toch
        )


class OverdraagForm(KiesForm):
    """What the coach hands over. Both last fields are asked: "geen" is an answer too."""

    help_toch = TOCH_VAN_COACH

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"] = velden.tekst(
            "Waarom draag je over?",
            leeg="Schrijf kort waarom je dit traject wilt overdragen.",
            help_text="Je collega en de Ondersteuningscommissie lezen dit. De school niet.",
            lengte=1000,
            regels=2,
        )
        self.fields["open_afspraken"] = velden.tekst(
            "Welke afspraken staan nog open?",
            leeg="Schrijf op welke afspraken nog open staan. Zijn er geen? Schrijf dan: geen.",
            help_text="Bijvoorbeeld: film van sessie 3 nog terugkijken. Noem geen namen van leerlingen.",
            regels=3,
        )
        self.fields["wat_school_weet"] = velden.tekst(
            "Wat weet de school al?",
            leeg="Schrijf op wat je de school al vertelde. Nog niets? Schrijf dan: niets.",
            help_text="Weet de leerkracht bijvoorbeeld al dat er een andere coach komt?",
            regels=3,
        )


class VervangForm(forms.Form):
    """Why, and what she can still tell: who falls ill may have little time for it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"] = velden.tekst(
            "Waarom is er een andere coach nodig?",
            leeg="Schrijf kort waarom er een andere coach nodig is.",
            help_text="Alleen jij en de Ondersteuningscommissie lezen dit.",
            lengte=1000,
            regels=3,
        )
        self.fields["open_afspraken"] = velden.tekst(
            "Welke afspraken staan nog open?", help_text="De nieuwe coach leest dit.", regels=3
        )
        self.fields["wat_school_weet"] = velden.tekst(
            "Wat weet de school al?", help_text="De nieuwe coach leest dit.", regels=3
        )


class ZoekForm(VervangForm, KiesForm):
    """The OC that chooses of its own accord writes down why."""


class VerzoekForm(forms.Form):
    reden = velden.tekst(
        "Wat speelt er?",
        leeg="Schrijf in een paar zinnen wat er speelt. Dan kan de Ondersteuningscommissie goed meedenken.",
        help_text="Alleen jij en de Ondersteuningscommissie lezen dit. Noem geen namen van leerlingen.",
        lengte=1000,
        regels=5,
    )


class TerugForm(forms.Form):
    reden = velden.tekst(
        "Waarom neem je dit traject niet over?",
        leeg="Schrijf kort waarom het niet kan. Dan kan er gericht verder worden gezocht.",
        help_text="De Ondersteuningscommissie leest dit, en je collega als zij het je zelf vroeg.",
        lengte=1000,
        regels=3,
    )


class AfwijsForm(forms.Form):
    antwoord = velden.tekst(
        "Wat spreken jullie af?",
        leeg="Schrijf een antwoord. Wie het vroeg wil weten waarom de coach blijft en wat er nu gebeurt.",
        help_text="Wie om een andere coach vroeg leest dit. Verder niemand buiten de Ondersteuningscommissie.",
        lengte=1000,
        regels=5,
    )
