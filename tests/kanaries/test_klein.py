"""A small part of `make kanaries` and `make fuzz`, on a few cases: no word out of its cage, and no answer 5xx."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client, override_settings

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.post.ronde import ronde
from tests.aanvragen.bestandjes import PDF
from tests.browser.paginas import Dorp
from tests.kanaries import vogels
from tests.kanaries.plekken import Logboek, in_de_database, in_de_rest
from tests.kanaries.schieten import Schutter, beschiet, doelen_van
from tests.kanaries.wandeling import Wandelaar, adressen
from tests.rollen.test_tabel import RIJEN, Rij
from tests.trajecten.kanaries import zaak_met_alles

DINGEN = {"-", "r1.concept", "r1.ingediend", "r1.gegeven", "bijlage", "consult", "wisselverzoek"}
# Pages that show narrative, and where one types it.
BEKEKEN = {"r1.ingediend", "r1.gegeven", "bijlage"}
# Enough to meet each kind of page and of oddity; one page in three, for opening them all costs more than the requests.
KEREN, EEN_OP = 300, 3

pytestmark = pytest.mark.django_db


class Wereldje(NamedTuple):
    mensen: dict[str, Gebruiker | None]
    paginas: list[tuple[Rij, str]]
    woorden: dict[str, str]


@pytest.fixture(scope="module")
def wereldje(eens) -> Iterator[Wereldje]:
    with eens():
        dorp = Dorp()
        zaak_met_alles()
        paginas = list(adressen(dorp, (rij for rij in RIJEN if rij.ding in DINGEN)))
        yield Wereldje(dorp.mensen, paginas, vogels.laat_vliegen())


@pytest.fixture(scope="module", autouse=True)
def bijlagen_map() -> None:
    """The files were made with the world, so its map is that of all tests here."""


@pytest.mark.eenmaal  # it is about the world
def test_elk_verhaal_zingt(wereldje):
    """Every narrative field that exists has a row here, so that none is forgotten."""
    assert vogels.zonder_rij() == set()


@pytest.mark.eenmaal  # what a page shows; `make kanaries` does it on PostgreSQL
def test_geen_kanarie_buiten_haar_kooi(wereldje):
    wandelaar = Wandelaar(wereldje.mensen)
    with Logboek() as logboek:
        for rij, adres in wereldje.paginas:
            if rij.ding in BEKEKEN:
                wandelaar.open(rij, adres)
        call_command("dagelijks")
        ronde()
    hits = [*in_de_database(), *in_de_rest(Path(settings.MEDIA_ROOT), logboek)]
    assert [*wandelaar.stuk, *wandelaar.lekken, *hits] == []
    assert len(wandelaar.gezien) > 10


@pytest.mark.eenmaal  # it never reaches the database
def test_een_pagina_die_misgaat_zegt_niets(wereldje, tmp_path):
    """The disk is full, or gone: an error in the middle of keeping a file with a telling name."""
    client, kc = Client(raise_request_exception=False), wereldje.mensen["kc"]
    assert kc
    client.force_login(kc)
    adres = next(adres for rij, adres in wereldje.paginas if rij.url == "aanvragen:stap_bijlagen")
    kapot = tmp_path / "geen-map"
    kapot.write_text("dit is een bestand")
    bestand = SimpleUploadedFile(f"{vogels.GETYPT}.pdf", PDF)
    with Logboek() as logboek, override_settings(MEDIA_ROOT=kapot):
        antwoord = client.post(adres, {"bestanden": bestand})
    assert antwoord.status_code == 500
    assert vogels.GETYPT not in antwoord.content.decode()
    assert in_de_rest(tmp_path, logboek) == []
    assert any("Traceback" in regel for regel in logboek.regels)


def test_vreemde_verzoeken(wereldje):
    schutter = Schutter(wereldje.mensen, wereldje.woorden)
    beschiet(schutter, doelen_van(wereldje.paginas[::EEN_OP], wereldje.mensen), KEREN)
    assert list(schutter.fouten.items()) == []
    assert schutter.antwoorden[200] > KEREN / 10
