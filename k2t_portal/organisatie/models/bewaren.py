"""How long personal data is kept: the terms that directie decides on, and what came of each night."""

import datetime
from typing import Any, ClassVar, NamedTuple

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from k2t_portal.organisatie.models.mensen import Gebruiker


class Termijn(NamedTuple):
    """One term: the proposal, between which numbers directie may choose, and why so long."""

    veld: str
    titel: str
    wat: str
    voorstel: int
    minstens: int
    hoogstens: int
    waarom: str

    @property
    def eenheid(self) -> str:
        return self.veld.rpartition("_")[2]

    def in_woorden(self, aantal: int) -> str:
        return f"{aantal} {self.eenheid}" if self.eenheid == "jaar" or aantal != 1 else "1 dag"

    def grens(self, aantal: int, dag: datetime.date) -> datetime.date:
        """What ended on this day or before goes on `dag`."""
        return dag - datetime.timedelta(days=aantal) if self.eenheid == "dagen" else jaren_terug(dag, aantal)

    def verloopt(self, aantal: int, dag: datetime.date) -> datetime.date:
        """The day that what ended on `dag` goes."""
        return dag + datetime.timedelta(days=aantal) if self.eenheid == "dagen" else jaren_verder(dag, aantal)


def jaren_terug(dag: datetime.date, jaren: int) -> datetime.date:
    """The same day so many years before; of 29 February, the 28th where there is none."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return dag.replace(year=dag.year - jaren, day=28)


def jaren_verder(dag: datetime.date, jaren: int) -> datetime.date:
    """The same day so many years later; of 29 February, 1 March where there is none."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, month=3, day=1)


TERMIJNEN = [
    Termijn(
        "dossier_jaar",
        "Dossier na een traject",
        "Teksten, leerkracht, leerling en bijlagen van een zaak waarin een traject is afgerond of gestopt.",
        3,
        1,
        5,
        "De school kan zo lang terugvallen op wat er is geleerd, ook als de leerling naar een volgende groep gaat. "
        "Voor onderwijsdossiers is drie jaar na het einde gebruikelijk.",
    ),
    Termijn(
        "gesloten_jaar",
        "Dossier zonder traject",
        "Hetzelfde, van een aanvraag die is afgewezen of ingetrokken.",
        1,
        1,
        3,
        "Er is niets geleverd. Een jaar is genoeg voor een vraag of klacht over het besluit.",
    ),
    Termijn(
        "concept_dagen",
        "Concept van een aanvraag",
        "Een aanvraag die nooit is ingediend, geteld vanaf de laatste wijziging. Die wordt helemaal verwijderd.",
        90,
        30,
        365,
        "Wie drie maanden niets deed, dient meestal niet meer in. Het concept zegt vooraf wanneer het weggaat.",
    ),
    Termijn(
        "consult_jaar",
        "Telefonisch consult",
        "De tekst van een gesprek dat bij geen enkele zaak hoort. Hoort het bij een zaak, dan gaat het daarmee mee.",
        1,
        1,
        3,
        "Een school die later alsnog aanvraagt, kan er een schooljaar lang naar verwijzen.",
    ),
    Termijn(
        "inzage_jaar",
        "Wie wat heeft gelezen",
        "De regels die vastleggen wie een dossier heeft ingezien.",
        2,
        1,
        5,
        "Lang genoeg om misbruik te onderzoeken en een ouder of leerkracht antwoord te geven. "
        "Korter dan een jaar staat de database niet toe.",
    ),
    Termijn(
        "post_jaar",
        "Verstuurde mails",
        "Aan wie, wanneer en het onderwerp. De tekst van een mail wordt nooit bewaard.",
        1,
        1,
        3,
        "Om na te gaan of een bericht is aangekomen.",
    ),
    Termijn(
        "afwezigheid_jaar",
        "Afwezigheid van een coach",
        "Van wanneer tot wanneer een coach weg was, geteld vanaf de laatste dag.",
        1,
        1,
        2,
        "Na een schooljaar is alles wat erdoor bleef liggen geregeld.",
    ),
    Termijn(
        "account_jaar",
        "Account van wie geen rol meer heeft",
        "Na deze tijd stelt het portaal voor om de persoon te verwijderen. De directie beslist daarover.",
        2,
        1,
        5,
        "Wie terugkomt, vindt haar account terug. Daarna is er geen reden meer om naam en adres te bewaren.",
    ),
    Termijn(
        "factuur_jaar",
        "Betaalgegevens",
        "Naam, rekening en omschrijving van wie betaalde, en adressen waar facturen heen gingen. "
        "De facturen zelf blijven leesbaar: daar staan geen namen van leerkrachten of leerlingen op.",
        7,
        7,
        10,
        "De wet vraagt zeven jaar (artikel 52 van de Algemene wet inzake rijksbelastingen).",
    ),
]


