"""What the OC and the aanvrager fill in while an aanvraag is judged."""

from typing import Any, ClassVar

from django import forms

from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.controle import geen_bsn


def _tekstvak(label: str, uitleg: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=False,
        max_length=5000,
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": 4, "class": "form-control"}),
    )


class BeoordelingForm(forms.Form):
    """The whole review page. Each of its buttons needs a part; the rest comes along, so that no text is ever lost."""

    argumenten: ClassVar[list[str]] = []

    criteria = forms.MultipleChoiceField(
        label="Is Key2Teach passend?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Vink aan wat klopt.",
    )
    motivering = _tekstvak(
        "Motivering",
        "De school leest dit, ook de directeur. Vertel hier niets over de leerling.",
    )
    vraag = _tekstvak("Jouw vraag", "Wat heb je nog nodig om te kunnen beslissen?")

    def __init__(self, *args: Any, aanvraag: Aanvraag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.passend = [(criterium.code, criterium.tekst) for criterium in criteria_voor(aanvraag.route)]
        self.fields["criteria"].choices = self.passend  # type: ignore[attr-defined]  # it is a MultipleChoiceField

    def voor_actie(self) -> dict[str, Any]:
        """The arguments of the action that this button calls."""
        return {naam: self.cleaned_data[naam] for naam in self.argumenten}

    def _eis(self, veld: str, melding: str) -> None:
        if not self.cleaned_data.get(veld) and veld not in self.errors:
            self.add_error(veld, melding)


class GoedkeurForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["criteria", "motivering"]

    def clean(self) -> None:
        if len(self.cleaned_data.get("criteria", [])) < len(self.passend):
            self._eis("motivering", "Niet alles is aangevinkt. Schrijf waarom Key2Teach toch passend is.")


class AfwijsForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["criteria", "motivering"]

    def clean(self) -> None:
        self._eis("motivering", "Schrijf waarom Key2Teach niet passend is. De school leest dit.")


class VraagForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["vraag"]

    def clean(self) -> None:
        self._eis("vraag", "Schrijf op wat je van de aanvrager wilt weten.")


class AntwoordForm(forms.Form):
    antwoord = forms.CharField(
        label="Jouw antwoord",
        help_text="Alleen wie deze aanvraag mag lezen, leest dit. Noem geen naam en geen BSN van de leerling.",
        max_length=5000,
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Schrijf je antwoord op de vraag van de Ondersteuningscommissie."},
    )
