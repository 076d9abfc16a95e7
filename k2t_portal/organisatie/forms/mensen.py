"""What is filled in about people and their hats."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from k2t_portal.organisatie.forms.velden import NUMMERS, DatumVeld, UitlegMixin
from k2t_portal.organisatie.models import ROLLEN_MET_SCHOOL, ROLLEN_VAN_DE_POULE, Gebruiker, Rol, School


class PersoonForm(UitlegMixin, forms.ModelForm):
    class Meta:
        model = Gebruiker
        fields = ["naam", "email", "telefoon"]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {"email": "Hiermee logt deze persoon in."}


class MijnGegevensForm(UitlegMixin, forms.ModelForm):
    class Meta:
        model = Gebruiker
        fields = ["naam", "telefoon", "post"]
        widgets: ClassVar[dict[str, Any]] = {"post": forms.RadioSelect}
        help_texts: ClassVar[dict[str, str]] = {
            "telefoon": "Zodat een school of coach je kan bereiken.",
            "post": "Over een stap die je zelf zet, krijg je nooit mail.",
        }


ROLLEN = [(rol.value, rol.label) for rol in Rol if rol not in ROLLEN_VAN_DE_POULE]


class AanstellingForm(UitlegMixin, forms.Form):
    """A hat: which, where, since when."""

    rol = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), *ROLLEN])
    school = forms.ModelChoiceField(
        School.objects.filter(actief=True),
        label="School",
        required=False,
        empty_label="Geen school",
        help_text="Alleen voor een kwaliteitscoördinator of een schooldirecteur.",
    )
    van = DatumVeld(label="Vanaf", initial=timezone.localdate)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if "rol" in gegevens and "school" in gegevens:
            self._controleer_school(gegevens["rol"], gegevens["school"])
        return gegevens

    def _controleer_school(self, rol: str, school: School | None) -> None:
        hoort_bij_school = rol in ROLLEN_MET_SCHOOL
        if hoort_bij_school and not school:
            self.add_error("school", f"Kies de school waarvoor iemand {Rol(rol).label.lower()} is.")
        if school and not hoort_bij_school:
            naam = f"De rol {Rol(rol).label}" if rol else "Iemand zonder rol"
            self.add_error("school", f"{naam} hoort niet bij een school. Kies hier “Geen school”.")


class NieuwPersoonForm(AanstellingForm, PersoonForm):
    """A person and her first hat, if she gets one here."""

    rol = forms.ChoiceField(
        label="Eerste rol",
        choices=[("", "Nog geen rol"), *ROLLEN],
        required=False,
        help_text="Voeg je een coach toe? Laat dit dan leeg en zet haar daarna in de poule.",
    )
    uitnodigen = forms.BooleanField(
        label="Stuur meteen een uitnodiging per mail",
        initial=True,
        required=False,
        help_text="Met een link om een wachtwoord te kiezen. De link werkt zeven dagen.",
    )


class HerstelForm(forms.Form):
    reden = forms.CharField(
        label="Waarom",
        max_length=200,
        help_text="Bijvoorbeeld: telefoon kwijt, gebeld op het nummer van de school. Dit blijft bij het account staan.",
        error_messages={"required": "Vul in waarom het inloggen hersteld wordt."},
    )


class BeeindigForm(UitlegMixin, forms.Form):
    tot = DatumVeld(
        label="Laatste dag",
        help_text="Op deze dag geldt de rol nog. Kies gisteren als de rol meteen moet stoppen.",
    )


class DemoForm(forms.Form):
    persoon = forms.ModelChoiceField(Gebruiker.objects.filter(is_active=True))
