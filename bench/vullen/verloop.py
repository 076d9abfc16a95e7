"""The timeline of these cases, as the real actions would have written it."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from aanvragen.models import Aanvraag
from bench.vullen.aanvragen import BESLUIT_NA, moment
from bench.vullen.plan import Zaak
from bench.vullen.trajecten import AANNEMEN_NA, CONTACT_NA, KOPPELEN_NA, sessiedag
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.models import Gebeurtenis


class Stap(NamedTuple):
    soort: str
    dag: datetime.date
    door: Gebruiker
    als: str
    toelichting: str = ""


def maak_gebeurtenissen(zaken: list[Zaak], aanvragen: list[Aanvraag]) -> None:
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(
            zaak=aanvraag,
            soort=stap.soort,
            door=stap.door,
            hoedanigheid=stap.als,
            toelichting=stap.toelichting,
            wanneer=moment(stap.dag),
        )
        for zaak, aanvraag in zip(zaken, aanvragen, strict=True)
        for stap in _stappen(zaak)
    )


def _stappen(zaak: Zaak) -> Iterator[Stap]:
    if zaak.status == "concept":
        return
    als = Rol.KC if zaak.route == 1 else Rol.CLB
    yield Stap("ingediend", zaak.dag, zaak.aanvrager, als)
    if zaak.status == "ingetrokken":
        yield Stap("ingetrokken", zaak.slot, zaak.aanvrager, als)
    if zaak.status == "aanvulling":
        yield Stap("aanvulling_gevraagd", zaak.op(2), zaak.oc, Rol.OC)
    if zaak.is_besloten:
        uitkomst = "afgewezen" if zaak.status == "afgewezen" else "goedgekeurd"
        yield Stap(uitkomst, zaak.op(BESLUIT_NA), zaak.oc, Rol.OC)
    if zaak.traject_status:
        yield from _traject(zaak)


def _traject(zaak: Zaak) -> Iterator[Stap]:
    coach = zaak.coach.gebruiker
    yield Stap("gekoppeld", zaak.op(KOPPELEN_NA), zaak.oc, Rol.OC, f"Coach: {coach}")
    if zaak.gegeven:
        yield Stap("aangenomen", zaak.op(AANNEMEN_NA), coach, Rol.COACH)
        yield Stap("contact_opgenomen", zaak.op(CONTACT_NA), coach, Rol.COACH)
    for nummer in range(1, zaak.gegeven + 1):
        yield Stap("sessie_gepland", sessiedag(zaak, nummer - 1), coach, Rol.COACH, f"Sessie {nummer}")
        yield Stap("sessie_gegeven", sessiedag(zaak, nummer), coach, Rol.COACH, f"Sessie {nummer}")
    if zaak.is_gesloten:
        yield Stap(zaak.traject_status, zaak.slot, coach, Rol.COACH)
    if zaak.traject_status == "afgerond":
        yield Stap("gefactureerd", zaak.slot, coach, "", f"{zaak.slot.year}-{zaak.nummer + 1:04}")
