"""The programme of the policy: 8 sessions in two phases, 2 for verkort, 10 at most."""

import pytest

from facturatie.models import Vorm
from trajecten.programma import PROGRAMMA, onderdeel, onderdelen


def test_de_titels_staan_in_de_volgorde_van_het_beleid():
    assert [(deel.fase, deel.nummer, deel.titel) for deel in PROGRAMMA] == [
        (1, 1, "Interview"),
        (1, 2, "Relatieprofiel"),
        (1, 3, "Filmopname"),
        (1, 4, "Werkvraag vaststellen"),
        (2, 5, "Coaching in de klas"),
        (2, 6, "Bespreken met beeld"),
        (2, 7, "Coaching in de klas"),
        (2, 8, "Coaching in de klas"),
    ]


@pytest.mark.parametrize(
    ("vorm", "extra", "nummers"),
    [
        (Vorm.VERKORT, 0, [1, 2]),
        (Vorm.VOLLEDIG, 0, [1, 2, 3, 4, 5, 6, 7, 8]),
        (Vorm.VOLLEDIG, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Vorm.VOLLEDIG, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ],
)
def test_sessies_van_een_vorm(vorm, extra, nummers):
    assert [deel.nummer for deel in onderdelen(vorm, extra)] == nummers


def test_alleen_sessie_4_stelt_de_werkvraag_vast():
    assert [nummer for nummer in range(1, 11) if onderdeel(nummer).werkvraag] == [4]
