"""What the OC fills in while an aanvraag is judged."""

from typing import Any, ClassVar

from django import forms

from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag, Advies
from k2t_portal.organisatie.controle import geen_bsn


def tekstvak(label: str, uitleg: str, *, regels: int = 4, lengte: int = 5000) -> forms.CharField:
    """A text area that may stay empty; which button needs it is told by the form of that button."""
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=False,
        max_length=lengte,
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": regels, "class": "form-control"}),
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
    motivering = tekstvak(
        "Motivering",
        "De school leest dit, ook de directeur. Vertel hier niets over de leerling.",
    )
    vraag = tekstvak("Jouw vraag", "Wat heb je nog nodig om te kunnen beslissen?")
    waarom = tekstvak("Waarom een volledig traject?", "De aanvrager leest dit en kiest daarna zelf.")
    uitkomst = forms.ChoiceField(
        label="Jouw advies", choices=Advies.Uitkomst.choices, required=False, widget=forms.RadioSelect
    )
    toelichting = tekstvak("Toelichting voor je collega's", "Alleen de commissie leest dit.", regels=3)
    reden = tekstvak(
        "Waarom beslis je niet mee?",
        "Bijvoorbeeld: je kent de leerkracht. Alleen de commissie leest dit.",
        regels=2,
        lengte=300,
    )

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


class VolledigForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["waarom"]

    def clean(self) -> None:
        self._eis("waarom", "Schrijf waarom een volledig traject hier beter past.")


class AdviesForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["uitkomst", "toelichting"]

    def clean(self) -> None:
        self._eis("uitkomst", "Kies of je Key2Teach passend vindt.")


class TerugtreedForm(BeoordelingForm):
    argumenten: ClassVar[list[str]] = ["reden"]

    def clean(self) -> None:
        self._eis("reden", "Schrijf waarom je niet meebeslist.")
