"""The steps of the aanvraag, one subject each. Which fields are required is told by compleet.py alone."""

from typing import Any

from django import forms

from aanvragen.forms.helpdesk import ConsultKeuze
from aanvragen.forms.stap import StapForm
from aanvragen.forms.velden import Keuze, VoorbijeDatum, telefoonnummer
from aanvragen.models import Aanvraag
from facturatie.models import Tarief, Vorm
from k2t_portal.workflow.templatetags.portaal import euro

GROOT_VAK = forms.Textarea(attrs={"rows": 5})
KLEIN_VAK = forms.Textarea(attrs={"rows": 3})
KAARTEN = {"class": "keuzekaarten"}

# Policy, "Inhoud coaching programma": eight sessions, or sessie 1 and 2 without the coaching on the job.
VORMEN = {
    Vorm.VOLLEDIG: {
        "tekst": "8 sessies. Eerst inzicht in de relatie met de leerling, daarna coaching in de klas.",
        "advies": "Ons advies",
    },
    Vorm.VERKORT: {
        "tekst": "Alleen sessie 1 en 2: het interview en het relatieprofiel. Zonder de coaching in de klas.",
    },
}


class LeerkrachtForm(StapForm):
    leerkracht_email = forms.EmailField(
        label="E-mailadres",
        help_text="Op dit adres neemt de coach contact op.",
        error_messages={"invalid": "Vul een e-mailadres in zoals naam@school.nl."},
    )
    leerkracht_telefoon = forms.CharField(
        label="Telefoonnummer",
        max_length=20,
        required=False,
        validators=[telefoonnummer],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )

    class Meta:
        model = Aanvraag
        fields = [
            "leerkracht_naam",
            "leerkracht_email",
            "leerkracht_telefoon",
            "groep",
            "leerling_aanduiding",
            "kindkans_dossier",
            "ouders_geinformeerd",
        ]
        labels = {
            "leerkracht_naam": "Naam van de leerkracht",
            "groep": "Groep",
            "leerling_aanduiding": "Aanduiding van de leerling",
            "kindkans_dossier": "Dossiernummer in Kindkans",
            "ouders_geinformeerd": "De ouders van de leerling weten van deze aanvraag",
        }
        help_texts = {
            "groep": "Bijvoorbeeld 5 of 3/4.",
            "leerling_aanduiding": "Initialen, zoals J.V. Geen naam.",
            "kindkans_dossier": "Staat de leerling in Kindkans? Dan kan de commissie het dossier daar vinden.",
        }


class HulpvraagForm(StapForm):
    class Meta:
        model = Aanvraag
        fields = ["hulpvraag", "handelingsverlegenheid", "al_geprobeerd", "gewenste_verandering"]
        labels = {
            "hulpvraag": "Wat is de hulpvraag van de leerkracht?",
            "handelingsverlegenheid": "Waar loopt de leerkracht vast?",
            "al_geprobeerd": "Wat is al geprobeerd?",
            "gewenste_verandering": "Wat is er na de coaching anders?",
        }
        help_texts = {
            "hulpvraag": "Het liefst in de eigen woorden van de leerkracht.",
            "handelingsverlegenheid": "Beschrijf één of twee momenten. Wat doet de leerling, en wat de leerkracht?",
            "al_geprobeerd": "En wat leverde dat op?",
            "gewenste_verandering": "Wat zie je de leerkracht en de leerling dan doen?",
        }
        widgets = dict.fromkeys(fields, GROOT_VAK)


