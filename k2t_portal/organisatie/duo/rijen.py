"""What each row of the file with vestigingen says: a school, or why it is not readable."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from django.core.exceptions import ValidationError

from k2t_portal.organisatie.duo.bestand import lees_tabel
from k2t_portal.organisatie.duo.kolommen import VAN_EEN_VESTIGING, plekken
from k2t_portal.organisatie.duo.namen import nette_plaats
from k2t_portal.organisatie.forms import NummerVeld, PostcodeVeld
from k2t_portal.organisatie.models import School
from k2t_portal.organisatie.tabel import Rij

HET_BESTAND = "bij DUO het bestand met alle schoolvestigingen"
SOORTEN = {
    **dict.fromkeys(["bo", "bas", "basisonderwijs"], School.Soort.BO),
    **dict.fromkeys(["sbo", "speciaalbasisonderwijs"], School.Soort.SBO),
}
NUMMER, POSTCODE = NummerVeld(required=False), PostcodeVeld(required=False)


class Onleesbaar(NamedTuple):
    """A row that is left out. `regel` is its number in a spreadsheet."""

    regel: int
    wat: str
    waarom: str


class Vestiging(NamedTuple):
    """A readable row; `school` has everything but its bestuur."""

    regel: int
    school: School
    nummer: str
    bestuur: str
    gemeente: str

    @property
    def sleutel(self) -> str:
        return self.school.brin_vestiging


@dataclass
class Vestigingen:
    """The whole file. `genoemd` are the schools in it, those in an unreadable row too."""

    rijen: list[Vestiging] = field(default_factory=list)
    onleesbaar: list[Onleesbaar] = field(default_factory=list)
    genoemd: dict[str, int] = field(default_factory=dict)
    ander_onderwijs: int = 0
    kent_soort: bool = False

    @property
    def gemeenten(self) -> list[str]:
        return sorted({rij.gemeente for rij in self.rijen if rij.gemeente}, key=lambda naam: naam.lstrip("'").lower())


def lees_vestigingen(inhoud: bytes) -> Vestigingen:
    """Read the bytes of a file. Raises ValidationError when it is no file with vestigingen at all."""
    tabel = lees_tabel(inhoud)
    waar = plekken(tabel.kop, VAN_EEN_VESTIGING, HET_BESTAND)
    uit = Vestigingen(kent_soort="soort" in waar)
    for rij in tabel.rijen:
        _lees(rij, waar, len(tabel.kop), uit)
    return uit


def _lees(rij: Rij, waar: dict[str, int], breedte: int, uit: Vestigingen) -> None:
    cellen = cellen_van(rij, waar)
    brin, vestiging = _brin_en_vestiging(cellen)
    soort = _soort(cellen) if uit.kent_soort else School.Soort.BO
    if soort is None:
        uit.ander_onderwijs += 1
        return
    school = _school(cellen, brin, vestiging, soort)
    eerder = uit.genoemd.setdefault(school.brin_vestiging, rij.nummer)
    bezwaar = _bezwaar(rij, breedte, eerder, school)
    if bezwaar:
        uit.onleesbaar.append(Onleesbaar(rij.nummer, f"{school.brin_vestiging} {school.naam}".strip(), bezwaar))
    else:
        nummer = bestuursnummer(cellen.get("nummer", ""))
        gemeente = nette_plaats(cellen.get("gemeente", ""))
        uit.rijen.append(Vestiging(rij.nummer, school, nummer, cellen.get("bestuur", ""), gemeente))


def cellen_van(rij: Rij, waar: dict[str, int]) -> dict[str, str]:
    """What stands in the cells that matter; a cell that a short row lacks is empty."""
    return {veld: rij.cellen[plek] if plek < len(rij.cellen) else "" for veld, plek in waar.items()}


def bestuursnummer(tekst: str) -> str:
    """Five digits; Excel drops the zeros in front."""
    return tekst.zfill(5) if tekst.isdigit() else tekst


def adres_van(cellen: dict[str, str]) -> dict[str, str]:
    straat = " ".join(cellen.get("straat", "").split())
    huis = " ".join(cellen.get("huisnummer", "").split())
    plaats = nette_plaats(cellen.get("plaats", ""))
    return {
        "adres": f"{straat} {huis}".strip() if straat else "",
        "postcode": POSTCODE.to_python(cellen.get("postcode", "")),
        "plaats": plaats,
    }


def veldnaam(veld: str) -> str:
    """What a field of a school is called on the screen."""
    return str(getattr(School, veld).field.verbose_name)


def _brin_en_vestiging(cellen: dict[str, str]) -> tuple[str, str]:
    """DUO writes a vestiging as 00 or as 99AB00, with or without the BRIN in a column of its own."""
    code = NUMMER.to_python(cellen.get("vestiging", ""))
    brin = NUMMER.to_python(cellen.get("brin", "")) or code[:4]
    los = code[4:] if len(code) > 2 and code.startswith(brin) else code
    return brin, los.zfill(2)


def _school(cellen: dict[str, str], brin: str, vestiging: str, soort: str) -> School:
    naam = " ".join(cellen.get("naam", "").split())
    return School(naam=naam, brin=brin, vestiging=vestiging, soort=soort, **adres_van(cellen))


def _soort(cellen: dict[str, str]) -> str | None:
    """Basisonderwijs, sbo, or None for another kind of education; "" where the cell is empty."""
    delen = [re.sub(r"[^a-z]", "", deel) for deel in cellen["soort"].lower().split("/")]
    if delen == [""]:
        return ""
    return next((SOORTEN[deel] for deel in delen if deel in SOORTEN), None)


def _bezwaar(rij: Rij, breedte: int, eerder: int, school: School) -> str:
    """Why this row cannot be used; empty when it can."""
    if len(rij.cellen) < breedte:
        return f"De rij houdt halverwege op: {len(rij.cellen)} van de {breedte} kolommen."
    if any(rij.cellen[breedte:]):
        return f"De rij heeft meer kolommen dan de kop ({breedte}). Staat er ergens een scheidingsteken te veel?"
    if eerder != rij.nummer:
        return f"Deze vestiging staat al op regel {eerder}."
    try:
        school.clean_fields(exclude=["bestuur"])
    except ValidationError as fout:
        return " ".join(_zin(school, veld, fouten) for veld, fouten in fout.message_dict.items())
    return ""


def _zin(school: School, veld: str, fouten: list[str]) -> str:
    label, waarde = veldnaam(veld), getattr(school, veld)
    met_hoofdletter = label[0].upper() + label[1:]
    return f"{met_hoofdletter} “{waarde}”: {' '.join(fouten)}" if waarde else f"{met_hoofdletter} ontbreekt."
