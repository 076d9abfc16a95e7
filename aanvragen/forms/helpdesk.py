"""A telephone consult in one screen, and the choice of one in an aanvraag."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from aanvragen.forms.stap import zonder_afkappen
from aanvragen.forms.velden import WEINIG, SchoolVeld, VoorbijeDatum
from aanvragen.models import Consult
from k2t_portal.organisatie.models import School


class ConsultForm(forms.ModelForm):
    """In the order of a telephone call; the day is filled in already."""

    school = SchoolVeld(
        label="Welke school belt?",
        queryset=School.objects.none(),
        empty_label="Kies een school",
        widget=forms.Select(attrs={"autofocus": True}),
        error_messages={"required": "Kies de school die belt.", "invalid_choice": "Kies een school uit de lijst."},
    )
    op = VoorbijeDatum(
        label="Wanneer was het gesprek?",
        initial=timezone.localdate,
        error_messages={"required": "Vul in op welke dag je elkaar sprak."},
    )

    class Meta:
        model = Consult
        fields = ["school", "beller", "leerkracht", "vraag", "advies", "op"]
        labels = {
            "beller": "Wie belt?",
            "leerkracht": "Over welke leerkracht gaat het?",
            "vraag": "Wat is de vraag?",
            "advies": "Wat adviseer je?",
        }
        help_texts = {"vraag": "Noem geen naam van de leerling."}
        error_messages = {
            "beller": {"required": "Vul in wie er belt."},
            "vraag": {"required": "Schrijf op wat de vraag is."},
            "advies": {"required": "Schrijf op wat je adviseert."},
        }
        widgets = {
            "beller": forms.TextInput(attrs={"autocomplete": "off"}),
            "leerkracht": forms.TextInput(attrs={"autocomplete": "off"}),
            "vraag": forms.Textarea(attrs={"rows": 4}),
            "advies": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        school = self.fields["school"]
        assert isinstance(school, SchoolVeld)  # noqa: S101, narrows the type
        school.queryset = School.objects.filter(Q(actief=True) | Q(pk=self.instance.school_id))
        for veld in self.fields.values():
            zonder_afkappen(veld)


class ConsultKeuze(forms.ModelChoiceField):
    """The consults of one school by day and lid, never their text. Without any there is nothing to choose."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(queryset=Consult.objects.none(), required=False, blank=True, **opties)
        self.empty_label = "Geen van deze"

    def bied(self, school: int) -> bool:
        """Offer those of this school; False when there are none."""
        self.queryset = Consult.objects.filter(school=school).select_related("lid")
        keuzes = [(consult.pk, str(consult)) for consult in self.queryset]
        self.widget = forms.RadioSelect() if len(keuzes) <= WEINIG else forms.Select()
        self.choices = [("", self.empty_label), *keuzes]
        return bool(keuzes)
