"""The words of a mail, and what the list of the post can be narrowed to."""

from collections.abc import Iterable
from typing import Any

import django_filters as filters
from django import forms

from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.invulplekken import controleer


class WoordenForm(forms.Form):
    """Subject and text, with these placeholders and no others."""

    onderwerp = forms.CharField(
        label="Onderwerp",
        max_length=120,
        error_messages={"required": "Vul een onderwerp in."},
    )
    tekst = forms.CharField(
        label="Tekst",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Een lege regel begint een nieuwe alinea.",
        error_messages={"required": "Vul een tekst in."},
    )

    def __init__(self, *args: Any, plekken: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.validators = [*veld.validators, lambda waarde: controleer(waarde, plekken)]

    def clean_tekst(self) -> str:
        """As browsers send it every line ends in two characters; ours ends in one."""
        return str(self.cleaned_data["tekst"]).replace("\r\n", "\n")


class PostFilter(filters.FilterSet):
    status = filters.ChoiceFilter(label="Stand", choices=Bericht.Status.choices, empty_label="Alle")

    class Meta:
        model = Bericht
        fields: Any = ["status"]
