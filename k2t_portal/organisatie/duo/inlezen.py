"""A file of DUO that is chosen, narrowed to the gemeenten of the region, and read in once.

Every action raises ValidationError with a sentence for the screen when it cannot be done.
"""

import datetime
from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Manager, Model
from django.utils import timezone

from k2t_portal.organisatie.duo.besturen import lees_besturen
from k2t_portal.organisatie.duo.plan import VELDEN, Plan, maak_plan
from k2t_portal.organisatie.duo.rijen import Vestigingen, lees_vestigingen
from k2t_portal.organisatie.models import Gebruiker, School, Schoolbestand, Schoolbestuur

# What nobody read in by then was looked at and left.
BLIJFT_LIGGEN = datetime.timedelta(days=1)
PER_KEER = 500
T = TypeVar("T")
VEROUDERD = "Intussen is er iets gewijzigd in het portaal. Hieronder staat wat er nu verandert: kijk het nog eens na."


def zet_klaar(*, naam: str, vestigingen: bytes, besturen: bytes | None, by: Gebruiker | None) -> Schoolbestand:
    """Keep these files until they are read in. Raises ValidationError that names which of them is not readable."""
    gelezen = _lees("vestigingen", lees_vestigingen, vestigingen)
    _lees("besturen", lees_besturen, besturen)
    Schoolbestand.objects.filter(ingelezen_op=None, gekozen_op__lt=timezone.now() - BLIJFT_LIGGEN).delete()
    return Schoolbestand.objects.create(
        naam=naam[:120],
        vestigingen=vestigingen,
        besturen=besturen,
        gemeenten=vertrouwde_gemeenten(gelezen),
        gekozen_door=by,
    )


def kies_gemeenten(bestand: Schoolbestand, *, gemeenten: Collection[str]) -> None:
    """Take new schools from these gemeenten only; from everywhere when there are none."""
    bestand.gemeenten = sorted(gemeenten)
    bestand.save(update_fields=["gemeenten"])


def vertrouwde_gemeenten(vestigingen: Vestigingen) -> list[str]:
    """The gemeenten of the schools that take part now, and those that were chosen the last time."""
    hier = {f"{brin}{nummer}" for brin, nummer in School.objects.filter(actief=True).values_list("brin", "vestiging")}
    vorige = Schoolbestand.objects.exclude(ingelezen_op=None).values_list("gemeenten", flat=True).first() or []
    van_nu = {rij.gemeente for rij in vestigingen.rijen if rij.sleutel in hier}
    return [naam for naam in vestigingen.gemeenten if naam in van_nu or naam in vorige]


def plan_van(bestand: Schoolbestand) -> Plan:
    """What reading this file in would change now."""
    vestigingen = lees_vestigingen(bytes(bestand.vestigingen or b""))
    return maak_plan(vestigingen, lees_besturen(bytes(bestand.besturen or b"")), bestand.gemeenten)


@transaction.atomic
def lees_in(bestand: Schoolbestand, *, afdruk: str, zet_uit: bool, by: Gebruiker | None) -> Plan:
    """Do what was shown, known by its `afdruk`, and nothing else; with `zet_uit` who is gone stops taking part.

    Raises ValidationError when this file was read in already, or when the plan is no longer the one that was shown.
    """
    rij = _vergrendel(bestand)
    plan = plan_van(rij)
    if plan.afdruk != afdruk:
        raise ValidationError(VEROUDERD, code="verouderd")
    try:
        with transaction.atomic():
            _schrijf(plan, zet_uit=zet_uit)
    except IntegrityError as fout:
        raise ValidationError(VEROUDERD, code="verouderd") from fout
    rij.vestigingen = rij.besturen = None
    rij.ingelezen_door, rij.ingelezen_op = by, timezone.now()
    rij.uitkomst = {**plan.tellingen, "uitgezet": len(plan.verdwenen) if zet_uit else 0}
    rij.save()
    return plan


def _lees(welk: str, lees: Callable[[Any], T], inhoud: bytes | None) -> T:
    try:
        return lees(inhoud)
    except ValidationError as fout:
        raise ValidationError({welk: fout.messages}) from fout


def _vergrendel(bestand: Schoolbestand) -> Schoolbestand:
    """Lock every file, so that of two people who read in at the same moment the second sees what the first did."""
    list(Schoolbestand.objects.select_for_update().order_by("pk").values_list("pk"))
    rij = Schoolbestand.objects.filter(pk=bestand.pk, ingelezen_op=None).first()
    if rij is None:
        raise ValidationError("Dit bestand is al ingelezen. Er is niets nog eens gedaan.", code="gedaan")
    return rij


def _schrijf(plan: Plan, *, zet_uit: bool) -> None:
    Schoolbestuur.objects.bulk_create([nieuw.bestuur for nieuw in plan.nieuwe_besturen], batch_size=PER_KEER)
    aangevuld = [aanvulling.bestuur for aanvulling in plan.aanvullingen]
    _werk_bij(Schoolbestuur.objects, aangevuld, sleutel=["naam"], velden=["nummer", "kvk"])
    School.objects.bulk_create(plan.nieuw, batch_size=PER_KEER)
    gewijzigd = [wijziging.school for wijziging in plan.gewijzigd]
    _werk_bij(School.objects, gewijzigd, sleutel=["brin", "vestiging"], velden=[*VELDEN, "bestuur"])
    if zet_uit:
        School.objects.filter(pk__in=[school.pk for school in plan.verdwenen]).update(actief=False)


def _werk_bij(tabel: Manager[Any], rijen: Sequence[Model], *, sleutel: list[str], velden: list[str]) -> None:
    """Update by what a row is known by: for thousands of rows ten times as quick as bulk_update, which goes by pk."""
    for rij in rijen:
        rij.pk = None
    tabel.bulk_create(rijen, batch_size=PER_KEER, update_conflicts=True, unique_fields=sleutel, update_fields=velden)
