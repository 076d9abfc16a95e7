"""What becomes of each row of an export: a concept, nothing because it is there already, or something to mend."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError

from aanvragen.kindkans.bestand import Bestand, Gebrek, pak_uit
from aanvragen.kindkans.cellen import Cellen, initialen
from aanvragen.kindkans.kolommen import DOSSIER, LEERLING_NAAM, SCHOOL
from aanvragen.kindkans.scholen import Scholen
from aanvragen.models import Aanvraag, Inlezing
from k2t_portal.organisatie.models import Gebruiker, School
from k2t_portal.organisatie.tabel import Rij

GEBREKEN = {
    Gebrek.BSN: "Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het uit het bestand.",
    Gebrek.FORMULE: "Hier staat een formule. Zet er de uitkomst neer: kopieer de kolom en plak de waarden.",
    Gebrek.REKENFOUT: "Hier staat een rekenfout van Excel.",
}


class Probleem(NamedTuple):
    """What to mend in a row; never with the contents of a cell. Without `kolom` it is about the whole row."""

    kolom: str
    reden: str


@dataclass
class Uitslag:
    """One row judged. `velden` fill the concept; `al_van` is the aanvraag that has this dossier already."""

    nummer: int
    dossier: str = ""
    school: School | None = None
    velden: dict[str, Any] = field(default_factory=dict)
    problemen: list[Probleem] = field(default_factory=list)
    al_van: Aanvraag | None = None
    mag_zien: bool = False

    @property
    def sleutel(self) -> str:
        return dossiersleutel(self.dossier)

    @property
    def soort(self) -> str:
        """One of "bestaat", "fout" and "nieuw"."""
        if self.al_van:
            return "bestaat"
        return "fout" if self.problemen else "nieuw"


def dossiersleutel(dossier: str) -> str:
    """A dossier number however it is written: KK-007, kk 007; and 7 for the 007 that Excel makes a number of."""
    kaal = "".join(filter(str.isalnum, dossier)).upper()
    return kaal.lstrip("0") or kaal if kaal.isdigit() else kaal


def beoordeel(inlezing: Inlezing) -> list[Uitslag]:
    """What would become of each row if it were read in now. A handful of queries, however many rows."""
    bestand, wie = pak_uit(inlezing.inhoud), inlezing.eigenaar
    lezer = _Lezer(bestand, inlezing, Scholen(wie, inlezing.route))
    uitslagen = [lezer.lees(rij) for rij in bestand.tabel.rijen]
    _meld_dubbele(uitslagen)
    _meld_bestaande(uitslagen, wie)
    return uitslagen


class _Lezer:
    def __init__(self, bestand: Bestand, inlezing: Inlezing, scholen: Scholen) -> None:
        self.kop, self.gebreken = bestand.tabel.kop, bestand.gebreken
        self.cellen, self.scholen, self.school = Cellen(inlezing.route), scholen, inlezing.school
        self.kolommen = inlezing.veld_per_plek
        self.kolom_van = {veld: self.kop[plek] for plek, veld in self.kolommen.items()}

    def lees(self, rij: Rij) -> Uitslag:
        uitslag = Uitslag(rij.nummer)
        if vorm := _wat_mist(rij, len(self.kop)):
            uitslag.problemen.append(Probleem("", vorm))
            return uitslag
        uitslag.problemen += self._gebreken(rij)
        goed = {
            veld: rij.cellen[plek]
            for plek, veld in self.kolommen.items()
            if rij.cellen[plek] and (rij.nummer, plek) not in self.gebreken
        }
        self._vul(uitslag, goed)
        return uitslag

    def _gebreken(self, rij: Rij) -> list[Probleem]:
        """A BSN may be in no column at all; a formula or an error is only in the way where it is used."""
        hier = {plek: self.gebreken.get((rij.nummer, plek)) for plek in range(len(self.kop))}
        return [
            Probleem(self.kop[plek], GEBREKEN[gebrek])
            for plek, gebrek in hier.items()
            if gebrek and (gebrek == Gebrek.BSN or plek in self.kolommen)
        ]

    def _vul(self, uitslag: Uitslag, cellen: dict[str, str]) -> None:
        uitslag.dossier = cellen.get(DOSSIER, "")
        self._vul_school(uitslag, [cellen.pop(veld, "") for veld in SCHOOL])
        if naam := cellen.pop(LEERLING_NAAM, ""):
            uitslag.velden["leerling_aanduiding"] = initialen(naam)
        for veld, cel in cellen.items():
            try:
                uitslag.velden[veld] = self.cellen.lees(veld, cel)
            except ValidationError as fout:
                uitslag.problemen.append(Probleem(self.kolom_van[veld], " ".join(fout.messages)))
        if not uitslag.sleutel and not any(p.kolom == self.kolom_van[DOSSIER] for p in uitslag.problemen):
            uitslag.problemen.append(Probleem(self.kolom_van[DOSSIER], "Het dossiernummer ontbreekt."))

    def _vul_school(self, uitslag: Uitslag, cellen: list[str]) -> None:
        brin, vestiging, naam = cellen
        try:
            uitslag.school = self.scholen.zoek(brin, vestiging, naam) or self.school
        except ValidationError as fout:
            kolom = self.kolom_van["school_brin" if brin else "school_naam"]
            uitslag.problemen.append(Probleem(kolom, fout.messages[0]))
            return
        if uitslag.school is None:
            uitslag.problemen.append(Probleem("", "Er staat geen school in deze rij."))


def _wat_mist(rij: Rij, breedte: int) -> str:
    """Half a row, or one that a stray delimiter made too long: after that no cell is in its own column."""
    aantal = len(rij.cellen)
    if aantal < breedte:
        return f"Deze rij is niet heel: er staan {aantal} van de {breedte} kolommen."
    if any(rij.cellen[breedte:]):
        return f"Deze rij heeft {aantal} kolommen, en de eerste rij heeft er {breedte}."
    return ""


def _meld_dubbele(uitslagen: Iterable[Uitslag]) -> None:
    eerste: dict[str, int] = {}
    for uitslag in uitslagen:
        if not uitslag.sleutel:
            continue
        nummer = eerste.setdefault(uitslag.sleutel, uitslag.nummer)
        if nummer != uitslag.nummer:
            uitslag.problemen.append(Probleem("", f"Dit dossiernummer staat ook in rij {nummer}."))


def _meld_bestaande(uitslagen: Iterable[Uitslag], wie: Gebruiker) -> None:
    """Whatever is wrong with a row, a dossier that is there already is not asked for again."""
    er_is_al = _aanvragen_per_dossier()
    zichtbaar = set(Aanvraag.objects.visible_to(wie).values_list("pk", flat=True)) if er_is_al else set()
    for uitslag in uitslagen:
        uitslag.al_van = er_is_al.get(uitslag.sleutel)
        uitslag.mag_zien = uitslag.al_van is not None and uitslag.al_van.pk in zichtbaar


def _aanvragen_per_dossier() -> dict[str, Aanvraag]:
    """Every aanvraag with a dossier number, imported or typed."""
    velden = ["pk", "kenmerk", "kindkans_dossier", "import_sleutel"]
    met_dossier = Aanvraag.objects.exclude(kindkans_dossier="", import_sleutel=None).only(*velden).order_by("pk")
    gevonden: dict[str, Aanvraag] = {}
    for aanvraag in met_dossier:
        for sleutel in {aanvraag.import_sleutel, dossiersleutel(aanvraag.kindkans_dossier)} - {None, ""}:
            gevonden[str(sleutel)] = aanvraag
    return gevonden
