"""Payments on a factuur: recorded by hand or from the bank, paid back, and withdrawn when it was a mistake."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facturatie.actions.crediteren import IntussenVeranderd
from facturatie.models import Betaling, Bijschrijving, Factuur
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.templatetags.portaal import euro

# A factuur that replaces another can be paid with money that came in before it; a year back is a slip of the pen.
HOOGUIT_EERDER = datetime.timedelta(days=183)


@transaction.atomic
def betalen(
    factuur: Factuur,
    *,
    by: Gebruiker,
    datum: datetime.date,
    bedrag: Decimal,
    opmerking: str = "",
    te_veel: bool = False,
    gezien: Decimal | None = None,
) -> Betaling:
    """Record that this amount, in euro, came in; with `te_veel` it may be more than is open.

    Raises ValidationError with a sentence for the screen. `gezien` is what was open when she looked: IntussenVeranderd
    when it is something else by now, so that nobody records a payment twice.
    """
    rij = _vergrendeld(factuur, gezien)
    controleer_datum(rij, datum)
    if bedrag > max(rij.te_betalen, 0) and not te_veel:
        raise ValidationError({"bedrag": ValidationError(meer_dan_open(rij), code="te_veel")})
    return _boek(rij, by=by, datum=datum, bedrag=bedrag, opmerking=opmerking)


@transaction.atomic
def terugbetalen(
    factuur: Factuur,
    *,
    by: Gebruiker,
    datum: datetime.date,
    bedrag: Decimal,
    opmerking: str = "",
    gezien: Decimal | None = None,
) -> Betaling:
    """Record that this amount, in euro, was paid back: at most what the school paid too much. Raises as betalen."""
    rij = _vergrendeld(factuur, gezien)
    controleer_datum(rij, datum)
    if bedrag > rij.terug_te_betalen:
        raise ValidationError({"bedrag": f"Er is {euro(rij.terug_te_betalen)} terug te betalen. Vul dat of minder in."})
    return _boek(rij, by=by, datum=datum, bedrag=-bedrag, opmerking=opmerking)


@transaction.atomic
def betaling_intrekken(betaling: Betaling, *, by: Gebruiker) -> Betaling:
    """Take back a betaling that was a mistake: it stays on the list, and no longer counts.

    Raises IntussenVeranderd when that was done already, and ValidationError for one that was paid back since.
    """
    # From the bank to the factuur, as everywhere: of two who take locks in one order, none waits for ever.
    bij = Bijschrijving.objects.select_for_update().filter(betalingen=betaling).first()
    factuur = _vergrendeld(betaling.factuur)
    rij = Betaling.objects.select_for_update().get(pk=betaling.pk)
    if rij.ingetrokken_op:
        raise IntussenVeranderd("Deze betaling was al ingetrokken.")
    if rij.bedrag > factuur.betaald:
        raise ValidationError("Dit geld is terugbetaald. Trek eerst de terugbetaling in.")
    rij.ingetrokken_op, rij.ingetrokken_door = timezone.now(), by
    rij.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    _tel_op(factuur, -rij.bedrag)
    if bij:
        verdeel(bij, -rij.bedrag)
        zoek_weer(bij)
    return rij


def boek_van_de_bank(bij: Bijschrijving, delen: Iterable[tuple[Factuur, Decimal]], *, by: Gebruiker) -> list[Betaling]:
    """Record, for facturen that the caller locked, what a bijschrijving pays on each, in euro."""
    betalingen = [_boek(factuur, by=by, datum=bij.datum, bedrag=bedrag, bij=bij) for factuur, bedrag in delen]
    verdeel(bij, sum((betaling.bedrag for betaling in betalingen), Decimal(0)))
    return betalingen


def verdeel(bij: Bijschrijving, bedrag: Decimal) -> None:
    """So much more of a locked bijschrijving, in euro, is for facturen; below zero is less."""
    bij.verdeeld += bedrag
    bij.save(update_fields=["verdeeld"])


def zoek_weer(bij: Bijschrijving) -> None:
    """Put a locked bijschrijving back among those that look for a factuur; it is there already unless set aside."""
    bij.terzijde_op, bij.terzijde_door, bij.terzijde_reden = None, None, ""
    bij.save(update_fields=["terzijde_op", "terzijde_door", "terzijde_reden"])


def controleer_datum(factuur: Factuur, datum: datetime.date) -> None:
    """Raises ValidationError for a day that cannot be the day of a payment on this factuur."""
    vroegst = factuur.factuurdatum - HOOGUIT_EERDER
    if datum > timezone.localdate():
        raise ValidationError({"datum": "Deze dag komt nog. Vul de dag in waarop het geld is over- of bijgeschreven."})
    if datum < vroegst:
        raise ValidationError(
            {"datum": f"De factuur is van {factuur.factuurdatum:%d-%m-%Y}. Kijk het jaar van de betaling na."}
        )


def meer_dan_open(factuur: Factuur) -> str:
    """What the screen says about an amount that is more than what is open."""
    if factuur.te_betalen <= 0:
        return f"Op factuur {factuur} staat niets meer open. Is er toch betaald, kruis dat dan aan."
    return f"Op factuur {factuur} staat nog {euro(factuur.te_betalen)} open. Dit is meer: klopt dat, kruis het dan aan."


def _vergrendeld(factuur: Factuur, gezien: Decimal | None = None) -> Factuur:
    rij = Factuur.objects.select_for_update().get(pk=factuur.pk)
    if rij.is_credit:
        raise ValidationError(f"{rij} is een creditfactuur. Leg de betaling vast bij factuur {rij.crediteert}.")
    if gezien is not None and gezien != rij.te_betalen:
        raise IntussenVeranderd(f"Er is intussen iets gewijzigd: op factuur {rij} {stand_in_woorden(rij)}.")
    return rij


def stand_in_woorden(factuur: Factuur) -> str:
    """Where the money stands, to go after "op factuur 2026-0012"."""
    if factuur.terug_te_betalen:
        return f"is {euro(factuur.terug_te_betalen)} te veel betaald"
    return f"staat nu {euro(factuur.te_betalen)} open" if factuur.te_betalen else "staat nu niets meer open"


def _boek(
    factuur: Factuur,
    *,
    by: Gebruiker,
    datum: datetime.date,
    bedrag: Decimal,
    opmerking: str = "",
    bij: Bijschrijving | None = None,
) -> Betaling:
    betaling = Betaling.objects.create(
        factuur=factuur, vastgelegd_door=by, datum=datum, bedrag=bedrag, opmerking=opmerking, bijschrijving=bij
    )
    _tel_op(factuur, bedrag)
    return betaling


def _tel_op(factuur: Factuur, bedrag: Decimal) -> None:
    """Counted here and not by the database, because SQLite would count in floats."""
    factuur.betaald += bedrag
    factuur.save(update_fields=["betaald"])
