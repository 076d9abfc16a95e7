"""What directie fills in about who read what."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from aanvragen.models import Aanvraag
from k2t_portal.dashboard.inzage.patronen import Bevinding
from k2t_portal.dashboard.inzage.periode import Periode
from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.organisatie.forms.velden import DatumVeld
from k2t_portal.organisatie.models import Gebruiker

# What is found beyond these is counted, and stands on the page with all of them.
HOOGSTENS_NOTEN = 50
MET_NAMEN = "ja"


class PeriodeForm(forms.Form):
    """Which days to look at, both included."""

    van = DatumVeld(label="Van")
    tot = DatumVeld(label="Tot en met")

    def clean(self) -> None:
        dagen = self.cleaned_data
        if "van" in dagen and "tot" in dagen and dagen["tot"] < dagen["van"]:
            raise ValidationError("De laatste dag ligt voor de eerste dag.")

    @property
    def periode(self) -> Periode:
        """The last thirty days when what was chosen makes no sense."""
        return Periode(**self.cleaned_data) if self.is_valid() else Periode.laatste_tijd()


class BeoordelingForm(forms.Form):
    """A note for each finding of a month, and what directie makes of the whole."""

    toelichting = forms.CharField(
        label="Wat is je conclusie?",
        required=False,
        max_length=1000,
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf niets op over een leerling of een leerkracht.",
    )

    def __init__(self, *args: Any, bevindingen: list[Bevinding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bevindingen = bevindingen[:HOOGSTENS_NOTEN]
        for bevinding in self.bevindingen:
            label = f"Notitie bij {bevinding.naam}"
            self.fields[bevinding.sleutel] = forms.CharField(
                label=label,
                required=False,
                max_length=200,
                validators=[geen_bsn],
                widget=forms.TextInput(attrs={"class": "form-control"}),
            )

    @property
    def regels(self) -> Iterator[tuple[Bevinding, forms.BoundField]]:
        """Each finding with the field of its note."""
        return ((bevinding, self[bevinding.sleutel]) for bevinding in self.bevindingen)

    @property
    def noten(self) -> dict[str, str]:
        return {bevinding.sleutel: self.cleaned_data[bevinding.sleutel] for bevinding in self.bevindingen}


class VerzoekForm(forms.Form):
    """About which case or whom someone asks, and whether she is told who read it by name."""

    kenmerk = forms.CharField(
        label="Kenmerk van de zaak",
        required=False,
        max_length=14,
        help_text="Bij een vraag van een ouder of een leerkracht, bijvoorbeeld K2T-2026-0042.",
    )
    persoon = forms.ModelChoiceField(
        Gebruiker.objects.all(),
        label="Of iemand met een account",
        required=False,
        empty_label="Niemand",
        help_text="Bij een vraag van iemand die zelf met het portaal werkt.",
    )
    namen = forms.ChoiceField(
        label="Wie de gegevens las",
        choices=[("", "Alleen functies"), (MET_NAMEN, "Met namen")],
        required=False,
        widget=forms.RadioSelect,
        help_text="Namen geef je alleen als iemand ze nodig heeft om voor haar rechten op te komen.",
    )

    def clean_kenmerk(self) -> Aanvraag | None:
        kenmerk = self.cleaned_data["kenmerk"].strip()
        zaak = Aanvraag.objects.filter(kenmerk__iexact=kenmerk).only("pk").first() if kenmerk else None
        if kenmerk and zaak is None:
            raise ValidationError("Er is geen zaak met dit kenmerk. Kijk of het klopt.")
        return zaak

    def clean(self) -> None:
        if not self.errors and bool(self.cleaned_data["kenmerk"]) == bool(self.cleaned_data["persoon"]):
            raise ValidationError("Vul een kenmerk in of kies een persoon: één van beide.")
