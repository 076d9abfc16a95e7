"""Forty schools and the sixty people around them."""

import datetime
from typing import NamedTuple

from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband, School, Schoolbestuur
from trajecten.models import Coach

BEGIN = datetime.date(2020, 1, 1)
ADRES = {"adres": "Meetlaan 1", "postcode": "9996 ZZ", "plaats": "Nergenshuizen"}
SCHOLEN = 40
# The number of people per hat; the OC-leden coach too. Together sixty.
AANTALLEN = {Rol.KC: 25, Rol.DIRECTEUR: 10, Rol.CLB: 5, Rol.OC: 3, Rol.COACH: 15, Rol.DIRECTIE: 2}


class Mensen(NamedTuple):
    """Who there is. A case or a school is a number here, and so always meets the same people."""

    swv: Samenwerkingsverband
    scholen: list[School]
    met_rol: dict[Rol, list[Gebruiker]]
    coaches: list[Coach]

    def kc(self, school: int) -> Gebruiker:
        return self.met_rol[Rol.KC][school % AANTALLEN[Rol.KC]]

    def clb(self, nummer: int) -> Gebruiker:
        return self.met_rol[Rol.CLB][nummer % AANTALLEN[Rol.CLB]]

    def oc(self, nummer: int) -> Gebruiker:
        return self.met_rol[Rol.OC][nummer % AANTALLEN[Rol.OC]]

    def coach(self, nummer: int) -> Coach:
        return self.coaches[nummer % len(self.coaches)]


def maak_mensen() -> Mensen:
    scholen = _scholen()
    met_rol = {rol: _personen(rol, aantal) for rol, aantal in AANTALLEN.items()}
    Aanstelling.objects.bulk_create([*_op_school(scholen, met_rol), *_zonder_school(met_rol)])
    poule = [*met_rol[Rol.OC], *met_rol[Rol.COACH]]
    coaches = Coach.objects.bulk_create(Coach(gebruiker=wie, max_trajecten=3) for wie in poule)
    return Mensen(_samenwerkingsverband(), scholen, met_rol, coaches)


def _samenwerkingsverband() -> Samenwerkingsverband:
    return Samenwerkingsverband.objects.create(
        naam="Samenwerkingsverband De Meetlat",
        korte_naam="SWV De Meetlat",
        kvk="99001101",
        btw_id="NL990000147B01",
        iban="NL91ABNA0417164300",
        email="info@meetlat.example",
        **ADRES,
    )


def _scholen() -> list[School]:
    besturen = Schoolbestuur.objects.bulk_create(
        Schoolbestuur(naam=f"Stichting De Meetlat {n}", kvk="99002201", **ADRES) for n in range(4)
    )
    return School.objects.bulk_create(
        School(naam=f"Basisschool De Meetlat {n}", brin="99AA", vestiging=f"{n:02}", bestuur=besturen[n % 4], **ADRES)
        for n in range(SCHOLEN)
    )


def _personen(rol: Rol, aantal: int) -> list[Gebruiker]:
    return Gebruiker.objects.bulk_create(
        Gebruiker(naam=f"{rol.capitalize()} Verzonnen {n}", email=f"{rol}{n}@meetlat.example") for n in range(aantal)
    )


def _op_school(scholen: list[School], met_rol: dict[Rol, list[Gebruiker]]) -> list[Aanstelling]:
    return [
        Aanstelling(gebruiker=met_rol[rol][n % AANTALLEN[rol]], rol=rol, school=school, van=BEGIN)
        for rol in (Rol.KC, Rol.DIRECTEUR)
        for n, school in enumerate(scholen)
    ]


def _zonder_school(met_rol: dict[Rol, list[Gebruiker]]) -> list[Aanstelling]:
    hoeden = [(rol, rol) for rol in (Rol.CLB, Rol.OC, Rol.COACH, Rol.DIRECTIE)] + [(Rol.OC, Rol.COACH)]
    return [Aanstelling(gebruiker=wie, rol=rol, van=BEGIN) for groep, rol in hoeden for wie in met_rol[groep]]
