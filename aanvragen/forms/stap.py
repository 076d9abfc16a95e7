"""What every step of the aanvraag does: keep all that can be kept, and ask for what is missing in the same words."""

from typing import Any

from django import forms

from aanvragen.compleet import mogelijk_verplicht, wat_ontbreekt
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.controle import geen_bsn

MELDINGEN = {
    "max_length": "Maak dit korter: er passen %(limit_value)d tekens in en het zijn er nu %(show_value)d.",
}


class StapForm(forms.ModelForm):
    """One step of a concept. After cleaning, `te_bewaren` holds every value that may be stored.

    A gap is never a reason not to store the rest: what is missing is asked after cleaning, and not at all when the step
    is `soepel` (an autosave, or someone who stops half-way).
    """

    te_bewaren: dict[str, Any]

    class Meta:
        model = Aanvraag
        fields: list[str] = []

    def __init__(self, *args: Any, soepel: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soepel = soepel
        self._eis_antwoord(True)
        for veld in self.fields.values():
            zonder_afkappen(veld)

    def full_clean(self) -> None:
        self._eis_antwoord(False)
        super().full_clean()
        self._eis_antwoord(True)
        if self.is_bound:
            self.te_bewaren = dict(self.cleaned_data)
            self._vraag_wat_ontbreekt()

    def clean(self) -> dict[str, Any]:
        """A BSN is refused in whatever can be typed, also where the model has no check of its own."""
        for naam, waarde in list(self.cleaned_data.items()):
            if isinstance(self.fields[naam], forms.CharField) and naam != "leerkracht_telefoon":
                self._weiger_bsn(naam, waarde)
        return self.cleaned_data

    def _weiger_bsn(self, naam: str, waarde: str) -> None:
        try:
            geen_bsn(waarde)
        except forms.ValidationError as fout:
            self.add_error(naam, fout)

    def _vraag_wat_ontbreekt(self) -> None:
        ontbreekt = {} if self.soepel else wat_ontbreekt(self.instance)
        for naam, vraag in ontbreekt.items():
            if naam in self.fields and naam not in self.errors:
                self.add_error(naam, vraag)

    def _eis_antwoord(self, wel: bool) -> None:
        """Required is what the label shows; cleaning itself lets gaps through."""
        for naam in mogelijk_verplicht(self.instance):
            if naam in self.fields:
                self.fields[naam].required = wel


def zonder_afkappen(veld: forms.Field) -> None:
    """A browser silently cuts what is pasted at maxlength; here the server says that it is too long."""
    veld.widget.attrs.pop("maxlength", None)
    veld.error_messages.update(MELDINGEN)
