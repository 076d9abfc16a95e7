"""What a coach fills in, mostly on her phone."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from trajecten.actions.sessies import WERKVRAAG, Verslag
from trajecten.forms import velden
from trajecten.programma import Onderdeel

EEN_JAAR = datetime.timedelta(days=365)


class ContactForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact_op"] = velden.vandaag_of_eerder(
            "Op welke dag had je contact?", leeg="Vul de datum in waarop je contact had, bijvoorbeeld 14-11-2026."
        )


class PlannenForm(forms.Form):
    """The moment of a session; cleaned_data holds `gepland_op`, an aware datetime."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dag"] = velden.datum("Datum", leeg="Vul de datum van de sessie in, bijvoorbeeld 14-11-2026.")
        self.fields["tijd"] = velden.tijd("Tijd", leeg="Vul in hoe laat de sessie begint, bijvoorbeeld 14:30.")

    def clean_dag(self) -> datetime.date:
        dag: datetime.date = self.cleaned_data["dag"]
        if dag > timezone.localdate() + EEN_JAAR:
            raise forms.ValidationError("Deze dag ligt meer dan een jaar vooruit. Klopt het jaar?")
        return dag

    @property
    def gepland_op(self) -> datetime.datetime:
        """The moment in the time zone of the portal; only for a valid form."""
        moment = datetime.datetime.combine(self.cleaned_data["dag"], self.cleaned_data["tijd"])
        return timezone.make_aware(moment)


class PauzeForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"] = velden.tekst(
            "Waarom ligt het stil?",
            leeg="Schrijf kort waarom het traject stilligt.",
            help_text="De school leest dit. Noem geen ziekte of andere dingen die privé zijn.",
            lengte=500,
            regels=2,
        )
        self.fields["tot"] = velden.datum(
            "Wanneer gaat het naar verwachting verder?",
            required=False,
            help_text="Weet je het nog niet? Laat dit dan leeg.",
        )


class VerslagForm(forms.Form):
    """What is logged of one session. Its number goes along, so that sending it twice stays one session."""

    nummer = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, onderdeel: Onderdeel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nummer"].initial = onderdeel.nummer
        self.fields |= self._tijd() | (_werkvraag() if onderdeel.werkvraag else {}) | _teksten()

    def _tijd(self) -> dict[str, forms.Field]:
        ook = self.initial.get
        return {
            "datum": velden.vandaag_of_eerder(
                "Datum", leeg="Vul de datum in waarop je de sessie gaf, bijvoorbeeld 14-11-2026."
            ),
            "minuten_contact": velden.minuten(
                "Met de leerkracht",
                vanaf=15,
                ook=ook("minuten_contact", 0),
                error_messages={"required": "Kies hoe lang je met de leerkracht bezig was."},
            ),
            "minuten_voorbereiding": velden.minuten("Voorbereiding", ook=ook("minuten_voorbereiding", 0)),
            "minuten_uitwerking": velden.minuten("Uitwerking", ook=ook("minuten_uitwerking", 0)),
        }

    @property
    def verslag(self) -> Verslag:
        """The answers as the action wants them; only for a valid form."""
        gegevens = {veld: waarde for veld, waarde in self.cleaned_data.items() if veld in Verslag._fields}
        werkvraag = {veld: self.cleaned_data[veld] for veld in WERKVRAAG if veld in self.cleaned_data}
        return Verslag(**{**gegevens, "werkvraag": werkvraag})


def _werkvraag() -> dict[str, forms.Field]:
    return {
        "werkvraag": velden.tekst(
            "Werkvraag",
            leeg="Vul de werkvraag in, in de woorden van de leerkracht.",
            help_text="De eigen vraag van de leerkracht, zoals jullie die samen formuleerden.",
            regels=2,
        ),
        "streefpunten": velden.tekst("Streefpunten", leeg="Vul de streefpunten in.", regels=2),
        "doelgedrag": velden.tekst(
            "Doelgedrag",
            leeg="Vul het doelgedrag in.",
            help_text="Wat ga je de leerkracht zien doen?",
            regels=2,
        ),
        "keywords": velden.tekst(
            "Keywords",
            leeg="Vul de keywords in die je tijdens het coachen gebruikt.",
            help_text="De woorden die je in de klas via het oortje zegt.",
            regels=2,
        ),
    }


def _teksten() -> dict[str, forms.Field]:
    return {
        "terugkoppeling": velden.tekst(
            "Terugkoppeling",
            leeg="Schrijf in een paar zinnen wat jullie deden en wat er nu komt. De school leest dit.",
            help_text="De school leest dit. Noem geen namen van leerlingen.",
        ),
        "notitie": velden.tekst("Eigen notitie", help_text="Alleen jij leest dit, ook later.", regels=3),
    }


class VervallenForm(forms.Form):
    reden = velden.tekst(
        "Waarom ging de sessie niet door?",
        leeg="Schrijf kort waarom de sessie niet doorging.",
        help_text="De school leest dit.",
        lengte=500,
        regels=3,
    )
    minuten = velden.minuten("Tijd die je al had besteed", help_text="Deze tijd telt mee in je uren.")
