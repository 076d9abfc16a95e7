"""What the aanvrager fills in when the OC asked something: an answer, or a choice."""

from dataclasses import replace
from typing import Any, NamedTuple

from django import forms

from aanvragen.compleet import ALTIJD
from aanvragen.forms.beoordeling import tekstvak
from aanvragen.forms.stap import StapForm
from aanvragen.forms.stappen import KAARTEN, vormkeuzes
from aanvragen.forms.velden import VoorbijeDatum
from aanvragen.models import Aanvraag, Aanvulling
from aanvragen.stappen import VORM, stappen_van
from aanvragen.voorinvullen import akkoord_van
from facturatie.models import Vorm
from k2t_portal.organisatie.controle import geen_bsn

# Policy, "Aanvragen Key2Teach coaching op school": volledig is always advised, and verkort is always allowed.
GEVOLG = {
    Vorm.VOLLEDIG.value: "8 sessies, ook coaching in de klas. De directeur geeft akkoord voor de hogere kosten.",
    Vorm.VERKORT.value: "Alleen sessie 1 en 2, zoals je aanvroeg. Dat mag altijd. Er verandert niets.",
}


class Deel(NamedTuple):
    """A step of the aanvraag that can be mended along with the answer."""

    titel: str
    form: StapForm


class _OpDezeVraag(forms.Form):
    """Carries which question was read, so that an answer never ends up under another."""

    op = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, aanvraag: Aanvraag, vraag: Aanvulling | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aanvraag = aanvraag
        self.initial.setdefault("op", vraag and vraag.pk)

    def nu_op(self, vraag: Aanvulling | None) -> None:
        """Another question came in between: what she typed stays, and is sent as the answer to this one."""
        if vraag:
            gepost: Any = self.data
            self.data = {**gepost.dict(), "op": str(vraag.pk)}


class AntwoordForm(_OpDezeVraag):
    """The answer, and the answers of the aanvraag that may change with it: not its school, route, vorm or akkoord."""

    antwoord = forms.CharField(
        label="Jouw antwoord",
        help_text="Alleen wie deze aanvraag mag lezen, leest dit. Noem geen naam en geen BSN van de leerling.",
        max_length=5000,
        validators=[geen_bsn],
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Schrijf je antwoord op de vraag van de Ondersteuningscommissie."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A copy, because a form writes what is typed into its aanvraag.
        kopie = Aanvraag.objects.get(pk=self.aanvraag.pk)
        stappen = [stap for stap in stappen_van(kopie.route) if stap.form and stap is not VORM]
        self.delen = [Deel(stap.titel, self._deel(stap.form, kopie)) for stap in stappen if stap.form]

    @property
    def ingevuld(self) -> list[StapForm]:
        """The steps that came along with the answer."""
        return [deel.form for deel in self.delen if deel.form.is_bound]

    @property
    def past_aan(self) -> bool:
        """There is something to see in the part that unfolds."""
        return any(form.errors or form.has_changed() for form in self.ingevuld)

    @property
    def velden(self) -> dict[str, Any]:
        """Every value that may be written to the aanvraag, changed or not."""
        return {veld: waarde for form in self.ingevuld for veld, waarde in form.te_bewaren.items()}

    def is_valid(self) -> bool:
        return all([super().is_valid(), *[form.is_valid() for form in self.ingevuld]])

    def _deel(self, soort: type[StapForm], kopie: Aanvraag) -> StapForm:
        komt_mee = any(veld in self.data for veld in soort.base_fields)
        return soort(self.data if komt_mee else None, instance=kopie)


class KiesVormForm(_OpDezeVraag):
    """The answer to the advies to take a volledig traject."""

    keuze = forms.ChoiceField(
        label="Welk traject kiezen jullie?",
        widget=forms.RadioSelect(attrs=KAARTEN),
        error_messages={"required": ALTIJD["vorm"]},
    )
    akkoord_naam = forms.CharField(
        label="Welke directeur is akkoord met de hogere kosten?",
        max_length=120,
        validators=[geen_bsn],
        error_messages={"required": ALTIJD["akkoord_naam"]},
    )
    akkoord_op = VoorbijeDatum(
        label="Op welke dag ging de directeur akkoord?",
        help_text="Bijvoorbeeld 14-11-2026.",
        error_messages={"required": ALTIJD["akkoord_op"]},
    )
    antwoord = tekstvak("Wil je er iets bij zeggen?", "De commissie leest dit.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(vorm, replace(keuze, tekst=GEVOLG[vorm])) for vorm, keuze in vormkeuzes()]
        self.fields["keuze"].choices = keuzes  # type: ignore[attr-defined]  # it is a ChoiceField
        self.initial.setdefault("akkoord_naam", akkoord_van(self.aanvraag.school) or self.aanvraag.akkoord_naam)

    def clean(self) -> None:
        """Without higher costs there is no akkoord to give."""
        if self.cleaned_data.get("keuze") != Vorm.VOLLEDIG:
            self.errors.pop("akkoord_naam", None)
            self.errors.pop("akkoord_op", None)
            self.cleaned_data |= {"akkoord_naam": "", "akkoord_op": None}
