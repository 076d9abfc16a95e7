"""The stories of the demo as data: which steps each case took, and how long ago the last one was.

A step is the name of a method of `Zaak`; what follows a colon is the place of its text in teksten.wendingen.
"""

from typing import NamedTuple

from facturatie.models import Vorm

INDIENEN = "begin invullen indienen"
AANVULLING = "vraag antwoord"
GOED = f"{INDIENEN} goedkeuren"
COACH = f"{GOED} koppelen aannemen contact"
TERUG = f"{GOED} koppelen teruggeven"
VERVALLEN = "plannen vervallen"
# Route 2 ends with the CLB-traject.
MET_CLB = "afronden clb"

# School days between a step and the one before it, at least and at most.
WACHT = {
    "begin": (0, 0),
    "half": (0, 1),
    "invullen": (0, 2),
    "bijlage": (0, 0),
    "indienen": (0, 2),
    "vraag": (2, 6),
    "antwoord": (1, 6),
    "goedkeuren": (2, 11),
    "afwijzen": (3, 9),
    "intrekken": (1, 5),
    "koppelen": (1, 6),
    "koppelen_eigen_school": (1, 4),
    "teruggeven": (1, 2),
    "aannemen": (0, 2),
    "contact": (0, 2),
    "plannen": (0, 1),
    "sessie": (4, 8),
    "vervallen": (3, 6),
    "corrigeren": (1, 1),
    "extra": (0, 1),
    "vorm": (1, 2),
    "pauzeren": (1, 3),
    "hervatten": (15, 25),
    "overdragen": (1, 3),
    "overnemen": (1, 2),
    "wisselverzoek": (1, 3),
    "afronden": (1, 4),
    "clb": (1, 8),
    "moment": (1, 2),
    "stoppen": (3, 6),
    "afrekenen_niets": (2, 6),
    "afrekenen_verkort": (2, 6),
    "afrekenen_volledig": (2, 6),
}


class Verhaal(NamedTuple):
    """One case: its steps, and the school days since the last one (None: somewhere in the past two schooljaren)."""

    stappen: str
    rust: int | None = None
    route: int = 1
    vorm: str = Vorm.VOLLEDIG
    spoed: bool = False
    school: str = ""

    @property
    def lijst(self) -> list[str]:
        return self.stappen.split()

    @property
    def is_afwijzing(self) -> bool:
        return "afwijzen" in self.lijst


def sessies(aantal: int) -> str:
    return " ".join(["plannen sessie"] * aantal)


def traject(aantal: int, *, einde: str = "afronden", begin: str = COACH) -> str:
    """A traject of this many sessions, and how it went on."""
    return f"{begin} {sessies(aantal)} {einde}"


# What is going on today: every state, some of it late.
NU = (
    Verhaal("begin half", 2),
    Verhaal("begin half", 13, route=2),
    Verhaal("begin invullen bijlage", 1, route=2),
    Verhaal("begin invullen", 6, vorm=Vorm.VERKORT),
    Verhaal("begin invullen bijlage indienen", 1, spoed=True),
    Verhaal(INDIENEN, 2, route=2),
    Verhaal(INDIENEN, 4),
    Verhaal("begin invullen bijlage bijlage indienen", 5, vorm=Vorm.VERKORT),
    Verhaal(INDIENEN, 8, route=2),
    Verhaal(INDIENEN, 10),
    Verhaal("begin invullen bijlage indienen", 13),
    Verhaal(INDIENEN, 16, route=2),
    Verhaal(f"{INDIENEN} {AANVULLING}", 2),
    Verhaal(f"{INDIENEN} vraag", 2),
    Verhaal(f"{INDIENEN} vraag", 6, route=2),
    Verhaal(f"{INDIENEN} vraag", 11),
    Verhaal(GOED, 1),
    Verhaal(GOED, 3, route=2, spoed=True),
    Verhaal(GOED, 8),
    Verhaal(TERUG, 2),
    Verhaal(TERUG, 1, route=2),
    Verhaal(f"{GOED} koppelen", 1, route=2),
    Verhaal(f"{GOED} koppelen", 2, spoed=True),
    Verhaal(f"{GOED} koppelen", 8),
    Verhaal(f"{GOED} koppelen aannemen", 1),
    Verhaal(f"{GOED} koppelen aannemen", 8, route=2),
    # A volledig traject at each of its sessions; half of them have the next one planned.
    Verhaal(f"{COACH} plannen", 2),
    Verhaal(traject(1, einde=""), 1, route=2),
    Verhaal(traject(2, einde="plannen"), 3),
    Verhaal(traject(3, einde=f"{VERVALLEN} moment:0 overdragen"), 1, route=2),
    Verhaal(traject(4, einde="moment:2 wisselverzoek"), 2),
    Verhaal(traject(5, einde="corrigeren plannen"), 1),
    Verhaal(traject(6, einde="plannen", begin=f"{GOED} koppelen_eigen_school aannemen contact"), 2, school="99AE00"),
    Verhaal(traject(7, einde="moment:1 plannen"), 1, route=2),
    Verhaal(traject(8, einde=""), 2),
    Verhaal(traject(8, einde="extra plannen"), 3),
    Verhaal(traject(8, einde="extra plannen sessie extra plannen"), 2, route=2),
    Verhaal(f"{COACH} plannen", 1, vorm=Vorm.VERKORT),
    Verhaal(traject(1, einde="plannen"), 4, route=2, vorm=Vorm.VERKORT),
    Verhaal(traject(2, einde="vorm plannen"), 1, vorm=Vorm.VERKORT),
    Verhaal(traject(3, einde="pauzeren"), 9),
    Verhaal(traject(5, einde="pauzeren"), 3, route=2),
    Verhaal(traject(5, einde="stoppen:3"), 1),
    Verhaal(traject(2, einde="stoppen:4"), 4, route=2),
    Verhaal(traject(4, einde="stoppen:5"), 12),
)

