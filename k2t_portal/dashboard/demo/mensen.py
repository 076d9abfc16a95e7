"""Who can log in to the demo: about thirty invented people with their dated hats, several with more than one."""

import datetime

from k2t_portal.dashboard.demo.gegevens import DemoAanstelling, DemoCoach, DemoPersoon

DAG = datetime.date
BEGIN = DAG(2023, 8, 1)
SWV = "swv-voorbeeldwaard.example"
WATERLINIE, BRUGWACHTER, KLEURENKAART = "de-waterlinie.example", "de-brugwachter.example", "de-kleurenkaart.example"


def mailadres(naam: str, domein: str) -> str:
    """Voornaam.achternaam at this domain, tussenvoegsels written together with the achternaam."""
    voornaam, _, achternaam = naam.lower().partition(" ")
    return f"{voornaam}.{achternaam.replace(' ', '')}@{domein}"


def hoed(rol: str, school: str | None = None, van: DAG = BEGIN, tot: DAG | None = None) -> DemoAanstelling:
    return DemoAanstelling(rol, school, van, tot)


def _persoon(
    naam: str,
    domein: str,
    nummer: int,
    *aanstellingen: DemoAanstelling,
    coach: DemoCoach | None = None,
    begeleider: str = "",
) -> DemoPersoon:
    """Telephone numbers begin with 06-0000, which nobody has."""
    return DemoPersoon(naam, mailadres(naam, domein), f"06-0000{nummer}", aanstellingen, coach, begeleider)


OPGELEID_OC, OPGELEID_NIVEAU_2, OPGELEID_LATER = DAG(2024, 6, 20), DAG(2025, 3, 14), DAG(2026, 3, 13)

DIRECTIE = (
    _persoon("Victor van Zogenaamd", SWV, 2001, hoed("directie")),
    _persoon("Aleida Cijferstra", SWV, 2002, hoed("directie", van=DAG(2024, 1, 1))),
)
# All three are trained coaches too; one of them was a CLB'er before.
OC_LEDEN = (
    _persoon("Hanneke Simulstra", SWV, 2101, hoed("oc"), hoed("coach"), coach=DemoCoach(3, OPGELEID_OC)),
    _persoon("Frits van Verbeelding", SWV, 2102, hoed("oc"), hoed("coach"), coach=DemoCoach(2, OPGELEID_OC)),
    _persoon(
        "Noor Droomstra",
        SWV,
        2103,
        hoed("oc", van=DAG(2024, 8, 1)),
        hoed("clb", tot=DAG(2024, 7, 31)),
        hoed("coach"),
        coach=DemoCoach(2, OPGELEID_OC),
    ),
)
BEGELEIDERS = (
    _persoon(
        "Karin Mockstra",
        SWV,
        2201,
        hoed("clb"),
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(4, OPGELEID_NIVEAU_2),
        begeleider="clb",
    ),
    _persoon(
        "Pieter van der Schets",
        SWV,
        2202,
        hoed("clb"),
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(3, OPGELEID_NIVEAU_2, ((DAG(2026, 11, 9), DAG(2026, 12, 4)),)),
        begeleider="clb",
    ),
    _persoon("Wendy Doorslag", SWV, 2203, hoed("clb"), begeleider="clb"),
    _persoon("Amira Sjabloon", SWV, 2204, hoed("clb"), begeleider="ab"),
    _persoon("Bart Imaginair", SWV, 2205, hoed("clb", van=DAG(2025, 1, 1)), begeleider="ab"),
)
KWALITEITSCOORDINATOREN = (
    _persoon("Marit Testma", WATERLINIE, 2301, hoed("kc", "99AA00"), hoed("kc", "99AB00")),
    _persoon("Nadia Conceptma", WATERLINIE, 2302, hoed("kc", "99AA00", DAG(2026, 8, 1))),
    _persoon(
        "Joost van Demo",
        WATERLINIE,
        2303,
        hoed("kc", "99AC00"),
        hoed("kc", "99AC01"),
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(2, OPGELEID_NIVEAU_2),
    ),
    # Henk left in the middle of a schooljaar; Yasmina succeeded him and sees the cases of the school.
    _persoon("Henk Fictiema", WATERLINIE, 2304, hoed("kc", "99AD00", tot=DAG(2026, 1, 31))),
    _persoon("Yasmina Proefstra", WATERLINIE, 2305, hoed("kc", "99AD00", DAG(2026, 2, 1))),
    _persoon(
        "Sanne Verzonnen",
        WATERLINIE,
        2306,
        hoed("kc", "99AE00"),
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(3, OPGELEID_NIVEAU_2, ((DAG(2026, 2, 16), DAG(2026, 3, 6)),)),
    ),
    _persoon("Fleur Schijnstra", BRUGWACHTER, 2307, hoed("kc", "99BA00"), hoed("kc", "99BB00")),
    _persoon(
        "Mohamed Kladstra",
        BRUGWACHTER,
        2308,
        hoed("kc", "99BC00"),
        hoed("coach", van=OPGELEID_LATER),
        coach=DemoCoach(2, OPGELEID_LATER),
    ),
    # The smallest school: one person is directeur and kwaliteitscoördinator.
    _persoon("Ilse van Denkbeeld", BRUGWACHTER, 2309, hoed("kc", "99BD00"), hoed("directeur", "99BD00")),
    _persoon("Roos Modelman", BRUGWACHTER, 2310, hoed("kc", "99BE00")),
    _persoon("Deniz Bedachtsma", KLEURENKAART, 2311, hoed("kc", "99CA00")),
    _persoon("Lieke Oefenaar", KLEURENKAART, 2312, hoed("kc", "99CB00", DAG(2025, 8, 1))),
    _persoon(
        "Tom Papiersma",
        KLEURENKAART,
        2313,
        hoed("kc", "99CC00"),
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(3, OPGELEID_NIVEAU_2),
    ),
)
DIRECTEUREN = (
    _persoon("Gerard Ontwerpsma", WATERLINIE, 2401, hoed("directeur", "99AA00"), hoed("directeur", "99AB00")),
    _persoon("Esther Voorbeeldsma", WATERLINIE, 2402, hoed("directeur", "99AC00"), hoed("directeur", "99AC01")),
    _persoon("Ruben Invulsma", WATERLINIE, 2403, hoed("directeur", "99AE00")),
    _persoon("Petra van Nergens", BRUGWACHTER, 2404, hoed("directeur", "99BA00"), hoed("directeur", "99BB00")),
    _persoon("Samira Stelsma", BRUGWACHTER, 2405, hoed("directeur", "99BC00"), hoed("directeur", "99BE00")),
    _persoon("Johan Pseudoma", KLEURENKAART, 2406, hoed("directeur", "99CA00"), hoed("directeur", "99CB00")),
)
# Retired as kwaliteitscoördinator, still a coach.
OVERIGE_COACHES = (
    _persoon(
        "Trees Schaduwma",
        SWV,
        2501,
        hoed("coach", van=OPGELEID_NIVEAU_2),
        coach=DemoCoach(4, OPGELEID_NIVEAU_2, ((DAG(2026, 5, 11), DAG(2026, 5, 29)),)),
    ),
)

MENSEN = (*DIRECTIE, *OC_LEDEN, *BEGELEIDERS, *KWALITEITSCOORDINATOREN, *DIRECTEUREN, *OVERIGE_COACHES)
