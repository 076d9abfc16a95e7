"""Files to come along: several at once, each judged by itself, so that one wrong file does not keep the others out."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from aanvragen.bestanden import EXTENSIES, Gekeurd, keur

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

    def clean_bestanden(self) -> list[Any]:
        bestanden = self.cleaned_data["bestanden"]
        self.goedgekeurd = [goed for bestand in bestanden if (goed := self._keur(bestand))]
        return bestanden

    def _keur(self, bestand: Any) -> Gekeurd | None:
        try:
            return keur(bestand)
        except ValidationError as fout:
            self.weiger(bestand.name, fout)
            return None

    def weiger(self, naam: str, fout: ValidationError) -> None:
        """Say of this one file what is wrong."""
        self.add_error("bestanden", f"{naam}: {fout.messages[0]}")
