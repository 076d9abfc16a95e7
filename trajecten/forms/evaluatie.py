"""What a leerkracht is asked at the end: two minutes on a phone, without an account."""

from django import forms

from trajecten.evaluaties import RELATIE, ZELFVERTROUWEN
from trajecten.forms import velden


def _schaal(label: str, woorden: dict[int, str], leeg: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[*woorden.items()],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": leeg, "invalid_choice": leeg},
    )


class EvaluatieForm(forms.Form):
    relatie_voor = _schaal(
        "Hoe was het contact tussen jou en de leerling vóór de coaching?",
        RELATIE,
        "Kies hoe het contact vóór de coaching was.",
    )
    relatie_na = _schaal("En hoe is het contact nu?", RELATIE, "Kies hoe het contact nu is.")
    zelfvertrouwen_voor = _schaal(
        "Hoe zeker voelde je je in deze klas vóór de coaching?",
        ZELFVERTROUWEN,
        "Kies hoe zeker je je vóór de coaching voelde.",
    )
    zelfvertrouwen_na = _schaal("En hoe zeker voel je je nu?", ZELFVERTROUWEN, "Kies hoe zeker je je nu voelt.")
    wat_hielp = velden.tekst(
        "Wat hielp jou het meest?", lengte=1000, regels=4, help_text="Noem geen namen van leerlingen."
    )
    cijfer = forms.TypedChoiceField(
        label="Welk cijfer geef je de coaching?",
        choices=[("", "Kies een cijfer"), *((cijfer, str(cijfer)) for cijfer in range(1, 11))],
        coerce=int,
        help_text="Een 1 is heel slecht, een 10 is heel goed.",
        error_messages={"required": "Kies een cijfer van 1 tot en met 10."},
    )
