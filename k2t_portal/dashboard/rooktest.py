"""The whole chain once over, through the actions: proof that an installation works.

The people, the school and the prices are its own; the samenwerkingsverband is that of the installation, so that a
setting which would stop the first real factuur stops this one.
"""

import uuid
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils import timezone

from aanvragen import actions as aanvragen
from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag
from facturatie.documenten import maak_pdf
from facturatie.models import Factuur, Tarief, Vorm
from k2t_portal.organisatie.models import (
    Aanstelling,
    Gebruiker,
    Rol,
    Samenwerkingsverband,
    School,
    Schoolbestuur,
)
from trajecten import actions as trajecten
from trajecten.models import Coach, Traject

PRIJS = {Vorm.VOLLEDIG: Decimal("1700.00"), Vorm.VERKORT: Decimal("850.00")}
ADRES = {"adres": "Proefweg 1", "postcode": "1234 AB", "plaats": "Proefdam"}
# No real school has this number: a BRIN begins with two digits.
BRIN = "ROOK"
TEKST = "Dit is een proef van de installatie."
WERKVRAAG = dict.fromkeys(["werkvraag", "streefpunten", "doelgedrag", "keywords"], TEKST)


class Spelers(NamedTuple):
    """Who takes the steps; they exist only as long as the transaction."""

    school: School
    kc: Gebruiker
    clb: Gebruiker
    commissie: list[Gebruiker]
    coach: Coach
    tweede_coach: Coach

    @property
    def oc(self) -> Gebruiker:
        return self.commissie[0]


def stappen(documenten: dict[str, bytes]) -> Iterator[str]:
    """Play both routes; each step is named before it is taken. The PDFs of both facturen end up in `documenten`."""
    yield "Mensen, school en tarieven maken"
    spelers = _zet_klaar()
    yield from _route_1_volledig(spelers, documenten)
    yield from _route_2_verkort(spelers, documenten)


def _route_1_volledig(spelers: Spelers, documenten: dict[str, bytes]) -> Iterator[str]:
    yield "Route 1: aanvraag invullen"
    concept = _concept(1, Vorm.VOLLEDIG, spelers.school, spelers.kc)
    yield "Route 1: aanvraag indienen"
    aanvraag = aanvragen.indienen(concept, by=spelers.kc)
    yield "Route 1: aanvulling vragen"
    aanvraag = aanvragen.vraag_aanvulling(aanvraag, by=spelers.oc, vraag=TEKST)
    yield "Route 1: aanvulling beantwoorden"
    aanvraag = aanvragen.beantwoord_aanvulling(aanvraag, by=spelers.kc, antwoord=TEKST)
    yield "Route 1: goedkeuren"
    aanvraag = _goedkeuren(aanvraag, spelers)
    yield "Route 1: coach koppelen"
    traject = trajecten.koppelen(aanvraag, by=spelers.oc, coach=spelers.tweede_coach)
    yield "Route 1: teruggeven door de coach"
    traject = trajecten.teruggeven(traject, by=spelers.tweede_coach.gebruiker, reden=TEKST)
    yield "Route 1: een andere coach koppelen"
    traject = trajecten.koppelen(Aanvraag.objects.get(pk=aanvraag.pk), by=spelers.oc, coach=spelers.coach)
    yield from _coachen("Route 1", traject, spelers, documenten)


def _route_2_verkort(spelers: Spelers, documenten: dict[str, bytes]) -> Iterator[str]:
    yield "Route 2: aanvraag invullen"
    concept = _concept(2, Vorm.VERKORT, spelers.school, spelers.clb)
    yield "Route 2: aanvraag indienen"
    aanvraag = aanvragen.indienen(concept, by=spelers.clb)
    yield "Route 2: goedkeuren"
    aanvraag = _goedkeuren(aanvraag, spelers)
    yield "Route 2: coach koppelen"
    traject = trajecten.koppelen(aanvraag, by=spelers.oc, coach=spelers.coach)
    yield from _coachen("Route 2", traject, spelers, documenten)


def _coachen(route: str, traject: Traject, spelers: Spelers, documenten: dict[str, bytes]) -> Iterator[str]:
    wie, vandaag = spelers.coach.gebruiker, timezone.localdate()
    yield f"{route}: aannemen en contact vastleggen"
    traject = trajecten.aannemen(traject, by=wie)
    traject = trajecten.contact_vastleggen(traject, by=wie, contact_op=vandaag)
    for onderdeel in traject.programma:
        yield f"{route}: sessie {onderdeel.nummer} plannen en vastleggen"
        trajecten.plannen(traject, by=wie, gepland_op=timezone.now())
        verslag = trajecten.Verslag(vandaag, 60, TEKST, notitie=TEKST, werkvraag=WERKVRAAG)
        trajecten.vastleggen(traject, by=wie, verslag=verslag)
    yield f"{route}: afronden en factureren"
    factuur = trajecten.afronden(traject, by=wie, evaluatie=TEKST)
    yield f"{route}: factuur controleren"
    _controleer(factuur)
    yield f"{route}: factuur als PDF"
    documenten[f"{route.lower().replace(' ', '-')}-{factuur.vorm}.pdf"] = _pdf(factuur)


