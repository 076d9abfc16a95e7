"""`make fuzz`: FUZZ odd requests (20,000) to every page, by every hat."""

import os

import pytest

from tests.browser.paginas import Dorp
from tests.kanaries import vogels
from tests.kanaries.schieten import Schutter, beschiet, doelen_van
from tests.kanaries.wandeling import adressen
from tests.rollen.test_tabel import RIJEN
from tests.trajecten.kanaries import zaak_met_alles

KEREN = int(os.environ.get("FUZZ", "20000"))


@pytest.mark.django_db
def test_vreemde_verzoeken(capsys):
    dorp = Dorp()
    zaak_met_alles()
    paginas = list(adressen(dorp, RIJEN))
    woorden = vogels.laat_vliegen()
    schutter = Schutter(dorp.mensen, woorden)
    beschiet(schutter, doelen_van(paginas, dorp.mensen), KEREN)
    with capsys.disabled():
        print(sum(schutter.antwoorden.values()), "verzoeken:", schutter.antwoorden)  # noqa: T201, what make fuzz tells
        for fout, verzoek in sorted(schutter.fouten.items()):
            print(f"- {fout}\n    {verzoek}")  # noqa: T201, idem
    assert sorted(schutter.fouten) == []
