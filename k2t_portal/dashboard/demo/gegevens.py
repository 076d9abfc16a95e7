"""The shapes of the demo data: rows of plain values, no models."""

import datetime
from typing import NamedTuple


class DemoOrganisatie(NamedTuple):
    """The samenwerkingsverband, by the names of its model fields."""

    naam: str
    korte_naam: str
    kvk: str
    btw_id: str
    iban: str
    email: str
    telefoon: str
    adres: str
    postcode: str
    plaats: str


class DemoBestuur(NamedTuple):
    naam: str
    kvk: str
    adres: str
    postcode: str
    plaats: str
    factuur_email: str
    domein: str
    debiteurnummer: str
    kopie_directeur: bool = False


class DemoSchool(NamedTuple):
    brin: str
    vestiging: str
    naam: str
    soort: str
    adres: str
    postcode: str
    plaats: str
    bestuur: DemoBestuur
    directeur: str

    @property
    def sleutel(self) -> str:
        """BRIN and vestiging together, as aanstellingen refer to a school."""
        return f"{self.brin}{self.vestiging}"


class DemoAanstelling(NamedTuple):
    """A hat; `school` is the sleutel of a school, `tot` the last day itself."""

    rol: str
    school: str | None
    van: datetime.date
    tot: datetime.date | None = None

    def geldt_op(self, dag: datetime.date) -> bool:
        return self.van <= dag and (self.tot is None or dag <= self.tot)


class DemoCoach(NamedTuple):
    """What the poule knows of a coach; `afwezig` holds first and last days."""

    max_trajecten: int
    opgeleid_op: datetime.date
    afwezig: tuple[tuple[datetime.date, datetime.date], ...] = ()


class DemoPersoon(NamedTuple):
    """Someone who can log in; `begeleider` tells whether a CLB'er is one ("clb") or an ambulant begeleider ("ab")."""

    naam: str
    email: str
    telefoon: str
    aanstellingen: tuple[DemoAanstelling, ...]
    coach: DemoCoach | None = None
    begeleider: str = ""


class DemoLeerkracht(NamedTuple):
    naam: str
    email: str
    telefoon: str
    school: str


class Hulpvraag(NamedTuple):
    """The narrative of one aanvraag; a groep that begins with SBO belongs at such a school.

    `begeleider` is who writes on route 2 ("clb" or "ab"); with `helpdesk` the text tells of a call with an OC-lid.
    """

    thema: str
    route: int
    groep: str
    leerling_aanduiding: str
    hulpvraag: str
    handelingsverlegenheid: str
    al_geprobeerd: str
    gewenste_verandering: str
    signaal_van: str = ""
    clb_niet_genoeg: str = ""
    begeleider: str = ""
    helpdesk: bool = False
    spoed_reden: str = ""

    @property
    def soort(self) -> str:
        """The kind of school where this can be asked."""
        return "sbo" if self.groep.startswith("SBO") else "bo"


class Werkvraag(NamedTuple):
    """What session 4 settles; one streefpunt per line, keywords with commas between."""

    werkvraag: str
    streefpunten: str
    doelgedrag: str
    keywords: str


class Verhaallijn(NamedTuple):
    """One traject as its coach logged it, by session number; a verkort traject has no werkvraag."""

    terugkoppelingen: dict[int, str]
    notities: dict[int, str]
    evaluatie: str
    werkvraag: Werkvraag | None = None


class Goedkeuring(NamedTuple):
    motivering: str
    routes: tuple[int, ...] = (1, 2)


class Afwijzing(NamedTuple):
    """An aanvraag that Key2Teach does not fit, the codes of the criteria that fail, and why."""

    hulpvraag: Hulpvraag
    niet_voldaan: frozenset[str]
    motivering: str


class Aanvullingsvraag(NamedTuple):
    vraag: str
    antwoord: str
    routes: tuple[int, ...] = (1, 2)
    vormen: tuple[str, ...] = ("volledig", "verkort")
