"""`make kanaries`: every page of the portal by a hat that opens it, each of its forms sent, all places looked at."""

from pathlib import Path

import pytest
from django.core.management import call_command

from k2t_portal.workflow.post.ronde import ronde
from tests.browser.paginas import Dorp
from tests.kanaries import vogels
from tests.kanaries.plekken import Logboek, in_de_database, in_de_rest
from tests.kanaries.wandeling import Wandelaar, adressen
from tests.rollen.test_tabel import RIJEN
from tests.trajecten.kanaries import zaak_met_alles

pytestmark = pytest.mark.django_db


def test_geen_kanarie_buiten_haar_kooi(bijlagen_map: Path):
    dorp = Dorp()
    zaak_met_alles()
    paginas = list(adressen(dorp, RIJEN))
    vogels.laat_vliegen()
    wandelaar = Wandelaar(dorp.mensen)
    with Logboek() as logboek:
        for rij, adres in paginas:
            wandelaar.open(rij, adres)
        call_command("dagelijks")
        ronde()
    hits = [*in_de_database(), *in_de_rest(bijlagen_map, logboek)]
    assert "\n".join([*wandelaar.stuk, *wandelaar.lekken, *hits]) == ""
