"""What happens with money on the bank that found no factuur by itself: someone says what it is for."""

from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facturatie.actions.betalen import boek_van_de_bank, meer_dan_open, zoek_weer
from facturatie.actions.crediteren import IntussenVeranderd
from facturatie.models import Betaling, Bijschrijving, Factuur
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.templatetags.portaal import euro


@transaction.atomic
def toewijzen(
    bij: Bijschrijving,
    *,
    by: Gebruiker,
    delen: Iterable[tuple[Factuur, Decimal]],
    te_veel: bool = False,
    gezien: Decimal | None = None,
) -> list[Betaling]:
    """Book so much of it, in euro, on each of these facturen; with `te_veel` that may be more than is open.

    Raises ValidationError for more than there is. `gezien` is what was for facturen when she looked: IntussenVeranderd
    when it is something else by now, so that the same money is not booked twice.
    """
    rij = _vergrendeld(bij)
    _controleer_zoals_gezien(rij, gezien)
    bedragen = {factuur.pk: bedrag for factuur, bedrag in delen}
    if sum(bedragen.values()) > rij.rest:
        raise ValidationError(f"Samen is dit meer dan er over is. Verdeel hooguit {euro(rij.rest)}.")
    facturen = Factuur.objects.select_for_update().filter(pk__in=bedragen, soort=Factuur.Soort.FACTUUR).order_by("pk")
    gekozen = [(factuur, bedragen[factuur.pk]) for factuur in facturen]
    if not te_veel:
        _controleer_open(gekozen)
    return boek_van_de_bank(rij, gekozen, by=by)


@transaction.atomic
def leg_terzijde(bij: Bijschrijving, *, by: Gebruiker, reden: str) -> None:
    """Say that what is left of this money is for no factuur, and why. Raises IntussenVeranderd when it is not open."""
    rij = _vergrendeld(bij)
    if rij.terzijde_op or not rij.rest:
        raise IntussenVeranderd("Deze bijschrijving is intussen al verwerkt.")
    rij.terzijde_op, rij.terzijde_door, rij.terzijde_reden = timezone.now(), by, reden
    rij.save(update_fields=["terzijde_op", "terzijde_door", "terzijde_reden"])


@transaction.atomic
def haal_terug(bij: Bijschrijving) -> None:
    """Look for its factuur after all; doing it twice changes nothing."""
    zoek_weer(_vergrendeld(bij))


def _vergrendeld(bij: Bijschrijving) -> Bijschrijving:
    return Bijschrijving.objects.select_for_update().get(pk=bij.pk)


def _controleer_zoals_gezien(bij: Bijschrijving, gezien: Decimal | None) -> None:
    if bij.terzijde_op:
        raise IntussenVeranderd("Deze bijschrijving is intussen terzijde gelegd. Haal haar eerst terug.")
    if gezien is not None and gezien != bij.verdeeld:
        raise IntussenVeranderd(f"Er is intussen iets gewijzigd: van dit bedrag is nog {euro(bij.rest)} over.")


def _controleer_open(delen: Iterable[tuple[Factuur, Decimal]]) -> None:
    te_hoog = [meer_dan_open(factuur) for factuur, bedrag in delen if bedrag > max(factuur.te_betalen, 0)]
    if te_hoog:
        raise ValidationError(te_hoog[0], code="te_veel")