class VoorafNiveau1Form(StapForm):
    clb_gestart_op = VoorbijeDatum(label="Wanneer startte het CLB-traject?", help_text="Bijvoorbeeld 14-09-2026.")
    consult = ConsultKeuze(
        label="Welk telefonisch overleg met de Ondersteuningscommissie ging hieraan vooraf?",
        help_text="Kies je er een, dan leest de commissie haar aantekeningen erbij.",
    )
    helpdesk_op = VoorbijeDatum(
        label="Wanneer overlegde je met een lid van de Ondersteuningscommissie?",
        help_text="Telefonisch overleg via de helpdesk kan, maar hoeft niet.",
        required=False,
    )

    class Meta:
        model = Aanvraag
        fields = ["signaal_van", "clb_gestart_op", "clb_niet_genoeg", "consult", "helpdesk_op"]
        labels = {
            "signaal_van": "Wie merkte dat de leerkracht meer ondersteuning nodig heeft?",
            "clb_niet_genoeg": "Waarom is CLB alleen niet genoeg?",
        }
        help_texts = {
            "clb_niet_genoeg": (
                "CLB richt zich op vaardigheden van de leerkracht en aanpassingen in het lesprogramma. "
                "Key2Teach richt zich op de relatie tussen leerkracht en leerling."
            ),
        }
        widgets = {"signaal_van": forms.RadioSelect, "clb_niet_genoeg": GROOT_VAK}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _kies_uit(self, "signaal_van", Aanvraag.Signaal.choices)
        consult = self.fields["consult"]
        assert isinstance(consult, ConsultKeuze)  # noqa: S101, narrows the type
        if not consult.bied(self.instance.school_id):
            del self.fields["consult"]

    def clean(self) -> dict[str, Any]:
        """A consult tells its own day, whatever stands in the field below it."""
        gegevens = super().clean()
        if consult := gegevens.get("consult"):
            self.errors.pop("helpdesk_op", None)
            gegevens["helpdesk_op"] = consult.op
        return gegevens


class VoorafNiveau2Form(StapForm):
    besproken_kc_op = VoorbijeDatum(
        label="Wanneer besprak je dit met de kwaliteitscoördinator?", help_text="Bijvoorbeeld 14-11-2026."
    )
    besproken_leerkracht_op = VoorbijeDatum(
        label="Wanneer besprak je dit met de leerkracht?", help_text="Bijvoorbeeld 14-11-2026."
    )

    class Meta:
        model = Aanvraag
        fields = ["begeleider", "besproken_kc_op", "besproken_leerkracht_op"]
        labels = {"begeleider": "Hoe ben je betrokken bij deze leerkracht?"}
        widgets = {"begeleider": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _kies_uit(self, "begeleider", Aanvraag.Begeleider.choices)


class VormForm(StapForm):
    akkoord_op = VoorbijeDatum(label="Op welke dag ging de directeur akkoord?", help_text="Bijvoorbeeld 14-11-2026.")

    class Meta:
        model = Aanvraag
        fields = ["vorm", "akkoord_naam", "akkoord_op", "factuurreferentie", "spoed", "spoed_reden"]
        labels = {
            "vorm": "Welk traject vraag je aan?",
            "akkoord_naam": "Welke directeur is akkoord met de kosten?",
            "factuurreferentie": "Referentie voor de factuur",
            "spoed": "Deze aanvraag heeft spoed",
            "spoed_reden": "Waarom heeft deze aanvraag spoed?",
        }
        help_texts = {
            "factuurreferentie": "Bijvoorbeeld een kostenplaats. Dit komt op de factuur, dus noem geen namen.",
            "spoed": "De commissie bekijkt een aanvraag met spoed eerst.",
        }
        widgets = {"vorm": forms.RadioSelect(attrs=KAARTEN), "spoed_reden": KLEIN_VAK}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _kies_uit(self, "vorm", vormkeuzes())


def vormkeuzes() -> list[tuple[str, Keuze]]:
    """The two vormen with today's price; a vorm without a tarief is shown without one."""
    prijzen = Tarief.objects.nu()
    return [
        (vorm.value, Keuze(titel=str(vorm.label), prijs=euro(prijzen.get(vorm.value)), **uitleg))
        for vorm, uitleg in VORMEN.items()
    ]


def _kies_uit(form: StapForm, naam: str, keuzes: Any) -> None:
    """Radio buttons without the empty choice that Django adds for a field that may be blank."""
    veld = form.fields[naam]
    assert isinstance(veld, forms.TypedChoiceField)  # noqa: S101, narrows the type
    veld.choices = keuzes
