"""Files to come along: several at once, each judged by itself, so that one wrong file does not keep the others out."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from aanvragen.bestanden import EXTENSIES, Gekeurd, keur
from aanvragen.models import Bijlage

ACCEPT = ",".join(extensie for extensies in EXTENSIES.values() for extensie in extensies)


class MeerBestanden(forms.ClearableFileInput):
    allow_multiple_selected = True


class MeerBestandenVeld(forms.FileField):
    """A file field of which the value is a list."""

    widget = MeerBestanden

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return list(data or [])


class BijlagenForm(forms.Form):
    """After cleaning, `goedgekeurd` holds the files that may come along; each other file has its own error."""

    bestanden = MeerBestandenVeld(
        label="Bestanden kiezen",
        required=False,
        help_text="PDF, Word (.docx), JPEG of PNG. Hoogstens 10 bijlagen, elk hoogstens 10 MB.",
        widget=MeerBestanden(attrs={"accept": ACCEPT, "data-max-mb": "10"}),
    )

    goedgekeurd: list[Gekeurd]

    def __init__(self, *args: Any, aantal: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.over = Bijlage.MAX_AANTAL - aantal

    def clean_bestanden(self) -> list[Any]:
        bestanden = self.cleaned_data["bestanden"]
        self.goedgekeurd = [goed for bestand in bestanden if (goed := self._keur(bestand))]
        if len(self.goedgekeurd) > self.over:
            namen = ", ".join(gekeurd.naam for gekeurd in self.goedgekeurd[self.over :])
            self.add_error("bestanden", f"Er passen 10 bijlagen bij een aanvraag. Niet toegevoegd: {namen}.")
            self.goedgekeurd = self.goedgekeurd[: self.over]
        return bestanden

    def _keur(self, bestand: Any) -> Gekeurd | None:
        try:
            return keur(bestand)
        except ValidationError as fout:
            self.add_error("bestanden", f"{bestand.name}: {fout.messages[0]}")
            return None
