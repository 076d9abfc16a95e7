"""`make kanaries`: every page of the portal by a hat that opens it, each of its forms sent, all places looked at."""

from functools import cached_property
from pathlib import Path

import pytest
from django.core.management import call_command

from aanvragen.models import Inlezing
from k2t_portal.workflow.post.ronde import ronde
from tests.aanvragen import exports
from tests.browser.paginas import Dorp
from tests.kanaries import vogels
from tests.kanaries.plekken import Logboek, in_de_database, in_de_rest
from tests.kanaries.wandeling import Wandelaar, adressen
from tests.rollen.test_tabel import RIJEN
from tests.trajecten.kanaries import zaak_met_alles

pytestmark = pytest.mark.django_db


class ZingendDorp(Dorp):
    """An export of Kindkans waits in it, of which the whole file is narrative."""

    @cached_property
    def inlezing(self) -> Inlezing:
        kc = self.mensen["kc"]
        assert kc
        regel = exports.rij(Leerling=vogels.IN_EEN_BESTAND, Hulpvraag=vogels.IN_EEN_BESTAND)
        return exports.inlezing(kc, exports.gelezen(regel))


def test_geen_kanarie_buiten_haar_kooi(bijlagen_map: Path):
    dorp = ZingendDorp()
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
