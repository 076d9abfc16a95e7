"""The organisation of the demo in the database: besturen, scholen, tarieven, and people with their hats."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle
from typing import Any

from django.contrib.auth.hashers import make_password

from facturatie.models import Tarief, Vorm
from k2t_portal.dashboard.demo.gegevens import DemoBestuur, DemoLeerkracht, DemoPersoon, DemoSchool
from k2t_portal.dashboard.demo.leerkrachten import LEERKRACHTEN
from k2t_portal.dashboard.demo.mensen import MENSEN
from k2t_portal.dashboard.demo.organisatie import BESTUREN, SAMENWERKINGSVERBAND, SCHOLEN
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Samenwerkingsverband, School, Schoolbestuur
from trajecten.models import Afwezigheid, Coach

# Everyone in the demo has this one; K2T_DEMO cannot be on in production.
WACHTWOORD = "demo-key2teach"
TARIEF_VANAF = datetime.date(2024, 8, 1)
NIEUW_TARIEF = Decimal(1750)
TARIEVEN = {Vorm.VOLLEDIG: Decimal(1700), Vorm.VERKORT: Decimal(850)}


class Wereld:
    """What the stories need of the organisation: the schools by their sleutel, and whose turn it is to be coached.

    `nieuw_tarief_op`: from that day a volledig traject costs more, so that a price to come can be seen.
    """

    scholen: dict[str, School]
    leerkrachten: dict[str, Iterator[DemoLeerkracht]]

    def __init__(self, nieuw_tarief_op: datetime.date) -> None:
        Samenwerkingsverband.objects.create(**SAMENWERKINGSVERBAND._asdict())
        for vorm, bedrag in TARIEVEN.items():
            Tarief.objects.create(vorm=vorm, bedrag=bedrag, van=TARIEF_VANAF)
        Tarief.objects.create(vorm=Vorm.VOLLEDIG, bedrag=NIEUW_TARIEF, van=nieuw_tarief_op)
        besturen = {bestuur: _bestuur(bestuur) for bestuur in BESTUREN}
        self.scholen = {school.sleutel: _school(school, besturen[school.bestuur]) for school in SCHOLEN}
        self.leerkrachten = {sleutel: cycle(_leerkrachten(sleutel)) for sleutel in self.scholen}
        wachtwoord = make_password(WACHTWOORD)
        for persoon in MENSEN:
            self._persoon(persoon, wachtwoord)

    def _persoon(self, persoon: DemoPersoon, wachtwoord: str) -> None:
        gebruiker = Gebruiker.objects.create(
            naam=persoon.naam, email=persoon.email, telefoon=persoon.telefoon, password=wachtwoord
        )
        for rol, sleutel, van, tot in persoon.aanstellingen:
            school = self.scholen[sleutel] if sleutel else None
            Aanstelling.objects.create(gebruiker=gebruiker, rol=rol, school=school, van=van, tot=tot)
        if persoon.coach:
            plaatsen, opgeleid_op, afwezig = persoon.coach
            coach = Coach.objects.create(gebruiker=gebruiker, max_trajecten=plaatsen, opgeleid_op=opgeleid_op)
            for eerste, laatste in afwezig:
                Afwezigheid.objects.create(coach=coach, van=eerste, tot=laatste, status_sinds=eerste)


def _bestuur(bestuur: DemoBestuur) -> Schoolbestuur:
    return Schoolbestuur.objects.create(**_zonder(bestuur, "domein"))


def _school(school: DemoSchool, bestuur: Schoolbestuur) -> School:
    return School.objects.create(**{**_zonder(school, "directeur"), "bestuur": bestuur})


def _zonder(gegevens: DemoBestuur | DemoSchool, veld: str) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in gegevens._asdict().items() if naam != veld}


def _leerkrachten(sleutel: str) -> list[DemoLeerkracht]:
    return [leerkracht for leerkracht in LEERKRACHTEN if leerkracht.school == sleutel]
