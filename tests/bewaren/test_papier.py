"""docs/privacy.md says what the code does."""

from pathlib import Path

import pytest
from django.conf import settings

from k2t_portal.dashboard.bewaren.nacht import VAST
from k2t_portal.dashboard.bewaren.soorten import SOORTEN
from k2t_portal.dashboard.bewaren.vooruit import VAST_IN_WOORDEN
from k2t_portal.organisatie.models import TERMIJNEN

pytestmark = pytest.mark.eenmaal


def test_de_termijnen_staan_in_het_papier_zoals_het_portaal_ze_voorstelt() -> None:
    papier = Path(settings.BASE_DIR, "docs/privacy.md").read_text("utf-8")
    weg = [t.titel for t in TERMIJNEN if f"| {t.titel} | {t.in_woorden(t.voorstel)} |" not in papier]
    assert weg == []


def test_elke_termijn_heeft_een_soort_en_elke_soort_een_termijn() -> None:
    # Who has no rol for long is proposed to directie, and never goes by itself.
    assert {soort.termijn for soort in SOORTEN} == {t.veld for t in TERMIJNEN} - {"account_jaar"}
    assert VAST.keys() == VAST_IN_WOORDEN.keys()
