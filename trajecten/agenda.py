"""Planned sessions for a calendar (RFC 5545): the secret feed of a coach, and the invitation for one session.

No name of a teacher, a pupil or a school leaves the portal this way: the kenmerk, and a link that asks to log in.
"""

import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event, Timezone

from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Coach, Sessie, Traject

ONDERTEKENAAR = Signer(salt="trajecten.agenda", sep=".")
# A session takes about this long; nobody plans an end.
DUUR = datetime.timedelta(hours=1)
VERVERS = datetime.timedelta(hours=1)
# SEQUENCE must go up with each change: minutes since this day, which a calendar can count for thousands of years.
EERSTE_DAG = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
# With the rule of the EU; the library would write out each year, which Outlook does not read.
TIJDZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


class Afspraak(NamedTuple):
    """One planned session, without a word of its narrative."""

    sessie: int
    nummer: int
    gepland_op: datetime.datetime
    gewijzigd_op: datetime.datetime
    traject: int
    kenmerk: str


def heeft_link(coach: Coach) -> bool:
    """An odd version is a link that works; an even one is no link, as everybody begins."""
    return coach.agenda_versie % 2 == 1


def sleutel(coach: Coach) -> str:
    """The secret part of her link: it names her and this version, signed."""
    return ONDERTEKENAAR.sign(f"{coach.pk}.{coach.agenda_versie}")


def coach_van(gekregen: str) -> Coach:
    """Whose calendar this is. Raises Coach.DoesNotExist for a link that is not, or no longer, of a coach of today."""
    try:
        pk, versie = ONDERTEKENAAR.unsign(gekregen).split(".")
    except BadSignature:
        raise Coach.DoesNotExist("geen geldige link") from None
    coach = Coach.objects.in_poule().get(pk=pk, agenda_versie=versie, gebruiker__is_active=True)
    if not heeft_link(coach):
        raise Coach.DoesNotExist("geen link die aan staat")
    return coach


def nieuwe_link(coach: Coach) -> None:
    """From now on only a new link works."""
    _zet_versie(coach, coach.agenda_versie + (2 if heeft_link(coach) else 1))


def zet_uit(coach: Coach) -> None:
    if heeft_link(coach):
        _zet_versie(coach, coach.agenda_versie + 1)


def kalender(coach: Coach, basis: str) -> bytes:
    """All that is planned with her; `basis` is the address of the portal, such as https://portaal.example."""
    haar = Traject.objects.van_coach(coach.gebruiker).filter(status=Traject.Status.LOPEND)
    agenda = _kalender(_afspraken(Sessie.objects.filter(traject__in=haar.values("pk"))), basis)
    agenda.add("x-wr-calname", "Key2Teach")
    agenda.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    agenda.add("x-published-ttl", VERVERS)
    return agenda.to_ical()


def uitnodiging(traject: Traject, basis: str, *, voor: Gebruiker) -> bytes | None:
    """The planned session of this traject, to put in one's own calendar; None when nothing is planned that she sees.

    Who handed the traject over sees its page, and not where her successor will be at what hour.
    """
    afspraken = _afspraken(Sessie.objects.visible_to(voor).filter(traject=traject))
    return _kalender(afspraken, basis).to_ical() if afspraken else None


def _zet_versie(coach: Coach, versie: int) -> None:
    """Two clicks at once make one new link, not two."""
    Coach.objects.filter(pk=coach.pk, agenda_versie=coach.agenda_versie).update(agenda_versie=versie)


def _afspraken(sessies: QuerySet[Sessie]) -> list[Afspraak]:
    gepland = sessies.filter(status=Sessie.Status.GEPLAND).order_by("gepland_op", "pk")
    velden = ["pk", "nummer", "gepland_op", "gewijzigd_op", "traject", "traject__aanvraag__kenmerk"]
    return [Afspraak(*rij) for rij in gepland.values_list(*velden)]


def _kalender(afspraken: list[Afspraak], basis: str) -> Calendar:
    agenda = Calendar()
    agenda.add("prodid", "-//Key2Teach-portaal//NL")
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    agenda.add_component(Timezone.from_ical(TIJDZONE))
    for afspraak in afspraken:
        agenda.add_component(_gebeurtenis(afspraak, basis))
    return agenda


def _gebeurtenis(afspraak: Afspraak, basis: str) -> Event:
    """Told apart by its session, so that a planned session that moves takes its place in the calendar along."""
    begin = timezone.localtime(afspraak.gepland_op)
    adres = basis + reverse("trajecten:detail", args=[afspraak.traject])
    velden = {
        "uid": f"sessie-{afspraak.sessie}@{urlsplit(basis).hostname}",
        "summary": f"Key2Teach sessie {afspraak.nummer} – {afspraak.kenmerk}",
        "description": adres,
        "url": adres,
        "dtstart": begin,
        "dtend": begin + DUUR,
        "dtstamp": afspraak.gewijzigd_op,
        "last-modified": afspraak.gewijzigd_op,
        "sequence": (afspraak.gewijzigd_op - EERSTE_DAG) // datetime.timedelta(minutes=1),
        "class": "PRIVATE",
    }
    gebeurtenis = Event()
    for naam, waarde in velden.items():
        gebeurtenis.add(naam, waarde)
    return gebeurtenis
