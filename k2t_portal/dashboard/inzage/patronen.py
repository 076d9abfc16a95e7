"""What is unusual in the readings of a period. Unusual is not wrong: it is what someone has to look at.

Each pattern is one query, however many readings there are.
"""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count, DateTimeField, Exists, ExpressionWrapper, F, Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate

from k2t_portal.dashboard.inzage.periode import Periode
from k2t_portal.organisatie.models import ROLLEN_MET_SCHOOL, Aanstelling, Gebruiker
from k2t_portal.workflow.models import Gebeurtenis, Inzage, Patroon
from trajecten.models import Koppeling, Wissel

EEN_UUR = datetime.timedelta(hours=1)
NACHT_VANAF, NACHT_TOT = 22, 6  # o'clock, local time
ZATERDAG = 6  # of ISO weekdays, so Sunday is 7
# A case by its key, a consult by its own.
DOSSIERS = Count("zaak", distinct=True) + Count("over_pk", distinct=True)
WIE = {"lezer": F("door"), "naam": F("door__naam")}


class Bevinding(NamedTuple):
    """One person on one day, or in one case: how often she read, how many dossiers, from when to when."""

    patroon: Patroon
    lezer: int
    naam: str
    gelezen: int
    dossiers: int
    begin: datetime.datetime
    einde: datetime.datetime
    zaak: int | None = None
    kenmerk: str | None = None
    school: str = ""

    @property
    def tekst(self) -> str:
        """How much, in words."""
        dossiers = "1 dossier" if self.dossiers == 1 else f"{self.dossiers} dossiers"
        if self.patroon == Patroon.VEEL:
            return f"{dossiers} binnen een uur"
        waar = f"{self.kenmerk or 'Concept'} van {self.school}" if self.school else dossiers
        return f"{waar}, {self.gelezen} keer gelezen"

    @property
    def sleutel(self) -> str:
        """Its name in a form; the same each time it is found."""
        return f"{self.patroon}-{self.lezer}-{self.begin:%Y%m%d%H%M%S%f}"


def bevindingen(user: Gebruiker, periode: Periode) -> list[Bevinding]:
    """What is found in this period among the readings that she may know of, per pattern the oldest first."""
    inzages = in_periode(user, periode)
    return [
        _bevinding(patroon, rij)
        for patroon, zoek in ZOEKERS.items()
        for rij in zoek(inzages, periode).order_by("begin", "lezer")
    ]


def in_periode(user: Gebruiker, periode: Periode) -> Any:
    inzages = Inzage.objects.visible_to(user).order_by()
    return inzages.filter(wanneer__gte=periode.begin, wanneer__lt=periode.einde)


def hoe_vaak(user: Gebruiker, periode: Periode) -> dict[str, int]:
    """How often was read, and how often by herself: who looks at that had better be someone else."""
    return in_periode(user, periode).aggregate(gelezen=Count("pk"), zelf=Count("pk", filter=Q(door=user)))


def veel_in_een_uur(inzages: Any, periode: Periode) -> Any:
    """She read INZAGE_PER_UUR or more different dossiers within sixty minutes; one finding per person and day.

    Counted at each reading over the hour that ends with it, so no hour of the clock hides it. `dossiers` is the highest
    count of that day, and `begin` is where the first such hour began.
    """
    sinds = ExpressionWrapper(OuterRef("wanneer") - EEN_UUR, output_field=DateTimeField())
    uur = Inzage.objects.filter(door=OuterRef("door"), wanneer__gt=sinds, wanneer__lte=OuterRef("wanneer")).order_by()
    tellingen = uur.values("door").annotate(aantal=DOSSIERS, eerste=Min("wanneer"))
    druk = inzages.annotate(tot_hier=Subquery(tellingen.values("aantal")), eerste=Subquery(tellingen.values("eerste")))
    per_dag = druk.filter(tot_hier__gte=settings.INZAGE_PER_UUR).annotate(dag=TruncDate("wanneer"))
    return _per(per_dag, "dag", dossiers=Max("tot_hier"), begin=Min("eerste"))


def buiten_werktijd(inzages: Any, periode: Periode) -> Any:
    """She read between 22 and 6 o'clock, or on a Saturday or Sunday; one finding per person and day.

    A night belongs to the day on which it began. Public and school holidays are no reason to look.
    """
    nacht = Q(wanneer__hour__gte=NACHT_VANAF) | Q(wanneer__hour__lt=NACHT_TOT)
    laat = inzages.filter(nacht | Q(wanneer__iso_week_day__gte=ZATERDAG))
    avond = ExpressionWrapper(F("wanneer") - NACHT_TOT * EEN_UUR, output_field=DateTimeField())
    return _per(laat.annotate(dag=TruncDate(avond)), "dag", dossiers=DOSSIERS)


def buiten_eigen_scholen(inzages: Any, periode: Periode) -> Any:
    """She wore a hat at a school that day, and read a case of a school where she wore none; one finding per case.

    Not when she is or was its aanvrager (a CLB'er is, on route 2), handed it in, was ever offered it to coach or asked
    to take it over, or took a step in it before this period ended. Consults and what was thrown away have no school.
    """
    hoeden = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=OuterRef("dag")),
        gebruiker=OuterRef("door"),
        rol__in=ROLLEN_MET_SCHOOL,
        van__lte=OuterRef("dag"),
    )
    van_een_ander = ~Q(zaak__aanvrager=F("door")) & ~Q(
        zaak__ingediend_door__isnull=False, zaak__ingediend_door=F("door")
    )
    elders = inzages.filter(van_een_ander, zaak__school__isnull=False).annotate(dag=TruncDate("wanneer"))
    elders = elders.filter(Exists(hoeden), ~Exists(hoeden.filter(school=OuterRef("zaak__school"))))
    return _per(
        elders.exclude(_had_ermee_te_maken(periode)),
        "zaak",
        dossiers=DOSSIERS,
        kenmerk=F("zaak__kenmerk"),
        school=F("zaak__school__naam"),
    )


def _had_ermee_te_maken(periode: Periode) -> Q:
    deze = {"traject__aanvraag": OuterRef("zaak")}
    return (
        Q(Exists(Gebeurtenis.objects.filter(zaak=OuterRef("zaak"), door=OuterRef("door"), wanneer__lt=periode.einde)))
        | Q(Exists(Koppeling.objects.filter(coach__gebruiker=OuterRef("door"), **deze)))
        | Q(Exists(Wissel.objects.filter(kandidaat__gebruiker=OuterRef("door"), **deze)))
    )


def _bevinding(patroon: Patroon, rij: dict[str, Any]) -> Bevinding:
    return Bevinding(patroon=patroon, **{veld: waarde for veld, waarde in rij.items() if veld in Bevinding._fields})


def _per(inzages: Any, waarop: str, **erbij: Any) -> Any:
    """A row per person and `waarop`, by the names of a Bevinding."""
    tellingen = {"gelezen": Count("pk"), "begin": Min("wanneer"), "einde": Max("wanneer"), **erbij}
    return inzages.values(waarop, **WIE).annotate(**tellingen)


ZOEKERS: dict[Patroon, Callable[[Any, Periode], Any]] = {
    Patroon.VEEL: veel_in_een_uur,
    Patroon.TIJD: buiten_werktijd,
    Patroon.SCHOOL: buiten_eigen_scholen,
}
