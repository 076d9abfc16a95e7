"""What directie fills in: parties with numbers that must be right, people, and their hats."""

import re
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from k2t_portal.organisatie.models import ROLLEN_MET_SCHOOL, Gebruiker, Rol, Samenwerkingsverband, School, Schoolbestuur


class NummerVeld(forms.CharField):
    """A number with letters as people type it: spaces, dots, dashes and lower case make no difference."""

    def to_python(self, value: Any) -> str:
        return re.sub(r"[\s.\-]", "", super().to_python(value) or "").upper()

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength: it would cut off what is typed with spaces."""
        return {naam: waarde for naam, waarde in super().widget_attrs(widget).items() if naam != "maxlength"}


class PostcodeVeld(NummerVeld):
    """Becomes 1234 AB, however it is typed."""

    def to_python(self, value: Any) -> str:
        aaneen = super().to_python(value)
        return f"{aaneen[:4]} {aaneen[4:]}".strip()


class EmailVeld(forms.EmailField):
    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).lower()


class DatumInvoer(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


NUMMERS: dict[str, type[forms.Field]] = {
    "postcode": PostcodeVeld,
    "kvk": NummerVeld,
    "btw_id": NummerVeld,
    "rsin": NummerVeld,
    "iban": NummerVeld,
    "brin": NummerVeld,
    "email": EmailVeld,
    "factuur_email": EmailVeld,
}


class SchoolForm(forms.ModelForm):
    class Meta:
        model = School
        fields = ["naam", "brin", "vestiging", "soort", "bestuur", "adres", "postcode", "plaats", "actief"]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {
            "brin": "Twee cijfers en twee letters, bijvoorbeeld 99AB.",
            "vestiging": "Twee cijfers. De hoofdvestiging is 00.",
            "bestuur": "Het bestuur betaalt de facturen van deze school.",
            "actief": "Stopt de school, haal dit vinkje dan weg. De school blijft bewaard, "
            "want haar aanvragen en facturen horen erbij.",
        }


class BestuurForm(forms.ModelForm):
    class Meta:
        model = Schoolbestuur
        fields = ["naam", "kvk", "factuur_email", "adres", "postcode", "plaats"]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {
            "naam": "Zoals in het handelsregister. Deze naam komt op de factuur.",
            "kvk": "Acht cijfers. Nodig voor een e-factuur.",
            "factuur_email": "Hier gaan de facturen naartoe.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "naam": {"unique": "Er is al een bestuur met deze naam."},
        }


class SamenwerkingsverbandForm(forms.ModelForm):
    class Meta:
        model = Samenwerkingsverband
        fields = [
            *("naam", "korte_naam", "adres", "postcode", "plaats", "email", "telefoon", "primaire_kleur"),
            *("kvk", "btw_id", "rsin", "iban", "betaaltermijn", "btw_vrijstelling"),
            *("norm_beoordelen", "norm_koppelen", "norm_contact", "uren_volledig", "uren_verkort"),
        ]
        field_classes = NUMMERS
        widgets: ClassVar[dict[str, Any]] = {"primaire_kleur": forms.ColorInput()}
        help_texts: ClassVar[dict[str, str]] = {
            "naam": "De officiële naam, zoals in het handelsregister. Deze komt op de factuur.",
            "korte_naam": "Staat boven aan elke bladzijde.",
            "btw_id": "Bijvoorbeeld NL123456782B90. Vul dit of het RSIN in.",
            "rsin": "Negen cijfers.",
            "iban": "Hierop betalen de besturen.",
            "telefoon": "Staat onder aan elke bladzijde en op de factuur.",
            "primaire_kleur": "Van knoppen, links en de balk. Donker genoeg voor witte letters.",
        }


class PersoonForm(forms.ModelForm):
    class Meta:
        model = Gebruiker
        fields = ["naam", "email", "telefoon"]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {"email": "Hiermee logt deze persoon in."}


class MijnGegevensForm(forms.ModelForm):
    class Meta:
        model = Gebruiker
        fields = ["naam", "telefoon"]
        help_texts: ClassVar[dict[str, str]] = {"telefoon": "Zodat een school of coach je kan bereiken."}


class AanstellingForm(forms.Form):
    """A hat: which, where, since when."""

    rol = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), *Rol.choices])
    school = forms.ModelChoiceField(
        School.objects.filter(actief=True),
        label="School",
        required=False,
        empty_label="Geen school",
        help_text="Alleen voor een kwaliteitscoördinator of een schooldirecteur.",
    )
    van = forms.DateField(label="Vanaf", initial=timezone.localdate, widget=DatumInvoer())

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if "rol" in gegevens and "school" in gegevens:
            self._controleer_school(gegevens["rol"], gegevens["school"])
        return gegevens

    def _controleer_school(self, rol: str, school: School | None) -> None:
        hoort_bij_school = rol in ROLLEN_MET_SCHOOL
        naam = Rol(rol).label
        if hoort_bij_school and not school:
            self.add_error("school", f"Kies de school waarvoor iemand {naam.lower()} is.")
        if school and not hoort_bij_school:
            self.add_error("school", f"De rol {naam} hoort niet bij een school. Kies hier “Geen school”.")


class NieuwPersoonForm(AanstellingForm, PersoonForm):
    """A person and her first hat."""


class BeeindigForm(forms.Form):
    tot = forms.DateField(
        label="Laatste dag",
        widget=DatumInvoer(),
        help_text="Op deze dag geldt de rol nog. Kies gisteren als de rol meteen moet stoppen.",
    )


class DemoForm(forms.Form):
    persoon = forms.ModelChoiceField(Gebruiker.objects.filter(is_active=True))
