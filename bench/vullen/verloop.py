"""The timeline of these cases, as the real actions would have written it."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from aanvragen.models import Aanvraag
from bench.vullen.aanvragen import BESLUIT_NA, moment
from bench.vullen.plan import Zaak
from bench.vullen.trajecten import AANNEMEN_NA, CONTACT_NA, KOPPELEN_NA, sessiedag
from k2t_portal.organisatie.models import Gebruiker, Rol, Spoorkop
from k2t_portal.workflow.models import Gebeurtenis


class Stap(NamedTuple):
    soort: str
    dag: datetime.date
    door: Gebruiker
    als: str
    toelichting: str = ""


def maak_gebeurtenissen(zaken: list[Zaak], aanvragen: list[Aanvraag]) -> None:
    """All steps of all cases, each case a sealed chain with its head."""
    regels: list[Gebeurtenis] = []
    koppen: list[Spoorkop] = []
    for zaak, aanvraag in zip(zaken, aanvragen, strict=True):
        keten = [_gebeurtenis(aanvraag, stap) for stap in _stappen(zaak)]
        if keten:
            koppen.append(_verzegel(keten))
            regels += keten
    Gebeurtenis.objects.bulk_create(regels)
    Spoorkop.objects.bulk_create(koppen)
    telling, _ = Spoorkop.objects.get_or_create(soort=Spoorkop.TELLING, sleutel=0)
    telling.laatste += len(koppen)
    telling.verzegel()


def _gebeurtenis(aanvraag: Aanvraag, stap: Stap) -> Gebeurtenis:
    return Gebeurtenis(
        zaak=aanvraag,
        soort=stap.soort,
        door=stap.door,
        hoedanigheid=stap.als,
        toelichting=stap.toelichting,
        wanneer=moment(stap.dag),
    )


def _verzegel(keten: list[Gebeurtenis]) -> Spoorkop:
    afdruk = ""
    for nummer, regel in enumerate(keten, start=1):
        regel.nummer, regel.vorige = nummer, afdruk
        afdruk = regel.afdruk = regel.berekende_afdruk()
    soort, sleutel = keten[0].keten
    kop = Spoorkop(soort=soort, sleutel=sleutel, laatste=len(keten), afdruk=afdruk)
    kop.zegel = kop.berekend_zegel()
    return kop


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
