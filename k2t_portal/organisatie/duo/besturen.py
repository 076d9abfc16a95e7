"""Which bestuur a school belongs to: known by its number, else by its name, else by the schools it has here.

DUO's file with vestigingen gives only the number of a bestuur; name, address and KvK-nummer stand in its file with
schoolbesturen. A bestuur is never made without a name: it is who the facturen are addressed to.
"""

from collections import defaultdict
from typing import NamedTuple

from django.core.exceptions import ValidationError

from k2t_portal.organisatie.controle import kvk_nummer, nl_postcode
from k2t_portal.organisatie.duo.bestand import lees_tabel
from k2t_portal.organisatie.duo.kolommen import VAN_EEN_BESTUUR, plekken
from k2t_portal.organisatie.duo.rijen import Vestiging, adres_van, bestuursnummer, cellen_van
from k2t_portal.organisatie.models import School, Schoolbestuur

HET_BESTAND = "bij DUO het bestand met schoolbesturen"
# Room for the number behind a name that is taken.
MAX_NAAM = 112


class Gegevens(NamedTuple):
    """What the file with schoolbesturen says of one; without a usable address that is empty."""

    naam: str
    adres: dict[str, str]
    kvk: str


class NieuwBestuur(NamedTuple):
    bestuur: Schoolbestuur
    adres_nakijken: bool


class Aanvulling(NamedTuple):
    """A bestuur that gets what it lacked. `bij_duo` is its name there, so that one can see whether it is the same."""

    bestuur: Schoolbestuur
    wat: str
    bij_duo: str


def lees_besturen(inhoud: bytes | None) -> dict[str, Gegevens]:
    """By number. Raises ValidationError when it is no file with schoolbesturen."""
    if not inhoud:
        return {}
    tabel = lees_tabel(inhoud)
    waar = plekken(tabel.kop, VAN_EEN_BESTUUR, HET_BESTAND)
    rijen = (cellen_van(rij, waar) for rij in tabel.rijen)
    return {bestuursnummer(cellen["nummer"]): _gegevens(cellen) for cellen in rijen if cellen["bestuur"]}


def _gegevens(cellen: dict[str, str]) -> Gegevens:
    naam = " ".join(cellen["bestuur"].split())[:MAX_NAAM]
    return Gegevens(naam, _heel_adres(cellen), _kvk(cellen.get("kvk", "")))


def _heel_adres(cellen: dict[str, str]) -> dict[str, str]:
    adres = adres_van(cellen)
    try:
        nl_postcode(adres["postcode"])
    except ValidationError:
        return {}
    return adres if all(adres.values()) else {}


def _kvk(tekst: str) -> str:
    nummer = tekst.zfill(8)
    try:
        kvk_nummer(nummer)
    except ValidationError:
        return ""
    return nummer if nummer.strip("0") else ""


class Besturen:
    """The besturen of the portal, with what the files add to them; `nieuw` and `aanvullingen` tell what that is."""

    def __init__(self, gegevens: dict[str, Gegevens], scholen: dict[str, School], rijen: list[Vestiging]) -> None:
        bestaand = list(Schoolbestuur.objects.all())
        self.gegevens = gegevens
        self.nieuw: list[NieuwBestuur] = []
        self.aanvullingen: dict[int, Aanvulling] = {}
        self.op_pk = {bestuur.pk: bestuur for bestuur in bestaand}
        self.op_nummer = {bestuur.nummer: bestuur for bestuur in bestaand if bestuur.nummer}
        self.op_naam = {_sleutel(bestuur.naam): bestuur for bestuur in bestaand}
        self.afgeleid = _afgeleid(scholen, rijen)

    def van(self, rij: Vestiging) -> Schoolbestuur | None:
        """The bestuur of this row; None when it is not known yet and its name is not given."""
        gegevens = self.gegevens.get(rij.nummer)
        naam = rij.bestuur[:MAX_NAAM] or (gegevens.naam if gegevens else "")
        bestuur = self.op_nummer.get(rij.nummer) or self._op_naam(naam, rij.nummer) or self._uit_scholen(rij.nummer)
        if bestuur is None:
            return self._nieuw(rij, naam, gegevens) if naam else None
        if bestuur.pk:
            self._vul_aan(bestuur, rij.nummer, naam, gegevens)
        return bestuur

    def _op_naam(self, naam: str, nummer: str) -> Schoolbestuur | None:
        """By name, unless that one has another number: two besturen may have the same name."""
        bestuur = self.op_naam.get(_sleutel(naam))
        return bestuur if bestuur and (not bestuur.nummer or not nummer) else None

    def _uit_scholen(self, nummer: str) -> Schoolbestuur | None:
        return self.op_pk.get(self.afgeleid.get(nummer, 0))

    def _nieuw(self, rij: Vestiging, naam: str, gegevens: Gegevens | None) -> Schoolbestuur:
        adres = gegevens.adres if gegevens else {}
        van_school = {veld: getattr(rij.school, veld) for veld in ("adres", "postcode", "plaats")}
        if _sleutel(naam) in self.op_naam:
            naam = f"{naam} ({rij.nummer})"
        kvk = gegevens.kvk if gegevens else ""
        bestuur = Schoolbestuur(naam=naam, nummer=rij.nummer, kvk=kvk, **(adres or van_school))
        self.nieuw.append(NieuwBestuur(bestuur, adres_nakijken=not adres))
        self._onthoud(bestuur)
        return bestuur

    def _vul_aan(self, bestuur: Schoolbestuur, nummer: str, naam: str, gegevens: Gegevens | None) -> None:
        """Only what is empty: what directie filled in stays."""
        wat = []
        if nummer and not bestuur.nummer:
            bestuur.nummer = nummer
            wat.append(f"bevoegd-gezagnummer {nummer}")
        if gegevens and gegevens.kvk and not bestuur.kvk:
            bestuur.kvk = gegevens.kvk
            wat.append(f"KvK-nummer {gegevens.kvk}")
        if wat:
            self.aanvullingen[bestuur.pk] = Aanvulling(bestuur, " en ".join(wat), naam)
            self._onthoud(bestuur)

    def _onthoud(self, bestuur: Schoolbestuur) -> None:
        self.op_naam[_sleutel(bestuur.naam)] = bestuur
        if bestuur.nummer:
            self.op_nummer[bestuur.nummer] = bestuur


def _afgeleid(scholen: dict[str, School], rijen: list[Vestiging]) -> dict[str, int]:
    """Numbers of which the schools all belong to one bestuur here that has no number, and that has no other number."""
    besturen: dict[str, set[School]] = defaultdict(set)
    nummers: dict[int, set[str]] = defaultdict(set)
    for rij in rijen:
        if school := scholen.get(rij.sleutel):
            besturen[rij.nummer].add(school)
            nummers[school.bestuur_id].add(rij.nummer)
    per_nummer = {nummer: {school.bestuur_id for school in van} for nummer, van in besturen.items()}
    zonder = {school.bestuur_id for school in scholen.values() if not school.bestuur.nummer}
    een_op_een = {nummer: pks.pop() for nummer, pks in per_nummer.items() if nummer and len(pks) == 1}
    return {nummer: pk for nummer, pk in een_op_een.items() if pk in zonder and len(nummers[pk]) == 1}


def _sleutel(naam: str) -> str:
    return " ".join(naam.casefold().split())