PER_VELD = {termijn.veld: termijn for termijn in TERMIJNEN}


def _termijn(veld: str) -> "models.PositiveSmallIntegerField[int, int]":
    termijn = PER_VELD[veld]
    laag = MinValueValidator(termijn.minstens, f"Minstens {termijn.in_woorden(termijn.minstens)}.")
    hoog = MaxValueValidator(termijn.hoogstens, f"Hoogstens {termijn.in_woorden(termijn.hoogstens)}.")
    return models.PositiveSmallIntegerField(termijn.titel, default=termijn.voorstel, validators=[laag, hoog])


class Bewaartermijnen(models.Model):
    """The terms, in one row. As long as directie did not decide on them, they are a proposal and nothing goes."""

    dossier_jaar = _termijn("dossier_jaar")
    gesloten_jaar = _termijn("gesloten_jaar")
    concept_dagen = _termijn("concept_dagen")
    consult_jaar = _termijn("consult_jaar")
    inzage_jaar = _termijn("inzage_jaar")
    post_jaar = _termijn("post_jaar")
    afwezigheid_jaar = _termijn("afwezigheid_jaar")
    account_jaar = _termijn("account_jaar")
    factuur_jaar = _termijn("factuur_jaar")
    vastgesteld_op = models.DateTimeField(null=True, editable=False)
    vastgesteld_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name_plural = "bewaartermijnen"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(pk=1), name="bewaartermijnen_een"),
            models.CheckConstraint(
                condition=Q(**{f"{t.veld}__range": (t.minstens, t.hoogstens) for t in TERMIJNEN}),
                name="bewaartermijnen_binnen_grenzen",
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_op__isnull=False, vastgesteld_door__isnull=False)
                | Q(vastgesteld_op__isnull=True, vastgesteld_door__isnull=True),
                name="bewaartermijnen_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(f"{t.veld.partition('_')[0]} {t.in_woorden(self.aantal(t.veld))}" for t in TERMIJNEN)

    @classmethod
    def huidig(cls) -> "Bewaartermijnen":
        """The one row, or the proposal as long as there is none."""
        return cls.objects.select_related("vastgesteld_door").first() or cls(pk=1)

    @property
    def gelden(self) -> bool:
        return self.vastgesteld_op is not None

    def aantal(self, veld: str) -> int:
        return int(getattr(self, veld))

    def grens(self, veld: str, dag: datetime.date | None = None) -> datetime.date:
        """What ended on this day or before goes on `dag`, today by default."""
        return PER_VELD[veld].grens(self.aantal(veld), dag or timezone.localdate())

    def verloopt(self, veld: str, dag: datetime.date) -> datetime.date:
        """The day that what ended on `dag` goes."""
        return PER_VELD[veld].verloopt(self.aantal(veld), dag)


class Opschoning(models.Model):
    """One run of the night: of each kind how many went, and how many could not. No personal data, so it stays."""

    begonnen_op = models.DateTimeField(default=timezone.now)
    # Empty when the run was stopped halfway; the next night goes on.
    klaar_op = models.DateTimeField(null=True)
    gedaan = models.JSONField(default=dict, help_text="Kind, and how many.")
    mislukt = models.JSONField(default=dict, help_text="Kind, and how many.")

    class Meta:
        verbose_name_plural = "opschoningen"
        ordering: ClassVar[list[str]] = ["-begonnen_op", "-pk"]

    def __str__(self) -> str:
        return f"Opschoning van {self.begonnen_op:%d-%m-%Y}"