# What happened before, each turn at least once.
VROEGER = (
    Verhaal(f"{INDIENEN} afwijzen"),
    Verhaal(f"{INDIENEN} afwijzen"),
    Verhaal(f"{INDIENEN} {AANVULLING} afwijzen"),
    Verhaal(f"{INDIENEN} afwijzen"),
    Verhaal(f"{INDIENEN} afwijzen", route=2),
    Verhaal(f"{INDIENEN} afwijzen", route=2),
    Verhaal(f"{INDIENEN} intrekken"),
    Verhaal(f"{INDIENEN} vraag intrekken", route=2),
    Verhaal(f"{TERUG} intrekken"),
    Verhaal(traject(1, einde="stoppen:0 afrekenen_niets:1")),
    Verhaal(traject(3, einde="stoppen:2 afrekenen_verkort:1 clb"), route=2),
    Verhaal(traject(7, einde="stoppen:1 afrekenen_volledig:0")),
    Verhaal(traject(8, einde="extra plannen sessie afronden")),
    Verhaal(traject(8, einde=f"extra plannen sessie extra plannen sessie {MET_CLB}"), route=2),
    Verhaal(traject(2, einde=f"vorm {sessies(6)} afronden"), vorm=Vorm.VERKORT),
    Verhaal(traject(1, einde="vorm plannen sessie afronden"), 9, route=2),
    Verhaal(traject(8, begin=f"{TERUG} koppelen aannemen contact")),
    Verhaal(traject(2, begin=f"{TERUG} koppelen teruggeven koppelen aannemen contact"), vorm=Vorm.VERKORT),
    Verhaal(f"{traject(4, einde='pauzeren hervatten')} {sessies(4)} {MET_CLB}", route=2),
    Verhaal(f"{traject(3, einde=VERVALLEN)} {sessies(5)} afronden", spoed=True),
    Verhaal(f"{traject(6, einde='corrigeren overdragen overnemen')} {sessies(2)} afronden"),
    Verhaal(traject(8, einde=MET_CLB, begin=f"{INDIENEN} {AANVULLING} goedkeuren koppelen aannemen contact"), route=2),
)
# And the usual way, to and fro over the schools.
GEWOON = (
    Verhaal(traject(8)),
    Verhaal(traject(8, einde=MET_CLB), route=2),
    Verhaal(traject(2), vorm=Vorm.VERKORT),
    Verhaal(traject(8, begin="begin invullen bijlage indienen goedkeuren koppelen aannemen contact")),
    Verhaal(f"{traject(2, einde=VERVALLEN)} {sessies(6)} {MET_CLB}", route=2),
    Verhaal(traject(8)),
    Verhaal(traject(2, einde=MET_CLB), route=2, vorm=Vorm.VERKORT),
    Verhaal(traject(8, begin=f"{INDIENEN} {AANVULLING} goedkeuren koppelen aannemen contact")),
)
MET_ALLES = len(NU) + len(VROEGER)


def verhalen(aantal: int) -> list[Verhaal]:
    """So many cases: first what goes on today, then every turn, then the usual way over and over.

    Fewer than MET_ALLES is a smaller demo that lacks some of the past.
    """
    gewoon = [GEWOON[nummer % len(GEWOON)] for nummer in range(aantal)]
    return [*NU, *VROEGER, *gewoon][:aantal]
