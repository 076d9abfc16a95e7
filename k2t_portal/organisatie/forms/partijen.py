"""What directie fills in about schools, schoolbesturen and the samenwerkingsverband itself."""

from typing import Any, ClassVar, cast

from django import forms
from PIL.Image import Image

from k2t_portal.organisatie.forms.velden import NUMMERS, UitlegMixin
from k2t_portal.organisatie.logo import MAX_MB, lees_logo
from k2t_portal.organisatie.models import Samenwerkingsverband, School, Schoolbestuur


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
        fields = [
            *("naam", "nummer", "kvk", "adres", "postcode", "plaats"),
            *("factuur_email", "kopie_directeur", "debiteurnummer"),
        ]
        field_classes = NUMMERS
        help_texts: ClassVar[dict[str, str]] = {
            "naam": "Zoals in het handelsregister. Deze naam komt op de factuur.",
            "nummer": "Vijf cijfers. Hieraan herkent het portaal dit bestuur in een bestand van DUO.",
            "kvk": "Acht cijfers. Nodig voor een e-factuur.",
            "factuur_email": "Hier gaan de facturen en de herinneringen naartoe.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "naam": {"unique": "Er is al een bestuur met deze naam."},
            "debiteurnummer": {"max_length": "Vul hooguit 20 tekens in."},
        }


NA_DE_EERSTE = "De tweede herinnering komt na de eerste. Vul een groter aantal dagen in."
EERST_EEN_EERSTE = "Een tweede herinnering kan alleen na een eerste. Vul die ook in, of laat deze leeg."
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
            *("fg_naam", "fg_email"),
            *("kvk", "btw_id", "rsin", "iban", "betaaltermijn", "btw_vrijstelling"),
            *("facturen_vanzelf", "e_factuur", "herinnering_1_na", "herinnering_2_na", "grootboekrekening"),
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
            "fg_naam": "Naam of functie. Staat op de privacypagina, die iedereen kan lezen.",
            "fg_email": "Hier stellen mensen vragen over hun gegevens. Leeg: het algemene e-mailadres.",
            "primaire_kleur": "Van knoppen, links en de balk. Donker genoeg voor witte letters.",
            "e_factuur": "Voor besturen in Nederland is NLCIUS de gewone keuze. Deze gaat mee met de mail.",
            "herinnering_1_na": "Alleen van wat is verstuurd of gedownload. Laat leeg voor geen herinnering.",
            "herinnering_2_na": "Nooit voor de dag die in de eerste herinnering staat. Laat leeg voor geen tweede.",
            "grootboekrekening": "Van de opbrengst, in elke journaalexport vanaf nu: ook voor facturen van eerder.",
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

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        eerste, tweede = gegevens.get("herinnering_1_na"), gegevens.get("herinnering_2_na")
        if tweede and "herinnering_1_na" in gegevens and (eerste is None or tweede <= eerste):
            self.add_error("herinnering_2_na", NA_DE_EERSTE if eerste else EERST_EEN_EERSTE)
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
