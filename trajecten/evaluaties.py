"""What leerkrachten answered: the scales in words, one evaluation as it is read, and the averages of many."""

from dataclasses import dataclass

from django.db.models import Avg

from trajecten.models import Evaluatie, Traject
from trajecten.models.evaluatie import VRAGEN

RELATIE = {1: "Heel moeizaam", 2: "Moeizaam", 3: "Gaat wel", 4: "Goed", 5: "Heel goed"}
ZELFVERTROUWEN = {1: "Heel onzeker", 2: "Onzeker", 3: "Soms zeker, soms niet", 4: "Zeker", 5: "Heel zeker"}
# Averages are told in groups of so many, so that no answer can be traced to one leerkracht: not even by comparing the
# averages before and after she sent hers.
GROEP = 5


@dataclass(frozen=True)
class Gemiddelden:
    """Averages over `aantal` evaluations; relatie and zelfvertrouwen from 1 to 5, the cijfer from 1 to 10."""

    aantal: int
    relatie_voor: float
    relatie_na: float
    zelfvertrouwen_voor: float
    zelfvertrouwen_na: float
    cijfer: float


def gemiddelden() -> Gemiddelden | None:
    """Over the first evaluations, in whole groups; None while there is no group yet."""
    ingevuld = Evaluatie.objects.filter(ingevuld_op__isnull=False)
    aantal = ingevuld.count() // GROEP * GROEP
    if not aantal:
        return None
    eerste = ingevuld.order_by("ingevuld_op", "pk")[:aantal]
    return Gemiddelden(aantal, **eerste.aggregate(**{vraag: Avg(vraag) for vraag in VRAGEN}))


def antwoorden(traject: Traject) -> list[tuple[str, str]]:
    """Each question with its answer, for who reads the narrative; empty until the leerkracht answered."""
    evaluatie = getattr(traject, "evaluatie_leerkracht", None)
    return _in_woorden(evaluatie) if evaluatie and evaluatie.ingevuld_op else []


def _in_woorden(evaluatie: Evaluatie) -> list[tuple[str, str]]:
    return [
        ("Contact met de leerling", _van_naar(RELATIE, evaluatie.relatie_voor, evaluatie.relatie_na)),
        ("Zekerheid in de klas", _van_naar(ZELFVERTROUWEN, evaluatie.zelfvertrouwen_voor, evaluatie.zelfvertrouwen_na)),
        ("Cijfer voor de coaching", f"{evaluatie.cijfer}"),
        ("Wat hielp", evaluatie.wat_hielp or "Niet ingevuld"),
    ]


def _van_naar(schaal: dict[int, str], voor: int | None, na: int | None) -> str:
    """ "Moeizaam" before, "goed" now; both are there once it is filled in."""
    eerst, nu = schaal.get(voor or 0, ""), schaal.get(na or 0, "")
    return f"Eerst {eerst.lower()}, nu {nu.lower()} (van {voor} naar {na}, op een schaal van 5)"
