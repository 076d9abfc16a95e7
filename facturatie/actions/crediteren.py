"""Taking a factuur back by a creditfactuur, as a whole or for a part, and putting a corrected one in its place."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from facturatie.actions.uitgeven import Prestatie, factureren, geef_uit
from facturatie.afdruk import AFGEDRUKT
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Schoolbestuur
from k2t_portal.workflow.templatetags.portaal import euro

# What a creditfactuur has of its own; all else it shows is that of the factuur which it takes back.
EIGEN = {
    *("soort", "nummer", "jaar", "volgnummer", "factuurdatum", "vervaldatum"),
    *("crediteert_id", "reden", "bedrag", "gemaakt_door_id"),
}
OVERGENOMEN = [veld for veld in AFGEDRUKT if veld not in EIGEN]


class IntussenVeranderd(ValidationError):
    """Something happened to the factuur after she looked at it."""


@transaction.atomic
def crediteren(
    factuur: Factuur, *, by: Gebruiker, bedrag: Decimal, reden: str, gezien: Decimal | None = None
) -> Factuur:
    """Take back this amount, in euro, of a factuur by a creditfactuur, with a reason that stands on it.

    Raises ValidationError for a creditfactuur, and for more than is left of the factuur. `gezien` is what could still
    be credited when she looked: IntussenVeranderd when it is something else by now, so that nobody credits twice.
    """
    origineel = Factuur.objects.select_for_update().get(pk=factuur.pk)
    if gezien is not None and gezien != origineel.te_crediteren:
        raise IntussenVeranderd(f"Van factuur {origineel} is intussen {euro(origineel.te_crediteren)} te crediteren.")
    _controleer(origineel, bedrag)
    credit = geef_uit(by=by, **_overgenomen(origineel), bedrag=bedrag, crediteert=origineel, reden=reden)
    origineel.gecrediteerd += bedrag
    origineel.save(update_fields=["gecrediteerd"])
    return credit


@transaction.atomic
def vervangen(factuur: Factuur, *, by: Gebruiker, bestuur: Schoolbestuur, referentie: str) -> Factuur:
    """Issue a corrected factuur for the traject of one that was credited as a whole, at the price that was agreed.

    Raises IntussenVeranderd when the traject has an open factuur, and ValidationError for a factuur that was not
    credited as a whole.
    """
    van_traject = Factuur.objects.filter(traject=factuur.traject_id)
    # All of the traject, in one order, because an earlier one can be replaced at the same moment.
    origineel = next(f for f in van_traject.select_for_update().order_by("pk") if f.pk == factuur.pk)
    if origineel.status != Factuur.Status.GECREDITEERD:
        raise ValidationError(f"Factuur {origineel} is niet helemaal gecrediteerd. Crediteer eerst het hele bedrag.")
    # Asked anew under the locks: who waited for them did not see what the first one made.
    if lopende := van_traject.lopend().first():
        raise IntussenVeranderd(f"Voor dit traject is er al een nieuwe factuur: {lopende}.")
    return factureren(_dezelfde(origineel, bestuur, referentie), by=by)


def _controleer(origineel: Factuur, bedrag: Decimal) -> None:
    if origineel.is_credit:
        raise ValidationError(f"{origineel} is zelf een creditfactuur. Die kun je niet crediteren.")
    if not origineel.te_crediteren:
        raise ValidationError(f"Factuur {origineel} is al helemaal gecrediteerd.")
    if bedrag > origineel.te_crediteren:
        raise ValidationError({"bedrag": f"Er is nog {euro(origineel.te_crediteren)} te crediteren. Vul minder in."})


def _overgenomen(origineel: Factuur) -> dict[str, Any]:
    velden = {veld: getattr(origineel, veld) for veld in OVERGENOMEN}
    return {**velden, "soort": Factuur.Soort.CREDIT, "betaaltermijn": 0}


def _dezelfde(origineel: Factuur, bestuur: Schoolbestuur, referentie: str) -> Prestatie:
    """What was done is what it was; only who pays, and under which reference, is chosen again."""
    velden = ("traject", "school", "vorm", "bedrag", "kenmerk", "periode_van", "periode_tot")
    return Prestatie(**{v: getattr(origineel, v) for v in velden}, bestuur=bestuur, referentie=referentie)
