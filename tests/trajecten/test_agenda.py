"""The secret calendar of a coach and the invitation: read back as a calendar reads them, and never a name in them."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from k2t_portal.organisatie.models import Rol
from tests.factories import coach, lopend, persoon
from tests.trajecten.invullen import vervang_coach
from tests.trajecten.wisselen import gevraagd, neem_over
from trajecten import actions, agenda
from trajecten.models import Coach, Sessie, Traject

pytestmark = pytest.mark.django_db
MORGEN_TIEN = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0) + datetime.timedelta(days=1)


@pytest.fixture
def wie() -> Coach:
    """A coach with a link."""
    wie = coach(naam="Coach Geheim")
    agenda.nieuwe_link(wie)
    return Coach.objects.get(pk=wie.pk)


def feed(wie: Coach) -> str:
    return reverse("trajecten:agenda_feed", args=[agenda.sleutel(wie)])


def afspraken(inhoud: bytes) -> list[Any]:
    return list(Calendar.from_ical(inhoud).walk("VEVENT"))


def gepland(door: Coach, **velden) -> Traject:
    traject = lopend(door=door, vorm="verkort", **velden)
    actions.plannen(traject, by=door.gebruiker, gepland_op=MORGEN_TIEN)
    return traject


def test_een_agenda_leest_de_feed_zonder_in_te_loggen(wie, client):
    traject = gepland(wie)

    antwoord = client.get(feed(wie))

    [afspraak] = afspraken(antwoord.content)
    adres = f"http://testserver{traject.get_absolute_url()}"
    assert (str(afspraak["SUMMARY"]), str(afspraak["URL"]), str(afspraak["DESCRIPTION"])) == (
        f"Key2Teach sessie 1 – {traject.aanvraag}",
        adres,
        adres,
    )
    assert afspraak["DTSTART"].dt == MORGEN_TIEN.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert afspraak["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert (antwoord.headers["Content-Type"], antwoord.headers["Cache-Control"]) == (
        "text/calendar; charset=utf-8",
        "private, no-store",
    )


def test_er_staat_geen_enkele_naam_in(wie, client):
    zaak = gepland(wie).aanvraag

    inhoud = client.get(feed(wie)).content.decode().replace("\r\n ", "")

    namen = [zaak.leerkracht_naam, zaak.leerling_aanduiding, zaak.school.naam, zaak.aanvrager.naam, wie.gebruiker.naam]
    assert [naam for naam in namen if naam in inhoud] == []


def test_een_verplaatste_sessie_houdt_haar_uid_en_een_vervallen_sessie_verdwijnt(wie, client):
    traject = gepland(wie)
    [eerst] = afspraken(client.get(feed(wie)).content)
    Sessie.objects.update(gewijzigd_op=timezone.now() - datetime.timedelta(hours=1))
    [ouder] = afspraken(client.get(feed(wie)).content)

    actions.plannen(traject, by=wie.gebruiker, gepland_op=MORGEN_TIEN + datetime.timedelta(days=7))

    [later] = afspraken(client.get(feed(wie)).content)
    assert (eerst["UID"], later["DTSTART"].dt - eerst["DTSTART"].dt) == (later["UID"], datetime.timedelta(days=7))
    assert later["SEQUENCE"] - ouder["SEQUENCE"] == 60
    actions.laten_vervallen(traject, by=wie.gebruiker, reden="Ziek")
    assert afspraken(client.get(feed(wie)).content) == []


def test_na_een_wissel_staat_de_sessie_bij_wie_nu_coacht(wie, client):
    traject = gepland(wie)
    vervang_coach(traject)
    nieuw = Traject.objects.get().open_koppeling.coach
    agenda.nieuwe_link(nieuw)

    aantallen = [len(afspraken(client.get(feed(een)).content)) for een in (wie, Coach.objects.get(pk=nieuw.pk))]

    assert aantallen == [0, 1]


def test_een_agenda_die_nog_klopt_krijgt_niets_opnieuw(wie, client):
    gepland(wie)
    etag = client.get(feed(wie)).headers["ETag"]

    antwoord = client.get(feed(wie), headers={"If-None-Match": etag})

    assert (antwoord.status_code, antwoord.content) == (304, b"")


def test_een_nieuwe_link_maakt_de_oude_stuk(als, wie):
    oud = feed(wie)
    client = als(wie.gebruiker)

    client.post(reverse("trajecten:agenda_nieuw"))

    assert [Client().get(oud).status_code, Client().get(feed(Coach.objects.get())).status_code] == [404, 200]
    assert feed(Coach.objects.get()) in client.get(reverse("trajecten:agenda")).content.decode()


def test_uitzetten_zet_ook_de_laatste_link_uit_en_de_pagina_zegt_dat(als, wie):
    client = als(wie.gebruiker)

    html = client.post(reverse("trajecten:agenda_uit"), follow=True).content.decode()

    nu = Coach.objects.get()
    assert [Client().get(feed(een)).status_code for een in (wie, nu)] == [404, 404]
    assert ("Je hebt nog geen link" in html, agenda.heeft_link(nu)) == (True, False)


def test_wie_nog_nooit_een_link_maakte_heeft_er_geen(client):
    assert client.get(feed(coach())).status_code == 404


@pytest.mark.parametrize("sleutel", ["x", "1.1", "1.1.namaak", "1.1:abc", "..", "a.b.c"])
def test_een_verzonnen_link_is_er_niet(wie, client, sleutel):
    assert client.get(f"/trajecten/agenda/{sleutel}.ics").status_code == 404


@pytest.mark.parametrize("hoe", ["uit de poule", "geblokkeerd"])
def test_wie_geen_coach_meer_is_heeft_geen_agenda_meer(wie, client, hoe):
    if hoe == "geblokkeerd":
        wie.gebruiker.is_active = False
        wie.gebruiker.save()
    else:
        wie.gebruiker.aanstellingen.update(tot="2020-02-01")

    assert client.get(feed(wie)).status_code == 404


def test_de_feed_vraagt_niet_meer_bij_meer_sessies(wie, client, django_assert_num_queries):
    gepland(wie)
    with django_assert_num_queries(2):
        client.get(feed(wie))
    gepland(wie)
    with django_assert_num_queries(2):
        assert len(afspraken(client.get(feed(wie)).content)) == 2


def test_de_uitnodiging_is_een_afspraak_voor_wie_de_sessies_ziet(als):
    wie = coach()
    traject = gepland(wie)
    naar = reverse("trajecten:uitnodiging", args=[traject.pk])
    kc = persoon(Rol.KC, school=traject.aanvraag.school)

    antwoord = als(kc).get(naar)

    agenda_ = Calendar.from_ical(antwoord.content)
    [afspraak] = agenda_.walk("VEVENT")
    assert (agenda_["METHOD"], str(afspraak["SUMMARY"])) == ("PUBLISH", f"Key2Teach sessie 1 – {traject.aanvraag}")
    assert antwoord.headers["Content-Disposition"] == f'attachment; filename="{traject.aanvraag}.ics"'
    assert naar in als(kc).get(traject.get_absolute_url()).content.decode()


def test_zonder_planning_is_er_geen_uitnodiging(als_coach):
    traject = lopend(vorm="verkort")

    assert als_coach(traject).get(reverse("trajecten:uitnodiging", args=[traject.pk])).status_code == 404


def test_wie_het_traject_overdroeg_krijgt_geen_uitnodiging_van_haar_opvolger(als):
    traject, later = gepland(coach()), coach()
    eerder = neem_over(gevraagd(traject, aan=later)).gevraagd_door
    naar = reverse("trajecten:uitnodiging", args=[traject.pk])

    assert [als(wie).get(naar).status_code for wie in (eerder, later.gebruiker)] == [404, 200]