def _goedkeuren(aanvraag: Aanvraag, spelers: Spelers) -> Aanvraag:
    """By as many leden as this installation asks for."""
    for lid in spelers.commissie:
        aanvraag = aanvragen.goedkeuren(aanvraag, by=lid, criteria=_criteria(aanvraag.route))
    return aanvraag


def _controleer(factuur: Factuur) -> None:
    """Raises ValueError when the factuur is not what was agreed."""
    if factuur.bedrag != PRIJS[Vorm(factuur.vorm)]:
        raise ValueError(f"op de factuur staat € {factuur.bedrag}, afgesproken was € {PRIJS[Vorm(factuur.vorm)]}")


def _pdf(factuur: Factuur) -> bytes:
    """Raises ValueError when what was made is no PDF."""
    inhoud = maak_pdf(factuur)
    if not inhoud.startswith(b"%PDF-"):
        raise ValueError("het document begint niet als een PDF")
    return inhoud


def _zet_klaar() -> Spelers:
    if not Samenwerkingsverband.objects.exists():
        _samenwerkingsverband()
    for vorm, bedrag in PRIJS.items():
        Tarief.objects.update_or_create(vorm=vorm, van=timezone.localdate(), defaults={"bedrag": bedrag})
    bestuur = Schoolbestuur.objects.create(naam=f"Rooktest {uuid.uuid4().hex}", kvk="12345678", **ADRES)
    school = School.objects.create(naam="Rooktest", brin=BRIN, bestuur=bestuur, **ADRES)
    return Spelers(
        school, _persoon(Rol.KC, school), _persoon(Rol.CLB), _commissie(), coach=_coach(), tweede_coach=_coach()
    )


def _samenwerkingsverband() -> None:
    Samenwerkingsverband.objects.create(
        naam="Samenwerkingsverband Rooktest",
        korte_naam="Rooktest",
        kvk="12345678",
        btw_id="NL123456782B90",
        iban="NL91ABNA0417164300",
        email="rooktest@portaal.example",
        **ADRES,
    )


def _commissie() -> list[Gebruiker]:
    return [_persoon(Rol.OC) for _ in range(Samenwerkingsverband.huidig().besluit_leden)]


def _persoon(rol: str, school: School | None = None) -> Gebruiker:
    naam = f"rooktest-{uuid.uuid4().hex}"
    gebruiker = Gebruiker.objects.create_user(f"{naam}@portaal.example", naam=naam)
    Aanstelling.objects.create(gebruiker=gebruiker, rol=rol, school=school)
    return gebruiker


def _coach() -> Coach:
    return Coach.objects.create(gebruiker=_persoon(Rol.COACH), max_trajecten=2)


def _criteria(route: int) -> list[str]:
    return [criterium.code for criterium in criteria_voor(route)]


def _concept(route: int, vorm: str, school: School, wie: Gebruiker) -> Aanvraag:
    concept = aanvragen.begin(by=wie, route=route, school=school)
    verhaal = dict.fromkeys(["hulpvraag", "handelingsverlegenheid", "al_geprobeerd", "gewenste_verandering"], TEKST)
    velden = {**_wie_en_akkoord(), **verhaal, **_per_route(route), "vorm": vorm}
    return aanvragen.bewaar(concept, by=wie, velden=velden)


def _wie_en_akkoord() -> dict[str, Any]:
    return {
        "leerkracht_naam": "Rooktest",
        "leerkracht_email": "rooktest@portaal.example",
        "groep": "5",
        "leerling_aanduiding": "R.",
        "ouders_geinformeerd": True,
        "akkoord_naam": "Rooktest",
        "akkoord_op": timezone.localdate(),
    }


def _per_route(route: int) -> dict[str, Any]:
    vandaag = timezone.localdate()
    if route == Aanvraag.Route.NIVEAU_1:
        return {"signaal_van": Aanvraag.Signaal.KC, "clb_gestart_op": vandaag, "clb_niet_genoeg": TEKST}
    return {
        "begeleider": Aanvraag.Begeleider.CLB,
        "besproken_kc_op": vandaag,
        "besproken_leerkracht_op": vandaag,
    }
