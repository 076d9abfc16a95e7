"""A statement that is chosen, looked at, and read in once.

Every action raises ValidationError with a sentence for the screen when it cannot be done.
"""

import datetime
import hashlib
import json
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from facturatie.actions.betalen import boek_van_de_bank
from facturatie.actions.crediteren import IntussenVeranderd
from facturatie.bank.camt import Boekingen, Regel, lees_camt
from facturatie.bank.matchen import Matcher, Voorstel
from facturatie.bank.sleutel import sleutels
from facturatie.models import Afschrift, Bijschrijving, Factuur, FactuurQuerySet
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband

# What nobody read in by then was looked at and left.
BLIJFT_LIGGEN = datetime.timedelta(days=1)
VEROUDERD = "Intussen is er iets gewijzigd. Hieronder staat wat er nu gebeurt: kijk het nog eens na."
GEDAAN = "Dit afschrift is al verwerkt. Er is niets nog eens geboekt."


class Lijn(NamedTuple):
    """A line of the statement that is not known yet, and what would become of it."""

    sleutel: str
    regel: Regel
    voorstel: Voorstel


class Plan(NamedTuple):
    """What reading a statement in would do now."""

    lijnen: list[Lijn]
    bekend: int
    overgeslagen: int

    @property
    def gekoppeld(self) -> list[Lijn]:
        return [lijn for lijn in self.lijnen if lijn.voorstel.zeker]

    @property
    def open(self) -> list[Lijn]:
        return [lijn for lijn in self.lijnen if not lijn.voorstel.zeker]

    @property
    def bedrag(self) -> Decimal:
        """What would be booked on facturen, in euro."""
        return sum((lijn.regel.bedrag for lijn in self.gekoppeld), Decimal(0))

    @property
    def afdruk(self) -> str:
        """Known by what it would do: two plans that do the same are the same."""
        wat = [
            [
                lijn.sleutel,
                [[str(deel.factuur), f"{deel.bedrag:.2f}"] for deel in lijn.voorstel.delen if lijn.voorstel.zeker],
            ]
            for lijn in self.lijnen
        ]
        return hashlib.sha256(json.dumps(wat).encode()).hexdigest()

    @property
    def tellingen(self) -> dict[str, Any]:
        return {
            "gekoppeld": len(self.gekoppeld),
            "bedrag": f"{self.bedrag:.2f}",
            "open": len(self.open),
            "bekend": self.bekend,
            "overgeslagen": self.overgeslagen,
        }


def zet_klaar(*, naam: str, inhoud: bytes, by: Gebruiker) -> Afschrift:
    """Keep what came in until it is read in; what went out (salaries) does not even wait in the database."""
    iban = Samenwerkingsverband.huidig().iban
    if not iban:
        raise ValidationError("Vul eerst het IBAN van het samenwerkingsverband in, bij Beheer.")
    boekingen = lees_camt(inhoud, iban=iban)
    Afschrift.objects.filter(ingelezen_op=None, gekozen_op__lt=timezone.now() - BLIJFT_LIGGEN).delete()
    return Afschrift.objects.create(naam=naam[:120], inhoud=_naar_bytes(boekingen), gekozen_door=by)


def plan_van(afschrift: Afschrift, facturen: FactuurQuerySet | None = None) -> Plan:
    """What reading this statement in would do now, to these facturen (all, unless the caller locks them)."""
    boekingen = _uit_bytes(bytes(afschrift.inhoud or b""))
    paren = list(zip(sleutels(boekingen.iban, boekingen.regels), boekingen.regels, strict=True))
    bekend = set(Bijschrijving.objects.filter(sleutel__in=[s for s, _ in paren]).values_list("sleutel", flat=True))
    nieuw = [(sleutel, regel) for sleutel, regel in paren if sleutel not in bekend]
    matcher = Matcher(
        [regel.omschrijving for _, regel in nieuw], Factuur.objects.all() if facturen is None else facturen
    )
    lijnen = [Lijn(sleutel, regel, matcher.voorstel(regel, regel.bedrag)) for sleutel, regel in nieuw]
    return Plan(lijnen, len(paren) - len(nieuw), boekingen.overgeslagen)


def sluit_zonder_nieuws(afschrift: Afschrift, *, by: Gebruiker) -> bool:
    """Whether it holds nothing new; then there is nothing to decide, and it waits for nobody."""
    plan = plan_van(afschrift)
    if not plan.lijnen:
        verwerk(afschrift, afdruk=plan.afdruk, by=by)
    return not plan.lijnen


def gooi_weg(afschrift: Afschrift) -> None:
    """It was the wrong file. Raises IntussenVeranderd when it was read in, or thrown away, already."""
    weg, _ = Afschrift.objects.filter(pk=afschrift.pk, ingelezen_op=None).delete()
    if not weg:
        raise IntussenVeranderd(GEDAAN)


@transaction.atomic
def verwerk(afschrift: Afschrift, *, afdruk: str, by: Gebruiker) -> Plan:
    """Do what was shown, known by its `afdruk`, and nothing else.

    Raises IntussenVeranderd when this statement was read in already, or when the plan is no longer the one shown.
    """
    rij = _vergrendeld(afschrift)
    plan = plan_van(rij, Factuur.objects.select_for_update())
    if plan.afdruk != afdruk:
        raise IntussenVeranderd(VEROUDERD)
    try:
        with transaction.atomic():
            _boek(rij, plan, by=by)
    except IntegrityError as fout:
        raise IntussenVeranderd(VEROUDERD) from fout
    rij.inhoud = None
    rij.ingelezen_door, rij.ingelezen_op, rij.uitkomst = by, timezone.now(), plan.tellingen
    rij.save()
    return plan


def _vergrendeld(afschrift: Afschrift) -> Afschrift:
    """Lock every statement that waits, so that of two people who read in at once the second sees what the first did."""
    wachtend = Afschrift.objects.select_for_update().filter(ingelezen_op=None).order_by("pk")
    rij = next((wacht for wacht in wachtend if wacht.pk == afschrift.pk), None)
    if rij is None:
        raise IntussenVeranderd(GEDAAN)
    return rij


def _boek(afschrift: Afschrift, plan: Plan, *, by: Gebruiker) -> None:
    rijen = Bijschrijving.objects.bulk_create([_bijschrijving(afschrift, lijn) for lijn in plan.lijnen])
    for rij, lijn in zip(rijen, plan.lijnen, strict=True):
        if lijn.voorstel.zeker:
            boek_van_de_bank(rij, lijn.voorstel.delen, by=by)


def _bijschrijving(afschrift: Afschrift, lijn: Lijn) -> Bijschrijving:
    regel = lijn.regel
    return Bijschrijving(
        afschrift=afschrift,
        sleutel=lijn.sleutel,
        datum=regel.datum,
        bedrag=regel.bedrag,
        naam=regel.naam,
        tegenrekening=regel.tegenrekening,
        omschrijving=regel.omschrijving,
    )


def _naar_bytes(boekingen: Boekingen) -> bytes:
    regels = [[r.datum.isoformat(), f"{r.bedrag:.2f}", *r[2:]] for r in boekingen.regels]
    return json.dumps([boekingen.iban, regels, boekingen.overgeslagen], ensure_ascii=False).encode()


def _uit_bytes(inhoud: bytes) -> Boekingen:
    iban, regels, overgeslagen = json.loads(inhoud)
    gelezen = [Regel(datetime.date.fromisoformat(dag), Decimal(bedrag), *rest) for dag, bedrag, *rest in regels]
    return Boekingen(iban, gelezen, overgeslagen)
