"""The aanvragen of these cases, with what the Ondersteuningscommissie asked and decided."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.utils import timezone

from aanvragen.models import Aanvraag, Aanvulling, Besluit
from bench.tekst import VERHAAL
from bench.vullen.plan import Zaak

PRIJS = {"volledig": Decimal(1700), "verkort": Decimal(850)}
BESLUIT_NA = 8  # days
KLOK_TOT = {"ingediend": 0, "concept": 0, "aanvulling": 0, "goedgekeurd": BESLUIT_NA}


def moment(dag: datetime.date, uur: int = 10) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(uur)))


def maak_aanvragen(zaken: list[Zaak]) -> list[Aanvraag]:
    """In the order of `zaken`, so that what follows finds them by place."""
    aanvragen = Aanvraag.objects.bulk_create(map(_aanvraag, zaken))
    paren = list(zip(zaken, aanvragen, strict=True))
    Besluit.objects.bulk_create(_besluiten(paren))
    Aanvulling.objects.bulk_create(_aanvullingen(paren))
    return aanvragen


def _aanvraag(zaak: Zaak) -> Aanvraag:
    sinds = zaak.op(KLOK_TOT.get(zaak.status, 10))
    is_concept = zaak.status == "concept"
    return Aanvraag(
        kenmerk=None if is_concept else zaak.kenmerk,
        status=zaak.status,
        route=zaak.route,
        vorm=zaak.vorm,
        school=zaak.school,
        aanvrager=zaak.aanvrager,
        ingediend_door=None if is_concept else zaak.aanvrager,
        ingediend_op=None if is_concept else moment(zaak.dag),
        status_sinds=sinds,
        klok_vanaf=sinds,
        gesloten_op=zaak.slot if zaak.is_gesloten else None,
        clb_afgerond_op=zaak.slot if zaak.is_gesloten and zaak.route == 2 and zaak.traject_status else None,
        prijs=PRIJS[zaak.vorm] if zaak.status in {"goedgekeurd", "gekoppeld"} else None,
        **_inhoud(zaak),
    )


def _inhoud(zaak: Zaak) -> dict[str, object]:
    heeft_spoed = zaak.nummer % 20 == 0
    return {
        "leerkracht_naam": f"Juf Verzonnen {zaak.nummer % 400}",
        "leerkracht_email": f"juf{zaak.nummer % 400}@meetlat.example",
        "groep": str(zaak.nummer % 8 + 1),
        "leerling_aanduiding": f"L{zaak.nummer}",
        "hulpvraag": VERHAAL,
        "handelingsverlegenheid": VERHAAL,
        "al_geprobeerd": VERHAAL,
        "gewenste_verandering": VERHAAL,
        "clb_niet_genoeg": VERHAAL,
        "ouders_geinformeerd": True,
        "signaal_van": "kc",
        "clb_gestart_op": zaak.op(-60),
        "begeleider": "clb",
        "besproken_kc_op": zaak.op(-5),
        "besproken_leerkracht_op": zaak.op(-4),
        "akkoord_naam": "Directeur Verzonnen",
        "akkoord_op": zaak.op(-2),
        "factuurreferentie": f"KP-{zaak.nummer}",
        "spoed": heeft_spoed,
        "spoed_reden": "Het loopt vast." if heeft_spoed else "",
    }


def _besluiten(paren: list[tuple[Zaak, Aanvraag]]) -> Iterable[Besluit]:
    return [
        Besluit(
            aanvraag=aanvraag,
            uitkomst="afgewezen" if zaak.status == "afgewezen" else "goedgekeurd",
            criteria=["handelingsverlegenheid", "complex_gedrag", "interactie", "leerkracht_wil", "akkoord_kosten"],
            motivering=VERHAAL,
            door=zaak.oc,
            op=moment(zaak.op(BESLUIT_NA)),
        )
        for zaak, aanvraag in paren
        if zaak.is_besloten
    ]


def _aanvullingen(paren: list[tuple[Zaak, Aanvraag]]) -> Iterable[Aanvulling]:
    """An open question where one waits, and an answered one with every fifth case."""
    return [
        Aanvulling(
            aanvraag=aanvraag,
            vraag="Wat is er na de herfst geprobeerd?",
            gevraagd_door=zaak.oc,
            gevraagd_op=moment(zaak.op(2)),
            **({} if zaak.status == "aanvulling" else _antwoord(zaak)),
        )
        for zaak, aanvraag in paren
        if zaak.status == "aanvulling" or (zaak.is_besloten and zaak.nummer % 5 == 0)
    ]


def _antwoord(zaak: Zaak) -> dict[str, object]:
    return {"antwoord": VERHAAL, "beantwoord_door": zaak.aanvrager, "beantwoord_op": moment(zaak.op(4))}
