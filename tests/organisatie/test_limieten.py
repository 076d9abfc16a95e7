"""How often one may try, and that four workers together count exactly."""

import multiprocessing
from collections import Counter
from contextlib import contextmanager
from typing import Any

import pytest
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.db import connection, connections
from django.http import Http404, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse

from k2t_portal.organisatie.limieten import geheime_link, ruim_tellers_op
from tests.factories import persoon

INLOGGEN = reverse("account_login")
VERGETEN = reverse("account_reset_password")
IN_DE_DATABASE = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "k2t_cache"}}
TE_VAAK = "Dat was te vaak mis."
WORKERS, PER_WORKER, TOEGESTAAN = 4, 10, 5


@pytest.mark.django_db
def test_te_veel_mails_om_een_nieuw_wachtwoord(client, mailoutbox):
    gebruiker = persoon()
    antwoorden = [client.post(VERGETEN, {"email": gebruiker.email}) for _ in range(6)]

    assert [antwoord.status_code for antwoord in antwoorden] == [302] * 5 + [429]
    assert len(mailoutbox) == 5
    assert "Even wachten" in antwoorden[-1].content.decode()


@pytest.mark.django_db
def test_de_grens_geldt_per_adres(client):
    ander = persoon()
    for _ in range(6):
        client.post(INLOGGEN, {"login": persoon().email, "password": "fout"})

    assert TE_VAAK not in client.post(INLOGGEN, {"login": ander.email, "password": "fout"}).content.decode()


@pytest.mark.django_db
def test_een_andere_host_begint_geen_nieuwe_telling(client):
    poging = {"login": persoon().email, "password": "fout"}
    antwoorden = [client.post(INLOGGEN, poging, HTTP_HOST=f"testserver:{poort}") for poort in range(1, 7)]

    assert [TE_VAAK in antwoord.content.decode() for antwoord in antwoorden] == [False] * 5 + [True]


def link(gevonden: bool) -> HttpResponseBase:
    """A page behind a secret link, as it answers a key that is right or wrong."""

    @geheime_link
    def pagina(request: Any) -> HttpResponse:
        if not gevonden:
            raise Http404
        return HttpResponse("gevonden")

    try:
        return pagina(RequestFactory().get("/"))
    except Http404:
        return HttpResponse(status=404)


@pytest.mark.django_db
def test_raden_naar_een_geheime_link_houdt_op():
    assert [link(gevonden=False).status_code for _ in range(31)] == [404] * 30 + [429]
    assert link(gevonden=True).status_code == 429


def test_een_goede_geheime_link_kan_altijd():
    assert {link(gevonden=True).status_code for _ in range(40)} == {200}


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/trajecten/agenda/onzin.ics", "/trajecten/evaluatie/onzin/"])
def test_elke_geheime_link_telt_mee(client, adres):
    assert [client.get(adres).status_code for _ in range(31)][-2:] == [404, 429]


@pytest.mark.django_db
def test_een_verzonnen_uitnodiging_telt_ook_mee(client):
    welkom = reverse("account_welkom", args=["onzin"])
    assert [client.get(welkom).status_code for _ in range(31)][-2:] == [302, 429]


@pytest.mark.django_db
def test_oude_tellers_gaan_weg(settings):
    settings.CACHES = IN_DE_DATABASE
    cache.set("oud", 1, timeout=-60)
    cache.set("nieuw", 1, timeout=60)
    ruim_tellers_op()

    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM k2t_cache")
        assert cursor.fetchall() == [(":1:nieuw",)]


# Four workers at once


def probeer(email: str, aantal: int) -> Counter[str]:
    """One worker: so many wrong passwords, each in a session of its own."""
    connections.close_all()
    uitkomsten = Counter[str]()
    for _ in range(aantal):
        tekst = Client().post(INLOGGEN, {"login": email, "password": "fout"}).content.decode()
        uitkomsten["geweigerd" if TE_VAAK in tekst else "geprobeerd"] += 1
    connections.close_all()
    return uitkomsten


def geprobeerd() -> int:
    """How many of forty tries reached the password, with four processes that begin at the same moment."""
    email = persoon().email
    connections.close_all()
    with multiprocessing.get_context("fork").Pool(WORKERS) as pool:
        uitkomsten = sum(pool.starmap(probeer, [(email, PER_WORKER)] * WORKERS), Counter[str]())
    assert uitkomsten.total() == WORKERS * PER_WORKER
    return uitkomsten["geprobeerd"]


@pytest.fixture
def ruim(settings) -> None:
    """The limit for an IP address would stand before that for a person."""
    settings.CACHES = IN_DE_DATABASE
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": f"{TOEGESTAAN}/5m/key", "login": ""}
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM k2t_cache")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_vier_workers_tellen_samen_precies(ruim):
    assert geprobeerd() == TOEGESTAAN


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_vier_workers_zonder_slot_tellen_te_weinig(ruim, monkeypatch):
    @contextmanager
    def geen_slot(sleutel: str) -> Any:
        yield True

    monkeypatch.setattr(ratelimit, "cache_lock", geen_slot)
    assert any(geprobeerd() > TOEGESTAAN for _ in range(5))
