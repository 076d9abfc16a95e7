"""The table of design §4 for each datum: who reads which word where, over pages, files, exports, feeds and mails."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.db import models, transaction
from django.db.models import Max
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from k2t_portal.workflow.models import Uitgaand
from k2t_portal.workflow.post.ronde import ronde
from tests.rollen.plaatsen import NIETS, PLAATSEN, Adres
from tests.rollen.test_tabel import RIJEN, bijlagen_map, ingelogd, vlot  # noqa: F401  two of them are fixtures
from tests.rollen.verhalen import Verhalen, verhalen
from trajecten import agenda

TABEL = Path(__file__).with_name("velden.txt")
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What is no word of a case: the keys of rows, and what only the import of Kindkans writes.
GEEN_DATUM = {"aanvraag.kenmerk", "aanvraag.import_sleutel", "bijlage.bestand", "wijziging.veld", "kolomnaam.naam"}
GEEN_DATUM |= {"kolomnaam.veld", "koppeling.conflicten", "wissel.conflicten", "gebeurtenis.soort"}


# What a page leaves out does not depend on the database; the table of roles asks the same conditions of both.
pytestmark = pytest.mark.eenmaal


@pytest.fixture(scope="module")
def wereld(vlot, eens) -> Iterator[Verhalen]:  # noqa: F811  so pytest asks for a fixture
    with eens(), verhalen() as alles:
        yield alles


@pytest.fixture(scope="module")
def sessies(wereld: Verhalen) -> dict[str, str]:
    return {hoed: ingelogd(wie) for hoed, wie in wereld.mensen.items()}


def lees_tabel() -> dict[tuple[str, str], dict[str, str]]:
    """Per datum of a case the letters of the places where each hat reads it."""
    regels = [r.split("|") for r in TABEL.read_text("utf-8").splitlines() if "|" in r and not r.startswith("#")]
    kop = [hoed.strip() for hoed in regels[0][1:]]
    rijen = [[deel.strip() for deel in regel] for regel in regels[1:]]
    return {tuple(naam.split(": ")): dict(zip(kop, cellen, strict=True)) for naam, *cellen in rijen}  # type: ignore[misc]  # two of them


def leesbaar(antwoord: HttpResponseBase) -> str:
    """The text that a person gets to see: of a page its source, of a file what stands in it."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content  # type: ignore[attr-defined]  # one of both
    soort = antwoord.headers.get("Content-Type", "")
    if soort.startswith(EXCEL):
        bladen = load_workbook(io.BytesIO(inhoud), read_only=True).worksheets
        return "\n".join(str(cel) for blad in bladen for rij in blad.iter_rows(values_only=True) for cel in rij)
    if inhoud.startswith(b"%PDF"):
        return "\n".join(blad.extract_text() for blad in PdfReader(io.BytesIO(inhoud)).pages)
    return inhoud.decode("utf-8", "replace") + antwoord.headers.get("Content-Disposition", "")


def vraag(client: Client, url: str, sessie: str, zoek: str = "") -> str:
    """What she reads there; nothing of a page that she does not get."""
    client.cookies.clear()
    if sessie:
        client.cookies[settings.SESSION_COOKIE_NAME] = sessie
    with transaction.atomic():
        antwoord = client.post(url, {"q": zoek}) if zoek else client.get(url)
        assert antwoord.status_code < 500
        tekst = leesbaar(antwoord) if antwoord.status_code < 300 else ""
        transaction.set_rollback(True)
    return tekst


def adres(wereld: Verhalen, waar: Adres) -> str:
    over = [wereld.zaken[waar.over].pk] if waar.over else []
    return reverse(waar.url, args=[*over, *waar.extra])


def gelezen(wereld: Verhalen, per_hoed: dict[str, str]) -> dict[tuple[str, str], list[str]]:
    """Per datum the hats that read it."""
    lezers: dict[tuple[str, str], list[str]] = {}
    for hoed, tekst in per_hoed.items():
        for datum in wereld.woorden.in_(tekst):
            lezers.setdefault(datum, []).append(hoed)
    return lezers


