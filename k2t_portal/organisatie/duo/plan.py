"""What reading a file in would change, without changing anything: to be shown first, and done only as shown."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from k2t_portal.organisatie.duo.besturen import Aanvulling, Besturen, Gegevens, NieuwBestuur
from k2t_portal.organisatie.duo.rijen import Onleesbaar, Vestiging, Vestigingen, veldnaam
from k2t_portal.organisatie.models import School, Schoolbestuur

VELDEN = ["naam", "soort", "adres", "postcode", "plaats"]
# DUO writes places in capitals, so a difference in capitals is none.
ZONDER_HOOFDLETTERS = {"plaats"}


class Verschil(NamedTuple):
    veld: str
    oud: str
    nieuw: str


class Wijziging(NamedTuple):
    """A school of the portal that already has its new values, not saved yet."""

    school: School
    verschillen: list[Verschil]


@dataclass
class Plan:
    """The outcome of comparing. `gelijk`, `elders` and the last two only count what needs nothing."""

    nieuw: list[School] = field(default_factory=list)
    gewijzigd: list[Wijziging] = field(default_factory=list)
    verdwenen: list[School] = field(default_factory=list)
    onleesbaar: list[Onleesbaar] = field(default_factory=list)
    nieuwe_besturen: list[NieuwBestuur] = field(default_factory=list)
    aanvullingen: list[Aanvulling] = field(default_factory=list)
    gelijk: int = 0
    elders: int = 0
    ander_onderwijs: int = 0
    doet_niet_mee: int = 0

    @property
    def is_leeg(self) -> bool:
        """There is nothing to read in; schools that are gone are a choice of their own."""
        return not (self.nieuw or self.gewijzigd or self.aanvullingen or self.verdwenen)

    @property
    def lijkt_ander_bestand(self) -> bool:
        """The file lacks more of our schools than it has."""
        return len(self.verdwenen) > self.gelijk + len(self.gewijzigd)

    @property
    def tellingen(self) -> dict[str, int]:
        return {
            "nieuw": len(self.nieuw),
            "gewijzigd": len(self.gewijzigd),
            "verdwenen": len(self.verdwenen),
            "onleesbaar": len(self.onleesbaar),
            "besturen": len(self.nieuwe_besturen),
        }

    @property
    def afdruk(self) -> str:
        """The same for the same plan: what is confirmed is what was shown."""
        delen = [
            *(f"+{school.brin_vestiging}{_waarden(school)}{school.bestuur}" for school in self.nieuw),
            *(f"~{wijziging.school.pk}{wijziging.verschillen}" for wijziging in self.gewijzigd),
            *(f"-{school.pk}" for school in self.verdwenen),
            *(f"b{nieuw.bestuur.nummer}{nieuw.bestuur}" for nieuw in self.nieuwe_besturen),
            *(f"a{aanvulling.bestuur.pk}{aanvulling.wat}" for aanvulling in self.aanvullingen),
        ]
        return hashlib.sha256("\n".join(delen).encode()).hexdigest()


def maak_plan(vestigingen: Vestigingen, gegevens: dict[str, Gegevens], gemeenten: Collection[str] = ()) -> Plan:
    """Compare with the portal in two queries. New schools come from `gemeenten` only, or from all when it is empty.

    A school that the portal has is compared wherever it stands.
    """
    scholen = {school.brin_vestiging: school for school in School.objects.select_related("bestuur").order_by("naam")}
    besturen = Besturen(gegevens, scholen, vestigingen.rijen)
    plan = Plan(onleesbaar=list(vestigingen.onleesbaar), ander_onderwijs=vestigingen.ander_onderwijs)
    plan.verdwenen = _verdwenen(scholen, vestigingen)
    gekozen = {naam.casefold() for naam in gemeenten}
    for rij in vestigingen.rijen:
        school = scholen.get(rij.sleutel)
        if school is None and gekozen and rij.gemeente.casefold() not in gekozen:
            plan.elders += 1
        else:
            _vergelijk(plan, rij, school, besturen, vestigingen.kent_soort)
    plan.onleesbaar.sort()
    plan.nieuwe_besturen, plan.aanvullingen = besturen.nieuw, list(besturen.aanvullingen.values())
    return plan


def _vergelijk(plan: Plan, rij: Vestiging, school: School | None, besturen: Besturen, kent_soort: bool) -> None:
    bestuur = besturen.van(rij)
    if bestuur is None:
        plan.onleesbaar.append(Onleesbaar(rij.regel, f"{rij.sleutel} {rij.school.naam}", _onbekend(rij.nummer)))
    elif school is None:
        rij.school.bestuur = bestuur
        plan.nieuw.append(rij.school)
    else:
        _werk_bij(plan, school, rij.school, bestuur, kent_soort)


def _onbekend(nummer: str) -> str:
    wie = f"Het bestuur met nummer {nummer}" if nummer else "Het bestuur van deze school"
    return f"{wie} staat niet in het portaal. Kies ook het bestand met schoolbesturen, of voeg het bestuur zelf toe."


def _werk_bij(plan: Plan, school: School, nieuw: School, bestuur: Schoolbestuur, kent_soort: bool) -> None:
    verschillen = [_zet(school, nieuw, veld) for veld in VELDEN if veld != "soort" or kent_soort]
    if bestuur.pk != school.bestuur_id:
        verschillen.append(Verschil("bestuur", str(school.bestuur), str(bestuur)))
        school.bestuur = bestuur
    echt = [verschil for verschil in verschillen if verschil]
    if echt:
        plan.gewijzigd.append(Wijziging(school, echt))
    else:
        plan.gelijk += 1
    plan.doet_niet_mee += not school.actief


def _zet(school: School, nieuw: School, veld: str) -> Verschil | None:
    """Give the school the new value of a field, when it is another."""
    oud_tekst, nieuw_tekst = _tekst(school, veld), _tekst(nieuw, veld)
    gelijk = oud_tekst == nieuw_tekst
    if veld in ZONDER_HOOFDLETTERS:
        gelijk = oud_tekst.casefold() == nieuw_tekst.casefold()
    if gelijk:
        return None
    setattr(school, veld, getattr(nieuw, veld))
    return Verschil(veldnaam(veld), oud_tekst, nieuw_tekst)


def _tekst(school: School, veld: str) -> str:
    return school.get_soort_display() if veld == "soort" else str(getattr(school, veld))


def _waarden(school: School) -> list[str]:
    return [getattr(school, veld) for veld in VELDEN]


def _verdwenen(scholen: dict[str, School], vestigingen: Vestigingen) -> list[School]:
    """Schools that take part and that the file should name but does not: of a kind of school that is in the file."""
    soorten = {rij.school.soort for rij in vestigingen.rijen}
    return [
        school
        for sleutel, school in scholen.items()
        if school.actief and school.soort in soorten and sleutel not in vestigingen.genoemd
    ]
