"""People, schools and cases for tests. A case in a state is made by the real actions, so no test starts from a lie."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from factory.declarations import Sequence, SubFactory
from factory.django import DjangoModelFactory

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag, Consult
from facturatie.models import Tarief, Vorm
from k2t_portal.organisatie.models import (
    Aanstelling,
    Gebruiker,
    Rol,
    Samenwerkingsverband,
    School,
    Schoolbestuur,
)
from trajecten import actions as traject_acties
from trajecten.models import Coach, Traject

LANG_GELEDEN = datetime.date(2020, 1, 1)
ADRES = {"adres": "Voorbeeldlaan 1", "postcode": "1234 AB", "plaats": "Voorbeeldstad"}
WACHTWOORD = "een-lang-wachtwoord"
WERKVRAAG = {"werkvraag": "Hoe?", "streefpunten": "Rust", "doelgedrag": "Wachten", "keywords": "adem"}


class SamenwerkingsverbandFactory(DjangoModelFactory[Samenwerkingsverband]):
    class Meta:
        model = Samenwerkingsverband
        django_get_or_create = ("id",)

    id = 1
    naam = "Stichting Samenwerkingsverband Voorbeeld PO"
    korte_naam = "SWV Voorbeeld"
    kvk = "12345678"
    btw_id = "NL123456782B90"
    iban = "NL91ABNA0417164300"
    email = "info@swv.example"
    adres, postcode, plaats = ADRES.values()


class BestuurFactory(DjangoModelFactory[Schoolbestuur]):
    class Meta:
        model = Schoolbestuur

    naam = Sequence(lambda n: f"Stichting Voorbeeld Scholen {n}")
    kvk = "87654321"
    adres, postcode, plaats = ADRES.values()


class SchoolFactory(DjangoModelFactory[School]):
    class Meta:
        model = School

    naam = Sequence(lambda n: f"Basisschool De Proef {n}")
    brin = Sequence(lambda n: f"{n // 676 % 100:02}{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}")
    bestuur = SubFactory(BestuurFactory)
    adres, postcode, plaats = ADRES.values()


class GebruikerFactory(DjangoModelFactory[Gebruiker]):
    class Meta:
        model = Gebruiker

    naam = Sequence(lambda n: f"Persoon Proef {n}")
    email = Sequence(lambda n: f"persoon{n}@voorbeeld.example")


def persoon(*rollen: str, school: School | None = None, **velden: Any) -> Gebruiker:
    """Someone who wears these hats; a hat that belongs to a school gets this one."""
    gebruiker = GebruikerFactory.create(**velden)
    for rol in rollen:
        bij = school if rol in (Rol.KC, Rol.DIRECTEUR) else None
        Aanstelling.objects.create(gebruiker=gebruiker, rol=rol, school=bij, van=LANG_GELEDEN)
    return gebruiker


def met_wachtwoord(*rollen: str, **velden: Any) -> Gebruiker:
    """Someone who can log in with WACHTWOORD. The others have no password: a test lets them in."""
    gebruiker = persoon(*rollen, **velden)
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker


def coach(*ook: str, max_trajecten: int = 3, school: School | None = None, **velden: Any) -> Coach:
    """A coach of the poule, with other hats if wanted."""
    gebruiker = persoon(Rol.COACH, *ook, school=school, **velden)
    return Coach.objects.create(gebruiker=gebruiker, max_trajecten=max_trajecten)


def tarieven() -> None:
    """Those of the policy, where they are not there yet: every case asks for them."""
    er_al = set(Tarief.objects.filter(van=LANG_GELEDEN).values_list("vorm", flat=True))
    for vorm, bedrag in [(Vorm.VOLLEDIG, "1700"), (Vorm.VERKORT, "850")]:
        if vorm not in er_al:
            Tarief.objects.create(vorm=vorm, van=LANG_GELEDEN, bedrag=Decimal(bedrag))


INHOUD: dict[str, Any] = {
    "leerkracht_naam": "Juf Verzonnen",
    "leerkracht_email": "juf@school.example",
    "groep": "5",
    "leerling_aanduiding": "J.",
    "hulpvraag": "Hoe blijf ik rustig?",
    "handelingsverlegenheid": "Elke dag strijd.",
    "al_geprobeerd": "Beloningskaart.",
    "gewenste_verandering": "Weer contact.",
    "ouders_geinformeerd": True,
    "akkoord_naam": "Dirk Proef",
    "akkoord_op": datetime.date(2026, 1, 5),
}
PER_ROUTE: dict[int, dict[str, Any]] = {
    1: {"signaal_van": "kc", "clb_gestart_op": datetime.date(2025, 10, 1), "clb_niet_genoeg": "De strijd blijft."},
    2: {
        "begeleider": "clb",
        "besproken_kc_op": datetime.date(2026, 1, 5),
        "besproken_leerkracht_op": datetime.date(2026, 1, 6),
    },
}


def concept(route: int = 1, vorm: str = Vorm.VOLLEDIG, **velden: Any) -> Aanvraag:
    """A complete concept, by a KC of its school (route 1) or a CLB'er (route 2)."""
    SamenwerkingsverbandFactory()
    tarieven()
    school = velden.pop("school", None) or SchoolFactory.create()
    wie = velden.pop("aanvrager", None) or (persoon(Rol.KC, school=school) if route == 1 else persoon(Rol.CLB))
    gegevens = {**INHOUD, **PER_ROUTE[route], **velden}
    return Aanvraag.objects.create(route=route, vorm=vorm, school=school, aanvrager=wie, **gegevens)


