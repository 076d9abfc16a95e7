"""Telling when one is away, and choosing what happens with each traject meanwhile."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from trajecten.forms import velden
from trajecten.models import Gevolg

VERZETTEN = Gevolg.Keuze.VERZETTEN


class AfwezigForm(forms.Form):
    """The days; no reason is asked, for that is nobody's business here (art. 9 AVG: illness is health data)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"] = velden.datum(
            "Eerste dag", leeg="Vul de eerste dag in, bijvoorbeeld 14-11-2026.", initial=timezone.localdate()
        )
        self.fields["tot"] = velden.datum("Laatste dag", leeg="Vul de laatste dag in, bijvoorbeeld 14-11-2026.")


class LaatsteDagForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"] = velden.datum("Laatste dag", leeg="Vul de laatste dag in, bijvoorbeeld 14-11-2026.")


class GevolgForm(forms.Form):
    """One traject; the button that was pressed is the choice."""

    keuze = forms.ChoiceField(
        choices=Gevolg.Keuze.choices,
        error_messages={"required": "Kies wat er met dit traject gebeurt."},
    )
    open_afspraken = velden.tekst("Open afspraken", regels=2, help_text="De volgende coach leest dit.")
    wat_school_weet = velden.tekst("Wat weet de school al?", regels=2)

    def __init__(self, *args: Any, geraakt: bool, **kwargs: Any) -> None:
        """`geraakt`: a session is planned in these days, so that going on later takes a new moment."""
        super().__init__(*args, **kwargs)
        nodig = geraakt and self.data.get(self.add_prefix("keuze"), VERZETTEN) == VERZETTEN
        leeg = "Vul een nieuwe datum en tijd in voor de sessie."
        self.fields["dag"] = velden.datum("Nieuwe datum", leeg=leeg, required=nodig)
        self.fields["tijd"] = velden.tijd("Nieuwe tijd", leeg=leeg, required=nodig)

    def voor_actie(self) -> dict[str, Any]:
        """The arguments of the action; only for a valid form."""
        tekst = {veld: self.cleaned_data[veld] for veld in ["open_afspraken", "wat_school_weet"]}
        return {"keuze": self.cleaned_data["keuze"], "gepland_op": self._moment(), **tekst}

    def _moment(self) -> datetime.datetime | None:
        dag, tijd = self.cleaned_data["dag"], self.cleaned_data["tijd"]
        return timezone.make_aware(datetime.datetime.combine(dag, tijd)) if dag and tijd else None
