"""Input for reading in a Kindkans export: the file, and what each of its columns is."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from aanvragen.forms.stappen import KAARTEN
from aanvragen.forms.start import UITLEG, Route
from aanvragen.forms.velden import SchoolVeld
from aanvragen.kindkans.bestand import Bestand, lees
from aanvragen.kindkans.kolommen import DOSSIER, ZEGT_SCHOOL, doelen
from aanvragen.voorinvullen import scholen_per_route
from k2t_portal.organisatie.models import Gebruiker, School

NIET = "Niet gebruiken"
VOORBEELDEN, VOORBEELD_TEKENS = 2, 60


class BestandForm(forms.Form):
    """The export; the route is only asked of who has two. After cleaning, `bestand` is what was read."""

    route = forms.TypedChoiceField(
        label="Welke route past bij deze aanvragen?",
        coerce=int,
        widget=forms.RadioSelect(attrs=KAARTEN),
        error_messages={"required": "Kies een route."},
    )
    bestand = forms.FileField(
        label="Bestand uit Kindkans",
        help_text="Excel (.xlsx) of CSV, hoogstens 5 MB en 2.000 rijen.",
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.txt", "data-max-mb": "5"}),
        error_messages={"required": "Kies het bestand dat je uit Kindkans hebt gehaald."},
    )

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scholen = scholen_per_route(user)
        routes = list(self.scholen)
        if len(routes) == 1:
            self.fields["route"] = forms.IntegerField(widget=forms.HiddenInput, required=False)
            self.enige_route = routes[0]
        else:
            keuzes = [(route, UITLEG[Route(route)]) for route in routes]
            self.fields["route"].choices = keuzes  # type: ignore[attr-defined]  # a choice field

    def clean_route(self) -> int:
        """What is hidden is not asked, so it is not believed either."""
        return getattr(self, "enige_route", None) or self.cleaned_data["route"]

    def clean_bestand(self) -> Bestand:
        return lees(self.cleaned_data["bestand"])


class KolommenForm(forms.Form):
    """A choice per column that holds something. After cleaning, `kolommen` and `school` are what was chosen."""

    school = SchoolVeld(
        label="School voor rijen waarin geen school staat",
        queryset=School.objects.none(),
        required=False,
        empty_label="Staat in elke rij",
    )

    def __init__(self, *args: Any, bestand: Bestand, route: int, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kop = bestand.tabel.kop
        self.doelen = doelen(route)
        self.voorbeelden = _voorbeelden(bestand)
        keuzes = [("", NIET), *self.doelen.items()]
        for plek in self.voorbeelden:
            keuze = forms.Select(attrs={"class": "form-select"})
            veld = forms.ChoiceField(label=self.kop[plek], choices=keuzes, required=False, widget=keuze)
            self.fields[f"kolom_{plek}"] = veld
        self._bied_scholen(scholen_per_route(user).get(route, set()))

    def rijen(self) -> list[tuple[forms.BoundField, list[str]]]:
        """Each column with what stands in its first rows."""
        return [(self[f"kolom_{plek}"], teksten) for plek, teksten in self.voorbeelden.items()]

    def clean(self) -> None:
        gekozen = {plek: self.cleaned_data.get(f"kolom_{plek}", "") for plek in self.voorbeelden}
        self.cleaned_data["kolommen"] = {plek: veld for plek, veld in gekozen.items() if veld}
        self._weiger_zonder_kop(self.cleaned_data["kolommen"])
        self._weiger_dubbele(self.cleaned_data["kolommen"])
        self._vraag_wat_moet(set(self.cleaned_data["kolommen"].values()))

    def _weiger_zonder_kop(self, kolommen: dict[int, str]) -> None:
        """Names of columns are remembered for everyone, so the name of the first child may never be taken for one."""
        dossiers = [plek for plek, veld in kolommen.items() if veld == DOSSIER]
        if any(_lijkt_waarde(self.kop[plek], self.voorbeelden[plek][0]) for plek in dossiers):
            tekst = (
                "In de eerste rij staat al een leerling, en geen namen van kolommen. "
                "Zet een rij met namen boven de kolommen en kies het bestand daarna opnieuw."
            )
            self.add_error(None, ValidationError(tekst, code="kop"))

    def _weiger_dubbele(self, kolommen: dict[int, str]) -> None:
        eerste: dict[str, int] = {}
        for plek, veld in kolommen.items():
            if eerste.setdefault(veld, plek) != plek:
                ander = self.kop[eerste[veld]]
                fout = f"“{self.doelen[veld]}” heb je ook gekozen bij de kolom “{ander}”. Kies er één."
                self.add_error(f"kolom_{plek}", fout)

    def _vraag_wat_moet(self, velden: set[str]) -> None:
        if DOSSIER not in velden:
            tekst = "Kies in welke kolom het dossiernummer staat. Zo komt geen leerling er twee keer in."
            self.add_error(None, ValidationError(tekst, code="dossier"))
        if not velden & ZEGT_SCHOOL and not self.cleaned_data.get("school"):
            tekst = "Kies in welke kolom de school staat, of kies hieronder één school voor alle rijen."
            self.add_error("school", ValidationError(tekst, code="school"))

    def _bied_scholen(self, sleutels: set[int]) -> None:
        veld = self.fields["school"]
        assert isinstance(veld, SchoolVeld)  # noqa: S101, narrows the type
        veld.queryset = School.objects.filter(pk__in=sleutels)
        if len(sleutels) == 1:
            self.initial.setdefault("school", next(iter(sleutels)))


def _voorbeelden(bestand: Bestand) -> dict[int, list[str]]:
    """The first different cells that hold something, per column; a column without any is left out."""
    gevonden: dict[int, list[str]] = {plek: [] for plek, naam in enumerate(bestand.tabel.kop) if naam}
    for rij in bestand.tabel.rijen:
        for plek, cel in enumerate(rij.cellen):
            if cel and plek in gevonden and len(gevonden[plek]) < VOORBEELDEN and _kort(cel) not in gevonden[plek]:
                gevonden[plek].append(_kort(cel))
    return {plek: teksten for plek, teksten in gevonden.items() if teksten}


def _lijkt_waarde(naam: str, cel: str) -> bool:
    """Is the name of this column written like what stands under it: KK-001 above KK-002?"""
    return any(map(str.isdigit, naam)) and _patroon(naam) == _patroon(cel)


def _patroon(tekst: str) -> str:
    """a-9 for KK-001."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", tekst))


def _kort(cel: str) -> str:
    tekst = " ".join(cel.split())
    return tekst if len(tekst) <= VOORBEELD_TEKENS else f"{tekst[:VOORBEELD_TEKENS].rstrip()}…"