def ingediend(**velden: Any) -> Aanvraag:
    aanvraag = concept(**velden)
    return aanvraag_acties.indienen(aanvraag, by=aanvraag.aanvrager)


def consult(lid: Gebruiker | None = None, **velden: Any) -> Consult:
    """A telephone consult, noted by an OC-lid."""
    school = velden.pop("school", None) or SchoolFactory.create()
    tekst = {"beller": "Karin Proef", "vraag": "Past Key2Teach hier?", "advies": "Begin met CLB."}
    gegevens = {"op": timezone.localdate(), "leerkracht": "", **tekst, **velden}
    return aanvraag_acties.noteer_consult(by=lid or persoon(Rol.OC), school=school, **gegevens)


def goedgekeurd(by: Gebruiker | None = None, **velden: Any) -> Aanvraag:
    return aanvraag_acties.goedkeuren(ingediend(**velden), by=by or persoon(Rol.OC), criteria=["interactie"])


def aangeboden(door: Coach | None = None, **velden: Any) -> Traject:
    """A traject that was offered to a coach, `door`, by an OC-lid."""
    aanvraag = goedgekeurd(**velden)
    return traject_acties.koppelen(aanvraag, by=persoon(Rol.OC), coach=door or coach())


def lopend(**velden: Any) -> Traject:
    """A traject that was accepted and whose school was reached; its coach is traject.open_koppeling.coach.gebruiker."""
    traject = aangeboden(**velden)
    wie = traject.open_koppeling.coach.gebruiker
    traject = traject_acties.aannemen(traject, by=wie)
    return traject_acties.contact_vastleggen(traject, by=wie, contact_op=timezone.localdate())


def verslag(**velden: Any) -> traject_acties.Verslag:
    standaard = {"datum": timezone.localdate(), "minuten_contact": 60, "terugkoppeling": "Goed gesprek."}
    return traject_acties.Verslag(**{**standaard, "werkvraag": WERKVRAAG, **velden})


def compleet(**velden: Any) -> Traject:
    """A traject of which every session was given."""
    traject = lopend(**velden)
    wie = traject.open_koppeling.coach.gebruiker
    for _ in traject.programma:
        traject_acties.vastleggen(traject, by=wie, verslag=verslag())
    return Traject.objects.get(pk=traject.pk)


def afgerond(**velden: Any) -> Traject:
    traject = compleet(**velden)
    traject_acties.afronden(traject, by=traject.open_koppeling.coach.gebruiker, evaluatie="Er is weer contact.")
    return Traject.objects.get(pk=traject.pk)
