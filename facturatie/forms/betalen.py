"""What directie fills in about money: a payment, a bank statement, and which facturen an amount is for."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from facturatie.bank.bestand import MAX_MB, lees_upload
from facturatie.bank.matchen import Deel, nummers_in
from facturatie.forms.velden import BedragVeld
from facturatie.models import Bijschrijving, Factuur
from k2t_portal.organisatie.controle import geen_bsn

MINSTE_RIJEN, MEESTE_RIJEN = 3, 40
# Below € 100.000, so that a slip of the pen on top of what was paid still fits in its column.
MEESTE_CIJFERS = 7


def als_getypt(bedrag: Decimal) -> str:
    return f"{bedrag:.2f}".replace(".", ",")


class TeVeelMixin(forms.Form):
    """A box that is only there once an amount turned out to be more than is open."""

    te_veel = forms.BooleanField(
        label="Het klopt: er is meer betaald dan er openstond",
        required=False,
        widget=forms.HiddenInput,
        help_text="Wat te veel is, komt bij de factuur te staan als terug te betalen.",
    )

    def vraag_te_veel(self) -> None:
        self.fields["te_veel"].widget = forms.CheckboxInput()


class BetalingForm(TeVeelMixin):
    """`gezien` is what was open on the screen, in euro; below zero is to be paid back."""

    bedrag = BedragVeld(label="Bedrag in euro", max_digits=MEESTE_CIJFERS)
    datum = forms.DateField(
        label="Datum op het afschrift",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": "Vul de dag in waarop het geld is bijgeschreven, bijvoorbeeld 14-11-2026.",
            "invalid": "Vul een datum in, bijvoorbeeld 14-11-2026.",
        },
    )
    opmerking = forms.CharField(
        label="Opmerking",
        required=False,
        max_length=200,
        help_text="Alleen de directie leest dit. Noem geen namen van leerkrachten of leerlingen.",
        validators=[geen_bsn],
        error_messages={"max_length": "Maak de opmerking korter: hooguit 200 tekens."},
    )
    gezien = forms.DecimalField(widget=forms.HiddenInput)

    field_order = ["bedrag", "te_veel", "datum", "opmerking", "gezien"]

    def __init__(self, *args: Any, factuur: Factuur, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rest = factuur.te_betalen
        bedrag = als_getypt(abs(rest)) if rest else ""
        self.initial = {"bedrag": bedrag, "datum": timezone.localdate(), "gezien": rest}
        if rest < 0:
            self.fields["bedrag"].label = "Terugbetaald bedrag in euro"
            self.fields["datum"].error_messages["required"] = "Vul de dag in waarop je het geld terugbetaalde."


class AfschriftForm(forms.Form):
    """After cleaning the value is bytes, of a file of which nobody has read a word yet."""

    bestand = forms.FileField(
        label="Afschrift van de bank",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xml", "data-max-mb": str(MAX_MB)}),
        help_text=f"CAMT.053 (XML), hoogstens {MAX_MB} MB.",
        error_messages={"required": "Kies het afschrift dat je bij de bank hebt gedownload."},
    )

    def clean_bestand(self) -> bytes:
        self.cleaned_data["naam"] = self.cleaned_data["bestand"].name
        return lees_upload(self.cleaned_data["bestand"])


class VerwerkForm(forms.Form):
    """`afdruk` is the plan that was on the screen."""

    afdruk = forms.CharField(widget=forms.HiddenInput)


class ToewijzenForm(TeVeelMixin):
    """A few rows of a factuur and an amount, beginning with the suggestion; a row without amount takes what is open.

    After cleaning `delen` holds (factuur, amount in euro). `gezien` is what was for facturen on the screen.
    """

    gezien = forms.DecimalField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, bij: Bijschrijving, voorstel: list[Deel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"gezien": bij.verdeeld}
        self.bij = bij
        self.aantal = max(MINSTE_RIJEN, min(len(voorstel) + 1, MEESTE_RIJEN), self._getypte_rijen())
        for rij in range(self.aantal):
            self._voeg_rij_toe(rij, voorstel[rij] if rij < len(voorstel) else None)

    @property
    def rijen(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"factuur_{rij}"], self[f"bedrag_{rij}"]) for rij in range(self.aantal)]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        getypt = {rij: nummer for rij in range(self.aantal) if (nummer := self._nummer(rij))}
        facturen = Factuur.objects.filter(nummer__in=getypt.values(), soort=Factuur.Soort.FACTUUR).in_bulk(
            field_name="nummer"
        )
        over, delen = self.bij.rest, {}
        for rij, nummer in getypt.items():
            factuur = facturen.get(nummer)
            if factuur is None or factuur in delen:
                self.add_error(f"factuur_{rij}", _waarom_niet(nummer, bestaat=factuur is not None))
            elif bedrag := self._bedrag(rij, factuur, over):
                delen[factuur] = bedrag
                over -= bedrag
        return {"delen": list(delen.items()), "te_veel": gegevens.get("te_veel"), "gezien": gegevens.get("gezien")}

    def _bedrag(self, rij: int, factuur: Factuur, over: Decimal) -> Decimal | None:
        """What was typed, else what is open as far as it reaches; None after an error."""
        if f"bedrag_{rij}" in self.errors:
            return None
        bedrag = self.cleaned_data.get(f"bedrag_{rij}") or min(factuur.te_betalen, over)
        if bedrag <= 0:
            self.add_error(f"bedrag_{rij}", "Vul het bedrag voor deze factuur in.")
        return bedrag if bedrag > 0 else None

    def _nummer(self, rij: int) -> str:
        """As facturen are numbered; a row with only an amount is one without a factuur."""
        nummer = self.cleaned_data.get(f"factuur_{rij}", "")
        if not nummer and self.cleaned_data.get(f"bedrag_{rij}"):
            self.add_error(f"factuur_{rij}", "Vul het nummer van de factuur in.")
        return (nummers_in(nummer) or [nummer])[0]

    def _getypte_rijen(self) -> int:
        return sum(1 for rij in range(MEESTE_RIJEN) if f"factuur_{rij}" in self.data)

    def _voeg_rij_toe(self, rij: int, deel: Deel | None) -> None:
        self.fields[f"factuur_{rij}"] = forms.CharField(
            label=f"Factuur {rij + 1}",
            required=rij == 0,
            error_messages={"required": "Vul in bij welke factuur dit geld hoort."},
            max_length=20,
            initial=str(deel.factuur) if deel else "",
            widget=forms.TextInput(attrs={"list": "open-facturen", "autocomplete": "off"}),
        )
        self.fields[f"bedrag_{rij}"] = BedragVeld(
            label=f"Bedrag {rij + 1}",
            required=False,
            max_digits=MEESTE_CIJFERS,
            initial=als_getypt(deel.bedrag) if deel else "",
        )


class TerzijdeForm(forms.Form):
    reden = forms.CharField(
        label="Waarom hoort dit niet bij een factuur?",
        max_length=200,
        help_text="Bijvoorbeeld: subsidie, rente, of al met de hand vastgelegd.",
        validators=[geen_bsn],
        error_messages={
            "required": "Vul in waarom dit geld niet bij een factuur hoort, bijvoorbeeld: subsidie.",
            "max_length": "Maak de reden korter: hooguit 200 tekens.",
        },
    )


def _waarom_niet(nummer: str, *, bestaat: bool) -> str:
    return f"Factuur {nummer} staat hier al." if bestaat else f"Factuur {nummer} bestaat niet. Kijk het nummer na."