def in_de_tabel(letter: str) -> dict[tuple[str, str], list[str]]:
    rijen = {datum: [hoed for hoed, cel in cellen.items() if letter in cel] for datum, cellen in lees_tabel().items()}
    return {datum: hoeden for datum, hoeden in rijen.items() if hoeden}


@pytest.mark.django_db
@pytest.mark.parametrize("letter", PLAATSEN)
def test_wie_leest_wat_op_een_scherm(letter: str, vlot: Client, wereld: Verhalen, sessies: dict[str, str]):  # noqa: F811
    urls = [(adres(wereld, waar), waar.zoek) for waar in PLAATSEN[letter]]
    per_hoed = {
        hoed: "\n".join(vraag(vlot, url, sessie, zoek) for url, zoek in urls) for hoed, sessie in sessies.items()
    }
    assert gelezen(wereld, per_hoed) == in_de_tabel(letter)


@pytest.mark.django_db
def test_wie_leest_wat_in_haar_agenda(vlot: Client, wereld: Verhalen):  # noqa: F811
    """The feed of each coach, for who has its link."""
    per_hoed = {}
    for wie in wereld.coaches.values():
        agenda.nieuwe_link(wie)
        wie.refresh_from_db()
        hoed = next(hoed for hoed, mens in wereld.mensen.items() if mens == wie.gebruiker)
        per_hoed[hoed] = vraag(vlot, reverse("trajecten:agenda_feed", args=[agenda.sleutel(wie)]), "")
    assert gelezen(wereld, per_hoed) == in_de_tabel("i")


@pytest.mark.django_db
def test_wie_leest_wat_in_haar_mail(wereld: Verhalen):
    """The worker mails about the steps that made this world: of each kind the last one per route."""
    laatste = Uitgaand.objects.values("gebeurtenis__soort", "gebeurtenis__zaak__route").annotate(pk_=Max("pk"))
    Uitgaand.objects.exclude(pk__in=[rij["pk_"] for rij in laatste]).delete()
    ronde()
    per_hoed = {hoed: _mails_aan(wie.email) for hoed, wie in wereld.mensen.items()}
    assert gelezen(wereld, per_hoed) == in_de_tabel("m")


def _mails_aan(wie: str) -> str:
    brieven: list[Any] = [brief for brief in mail.outbox if wie in brief.recipients()]
    return "\n".join(brief.message().as_string() + brief.body for brief in brieven)


@pytest.mark.django_db
def test_elke_tekst_van_een_zaak_heeft_hier_een_woord(wereld: Verhalen):
    """A new field fails, until it has a word and so a line in the table."""
    zonder = {naam for naam, teksten in _teksten().items() if not any(wereld.woorden.in_(tekst) for tekst in teksten)}
    assert zonder - GEEN_DATUM == set()


def _teksten() -> dict[str, list[str]]:
    """What stands in each text field of a case."""
    gevonden = {}
    for model in [*apps.get_app_config("aanvragen").get_models(), *apps.get_app_config("trajecten").get_models()]:
        rijen: list[Any] = list(model._default_manager.all())
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.CharField | models.TextField) and not veld.choices:
                gevonden[f"{model._meta.model_name}.{veld.name}"] = [str(getattr(rij, veld.attname)) for rij in rijen]
    return gevonden


@pytest.mark.django_db
def test_elk_datum_staat_in_de_tabel(wereld: Verhalen):
    assert set(lees_tabel()) == set(wereld.woorden.van)


def test_elk_scherm_over_een_zaak_is_bekeken():
    """Each page that the table of roles shows to someone; those of beheer, post and logging in are about no case."""
    bekeken = {waar.url for plaats in PLAATSEN.values() for waar in plaats}
    over_zaken = ("dashboard:", "aanvragen:", "trajecten:")
    getoond = {
        rij.url for rij in RIJEN if rij.methode == "GET" and "=" in rij.tekens and rij.url.startswith(over_zaken)
    }
    assert getoond - bekeken - NIETS == set()
