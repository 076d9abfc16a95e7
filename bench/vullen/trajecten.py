"""The trajecten of these cases: who coached, which sessions were given, and the facturen."""

import datetime
import random
from collections.abc import Iterator

from aanvragen.models import Aanvraag
from bench.tekst import VERHAAL
from bench.vullen.aanvragen import PRIJS, moment
from bench.vullen.plan import ZAAD, Zaak
from facturatie.afdruk import afdruk_van
from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Samenwerkingsverband
from trajecten.models import Koppeling, Sessie, Traject

KOPPELEN_NA, AANNEMEN_NA, CONTACT_NA = 10, 12, 14  # days
VERKOPER = ["naam", "adres", "postcode", "plaats", "kvk", "btw_id", "iban", "email", "telefoon"]
KOPER = ["naam", "adres", "postcode", "plaats", "kvk"]
# Bytes of the stored documents: enough to be missed when a list should read them along.
PDF = random.Random(ZAAD).randbytes(4096)


def maak_trajecten(zaken: list[Zaak], aanvragen: list[Aanvraag], swv: Samenwerkingsverband) -> None:
    paren = [(zaak, aanvraag) for zaak, aanvraag in zip(zaken, aanvragen, strict=True) if zaak.traject_status]
    gekoppeld = [zaak for zaak, _ in paren]
    trajecten = Traject.objects.bulk_create(_traject(zaak, aanvraag) for zaak, aanvraag in paren)
    Koppeling.objects.bulk_create(
        _teruggegeven(zaak, traject)
        for zaak, traject in zip(gekoppeld, trajecten, strict=True)
        if zaak.nummer % 10 == 0
    )
    koppelingen = Koppeling.objects.bulk_create(map(_koppeling, gekoppeld, trajecten))
    Sessie.objects.bulk_create(
        sessie for zaak, koppeling in zip(gekoppeld, koppelingen, strict=True) for sessie in _sessies(zaak, koppeling)
    )
    afgerond = [paar for paar in zip(gekoppeld, trajecten, strict=True) if paar[0].traject_status == "afgerond"]
    facturen = Factuur.objects.bulk_create(_factuur(zaak, traject, swv) for zaak, traject in afgerond)
    Factuurbestand.objects.bulk_create(
        Factuurbestand(factuur=factuur, soort="pdf", inhoud=PDF, sha256="0" * 64) for factuur in facturen
    )


def _traject(zaak: Zaak, aanvraag: Aanvraag) -> Traject:
    is_begonnen, is_afgerond = zaak.gegeven > 0, zaak.traject_status == "afgerond"
    return Traject(
        aanvraag=aanvraag,
        status=zaak.traject_status,
        vorm=zaak.vorm,
        prijs=PRIJS[zaak.vorm],
        contact_op=zaak.op(CONTACT_NA) if is_begonnen else None,
        werkvraag=VERHAAL if zaak.gegeven > 3 else "",
        streefpunten=VERHAAL if zaak.gegeven > 3 else "",
        evaluatie=VERHAAL if is_afgerond else "",
        reden_gestopt=VERHAAL if zaak.traject_status == "gestopt" else "",
        status_sinds=zaak.op(KOPPELEN_NA),
        klok_vanaf=zaak.op(KOPPELEN_NA),
        afgerond_op=zaak.slot if is_afgerond else None,
        afgerekend_op=zaak.slot if zaak.traject_status == "gestopt" and zaak.nummer % 4 else None,
    )


def _teruggegeven(zaak: Zaak, traject: Traject) -> Koppeling:
    """An earlier offer, which a colleague handed back."""
    return Koppeling(
        traject=traject,
        coach=zaak.coach,
        van=zaak.op(KOPPELEN_NA - 1),
        tot=zaak.op(KOPPELEN_NA),
        reden_einde="Te druk.",
        gekoppeld_door=zaak.oc,
    )


def _koppeling(zaak: Zaak, traject: Traject) -> Koppeling:
    return Koppeling(
        traject=traject,
        coach=zaak.coach,
        van=zaak.op(KOPPELEN_NA),
        aangenomen_op=zaak.op(AANNEMEN_NA) if zaak.gegeven else None,
        tot=zaak.slot if zaak.is_gesloten else None,
        gekoppeld_door=zaak.oc,
    )


def sessiedag(zaak: Zaak, nummer: int) -> datetime.date:
    return zaak.op(CONTACT_NA + 10 * nummer)


def _sessies(zaak: Zaak, koppeling: Koppeling) -> Iterator[Sessie]:
    """Those that were given, and in a running traject the next one as it is planned."""
    for nummer in range(1, zaak.gegeven + 1):
        yield Sessie(
            traject=koppeling.traject,
            koppeling=koppeling,
            nummer=nummer,
            status="gegeven",
            datum=sessiedag(zaak, nummer),
            minuten_contact=60,
            minuten_voorbereiding=45,
            minuten_uitwerking=45,
            terugkoppeling=VERHAAL,
        )
    if zaak.traject_status == "lopend":
        nummer = zaak.gegeven + 1
        yield Sessie(
            traject=koppeling.traject, koppeling=koppeling, nummer=nummer, gepland_op=moment(sessiedag(zaak, nummer))
        )


def _factuur(zaak: Zaak, traject: Traject, swv: Samenwerkingsverband) -> Factuur:
    jaar, volgnummer, bestuur = zaak.slot.year, zaak.nummer + 1, zaak.school.bestuur
    factuur = Factuur(
        nummer=f"{jaar}-{volgnummer:04}",
        jaar=jaar,
        volgnummer=volgnummer,
        betaald=PRIJS[zaak.vorm] if zaak.nummer % 5 else 0,
        factuurdatum=zaak.slot,
        vervaldatum=zaak.op(200),
        traject=traject,
        school=zaak.school,
        bestuur=bestuur,
        kenmerk=zaak.kenmerk,
        vorm=zaak.vorm,
        omschrijving="Key2Teach coaching",
        periode_van=sessiedag(zaak, 1),
        periode_tot=zaak.slot,
        bedrag=PRIJS[zaak.vorm],
        btw_vrijstelling=swv.btw_vrijstelling,
        school_naam=zaak.school.naam,
        school_brin=zaak.school.brin_vestiging,
        gemaakt_door=zaak.coach.gebruiker,
        **{f"verkoper_{veld}": getattr(swv, veld) for veld in VERKOPER},
        **{f"koper_{veld}": getattr(bestuur, veld) for veld in KOPER},
    )
    factuur.afdruk = afdruk_van(factuur)
    return factuur
