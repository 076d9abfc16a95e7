"""What directie fills in: parties with numbers that must be right, people, and their hats."""

import re
from typing import Any, ClassVar, cast

from django import forms
from django.core.validators import EmailValidator
from django.utils import timezone
from PIL.Image import Image

from k2t_portal.organisatie.logo import MAX_MB, lees_logo
from k2t_portal.organisatie.models import (
    ROLLEN_MET_SCHOOL,
    ROLLEN_VAN_DE_POULE,
    Gebruiker,
    Rol,
    Samenwerkingsverband,
    School,
    Schoolbestuur,
    Vakantie,
)


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
    default_validators = [EmailValidator("Vul een e-mailadres in zoals naam@school.nl.")]

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).lower()


class DatumInvoer(forms.DateInput):
    """The date picker of the browser."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DatumVeld(forms.DateField):
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid": "Vul een datum in zoals 14-11-2026."}
    widget = DatumInvoer


NUMMERS: dict[str, type[forms.Field]] = {
    "postcode": PostcodeVeld,
    "kvk": NummerVeld,
    "nummer": NummerVeld,
    "btw_id": NummerVeld,
    "rsin": NummerVeld,
    "iban": NummerVeld,
    "brin": NummerVeld,
    "email": EmailVeld,
    "factuur_email": EmailVeld,
}


LEEG = {
    "naam": "Vul de naam in.",
    "korte_naam": "Vul de korte naam in.",
    "adres": "Vul de straat en het huisnummer in.",
    "postcode": "Vul de postcode in, bijvoorbeeld 1234 AB.",
    "plaats": "Vul de plaats in.",
    "email": "Vul het e-mailadres in.",
    "brin": "Vul het BRIN in, bijvoorbeeld 99AB.",
    "vestiging": "Vul het vestigingsnummer in, bijvoorbeeld 00.",
    "bestuur": "Kies het bestuur van deze school.",
    "kvk": "Vul het KvK-nummer in, bijvoorbeeld 12345678.",
    "iban": "Vul het IBAN in waarop de besturen betalen.",
    "betaaltermijn": "Vul in na hoeveel dagen een factuur betaald moet zijn.",
    "btw_vrijstelling": "Vul in waarom de factuur zonder btw is.",
    "rol": "Kies een rol.",
    "post": "Kies hoeveel mail je wilt krijgen.",
    "van": "Vul de eerste dag in, bijvoorbeeld 01-08-2026.",
    "tot": "Vul de laatste dag in, bijvoorbeeld 31-07-2027.",
}


class UitlegMixin:
    """What is left empty is asked for in words of its own."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in LEEG.keys() & self.fields.keys():
            self.fields[naam].error_messages["required"] = LEEG[naam]


class SchoolForm(UitlegMixin, forms.ModelForm):
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["bestuur"]).empty_label = "Kies een bestuur"


class BestuurForm(UitlegMixin, forms.ModelForm):
    class Meta:
        model = Schoolbestuur
        fields = ["naam", "nummer", "kvk", "factuur_email", "adres", "postcode", "plaats"]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {
            "naam": "Zoals in het handelsregister. Deze naam komt op de factuur.",
            "nummer": "Vijf cijfers. Hieraan herkent het portaal dit bestuur in een bestand van DUO.",
            "kvk": "Acht cijfers. Nodig voor een e-factuur.",
            "factuur_email": "Hier gaan de facturen naartoe.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "naam": {"unique": "Er is al een bestuur met deze naam."},
        }


# In the order of a case.
TERMIJNEN = [
    *("norm_beoordelen", "norm_antwoord", "norm_koppelen", "norm_contact", "norm_sessie", "norm_afronden"),
    *("norm_wissel", "norm_clb", "norm_afrekenen", "herinner_vooraf"),
]


class SamenwerkingsverbandForm(UitlegMixin, forms.ModelForm):
    class Meta:
        model = Samenwerkingsverband
        fields = [
            *("naam", "korte_naam", "adres", "postcode", "plaats", "email", "telefoon", "primaire_kleur"),
            *("kvk", "btw_id", "rsin", "iban", "betaaltermijn", "btw_vrijstelling"),
            *TERMIJNEN,
            *("besluit_leden", "afwezig_weken", "uren_volledig", "uren_verkort"),
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
            "norm_beoordelen": "Van indienen tot het besluit van de Ondersteuningscommissie.",
            "norm_antwoord": "De school beantwoordt een vraag van de Ondersteuningscommissie. "
            "De termijn van het beoordelen staat dan stil.",
            "norm_koppelen": "Van goedkeuren tot een coach is gevraagd.",
            "norm_contact": "Van koppelen tot de coach de school heeft gesproken.",
            "norm_sessie": "Van de ene sessie tot er een afspraak staat voor de volgende.",
            "norm_afronden": "De coach vult de evaluatie in.",
            "norm_wissel": "Van het verzoek om te wisselen tot er een andere coach is.",
            "norm_clb": "De CLB'er rondt af als het Key2Teach-traject klaar is.",
            "norm_afrekenen": "De directie beslist na een traject dat eerder stopt.",
            "herinner_vooraf": "Wie aan zet is krijgt dan één mail, en één als de termijn voorbij is.",
            "besluit_leden": "Zoveel leden van de Ondersteuningscommissie moeten hetzelfde adviseren.",
            "afwezig_weken": "Is een coach langer weg, dan regelt de Ondersteuningscommissie een vervanger.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in [*TERMIJNEN, "besluit_leden", "afwezig_weken", "uren_volledig", "uren_verkort"]:
            self.fields[naam].error_messages["required"] = "Vul een getal van 1 of meer in."


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


class BeeindigForm(UitlegMixin, forms.Form):
    tot = DatumVeld(
        label="Laatste dag",
        help_text="Op deze dag geldt de rol nog. Kies gisteren als de rol meteen moet stoppen.",
    )


class VakantieForm(UitlegMixin, forms.ModelForm):
    van = DatumVeld(label="Eerste dag", help_text="Het weekend ervoor mag erbij; dat telt toch niet mee.")
    tot = DatumVeld(label="Laatste dag")

    class Meta:
        model = Vakantie
        fields = ["naam", "van", "tot"]
        help_texts: ClassVar[dict[str, str]] = {"naam": "Bijvoorbeeld Herfstvakantie."}

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", f"De laatste dag ligt voor de eerste dag. Kies {van:%d-%m-%Y} of later.")
        return gegevens


class LogoForm(forms.Form):
    """After cleaning the value is a picture, ready for paper."""

    beeld = forms.FileField(
        label="Ander logo",
        help_text=f"Een PNG of JPEG van hoogstens {MAX_MB} MB. Liggend, op wit of doorzichtig, staat het mooist.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg", "data-max-mb": str(MAX_MB)}),
        error_messages={
            "required": "Kies het bestand met het logo.",
            "empty": "Dit bestand is leeg. Kies het bestand met het logo.",
        },
    )

    def clean_beeld(self) -> Image:
        return lees_logo(self.cleaned_data["beeld"])


class DemoForm(forms.Form):
    persoon = forms.ModelChoiceField(Gebruiker.objects.filter(is_active=True))
